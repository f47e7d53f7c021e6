-- Version 5: what people wrote about a KPI on a day.

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  kpi TEXT NOT NULL,
  day INTEGER NOT NULL,
  text TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
