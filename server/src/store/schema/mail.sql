-- Mails to companions and organisations, and what they say by the links in them.

CREATE TABLE message (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient  TEXT NOT NULL, -- a companion or an organisation, see store/forwarding.rs
    kind       TEXT NOT NULL, -- digest or reminder
    language   TEXT NOT NULL,
    address    TEXT NOT NULL, -- empty once its recipient is erased
    message_id TEXT NOT NULL UNIQUE,
    subject    TEXT NOT NULL,
    plain      TEXT NOT NULL, -- this and the next two are empty once somebody whom they tell of is erased
    html       TEXT NOT NULL,
    calendar   TEXT NOT NULL,
    token      TEXT NOT NULL, -- of the link in it, as long as it may still have to be sent
    made_ms    INTEGER NOT NULL,
    made_by    INTEGER REFERENCES account (id), -- absent when nobody pressed a button
    state      TEXT NOT NULL,
    tries      INTEGER NOT NULL,
    due_ms     INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL, -- when its state last changed
    reply      TEXT NOT NULL -- the number that the mail server last answered with
) STRICT;
CREATE INDEX message_by_due ON message (due_ms) WHERE state = 'waiting';
CREATE INDEX message_by_recipient ON message (recipient, number);

-- What a message says of an appointment, so that the next one tells what changed.
CREATE TABLE message_item (
    message      INTEGER NOT NULL REFERENCES message (number),
    doc          BLOB NOT NULL,
    organisation BLOB NOT NULL,
    sequence     INTEGER NOT NULL, -- in calendars: higher than before whenever it says something else
    cancelled    INTEGER NOT NULL,
    said         TEXT NOT NULL, -- JSON
    PRIMARY KEY (doc, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_item_by_message ON message_item (message);

-- Of which documents a message tells: appointments, people by name, whom it goes to.
CREATE TABLE message_doc (
    doc     BLOB NOT NULL,
    message INTEGER NOT NULL REFERENCES message (number),
    PRIMARY KEY (doc, message)
) STRICT, WITHOUT ROWID;

-- Links in messages; the link itself is kept nowhere.
CREATE TABLE mail_link (
    digest       BLOB NOT NULL PRIMARY KEY,
    message      INTEGER NOT NULL REFERENCES message (number),
    ends_ms      INTEGER NOT NULL,
    withdrawn_ms INTEGER,
    read_ms      INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_link_by_message ON mail_link (message);

-- What a recipient answered about an appointment, and the entries that say so.
CREATE TABLE mail_answer (
    doc       BLOB NOT NULL,
    recipient TEXT NOT NULL,
    answer    TEXT NOT NULL,
    at_ms     INTEGER NOT NULL,
    entries   TEXT NOT NULL, -- JSON
    PRIMARY KEY (doc, recipient)
) STRICT, WITHOUT ROWID;

-- Appointments of which a recipient was reminded, and the day of which it was said.
CREATE TABLE reminded (
    doc       BLOB NOT NULL,
    recipient TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (doc, recipient, day)
) STRICT, WITHOUT ROWID;

-- The people of a companion.
CREATE INDEX noun_row_by_companion ON noun_row (json_extract(fields, '$.texts.companion')) WHERE kind = 1;
