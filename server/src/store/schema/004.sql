-- When a coordinator dropped it: after ten seconds its bytes are gone, and the row stays so that the device's next try
-- does not bring it back.
ALTER TABLE quarantine ADD COLUMN dropped_ms INTEGER;
