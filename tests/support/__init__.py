"""What tests of whole evenings share: a real server, a bad link, and people who play by a script."""
