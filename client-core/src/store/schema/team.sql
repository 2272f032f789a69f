-- Who is behind this shared tablet.

-- No row while nobody said so.
CREATE TABLE behind (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  volunteer BLOB NOT NULL,
  -- The day on which they said so, `YYYY-MM-DD`.
  day TEXT NOT NULL,
  -- 1: locked until somebody's PIN opens it.
  locked INTEGER NOT NULL
) STRICT;

-- Wrong tries at a volunteer's PIN since the last right one, and when the last of them was, by this device's clock.
CREATE TABLE pin_try (
  volunteer BLOB NOT NULL PRIMARY KEY,
  wrong INTEGER NOT NULL,
  since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
