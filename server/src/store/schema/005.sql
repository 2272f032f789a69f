-- What a device has not confirmed, for its next hello.
CREATE INDEX receipt_by_device ON receipt (device) WHERE confirmed_ms IS NULL;

-- What a device was refused and nobody has dropped: how much there is, and in groups. Dropped ones pile up over the years.
-- With dropped_ms, which is always NULL here, counting reads the index alone.
CREATE INDEX quarantine_by_device ON quarantine (device, received_ms, code, dropped_ms) WHERE dropped_ms IS NULL;

-- Dropped changes whose bytes are still there, for some seconds.
CREATE INDEX quarantine_by_drop ON quarantine (dropped_ms) WHERE dropped_ms IS NOT NULL AND bytes <> x'';
