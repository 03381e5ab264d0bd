"""Whole evenings over real sockets, against the real server."""
