-- What the volunteer market asks for.

-- How many appointments a device says that it noted so far, for the board that shows what is still to come.
ALTER TABLE device ADD COLUMN noted INTEGER;

-- The market that a batch was printed for, when it was for one, and since when it is not taken any more.
ALTER TABLE batch ADD COLUMN market BLOB;
ALTER TABLE batch ADD COLUMN revoked_ms INTEGER;

-- The server itself, which says in appointments what they clash with. It has no key, so nobody connects as it.
INSERT INTO device (id, public, label, role, digits, app, paired_ms)
VALUES (zeroblob(16), x'', 'Samenspel, dashboard', 'coordinator', '', '', 0);
