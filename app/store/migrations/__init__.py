"""How the tables came to be, step by step (Alembic).

A new step is a file in versions/ and the new `HEAD` in app/store/schema.py; a test holds the steps against the
declared tables. Event bodies are never migrated: see app/store/codec.py.
"""
