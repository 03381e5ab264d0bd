"""The table: time, order, presence. One room per dinner, one connection per viewer. Knows no FastAPI."""

from app.rooms.connection import Connection, Outlet
from app.rooms.lobby import Lobby
from app.rooms.outcome import Accepted, Outcome, Refused
from app.rooms.register import Listed
from app.rooms.room import Room

__all__ = ["Accepted", "Connection", "Listed", "Lobby", "Outcome", "Outlet", "Refused", "Room"]
