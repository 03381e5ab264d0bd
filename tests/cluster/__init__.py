"""Several nodes, one database, and guests of one dinner on all of them."""
