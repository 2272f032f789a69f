-- Codes on paper: with the one of its stand each phone is paired in the hall, on the day of the market and by nobody's hand.
CREATE TABLE hall_code (
    id            BLOB NOT NULL PRIMARY KEY,
    secret_digest BLOB NOT NULL,
    market        BLOB NOT NULL,
    organisation  BLOB NOT NULL,
    made_ms       INTEGER NOT NULL,
    withdrawn_ms  INTEGER -- by a coordinator, or by a newer print
) STRICT, WITHOUT ROWID;
CREATE INDEX hall_code_by_stand ON hall_code (market, organisation);
-- The code on paper by which a device was paired.
ALTER TABLE pairing ADD COLUMN hall_code BLOB REFERENCES hall_code (id);
CREATE INDEX pairing_by_hall_code ON pairing (hall_code) WHERE hall_code IS NOT NULL;
