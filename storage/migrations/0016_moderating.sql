-- Until when whoever decided on a letter can undo it: only then its writer is told. `own_words` says whether the reason
-- is a moderator's own.
ALTER TABLE letters ADD COLUMN undo_until INTEGER;
ALTER TABLE letters ADD COLUMN own_words INTEGER;
CREATE INDEX letters_undo ON letters (undo_until) WHERE undo_until IS NOT NULL;

-- What a letter said before its writer changed it, and what had been asked for; its pages go when the letter's do.
CREATE TABLE letter_versions (
    letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
    number INTEGER NOT NULL,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    pages BLOB NOT NULL,
    asked BLOB NOT NULL,
    day TEXT NOT NULL,
    proof BLOB,
    PRIMARY KEY (letter_id, number)
);
CREATE INDEX letter_versions_person ON letter_versions (person_id);
CREATE INDEX letters_put_by ON letters (person_id) WHERE state IN ('changes-asked', 'on-hold', 'redaction-offered');

-- Reasons that the team keeps, to use them again.
CREATE TABLE kept_reasons (
    id TEXT PRIMARY KEY,
    language TEXT NOT NULL,
    words BLOB NOT NULL,
    day TEXT NOT NULL,
    proof BLOB
);

-- What moderators tell each other about a letter, and never its writer; whoever wrote it takes it along when they go.
CREATE TABLE letter_notes (
    id TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    words BLOB NOT NULL,
    written_at INTEGER NOT NULL,
    proof BLOB
);
CREATE INDEX letter_notes_letter ON letter_notes (letter_id, written_at);
CREATE INDEX letter_notes_author ON letter_notes (person_id);
CREATE INDEX letters_on_hold ON letters (received_at, id) WHERE state = 'on-hold';

-- Which letters a moderator wants to read: those to one case, or in one language.
CREATE TABLE queue_choices (
    person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    case_id TEXT REFERENCES cases ON DELETE CASCADE,
    language TEXT,
    proof BLOB
);
CREATE INDEX queue_choices_case ON queue_choices (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX letters_queue_case ON letters (case_id, received_at, id) WHERE state = 'pending';
CREATE INDEX letters_queue_language ON letters (language, received_at, id) WHERE state = 'pending';

-- Who has approved a letter that two must approve, until the second has.
ALTER TABLE letters ADD COLUMN agreed_by TEXT;

-- What a letter would say without the passages that a moderator marked, and until when its writer can answer.
ALTER TABLE letters ADD COLUMN offered BLOB;
ALTER TABLE letters ADD COLUMN answer_by INTEGER;
CREATE INDEX letters_answer ON letters (answer_by) WHERE answer_by IS NOT NULL;

-- Why a letter was raised with the whole team.
ALTER TABLE letters ADD COLUMN flag BLOB;

-- Until which day no letters are taken from a writer, and why.
ALTER TABLE muted_writers ADD COLUMN until_day TEXT;
ALTER TABLE muted_writers ADD COLUMN why BLOB;

-- What was decided lately, to be counted.
CREATE INDEX letters_decided ON letters (decided_day) WHERE decided_day IS NOT NULL;
-- Of two indexes that fit alike SQLite takes the newer: the one of the letters that wait alone.
DROP INDEX letters_of_writer;
CREATE INDEX letters_of_writer ON letters (person_id, received_at, id) WHERE state = 'pending';
