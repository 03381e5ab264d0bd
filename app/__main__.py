"""`python -m app` is the command line."""

import gc

COLLECT = (50_000, 20, 50)
"""When the collector looks. A view is thousands of short-lived objects in no circle: at Python's standard it
looks at all that live, several times a second; and while the program is loaded, when nothing dies, it took a sixth of
the time until the doors were open."""

gc.set_threshold(*COLLECT)

from app.cli import main  # noqa: E402  (what is loaded is loaded under that rule)

if __name__ == "__main__":
    main()
