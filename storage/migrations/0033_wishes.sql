-- What people who get announcements chose: about what, at once or once a week, and when they rest.
CREATE TABLE wishes (
    person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    weekly INTEGER NOT NULL,
    topics TEXT NOT NULL,
    campaigns TEXT NOT NULL,
    rests INTEGER NOT NULL,
    quiet BLOB,
    proof BLOB
);
CREATE INDEX wishes_weekly ON wishes (person_id) WHERE weekly = 1;
CREATE INDEX wishes_resting ON wishes (person_id) WHERE rests = 1;
-- How many letters left in a week is counted without reading them.
CREATE INDEX letters_sent ON letters (sent_day, case_id) WHERE sent_day IS NOT NULL;
