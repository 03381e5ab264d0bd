import asyncio
import csv
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app import cli
from app.rehearsal.calls import Calls, Opened
from app.rehearsal.server import ServerProcess, free_port
from app.store import open_log
from tests.support.servers import wait_for
from tests.web import evening
from tests.web.place import running, settings_for

ROOT = Path(__file__).parents[1]
ENGLISH = {"LANG": "en_GB.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}


def said(*arguments: str, **environment: str) -> Result:
    """One command, in this process."""
    return CliRunner().invoke(cli.cli, list(arguments), env={**ENGLISH, **environment})


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """One command, as a process of its own."""
    command = [sys.executable, "-m", "app", *arguments]
    # In asyncio's debug mode a slow machine adds lines of its own.
    given = {**os.environ, **ENGLISH, "PYTHONASYNCIODEBUG": "", **environment}
    return subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path / "elsewhere", free_port())
    wait_for(running.start())
    yield running
    running.stop()


def test_every_word_of_the_command_line_is_there() -> None:
    told = said("--help").output
    for word in (
        "serve",
        "demo",
        "host",
        "export",
        "import",
        "dinners",
        "erase",
        "backup",
        "restore",
        "renew",
        "migrate",
        "check",
    ):
        assert word in told


def test_beside_a_running_server(server: ServerProcess) -> None:
    assert (server.data / "key").exists(), "DATA_DIR was honoured, and PORT: it answered there"
    found: list[Opened] = []

    async def open_one() -> None:
        found.append(await Calls(server.base).open_dinner("Cena", "it"))

    wait_for(open_one())
    opened = found[0]
    environment = {"PORT": str(server.port), "DATA_DIR": str(server.data)}
    assert said("host", opened.code.lower(), **environment).stdout.strip() == opened.links["host"]
    early = said("export", opened.code, **environment)
    assert (early.exit_code, early.stdout) == (1, "")
    assert "finale" in early.stderr
    kept = said("erase", opened.code, **environment)
    assert kept.exit_code == 1, "nobody said yes"
    assert said("erase", opened.code, "--yes", **environment).exit_code == 0
    assert said("host", opened.code, **environment).exit_code == 1
    looked = said("check", **environment)
    assert looked.exit_code == 1
    assert re.search(r"^fail  database: another Coperto", looked.stdout, re.MULTILINE)


def test_without_a_server(tmp_path: Path) -> None:
    environment = {"DATA_DIR": str(tmp_path / "data"), "PORT": str(free_port())}
    assert said("migrate", **environment).stdout.strip() == "The database is up to date."
    missing = said("host", "ZZZZZ", **environment)
    assert (missing.exit_code, missing.stderr.strip()) == (1, "There is no dinner under this code.")
    assert said("check", PUBLIC_URL="https://coperto.example", **environment).exit_code == 0


async def ended(data: Path) -> str:
    """A dinner at its end in this folder, played without a server; its code."""
    settings = settings_for(data)
    events = open_log(settings.data_dir, settings.database_url)
    async with running(settings, events) as place:
        code = (await place.opened(title="=SOMMA(1)"))["code"]
        await evening.closed(await place.room(code))
    await events.close()
    return str(code)


def test_an_evening_leaves_and_comes_back(tmp_path: Path) -> None:
    code = asyncio.run(ended(tmp_path / "data"))
    environment = {"DATA_DIR": str(tmp_path / "data"), "PORT": str(free_port())}
    file, again, sheet = tmp_path / "evening.json", tmp_path / "again.json", tmp_path / "evening.csv"
    assert said("export", code, "--output", str(file), **environment).exit_code == 0
    brought = said("import", str(file), **environment)
    assert brought.exit_code == 0, brought.stderr
    [new] = set(re.findall(r"/d/(\w{5})/host#host=", brought.stdout))
    assert new != code
    assert said("export", new, "--output", str(again), **environment).exit_code == 0
    assert again.read_bytes() == file.read_bytes()
    listed = said("dinners", **environment).stdout.splitlines()
    assert {line.split()[0] for line in listed} == {code, new}
    assert all(re.search(r"^\w{5}  \d{4}-\d\d-\d\d  over  3  =SOMMA\(1\)$", line) for line in listed), listed
    assert said("export", new, "--format", "csv", "--output", str(sheet), **environment).exit_code == 0
    rows = list(csv.reader(sheet.read_text(encoding="utf-8-sig").splitlines()))
    assert f"'{evening.EVIL}" in {value for row in rows for value in row}
    assert not [value for row in rows for value in row if value.startswith(("=", "+", "-", "@"))]


def test_a_file_that_is_no_evening_is_refused_in_one_line(tmp_path: Path) -> None:
    environment = {"DATA_DIR": str(tmp_path / "data"), "PORT": str(free_port())}
    file = tmp_path / "evening.json"
    file.write_text('{"format": "coperto.dinner", "version": 7}', encoding="utf-8")
    refused = said("import", str(file), **environment)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.strip() == f"{file}: This file comes from another version of Coperto. (version)"
    missing = said("import", str(tmp_path / "none.json"), **environment)
    assert missing.exit_code == 1
    assert missing.stderr.startswith("coperto: ")
    assert said("dinners", **environment).stdout.strip() == "There are no dinners here."


def test_a_port_in_use_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("", 0))
        taken.listen()
        failed = run("serve", PORT=str(taken.getsockname()[1]), DATA_DIR=str(tmp_path))
    assert failed.returncode == 1
    assert failed.stderr.startswith("coperto: ")
    assert "Traceback" not in failed.stderr


def test_a_memory_in_use_is_said_in_one_line(tmp_path: Path) -> None:
    log = open_log(tmp_path, None)
    failed = run("serve", PORT="0", DATA_DIR=str(tmp_path))
    asyncio.run(log.close())
    assert failed.returncode == 1
    assert failed.stderr.startswith("coperto: another Coperto")
    assert "Traceback" not in failed.stderr


def test_wrong_settings_are_named(tmp_path: Path) -> None:
    failed = said("check", PORT="eight", DATA_DIR=str(tmp_path))
    assert failed.exit_code == 2
    assert failed.stderr.startswith("PORT: ")


def test_the_rehearsal_explains_itself() -> None:
    assert "--speed" in said("demo", "--help").output


def test_a_copy_is_made_and_put_back(tmp_path: Path) -> None:
    environment = {"DATA_DIR": str(tmp_path / "house"), "LANG": "en_GB.UTF-8"}
    assert said("migrate", **environment).exit_code == 0
    copied = said("backup", str(tmp_path / "copy"), **environment)
    assert copied.exit_code == 0, copied.stderr
    assert "Keep the key apart" in copied.stdout
    assert said("backup", str(tmp_path / "copy"), **environment).exit_code == 1, "nothing is ever replaced"
    put_back = said("restore", str(tmp_path / "copy"), **environment)
    assert put_back.exit_code == 0, put_back.stderr
    assert "coperto.sqlite3.before" in put_back.stdout
    assert said("dinners", **environment).exit_code == 0
