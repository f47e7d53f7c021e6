-- Version 4: closed periods with what was counted in them, what people wrote about periods, and their own reports.

CREATE TABLE closing (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  closed_at TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  records_sha256 TEXT NOT NULL,
  document TEXT NOT NULL,
  reopened_at TEXT,
  reason TEXT
) STRICT;

CREATE UNIQUE INDEX closing_in_force ON closing (period) WHERE reopened_at IS NULL;

CREATE TABLE closed_deal (
  closing INTEGER NOT NULL REFERENCES closing (id),
  position INTEGER NOT NULL,
  deal_id TEXT NOT NULL,
  name TEXT NOT NULL,
  customer TEXT NOT NULL,
  rep TEXT NOT NULL,
  closed INTEGER,
  amount INTEGER NOT NULL,
  PRIMARY KEY (closing, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE commentary (
  period TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_report (
  name TEXT PRIMARY KEY,
  choices TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
