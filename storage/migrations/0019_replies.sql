-- Replies from prison to letters: sent in by one member, checked by another, passed on to the writer. They go with the letter.
CREATE TABLE replies (
    id TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
    state TEXT NOT NULL,
    pages BLOB,
    sent_by TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER,
    decided_by TEXT,
    moved_day TEXT,
    proof BLOB
);
CREATE INDEX replies_letter ON replies (letter_id);
CREATE INDEX replies_waiting ON replies (received_at, id) WHERE state = 'waiting';
CREATE INDEX replies_checked ON replies (received_at, id) WHERE state = 'checked';
CREATE INDEX replies_passed_on ON replies (moved_day) WHERE state = 'passed-on' AND pages IS NOT NULL;
CREATE INDEX replies_claimed ON replies (claimed_by) WHERE claimed_by IS NOT NULL;

-- Pictures that are pages of a reply, and the number of a letter that was read in one.
ALTER TABLE pictures ADD COLUMN reply_id TEXT REFERENCES replies ON DELETE CASCADE;
ALTER TABLE pictures ADD COLUMN number BLOB;
CREATE INDEX pictures_reply ON pictures (reply_id) WHERE reply_id IS NOT NULL;
