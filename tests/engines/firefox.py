"""Firefox, spoken to directly in WebDriver BiDi: without geckodriver, and without a patched build."""

import asyncio
import base64
import json
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.engines.bidi import Bidi, session
from tests.engines.page import LANGUAGE, Actions

READY_WITHIN_S: Final = 60.0
GONE_WITHIN_S: Final = 20.0

_LISTENS: Final = "WebDriver BiDi listening on "
_PREFERENCES: Final = f"""user_pref("intl.accept_languages", "{LANGUAGE}");
user_pref("ui.useOverlayScrollbars", 1);
"""
"""Scroll bars lie over the page, as on a phone, and take no width from it."""

_TELL_VIOLATIONS: Final = """() => document.addEventListener("securitypolicyviolation", (event) =>
  console.error("CSP", event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber))"""
"""What the content security policy refuses is no entry of the log that BiDi tells of."""


@dataclass(frozen=True, slots=True)
class FirefoxPage:
    """A window."""

    bidi: Bidi
    context: str

    async def goto(self, address: str) -> None:
        """Load this address, and wait until it is loaded."""
        await self.bidi.call("browsingContext.navigate", context=self.context, url=address, wait="complete")

    async def run(self, function: str, *given: object) -> Any:
        """Call a JavaScript function on the page; what goes in and out travels as JSON."""
        answer = await self.bidi.call(
            "script.callFunction",
            functionDeclaration=f"(given) => JSON.stringify(({function})(...JSON.parse(given)) ?? null)",
            arguments=[{"type": "string", "value": json.dumps(given)}],
            target={"context": self.context},
            awaitPromise=False,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    async def act(self, actions: Actions) -> None:
        """Press and type."""
        await self.bidi.call("input.performActions", context=self.context, actions=actions)

    async def picture(self) -> bytes:
        """What is to be seen, as PNG."""
        taken = await self.bidi.call("browsingContext.captureScreenshot", context=self.context)
        return base64.b64decode(taken["data"])


@dataclass(slots=True)
class Firefox:
    """A running Firefox."""

    troubles: list[str] = field(default_factory=list)
    bidi: Bidi = field(init=False)

    async def page(self, width: int, height: int) -> FirefoxPage:
        """One more page, on a device of its own: with its own cookies and storage."""
        device = await self.bidi.call("browser.createUserContext")
        # A window of its own: whatever lies in a tab behind another one counts as hidden, and rests.
        window = await self.bidi.call("browsingContext.create", type="window", userContext=device["userContext"])
        context: str = window["context"]
        viewport = {"width": width, "height": height}
        await self.bidi.call("browsingContext.setViewport", context=context, viewport=viewport, devicePixelRatio=1)
        return FirefoxPage(self.bidi, context)

    def hear(self, event: str, told: dict[str, Any]) -> None:
        """An entry of the log."""
        if event == "log.entryAdded" and told["level"] in ("error", "warn"):
            self.troubles.append(f"{told['type']} {told['level']}: {told['text']}")


@asynccontextmanager
async def open_firefox(executable: str) -> AsyncIterator[Firefox]:
    """A Firefox with a profile that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as profile:
        (Path(profile) / "user.js").write_text(_PREFERENCES, encoding="utf-8")
        arguments = ("--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", profile)
        process = await asyncio.create_subprocess_exec(executable, *arguments, stdout=DEVNULL, stderr=PIPE)
        try:
            address = await asyncio.wait_for(_address(process), READY_WITHIN_S)
            draining = asyncio.create_task(_drain(process))
            firefox = Firefox()
            async with session(address, firefox.hear) as firefox.bidi:
                await firefox.bidi.call("session.subscribe", events=["log.entryAdded"])
                await firefox.bidi.call("script.addPreloadScript", functionDeclaration=_TELL_VIOLATIONS)
                yield firefox
                await firefox.bidi.call("browser.close")
            await asyncio.wait_for(draining, GONE_WITHIN_S)
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()


async def _address(process: Process) -> str:
    """Where it listens, as it says itself."""
    assert process.stderr is not None
    said = []
    while line := (await process.stderr.readline()).decode():
        if line.startswith(_LISTENS):
            return line.removeprefix(_LISTENS).strip()
        said.append(line)
    raise AssertionError(f"Firefox did not start: {''.join(said)}")


async def _drain(process: Process) -> None:
    """Read on, or the pipe would be full one day."""
    assert process.stderr is not None
    while await process.stderr.readline():
        pass
