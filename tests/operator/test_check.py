from pathlib import Path
from types import SimpleNamespace

import pytest

from app.operator import check as looking
from app.store import open_log
from app.web.server import listen
from tests.web.place import settings_for


async def test_all_is_well(tmp_path: Path) -> None:
    settings = settings_for(tmp_path / "data", port=0, public_url="https://coperto.example")
    findings = await looking.check(settings)
    assert [finding.what.partition(":")[0] for finding in findings] == [
        "versions", "key", "database", "disk", "clock", "port", "network", "settings", "lexicon",
    ]  # fmt: skip
    assert all(finding.level == "ok" for finding in findings), findings


async def test_what_is_wrong_is_named_and_the_rest_looked_at(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"short")
    busy = open_log(tmp_path, None)
    with listen("127.0.0.1", 0) as taken:
        taken.listen()
        settings = settings_for(tmp_path, port=taken.getsockname()[1], public_url="https://coperto.example")
        findings = await looking.check(settings)
    await busy.close()
    level = {finding.what.partition(":")[0]: finding.level for finding in findings}
    assert {what for what, said in level.items() if said == "fail"} == {"key", "database", "port"}


async def test_the_disk_that_is_looked_at_is_that_of_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"

    def usage(folder: Path) -> SimpleNamespace:
        return SimpleNamespace(free=1_000_000 if folder == elsewhere else 10_000_000_000)

    monkeypatch.setattr("app.operator.check.shutil.disk_usage", usage)
    settings = settings_for(tmp_path / "data", port=0, database_url=f"sqlite:///{elsewhere / 'dinners.sqlite3'}")
    (disk,) = [one for one in await looking.check(settings) if one.what.startswith("disk")]
    assert disk.level == "fail"
    assert f"1 MB free in {elsewhere}" in disk.what


async def test_what_is_unwise_is_said_and_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.operator.check.shutil.disk_usage", lambda folder: SimpleNamespace(free=100_000_000))
    monkeypatch.setattr("app.operator.check.time.time", lambda: 0.0)
    settings = settings_for(tmp_path / "data", port=0, public_url="https://coperto.example", limits="off")
    findings = await looking.check(settings)
    assert [finding.what.partition(":")[0] for finding in findings if finding.level != "ok"] == [
        "disk", "clock", "settings",
    ]  # fmt: skip
    assert all(finding.level != "fail" for finding in findings)
