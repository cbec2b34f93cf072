-- Content as the team writes it in the chat: what is being written, every version that was published, and what a folder said.
CREATE TABLE editions (
    id TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    kind TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    state TEXT NOT NULL,
    number INTEGER NOT NULL,
    written BLOB NOT NULL,
    base TEXT NOT NULL,
    revision INTEGER NOT NULL,
    editor_id TEXT,
    day TEXT NOT NULL,
    proof BLOB
);
CREATE INDEX editions_target ON editions (target, number);
CREATE UNIQUE INDEX editions_draft ON editions (target) WHERE state = 'draft';
CREATE UNIQUE INDEX editions_said ON editions (target) WHERE state = 'said';

-- When the team was last asked whether what is shown is still true.
CREATE TABLE asked (
    target TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    proof BLOB
);
