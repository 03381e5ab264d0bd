"""The static files, read once and served from memory, under a path that changes with any of them.

So a phone may keep them for ever, and an old page still finds its files after an update. What pages load lies in
static/pages, laid from the sources beside it; the sources are served as well, to whoever wants to read or run them.
"""

import gzip
import hashlib
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from app.web.errors import Problem

STATIC: Final = Path(__file__).parents[2] / "static"

_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
"""What is served; a file of any other kind stays in the house."""

_PACKED: Final = frozenset({".png", ".woff2"})

FOR_EVER: Final = "public, max-age=31536000, immutable"
ASK_AGAIN: Final = "no-cache"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is served; `packed` is the gzipped body where that is smaller."""

    media_type: str
    body: bytes
    packed: bytes | None


class Assets:
    """Every file below a folder. `version` is the hash of all their names and contents."""

    def __init__(self, root: Path = STATIC) -> None:
        paths = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix in _TYPES)
        self._files = {path.relative_to(root).as_posix(): _read(path) for path in paths}
        digest = hashlib.sha256()
        for name, asset in self._files.items():
            digest.update(f"{name}\0{len(asset.body)}\0".encode() + asset.body)
        self.version = digest.hexdigest()[:12]

    @property
    def prefix(self) -> str:
        """What the address of every file begins with, without a slash at the end."""
        return f"/static/{self.version}"

    def inline(self, name: str) -> str:
        """One file as an address that holds all of it, for pages that are taken along. Raises KeyError."""
        asset = self._files[name]
        return f"data:{asset.media_type};base64,{b64encode(asset.body).decode()}"

    async def serve(self, request: Request, version: str, name: str) -> Response:
        """One file. Under an older version's path it is the present file, not to be kept."""
        asset = self._files.get(name)
        if asset is None:
            raise Problem(404, "not_found")
        headers = {"Cache-Control": FOR_EVER if version == self.version else ASK_AGAIN, "Vary": "Accept-Encoding"}
        if asset.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            return Response(asset.packed, headers=headers, media_type=asset.media_type)
        return Response(asset.body, headers=headers, media_type=asset.media_type)


def _read(path: Path) -> Asset:
    body = path.read_bytes()
    packed = None if path.suffix in _PACKED else gzip.compress(body, mtime=0)
    smaller = packed is not None and len(packed) < len(body)
    return Asset(_TYPES[path.suffix], body, packed if smaller else None)
