-- Messages of ours in people's chats, by the messenger's ids (sealed), so that they can be taken away again. `id` is the
-- number of the row of the outbox that each was: the older, the smaller.
CREATE TABLE sent (
    id INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    letter_id TEXT,
    posted_as TEXT NOT NULL,
    message BLOB NOT NULL,
    sent_at INTEGER NOT NULL,
    asked_at INTEGER,
    proof BLOB
);
CREATE INDEX sent_person ON sent (person_id);
CREATE INDEX sent_letters ON sent (id) WHERE letter_id IS NOT NULL;

-- How many letters of each writer wait, so that the next one is found by the writer (reseal_writers.py counts them).
CREATE TABLE waiting_writers (
    person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    letters INTEGER NOT NULL,
    since INTEGER NOT NULL,
    proof BLOB
);
CREATE UNIQUE INDEX waiting_writers_turn ON waiting_writers (letters, since, person_id);
CREATE INDEX letters_of_writer ON letters (person_id, received_at, id) WHERE state = 'pending';
DROP INDEX letters_person;
CREATE INDEX letters_person ON letters (person_id, received_at, id);

-- Writers from whom no letters are taken, by the code of the letter under which somebody of the team said so.
CREATE TABLE muted_writers (
    person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    code TEXT NOT NULL UNIQUE,
    muted_by TEXT NOT NULL,
    day TEXT NOT NULL,
    proof BLOB
);

-- When a moderator passed letters on, for an hour.
CREATE TABLE passes (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    passed_at INTEGER NOT NULL,
    proof BLOB
);
CREATE INDEX passes_person ON passes (person_id, passed_at);

-- Letters whose pages are deleted some time after they were handed over.
CREATE INDEX letters_handed_over ON letters (moved_day) WHERE state = 'handed-over';
