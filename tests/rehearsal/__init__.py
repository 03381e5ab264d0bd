"""The simulated people, without a server."""
