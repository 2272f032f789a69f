-- The day that stands on the printed card; empty for one that was printed before this was kept.
ALTER TABLE hall_code ADD COLUMN day TEXT NOT NULL DEFAULT '';
