-- Sketches of letters, by which those that are nearly the same are found. They hold no word, and go with the pages.
CREATE TABLE letter_sketches (
    letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
    lookup BLOB NOT NULL,
    proof BLOB,
    PRIMARY KEY (letter_id, lookup)
);
CREATE INDEX letter_sketches_lookup ON letter_sketches (lookup, letter_id);

-- Who is muted is found by a keyed hash of their address, which alone is left of whoever is forgotten meanwhile. `silent`:
-- they are not told, and their letters wait apart (reseal_muted.py makes the hashes).
CREATE TABLE muted_anew (
    id TEXT PRIMARY KEY,
    lookup BLOB NOT NULL UNIQUE,
    person_id TEXT REFERENCES people ON DELETE CASCADE,
    code TEXT,
    muted_by TEXT,
    day TEXT,
    until_day TEXT,
    why BLOB,
    silent INTEGER NOT NULL,
    proof BLOB
);
INSERT INTO muted_anew (id, lookup, person_id, code, muted_by, day, until_day, why, silent, proof)
    SELECT muted.code, people.lookup, muted.person_id, muted.code, muted_by, day, until_day, why, 0, muted.proof
    FROM muted_writers muted JOIN people ON people.id = muted.person_id;
DROP TABLE muted_writers;
ALTER TABLE muted_anew RENAME TO muted_writers;
CREATE INDEX muted_writers_person ON muted_writers (person_id) WHERE person_id IS NOT NULL;

-- A letter that waits apart from the queue, since its writer is muted silently.
ALTER TABLE letters ADD COLUMN apart INTEGER;
CREATE INDEX letters_apart ON letters (person_id, received_at, id) WHERE apart IS NOT NULL;
DROP INDEX letters_on_hold;
CREATE INDEX letters_on_hold ON letters (received_at, id) WHERE state = 'on-hold' AND apart IS NULL;
CREATE INDEX letters_raised ON letters (received_at, id)
    WHERE state = 'on-hold' AND apart IS NULL AND flag IS NOT NULL;

-- Letters that were sent back lose their pages some time later.
CREATE INDEX letters_rejected ON letters (decided_day) WHERE state = 'rejected';

-- The event for which letters are printed.
ALTER TABLE print_batches ADD COLUMN event_id TEXT;

-- SQLite takes the newest of two indexes that seem to fit as well: a writer's letters that wait, without all others.
DROP INDEX letters_of_writer;
CREATE INDEX letters_of_writer ON letters (person_id, received_at, id) WHERE state = 'pending';
DROP INDEX letters_put_by;
CREATE INDEX letters_put_by ON letters (person_id) WHERE state IN ('changes-asked', 'on-hold', 'redaction-offered');
