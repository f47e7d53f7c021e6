-- Version 3: the columns in memory, kept beside the rows they were made of: a cache, never part of what the workspace says.

CREATE TABLE column_image (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stamp INTEGER NOT NULL,
  layout INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE column_segment (
  id INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
