"""A simulated host: presses the main button whenever the room is ready for it."""

from collections.abc import Awaitable, Callable
from typing import Any

from app.rehearsal.pauses import Pauses
from app.rehearsal.wire import View, Wire

Look = Callable[[View], Awaitable[None]]
"""Called before every step, with the view that the room is looking at."""


async def drive(wire: Wire, pauses: Pauses, places: int, look: Look | None = None, *, yields: bool = True) -> None:
    """Lead the evening to its end, once `places` guests have sealed, or until a tablet takes the lead.

    Without `yields` the tablet only looks on: this host goes on whatever it says.
    Raises HungUpError where the link dies.
    """
    led = _led if yields else _nobody
    while True:
        view = await wire.until(lambda view: _ready(view, places) or _over(view) or led(view), within=float("inf"))
        if look is not None:
            await look(view)
        if _over(view) or led(view):
            return
        await pauses.before(view["desk"]["next"]["step"])
        if wire.view is not None and led(wire.view):
            return
        await _mark_favourite(wire, view)
        # `seen` makes sure that the step is the one that was announced, whatever happened during the pause.
        await wire.do({"type": view["desk"]["next"]["command"]}, seen=view["version"])
        await wire.until(_newer_than(view), within=float("inf"))


def _newer_than(view: View) -> Callable[[View], bool]:
    return lambda newer: bool(newer["version"] > view["version"])


def _over(view: View) -> bool:
    return bool(view["table"]["phase"] == "closed")


def _led(view: View) -> bool:
    """A tablet has said that it leads."""
    return view["desk"]["lead"] is not None


def _nobody(_: View) -> bool:
    return False


def _ready(view: View, places: int) -> bool:
    """The main button works, and nobody who is here is still at work."""
    table, desk = view["table"], view["desk"]
    step = desk["next"]
    if step is None or step["command"] not in desk["can"] or table["paused"]:
        return False
    if step["step"] == "open_guessing":
        sealed = [guest["sealed"] for guest in table["guests"] if guest["here"] or guest["sealed"]]
        return all(sealed) and len(sealed) >= places
    if step["step"] == "lock":
        return not _busy(table, desk)
    if table["spotlight"] is not None and table["spotlight"]["stage"] == "guessing":
        return not _busy(table, desk, table["spotlight"]["guest"])
    return True


def _busy(table: dict[str, Any], desk: dict[str, Any], about: str | None = None) -> bool:
    """Somebody who is here has not answered yet, about anybody or about one guest."""
    here = {guest["id"] for guest in table["guests"] if guest["here"]}
    return any(guest in here and (about is None or about in missing) for guest, missing in desk["missing"].items())


async def _mark_favourite(wire: Wire, view: View) -> None:
    """The wall's smallest card is the host's favourite: the oddest guess, and seldom a right one."""
    step, spotlight = view["desk"]["next"]["step"], view["table"]["spotlight"]
    if step == "drumroll" and spotlight["clusters"] and view["desk"]["favourite"] is None:
        oddest = min(spotlight["clusters"], key=lambda cluster: (cluster["size"], cluster["id"]))
        await wire.do({"type": "favourite", "cluster": oddest["id"]})
