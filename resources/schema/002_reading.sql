-- Version 2: how a batch's file was read, for the next file with the same headers.

CREATE TABLE reading (
  batch INTEGER PRIMARY KEY REFERENCES batch (id),
  fingerprint TEXT NOT NULL,
  decisions TEXT NOT NULL
) STRICT;
