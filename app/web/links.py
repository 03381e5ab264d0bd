"""Links to hand out: complete addresses that other people's devices can reach, with the token behind `#`."""

from collections.abc import Callable
from ipaddress import ip_address

from app.game.dinner import Dinner
from app.game.names import DinnerCode
from app.game.views import LinksView
from app.web.keys import Keys


def base_of(public_url: str | None, host: str, port: int, lan: Callable[[], str]) -> Callable[[], str]:
    """What every link begins with: the public address, else the one we listen on, else the best one of the LAN."""
    if public_url is not None:
        return lambda: public_url
    if not ip_address(host).is_unspecified:
        return lambda: f"http://{f'[{host}]' if ':' in host else host}:{port}"
    return lambda: f"http://{lan()}:{port}"


def without_seats(links: LinksView) -> dict[str, str]:
    """As a program reads them: `host`, `join`, `screen`, `typed`. What opens a guest's seat is nobody's but theirs."""
    return {"host": links.host, "join": links.join, "screen": links.screen, "typed": links.typed}


class Links:
    """Writes links. `base` is asked each time: a laptop may change its network during the evening."""

    def __init__(self, keys: Keys, base: Callable[[], str]) -> None:
        self._keys = keys
        self.base = base

    def of(self, dinner: Dinner) -> LinksView:
        """What the host hands out. While a hand-over is offered, `host` is the link that takes over."""
        at = f"{self.base()}/d/{dinner.code}"
        return LinksView(
            host=f"{at}/host#host={self._keys.host(dinner.code, dinner.host_link + dinner.heir)}",
            join=self.join(dinner.code),
            screen=f"{at}/screen#screen={self._keys.screen(dinner.code)}",
            typed=self.typed(dinner.code),
            guests={
                guest.id: f"{at}#seat={self._keys.guest(dinner.code, guest.id, guest.link)}"
                for guest in dinner.guests.values()
                if guest.issued
            },
        )

    def join(self, code: DinnerCode) -> str:
        """What the QR on the projector says."""
        return f"{self.base()}/d/{code}#join={self._keys.join(code)}"

    def typed(self, code: DinnerCode) -> str:
        """What somebody types who cannot scan."""
        return f"{self.base().partition('://')[2]}/{code}"
