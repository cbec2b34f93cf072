-- Translations of letters and of replies from prison: made by one member, checked by another. They go with what they translate.
CREATE TABLE translations (
    id TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
    reply_id TEXT REFERENCES replies ON DELETE CASCADE,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    wanted_at INTEGER NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER,
    words BLOB,
    target TEXT,
    translated_by TEXT,
    reason BLOB,
    decided_by TEXT,
    moved_day TEXT,
    proof BLOB
);
CREATE INDEX translations_letter ON translations (letter_id);
CREATE INDEX translations_reply ON translations (reply_id) WHERE reply_id IS NOT NULL;
CREATE INDEX translations_wanted ON translations (wanted_at, id) WHERE state IN ('sent-back', 'wanted');
CREATE INDEX translations_submitted ON translations (wanted_at, id) WHERE state = 'submitted';
CREATE INDEX translations_approved ON translations (wanted_at, id) WHERE state = 'approved' AND reply_id IS NOT NULL;
CREATE INDEX translations_passed_on ON translations (moved_day) WHERE state = 'passed-on';
CREATE INDEX translations_claimed ON translations (claimed_by) WHERE claimed_by IS NOT NULL;

-- The languages that a translator has said they translate. They go with their place on the team.
CREATE TABLE translators (
    person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    languages BLOB NOT NULL,
    proof BLOB
);

-- The language that a reply is in, by whoever sent it in.
ALTER TABLE replies ADD COLUMN language TEXT;
