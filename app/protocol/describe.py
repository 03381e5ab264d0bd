"""Write the description of the wire for everybody who does not speak Python: `python -m app.protocol.describe`.

tests/protocol/test_describe.py fails when the files in the tree are not what this module writes.
"""

from pathlib import Path
from typing import Any, Final

from app.game import names, views
from app.protocol.client import SHAPES, DoFrame, Hello, Ping
from app.protocol.close import CloseCode
from app.protocol.declarations import Declarations
from app.protocol.frames import SERVER_FRAMES
from app.protocol.schema import schema

HERE: Final = Path(__file__).parent
DECLARATIONS: Final = HERE.parents[1] / "static/js/core/protocol.d.ts"
SCHEMA: Final = HERE / "schema.json"

HEADER: Final = "// Written by `python -m app.protocol.describe` from the Python types: do not edit.\n\n"

ENUMS: Final = (
    names.Phase, names.Stage, names.Pace, names.Doors, names.Language, names.AnswerKind, names.Verdict,
    names.RuledBy, names.AwardName, names.Fact, names.FinaleStage, names.Step, names.Undoable, names.Refusal, CloseCode,
)  # fmt: skip
"""The closed vocabularies of the wire, those that only appear as plain text included."""

# The word "View" tells a projection from the state it was made of; clients only ever see projections.
NAMES: Final[dict[Any, str]] = {
    views.GuestView: "TableGuest",
    views.NextView: "NextStep",
    **{
        kind: kind.__name__.removesuffix("View")
        for kind in (
            views.RevealedView, views.ReasonView, views.ClusterView, views.CandleView, views.SpotlightView,
            views.AwardView, views.TableView, views.SecretView, views.AnswerView, views.ConnectionView, views.SeatView,
            views.FinaleView, views.LinksView, views.WaitingView, views.DeskView,
        )
    },
    **{shape: f"{shape.__name__}Command" for shape in SHAPES.values()},
    DoFrame: "Do",
    DoFrame.model_fields["command"].annotation: "Command",
    CloseCode: "CloseCodes",
}  # fmt: skip


def declarations() -> str:
    """The text of protocol.d.ts."""
    there = Declarations(NAMES)
    for enum in ENUMS:
        there.declare(enum)
    there.union("CloseCode", ["CloseCodes[keyof CloseCodes]"], "The number of a close code.")
    there.union("Command", [there.declare(shape) for shape in SHAPES.values()], "What a `do` frame may carry.")
    there.union("CommandType", [f'"{kind}"' for kind in SHAPES], "The `type` of a command.")
    client = [there.declare(frame) for frame in (Hello, DoFrame, Ping)]
    there.union("ClientFrame", client, "Everything a client may say.")
    server = [there.declare(frame) for frame in SERVER_FRAMES]
    there.union("ServerFrame", server, "Everything the server says.")
    return HEADER + there.text()


def write() -> None:
    """Bring both files up to date."""
    DECLARATIONS.write_text(declarations(), encoding="utf-8")
    SCHEMA.write_text(schema(), encoding="utf-8")


if __name__ == "__main__":
    write()
