"""The door: pages, HTTP calls, the one socket endpoint, tokens, limits, headers."""
