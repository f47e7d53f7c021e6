-- Version 1 of the workspace. Every object here is compared, text for text, with what an opened file holds; docs/workspace-schema.md explains them.

CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  file_id TEXT NOT NULL,
  company_name TEXT NOT NULL,
  currency TEXT NOT NULL,
  fiscal_start_month INTEGER NOT NULL CHECK (fiscal_start_month BETWEEN 1 AND 12),
  week_start INTEGER NOT NULL CHECK (week_start BETWEEN 1 AND 7),
  time_zone TEXT NOT NULL,
  retention_window_months INTEGER NOT NULL CHECK (retention_window_months BETWEEN 1 AND 60)
) STRICT;

CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  profile TEXT NOT NULL,
  origin TEXT NOT NULL,
  encoding TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  header_line INTEGER NOT NULL,
  mapping TEXT NOT NULL,
  supplied INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  undone_at TEXT,
  rows_added INTEGER NOT NULL,
  rows_updated INTEGER NOT NULL,
  rows_unchanged INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL
) STRICT;

CREATE TABLE term (
  code INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX term_text ON term (text);

CREATE TABLE customer_ref (
  code INTEGER PRIMARY KEY,
  origin INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL
) STRICT;

CREATE TABLE rep_ref (
  code INTEGER PRIMARY KEY,
  origin INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL
) STRICT;

CREATE TABLE deal (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  deal_id TEXT NOT NULL,
  name TEXT NOT NULL,
  customer INTEGER NOT NULL,
  rep INTEGER NOT NULL,
  product INTEGER NOT NULL,
  region INTEGER NOT NULL,
  source INTEGER NOT NULL,
  pipeline INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  lost_reason INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  amount INTEGER,
  list_amount INTEGER,
  currency INTEGER NOT NULL,
  created INTEGER,
  closed INTEGER,
  expected_close INTEGER,
  first_contact INTEGER,
  probability INTEGER
) STRICT;
CREATE UNIQUE INDEX deal_key ON deal (origin, deal_id);

CREATE TABLE deal_version (
  id INTEGER NOT NULL REFERENCES deal (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  name TEXT,
  customer INTEGER,
  rep INTEGER,
  product INTEGER,
  region INTEGER,
  source INTEGER,
  pipeline INTEGER,
  stage INTEGER,
  lost_reason INTEGER,
  outcome INTEGER,
  amount INTEGER,
  list_amount INTEGER,
  currency INTEGER,
  created INTEGER,
  closed INTEGER,
  expected_close INTEGER,
  first_contact INTEGER,
  probability INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  customer_id TEXT NOT NULL,
  anonymous_key TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  segment INTEGER NOT NULL,
  region INTEGER NOT NULL,
  industry INTEGER NOT NULL,
  source INTEGER NOT NULL,
  merged_into TEXT NOT NULL,
  merged_on INTEGER
) STRICT;
CREATE UNIQUE INDEX customer_key ON customer (origin, customer_id, anonymous_key);

CREATE TABLE customer_version (
  id INTEGER NOT NULL REFERENCES customer (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  name TEXT,
  name_key TEXT,
  segment INTEGER,
  region INTEGER,
  industry INTEGER,
  source INTEGER,
  merged_into TEXT,
  merged_on INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE rep (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  rep_id TEXT NOT NULL,
  anonymous_key TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  email TEXT NOT NULL,
  team INTEGER NOT NULL,
  manager INTEGER NOT NULL,
  region INTEGER NOT NULL,
  hired INTEGER,
  left_on INTEGER
) STRICT;
CREATE UNIQUE INDEX rep_key ON rep (origin, rep_id, anonymous_key);

CREATE TABLE rep_version (
  id INTEGER NOT NULL REFERENCES rep (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  name TEXT,
  name_key TEXT,
  email TEXT,
  team INTEGER,
  manager INTEGER,
  region INTEGER,
  hired INTEGER,
  left_on INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE rep_team (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  rep_key TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  rep INTEGER NOT NULL,
  team INTEGER NOT NULL,
  end_day INTEGER
) STRICT;
CREATE UNIQUE INDEX rep_team_key ON rep_team (origin, rep_key, from_day);

CREATE TABLE rep_team_version (
  id INTEGER NOT NULL REFERENCES rep_team (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  rep INTEGER,
  team INTEGER,
  end_day INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE deal_split (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  deal_id TEXT NOT NULL,
  shares TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX deal_split_key ON deal_split (origin, deal_id);

CREATE TABLE deal_split_version (
  id INTEGER NOT NULL REFERENCES deal_split (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  shares TEXT,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  scope INTEGER NOT NULL,
  scope_key TEXT NOT NULL,
  kpi INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  end_day INTEGER NOT NULL,
  rep INTEGER NOT NULL,
  scope_name INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  currency INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX target_key ON target (origin, scope, scope_key, kpi, from_day, end_day);

CREATE TABLE target_version (
  id INTEGER NOT NULL REFERENCES target (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  rep INTEGER,
  scope_name INTEGER,
  amount INTEGER,
  currency INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE cost (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  end_day INTEGER NOT NULL,
  category INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  currency INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX cost_key ON cost (origin, from_day, end_day, category, channel, ordinal);

CREATE TABLE cost_version (
  id INTEGER NOT NULL REFERENCES cost (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  amount INTEGER,
  currency INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE market_size (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  end_day INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  currency INTEGER NOT NULL,
  source INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX market_size_key ON market_size (segment, from_day, end_day);

CREATE TABLE market_size_version (
  id INTEGER NOT NULL REFERENCES market_size (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  amount INTEGER,
  currency INTEGER,
  source INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE rate (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (id),
  live INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  currency INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  rate_e9 INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX rate_key ON rate (currency, valid_from);

CREATE TABLE rate_version (
  id INTEGER NOT NULL REFERENCES rate (id),
  batch INTEGER NOT NULL REFERENCES batch (id),
  hash INTEGER NOT NULL,
  rate_e9 INTEGER,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE extra (
  kind INTEGER NOT NULL,
  id INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch (id),
  json TEXT NOT NULL,
  PRIMARY KEY (kind, id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmation (
  batch INTEGER NOT NULL REFERENCES batch (id),
  first_id INTEGER NOT NULL,
  with_extra INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  PRIMARY KEY (batch, first_id, with_extra)
) STRICT, WITHOUT ROWID;

CREATE TABLE seal (
  name TEXT PRIMARY KEY,
  row_count INTEGER NOT NULL,
  row_sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
