"""What whoever runs the house does at a terminal: see that it can open, hear where it is, look after its dinners.

No guest meets any of it. Where a server runs it is asked over HTTP like anybody else; where none does, the log is
opened here.
"""
