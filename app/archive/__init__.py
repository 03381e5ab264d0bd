"""An evening as a file, and back: what the table has seen, in the form of ARCHIVE.md."""

from app.archive.bring import Unfit, bring
from app.archive.form import MOST_BYTES, Dates, Evening
from app.archive.leave import evening, text

__all__ = ["MOST_BYTES", "Dates", "Evening", "Unfit", "bring", "evening", "text"]
