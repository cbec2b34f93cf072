-- The hotline: threads between somebody and the team, and what was said in each. They go with the person.
CREATE TABLE threads (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    state TEXT NOT NULL,
    matter BLOB NOT NULL,
    language TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    waits_since INTEGER,
    moved_day TEXT NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER,
    answered_by TEXT,
    proof BLOB
);
CREATE INDEX threads_person ON threads (person_id, opened_at);
CREATE INDEX threads_state ON threads (state, moved_day);
CREATE INDEX threads_claimed ON threads (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE TABLE thread_remarks (
    id TEXT PRIMARY KEY,
    thread_id TEXT NOT NULL REFERENCES threads ON DELETE CASCADE,
    number INTEGER NOT NULL,
    said_by TEXT,
    said BLOB NOT NULL,
    case_id BLOB,
    said_at INTEGER NOT NULL,
    proof BLOB
);
CREATE INDEX thread_remarks_thread ON thread_remarks (thread_id, number);

-- Photos that were sent there; who is blocked there, beside who is muted; and answers that the team keeps.
ALTER TABLE pictures ADD COLUMN thread_id TEXT REFERENCES threads ON DELETE CASCADE;
CREATE INDEX pictures_thread ON pictures (thread_id) WHERE thread_id IS NOT NULL;
ALTER TABLE muted_writers ADD COLUMN line TEXT;
ALTER TABLE kept_reasons ADD COLUMN line TEXT;

-- The secrets of which members' one-time codes are made.
CREATE TABLE codes (
    person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    id TEXT NOT NULL,
    secret BLOB NOT NULL,
    used INTEGER NOT NULL,
    day TEXT NOT NULL,
    proof BLOB
);
