-- Version 8: whom references mean to the columns, so that the next columns can be made of them.

CREATE TABLE column_reference (
  role INTEGER PRIMARY KEY,
  uses BLOB NOT NULL,
  parties BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
