-- Organisations that are invited to a market by mail, and what they wrote by the link in it.
-- The market to which an invitation invites; nothing in other messages.
ALTER TABLE message ADD COLUMN market BLOB;
CREATE INDEX message_by_market ON message (market, recipient) WHERE market IS NOT NULL;
-- Do they take part? The last answer counts.
CREATE TABLE sign_up (
    market       BLOB NOT NULL,
    organisation BLOB NOT NULL,
    answer       TEXT NOT NULL, -- yes or no
    answered_ms  INTEGER NOT NULL,
    PRIMARY KEY (market, organisation)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_up_by_organisation ON sign_up (organisation);
-- What they would like to do there. At most one waits; a coordinator takes it over or does not.
CREATE TABLE proposal (
    number       INTEGER PRIMARY KEY,
    market       BLOB NOT NULL,
    organisation BLOB NOT NULL,
    said         TEXT NOT NULL, -- JSON
    at_ms        INTEGER NOT NULL,
    state        TEXT NOT NULL, -- open, approved or declined
    decided_ms   INTEGER
) STRICT;
CREATE INDEX proposal_by_stand ON proposal (market, organisation, number);
CREATE UNIQUE INDEX proposal_that_waits ON proposal (market, organisation) WHERE state = 'open';
CREATE INDEX proposal_by_organisation ON proposal (organisation);
