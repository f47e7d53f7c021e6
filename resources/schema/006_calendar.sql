-- Version 6: holidays and make-up workdays, ramps of new reps, and reps that are one person.

CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  day INTEGER NOT NULL,
  workday INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX calendar_day_key ON calendar_day (day);

CREATE TABLE calendar_day_version (
  id INTEGER NOT NULL REFERENCES calendar_day (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  workday INTEGER,
  name TEXT,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE ramp (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  rep_key TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  rep INTEGER NOT NULL,
  end_day INTEGER NOT NULL,
  percent INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ramp_key ON ramp (origin, rep_key, from_day);

CREATE TABLE ramp_version (
  id INTEGER NOT NULL REFERENCES ramp (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  rep INTEGER,
  end_day INTEGER,
  percent INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE rep_merge (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  rep_key TEXT NOT NULL,
  rep INTEGER NOT NULL,
  merged_into TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX rep_merge_key ON rep_merge (origin, rep_key);

CREATE TABLE rep_merge_version (
  id INTEGER NOT NULL REFERENCES rep_merge (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  rep INTEGER,
  merged_into TEXT,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;
