"""The engines that tests need beside Python, browsers and what a cluster is made of: found, else fetched.

`python -m tests.browsers` sees to all of them, `python -m tests.browsers chromium` to one. WebKitGTK, on Linux only,
stands in for Safari: layout, styles, scripts and content policy are the same.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from glob import glob
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Engine:
    """`find` gives the path of what drives it, None where something is missing.

    `variable` of the environment names another one; `packages` are those of Debian and its kin; `systems` are those
    (of `sys.platform`) where it is to be had at all.
    """

    name: str
    variable: str
    packages: tuple[str, ...]
    find: Callable[[], str | None]
    systems: tuple[str, ...] = ("linux", "darwin")

    @property
    def to_be_had(self) -> bool:
        """Whether this system has it: where it has, a test that does not run for want of it is a failure of CI."""
        return sys.platform in self.systems


def find(engine: str) -> str | None:
    """The path of this engine: the one that the environment names, or an installed one."""
    wanted = ENGINES[engine]
    return os.environ.get(wanted.variable) or wanted.find()


def at_hand(engine: str) -> str:
    """The path of an engine that is there: a test that needs one is not collected where there is none."""
    found = find(engine)
    assert found is not None, engine
    return found


def fetch(engine: str) -> str | None:
    """Find it, or try to get it: the distribution's packages where that is allowed; for Chromium, Playwright's own."""
    for attempt in (_nothing, _from_the_distribution, _from_playwright):
        attempt(engine)
        if found := find(engine):
            return found
    return None


def _chromium() -> str | None:
    return _command("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _firefox() -> str | None:
    found = _command("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
    # A snap cannot see the profile that a test lays into the folder for temporary files.
    return None if found is None or "/snap/" in _beginning(found) else found


def _beginning(path: str) -> str:
    with Path(path).open("rb") as file:
        return os.path.realpath(path) + file.read(1024).decode("latin-1")


def _webkit() -> str | None:
    """The driver, where there is also a display that needs no screen, and a Python that can open a window of WebKit."""
    parts = (_command("Xvfb"), glob("/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib"))
    gi = glob("/usr/lib/python3/dist-packages/gi/__init__.py")
    return _command("WebKitWebDriver") if all(parts) and gi else None


def _postgres() -> str | None:
    """The newest one: distributions keep the server's programs beside each other, by version, and not on the path."""
    versions = sorted(glob("/usr/lib/postgresql/*/bin/postgres"), key=lambda path: int(Path(path).parts[4]))
    found = versions[-1] if versions else _command("postgres")
    # Its tests start it as somebody who is not root, and leave it no way to outlive them.
    return found if _command("setpriv") and Path(found or "").with_name("initdb").exists() else None


def _redis() -> str | None:
    return _command("valkey-server", "redis-server") if _command("setpriv") else None


def _command(*names: str) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


ENGINES: Final = {
    "chromium": Engine("Chromium", "CHROMIUM", ("chromium",), _chromium),
    "firefox": Engine("Firefox", "FIREFOX", ("firefox-esr",), _firefox),
    "webkit": Engine(
        "WebKitGTK",
        "WEBKIT_DRIVER",
        ("webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"),
        _webkit,
        systems=("linux",),
    ),
    "postgres": Engine("PostgreSQL", "POSTGRES_PROGRAM", ("postgresql", "util-linux"), _postgres, systems=("linux",)),
    "redis": Engine("Redis", "REDIS_PROGRAM", ("redis-server", "util-linux"), _redis, systems=("linux",)),
    "haproxy": Engine("HAProxy", "HAPROXY_PROGRAM", ("haproxy",), lambda: _command("haproxy", "/usr/sbin/haproxy")),
    "nginx": Engine("nginx", "NGINX_PROGRAM", ("nginx-light",), lambda: _command("nginx", "/usr/sbin/nginx")),
    "compose": Engine("Compose", "COMPOSE_PROGRAM", ("docker-compose",), lambda: _command("docker-compose")),
    "prometheus": Engine("Prometheus", "PROMETHEUS_PROGRAM", ("prometheus",), lambda: _command("prometheus")),
    "openssl": Engine("OpenSSL", "OPENSSL_PROGRAM", ("openssl",), lambda: _command("openssl")),
    "promtool": Engine("promtool", "PROMTOOL", ("prometheus",), lambda: _command("promtool")),
}

BROWSERS: Final = frozenset({"chromium", "firefox", "webkit"})


def _nothing(engine: str) -> None:
    """Perhaps it is there already."""


def _from_the_distribution(engine: str) -> None:
    if not shutil.which("apt-get"):
        return
    rights = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    install = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-qq", "--no-install-recommends"]
    if _try(engine, [*rights, "apt-get", "update", "-qq"]):
        _try(engine, [*rights, *install, *ENGINES[engine].packages])


def _from_playwright(engine: str) -> None:
    if engine == "chromium":
        _try(engine, [sys.executable, "-m", "playwright", "install", "chromium"])


def _try(engine: str, command: Sequence[str]) -> bool:
    print(f"No {ENGINES[engine].name} here. Trying:", *command, flush=True)
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, timeout=600, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    for name in sys.argv[1:] or ENGINES:
        print(
            f"{ENGINES[name].name}:", fetch(name) or "none to be had; the tests that need it will be named at the end"
        )
