"""Which database is opened, and what the operator is told if none can be."""

from pathlib import Path

import pytest

from app.store import StorageUnusable, open_log
from tests.store.samples import OLMO, append


@pytest.mark.parametrize("url", [None, ""])
async def test_without_a_url_it_lies_in_the_data_folder(tmp_path: Path, url: str | None) -> None:
    log = open_log(tmp_path / "not" / "yet there", url)
    await append(log, OLMO, 0)
    await log.close()
    assert (tmp_path / "not" / "yet there" / "coperto.sqlite3").exists()


async def test_a_sqlite_url_names_the_file(tmp_path: Path) -> None:
    log = open_log(tmp_path / "data", f"sqlite:///{tmp_path}/other's 100%.db")
    await append(log, OLMO, 0)
    assert await log.erase(OLMO)
    await log.close()
    assert (tmp_path / "other's 100%.db").exists()
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "url", ["oracle://host/coperto", "mysql+pymysql://u:p@h/d", "sqlite://", "sqlite:///", "nonsense"]
)
def test_any_other_url_is_refused_with_a_way_out(tmp_path: Path, url: str) -> None:
    with pytest.raises(StorageUnusable, match="Leave DATABASE_URL empty") as told:
        open_log(tmp_path, url)
    assert "u:p" not in str(told.value), "a password is not for the log"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageUnusable, match="cannot be opened"):
        open_log(tmp_path / "file")
