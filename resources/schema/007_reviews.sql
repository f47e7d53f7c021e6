-- Version 7: what reviews agreed on, and the day of the next one.

CREATE TABLE review_action (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  text TEXT NOT NULL,
  owner TEXT NOT NULL,
  kpi TEXT NOT NULL,
  due INTEGER,
  done INTEGER,
  written_at TEXT NOT NULL
) STRICT;

CREATE TABLE next_review (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  day INTEGER NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
