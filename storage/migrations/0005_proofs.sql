-- Every row proves itself as a whole: `proof` is a keyed hash of all its columns (reseal_proofs.py makes those of what is
-- there). The trail of decisions is signed already.
ALTER TABLE meta ADD COLUMN proof BLOB;
ALTER TABLE inbox_seen ADD COLUMN proof BLOB;
ALTER TABLE people ADD COLUMN proof BLOB;
ALTER TABLE told ADD COLUMN proof BLOB;
ALTER TABLE conversations ADD COLUMN proof BLOB;
ALTER TABLE team ADD COLUMN proof BLOB;
ALTER TABLE invites ADD COLUMN proof BLOB;
ALTER TABLE campaigns ADD COLUMN proof BLOB;
ALTER TABLE cases ADD COLUMN proof BLOB;
ALTER TABLE events ADD COLUMN proof BLOB;
ALTER TABLE donations ADD COLUMN proof BLOB;
ALTER TABLE approvals ADD COLUMN proof BLOB;
ALTER TABLE follows ADD COLUMN proof BLOB;
ALTER TABLE reminders ADD COLUMN proof BLOB;
ALTER TABLE print_batches ADD COLUMN proof BLOB;
ALTER TABLE letters ADD COLUMN proof BLOB;
ALTER TABLE announcements ADD COLUMN proof BLOB;
ALTER TABLE outbox ADD COLUMN proof BLOB;
ALTER TABLE posted ADD COLUMN proof BLOB;
ALTER TABLE subscribers ADD COLUMN proof BLOB;
ALTER TABLE pictures ADD COLUMN proof BLOB;

-- A place in the inbox is never given twice.
CREATE TABLE arrived (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    line BLOB,
    body BLOB NOT NULL,
    attempts INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    proof BLOB
);
INSERT INTO arrived (id, line, body, attempts, quarantined) SELECT id, line, body, attempts, quarantined FROM inbox;
DROP TABLE inbox;
ALTER TABLE arrived RENAME TO inbox;
CREATE INDEX inbox_waiting ON inbox (line, id) WHERE quarantined = 0;

-- A reader's row is read as a whole, to be checked: the index is of their order alone.
DROP INDEX people_readers;
CREATE INDEX people_readers ON people (id) WHERE subscribed = 1 AND gone = 0;
DROP INDEX follows_readers;
CREATE INDEX follows_readers ON follows (target, person_id, proof);

-- Rows that somebody came across and that are not as they were written, by table and key.
CREATE TABLE damaged (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    told INTEGER NOT NULL,
    proof BLOB
);
