-- On paper stands a number: a letter's batch, and its place there. A letter that was taken out of its batch remembers it.
-- Then to whom it was handed over, and on which day; what was heard of it since, and when; whether its writer wants to
-- hear no more of it.
ALTER TABLE letters ADD COLUMN place INTEGER;
ALTER TABLE letters ADD COLUMN out_of TEXT;
ALTER TABLE letters ADD COLUMN sent_to TEXT;
ALTER TABLE letters ADD COLUMN sent_day TEXT;
ALTER TABLE letters ADD COLUMN heard_day TEXT;
ALTER TABLE letters ADD COLUMN quiet INTEGER;
ALTER TABLE taken_out ADD COLUMN place INTEGER;

DROP INDEX letters_batch;
CREATE INDEX letters_batch ON letters (batch_id, place) WHERE batch_id IS NOT NULL;
CREATE INDEX letters_out_of ON letters (out_of) WHERE out_of IS NOT NULL;
CREATE INDEX letters_to_print_to ON letters (case_id, received_at, id) WHERE state = 'approved' AND batch_id IS NULL;
-- Which batches are not finished, however many there are.
CREATE INDEX letters_in_hand ON letters (batch_id, state)
    WHERE state IN ('approved', 'printed') AND batch_id IS NOT NULL;
-- Pages go some time after the letter left, whatever was heard of it since.
DROP INDEX letters_handed_over;
CREATE INDEX letters_left ON letters (moved_day)
    WHERE state IN ('censored', 'delivered', 'handed-over', 'refused', 'released', 'returned', 'transferred');
-- SQLite takes the newest of two indexes that seem to fit as well: a writer's letters that wait, without all others.
DROP INDEX letters_of_writer;
CREATE INDEX letters_of_writer ON letters (person_id, received_at, id) WHERE state = 'pending';
-- Files of a batch that go by email, each once: it is written down before and after.
CREATE TABLE mailings (
    id TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    first_place INTEGER NOT NULL,
    last_place INTEGER NOT NULL,
    goes_to BLOB NOT NULL,
    asked_by TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    since INTEGER NOT NULL,
    proof BLOB
);
CREATE INDEX mailings_batch ON mailings (batch_id);
CREATE INDEX mailings_due ON mailings (due_at) WHERE state = 'waiting';
CREATE INDEX mailings_under_way ON mailings (id) WHERE state = 'under-way';
