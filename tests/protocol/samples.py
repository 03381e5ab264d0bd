"""One of every command, as it lies on the wire, with everything that may be said; and what it takes to make views."""

from typing import Any

EVERY_COMMAND: tuple[dict[str, Any], ...] = (
    {
        "type": "seal",
        "profession": "apicoltrice",
        "also": ["beekeeper"],
        "real_name": "Anna Rossi",
        "story": "Una volta ho seguito uno sciame fino in tram.",
        "contact": "anna@example.org",
    },
    {"type": "guess", "about": "g3", "text": "pilota"},
    {"type": "pass", "about": "g3"},
    {"type": "know", "about": "g3"},
    {"type": "withdraw", "about": "g3"},
    {"type": "rule", "cluster": "g3.1", "verdict": "close"},
    {"type": "wish", "about": "g3", "on": True},
    {"type": "open_guessing"},
    {"type": "lock"},
    {"type": "set_order", "guests": ["g2", "g1", "g3"]},
    {"type": "next"},
    {"type": "back"},
    {"type": "skip", "guest": "g3", "on": True},
    {"type": "pause", "on": True},
    {"type": "hide", "cluster": "g3.1", "on": True},
    {"type": "favourite", "cluster": "g3.1"},
    {"type": "admit", "guest": "g3"},
    {"type": "remove", "guest": "g3"},
    {"type": "rename", "guest": "g3", "name": "Jo"},
    {"type": "add_guest", "name": "Jo"},
    {"type": "seal_for", "guest": "g3", "profession": "sarta", "also": []},
    {"type": "guess_for", "guest": "g3", "about": "g1", "text": "pilota"},
    {"type": "doors", "state": "knock"},
    {"type": "reissue", "guest": "g3"},
    {"type": "hand_over"},
    {"type": "close"},
)
