"""What the rehearsal tells the one real person, in their terminal: what to open where, and what to do now."""

import io
from collections.abc import Callable

import segno

from app.i18n import say
from app.rehearsal.calls import Opened
from app.rehearsal.evening import Plan
from app.rehearsal.wire import View


def terminal_qr(text: str) -> str:
    """A QR code in half-height blocks, quiet zone included."""
    drawn = io.StringIO()
    segno.make(text, error="l", micro=False).terminal(out=drawn, compact=True, border=2)
    return drawn.getvalue()


class Guide:
    """Speaks the language of the dinner, and says everything once."""

    def __init__(self, plan: Plan, auto: bool, tell: Callable[[str], None]) -> None:
        self._plan = plan
        self._auto = auto
        self._tell = tell
        self._phase = "arrival"

    def _say(self, key: str, **values: object) -> None:
        self._tell(say(self._plan.language, f"cli.demo.{key}", **values))

    def welcome(self, opened: Opened) -> None:
        """The three things to open, each with its link, and the QR codes for what is held in the hand."""
        self._say("title_auto" if self._auto else "title", seed=self._plan.seed, guests=self._plan.guests)
        self._say("screen")
        self._tell(f"   {opened.links['screen']}\n")
        self._say("host_auto" if self._auto else "host")
        self._link(opened.links["host"])
        self._say("phone")
        self._link(opened.links["join"])
        self._say("auto" if self._auto else "start")

    def _link(self, link: str) -> None:
        self._tell(f"   {link}\n\n{terminal_qr(link)}")

    def sat(self, name: str) -> None:
        """A simulated guest has taken their seat."""
        self._say("sat", name=name)

    def notice(self, view: View) -> None:
        """Look at the table: a new phase gets its hint."""
        phase = view["table"]["phase"]
        if phase != self._phase:
            self._phase = phase
            self._tell("")
            self._say(f"{phase}_auto" if self._auto and phase != "closed" else phase)

    def starting(self) -> None:
        """The server is coming up."""
        self._say("starting")

    def linger(self) -> None:
        """The evening is over; the pages stay up until somebody ends the rehearsal."""
        self._say("linger")

    def failed(self, url: str | None, why: str) -> None:
        """There is no server to rehearse on: the given one, or one of our own."""
        self._say("no_server", url=url or "", why=why)

    def goodbye(self) -> None:
        """The rehearsal is over, and gone."""
        self._say("goodbye")
