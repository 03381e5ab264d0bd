"""How the tables came to be, step by step (Alembic).

A new step is a file in versions/ and the new `HEAD` in app/store/schema.py; a test holds the steps against the
declared tables. Event bodies are never migrated: see app/store/codec.py.

Steps are numbers of four digits, one after the other. Each says whether it is `additive`: whoever does not know it may
go on reading, writing and erasing as before. That is a new table, an index that forbids nothing, a key that forbids the
same in another order, a column that may stay empty; and nothing that holds words or names a dinner, since an older
version erases none of it there. The newest step that is not says how old a version may be that opens the tables
(`take_steps` in app/store/schema.py). On a server a step must not hold up those who write: other nodes are at work.
"""
