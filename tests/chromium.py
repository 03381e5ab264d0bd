"""The Chromium for the browser tests: found where machines have one, else fetched: `python -m tests.chromium`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""What distributions call it."""


def find() -> str | None:
    """The path of a Chromium: the one that CHROMIUM names, an installed one, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    installed = next(filter(None, map(shutil.which, COMMANDS)), None)
    return named or installed or _playwrights_own()


def fetch() -> str | None:
    """Find one, or try to get one: the distribution's package where that is allowed, else Playwright's own."""
    for attempt in (_nothing, _from_the_distribution, _from_playwright):
        attempt()
        if found := find():
            return found
    return None


def _nothing() -> None:
    """Perhaps it is there already."""


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _from_the_distribution() -> None:
    if not shutil.which("apt-get"):
        return
    rights = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if _try([*rights, "apt-get", "update", "-qq"]):
        _try([*rights, *quiet, "apt-get", "install", "-qq", "--no-install-recommends", "chromium"])


def _from_playwright() -> None:
    _try([sys.executable, "-m", "playwright", "install", "chromium"])


def _try(command: Sequence[str]) -> bool:
    print("No Chromium here. Trying:", *command, flush=True)
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, timeout=600, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    print("Chromium:", fetch() or "none to be had; the tests that need one will be named at the end")
