"""The rehearsal: simulated people who speak the real wire protocol to the real server, and the evening they play.

Nothing here knows the rules: like any phone, a simulated guest sees views and sends commands.
"""
