from pathlib import Path

from app.store import open_log
from app.web import check as looking
from app.web.server import listen
from tests.web.place import settings_for


async def test_all_is_well(tmp_path: Path) -> None:
    settings = settings_for(tmp_path / "data", port=0, public_url="https://coperto.example")
    findings = await looking.check(settings)
    assert [finding.what.partition(":")[0] for finding in findings] == ["key", "memory", "port", "network", "lexicon"]
    assert all(finding.good for finding in findings), findings


async def test_what_is_wrong_is_named_and_the_rest_looked_at(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"short")
    busy = open_log(tmp_path, None)
    with listen("127.0.0.1", 0) as taken:
        taken.listen()
        settings = settings_for(tmp_path, port=taken.getsockname()[1], public_url="https://coperto.example")
        findings = await looking.check(settings)
    await busy.close()
    assert [finding.good for finding in findings] == [False, False, False, True, True]
