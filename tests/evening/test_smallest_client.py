"""The client of the README is run as it stands there: it sits down at a real server and guesses."""

import asyncio
import re
import sys
from pathlib import Path

from app.rehearsal.server import ServerProcess
from tests.support.table import WITHIN_S, laid_table

README = Path(__file__).parents[2] / "README.md"


async def test_the_smallest_client_sits_down_and_guesses(server: ServerProcess, tmp_path: Path) -> None:
    (snippet,) = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    client = tmp_path / "client.py"
    client.write_text(snippet, encoding="utf-8")
    async with laid_table(server.base) as table:
        players = await table.seat_sealed("Anna", "Bruno")
        running = await asyncio.create_subprocess_exec(sys.executable, str(client), table.view["desk"]["links"]["join"])
        try:
            await table.host.until(lambda view: len(view["table"]["guests"]) == 3, WITHIN_S)
            assert await table.step() == "seated"
            await table.host.until(lambda view: view["table"]["guests"][2]["made"] == len(players), WITHIN_S)
            await table.go_to("wall")
            (card,) = table.view["table"]["spotlight"]["clusters"]
            assert card["texts"] == ["lion tamer"]
            assert running.returncode is None
        finally:
            running.kill()
            await running.wait()
