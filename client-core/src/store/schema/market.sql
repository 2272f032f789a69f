-- How many appointments this device noted, by the device that it was then.
CREATE TABLE noted (
  device BLOB NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
