-- The language in which a batch of booklets speaks to its readers.
ALTER TABLE batch ADD COLUMN language TEXT NOT NULL DEFAULT 'nl';
