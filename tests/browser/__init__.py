"""The three views in a real browser, by clicking what a person clicks."""
