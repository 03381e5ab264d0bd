"""Why the server closes a socket. Codes from 4000 are ours; the catalogues word them under `close.<name>`."""

from enum import IntEnum
from typing import Final


class CloseCode(IntEnum):
    """The close codes a client can meet besides 1000, 1001 and 1006."""

    NOT_TEXT = 1003
    TOO_BIG = 1009
    MALFORMED = 4000
    HELLO_TIMEOUT = 4001
    PROTOCOL = 4002
    REFUSED = 4003
    OPENED_ELSEWHERE = 4004
    FLOODING = 4008
    REVOKED = 4010
    TOO_SLOW = 4011
    RESTARTING = 4012
    ERASED = 4013


FINAL: Final = frozenset(
    {
        CloseCode.MALFORMED,
        CloseCode.PROTOCOL,
        CloseCode.REFUSED,
        CloseCode.OPENED_ELSEWHERE,
        CloseCode.REVOKED,
        CloseCode.ERASED,
    }
)
"""After these a client does not come back by itself; after every other one it does."""
