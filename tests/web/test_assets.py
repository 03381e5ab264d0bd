import gzip
from pathlib import Path

import pytest
from starlette.requests import Request

from app.web.assets import Assets
from app.web.errors import Problem


def request(encodings: str = "") -> Request:
    return Request({"type": "http", "method": "GET", "headers": [(b"accept-encoding", encodings.encode())]})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "js" / "core").mkdir(parents=True)
    (tmp_path / "vendor").mkdir()
    (tmp_path / "js" / "guest.js").write_text('import "./core/a.js";\n' + "// padding\n" * 50)
    (tmp_path / "js" / "core" / "a.js").write_text('import "../../vendor/preact.mjs";\n')
    (tmp_path / "js" / "core" / "types.d.ts").write_text("export {};\n")
    (tmp_path / "vendor" / "preact.mjs").write_text("export const h = 1;\n")
    return tmp_path


async def test_scripts_come_with_the_type_that_browsers_insist_on(root: Path) -> None:
    assets = Assets(root)
    for name in ("js/guest.js", "vendor/preact.mjs"):
        answer = await assets.serve(request(), assets.version, name)
        assert answer.headers["content-type"] == "text/javascript; charset=utf-8"


async def test_the_present_version_is_kept_for_ever_and_an_old_one_is_not(root: Path) -> None:
    assets = Assets(root)
    now = await assets.serve(request(), assets.version, "js/guest.js")
    old = await assets.serve(request(), "000000000000", "js/guest.js")
    assert now.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert old.headers["cache-control"] == "no-cache"
    assert now.body == old.body


async def test_who_takes_gzip_gets_less(root: Path) -> None:
    assets = Assets(root)
    packed = await assets.serve(request("br, gzip"), assets.version, "js/guest.js")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(bytes(packed.body)) == (root / "js" / "guest.js").read_bytes()


@pytest.mark.parametrize(
    "name", ["js/none.js", "js/core/types.d.ts", "../key", "js/../../key", "", "js", "/etc/passwd"]
)
async def test_nothing_else_is_served(root: Path, name: str) -> None:
    with pytest.raises(Problem) as problem:
        await Assets(root).serve(request(), "x", name)
    assert problem.value.status == 404


def test_any_change_is_another_version(root: Path) -> None:
    before = Assets(root).version
    assert Assets(root).version == before
    (root / "vendor" / "preact.mjs").write_text("export const h = 2;\n")
    assert Assets(root).version != before


@pytest.mark.parametrize("view", ["welcome", "guest", "host", "screen"])
async def test_what_pages_run_is_served_and_so_are_the_sources(view: str) -> None:
    assets = Assets()
    for name in (f"pages/{view}.js", f"pages/{view}.css", f"js/{view}.js", f"css/{view}.css"):
        assert (await assets.serve(request(), assets.version, name)).body, name
