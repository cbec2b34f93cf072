-- What somebody follows that a row of the outbox tells them of: if that changes, what still waits is taken back.
ALTER TABLE outbox ADD COLUMN about TEXT;
CREATE INDEX outbox_about ON outbox (about, person_id) WHERE about IS NOT NULL;

-- Events and cases that changed, until all who follow them were told: what they knew of it before.
CREATE TABLE changed (
    target TEXT PRIMARY KEY,
    before BLOB NOT NULL,
    since INTEGER NOT NULL,
    cursor BLOB,
    proof BLOB
);

-- Campaigns that have ended: nothing of them is shown any more, and letters on their way go on.
ALTER TABLE campaigns ADD COLUMN ended_day TEXT;

-- Sheets of letters whose writers were forgotten since: they are to be taken out of the pile, and say nothing but that.
CREATE TABLE taken_out (
    id TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    day TEXT NOT NULL,
    proof BLOB
);
CREATE INDEX taken_out_batch ON taken_out (batch_id);
