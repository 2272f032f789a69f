-- The document's last number in its space's log, as the server told it; 0 while it has told none. Repairs are ordered by it.
ALTER TABLE doc ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0;
