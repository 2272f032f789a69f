-- What the volunteer market asks for.

-- How many appointments a device says that it noted so far, for the board that shows what is still to come.
ALTER TABLE device ADD COLUMN noted INTEGER;

-- The market that a batch was printed for, when it was for one, and since when it is not taken any more.
ALTER TABLE batch ADD COLUMN market BLOB;
ALTER TABLE batch ADD COLUMN revoked_ms INTEGER;
