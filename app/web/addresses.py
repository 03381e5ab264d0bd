"""The addresses under which phones on the same Wi-Fi reach this machine, best first. Nothing is ever sent."""

import socket
import struct
import sys
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Final

LOOPBACK: Final = "127.0.0.1"

FRESH_S: Final = 10.0
"""How long a look at the interfaces holds: a laptop may change its Wi-Fi during the evening."""

_VIRTUAL: Final = (
    "docker", "br-", "veth", "virbr", "vboxnet", "vmnet", "vnic", "lxc", "lxd", "cni", "flannel", "podman",
    "tun", "tap", "utun", "wg", "ppp", "tailscale", "zt", "ipsec",
)  # fmt: skip
"""Interfaces that lead to containers or into tunnels: no phone comes in through them."""

_ROUTES: Final = ("192.0.2.1", "192.168.255.254", "10.255.255.254", "172.31.255.254")
"""Far ends to ask the routing table about: one beyond every gateway, then one in each private network."""

_SIOCGIFADDR: Final = 0xC0206921 if sys.platform == "darwin" else 0x8915


def lan_addresses() -> tuple[str, ...]:
    """Every IPv4 address that a phone could reach, best first; empty on a machine without a network."""
    return best_first(_of_interfaces(), _routed())


def best_first(interfaces: Iterable[tuple[str, str]], routed: Iterable[str]) -> tuple[str, ...]:
    """Order (interface, address) pairs: the real ones before the virtual, and what the routes use first.

    An address that only the routes know counts as real.
    """
    named = {address: name for name, address in interfaces}
    ways = list(dict.fromkeys(routed))
    candidates = dict.fromkeys([*ways, *named])

    def rank(address: str) -> tuple[bool, bool, int]:
        virtual = named.get(address, "").startswith(_VIRTUAL)
        order = ways.index(address) if address in ways else len(ways)
        return virtual, not ip_address(address).is_private, order

    return tuple(sorted(filter(_reachable, candidates), key=rank))


def is_another(address: str, own: Iterable[str]) -> bool:
    """Whether somebody who comes from this address sits at another machine than this one, whose addresses are `own`."""
    try:
        return not ip_address(address).is_loopback and address not in own
    except ValueError:
        return True


def _reachable(address: str) -> bool:
    ip = ip_address(address)
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified or ip.is_multicast)


def _routed() -> Iterable[str]:
    """The source addresses that the routing table would choose. Connecting a datagram socket sends nothing."""
    for target in _ROUTES:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((target, 9))
            except OSError:
                continue
            yield str(probe.getsockname()[0])


def _of_interfaces() -> Iterable[tuple[str, str]]:
    """Interface and address, one address each, where the system tells."""
    try:
        from fcntl import ioctl
    except ImportError:
        yield from (("", address) for address in socket.gethostbyname_ex(socket.gethostname())[2])
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            try:
                answer = ioctl(probe.fileno(), _SIOCGIFADDR, struct.pack("256s", name.encode()[:15]))
            except OSError:
                continue
            yield name, socket.inet_ntoa(answer[20:24])


class Neighbourhood:
    """The addresses of this machine, looked up again when the last look is old. `now` gives seconds."""

    def __init__(self, now: Callable[[], float], look: Callable[[], tuple[str, ...]] = lan_addresses) -> None:
        self._now = now
        self._look = look
        self._seen: tuple[str, ...] = ()
        self._looked_at = float("-inf")

    def addresses(self) -> tuple[str, ...]:
        """Best first; never empty: without a network there is still this machine."""
        if self._now() - self._looked_at > FRESH_S:
            self._seen, self._looked_at = self._look() or (LOOPBACK,), self._now()
        return self._seen
