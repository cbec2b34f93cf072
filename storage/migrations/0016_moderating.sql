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
CREATE INDEX letters_with_writer ON letters (person_id) WHERE state = 'changes-asked';

-- Reasons that the team keeps, to use them again.
CREATE TABLE kept_reasons (
    id TEXT PRIMARY KEY,
    language TEXT NOT NULL,
    words BLOB NOT NULL,
    day TEXT NOT NULL,
    proof BLOB
);
