"""The three views in the engines that Playwright does not drive here: Firefox, and WebKitGTK in the place of Safari."""
