"""The log in PostgreSQL, for as many nodes as there are. Loaded only where DATABASE_URL asks for it."""

from app.store.postgres.log import PostgresLog

__all__ = ["PostgresLog"]
