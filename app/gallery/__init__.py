"""Every state of every view, played by the real rules: for looking at, for pictures and for tests. Development only."""

from app.gallery.drawn import drawn, tables
from app.gallery.moment import CODE, JOIN, TYPED
from app.gallery.state import Answer, State, call
from app.gallery.states import VIEWS, states

__all__ = ["CODE", "JOIN", "TYPED", "VIEWS", "Answer", "State", "call", "drawn", "states", "tables"]
