-- Times are whole seconds since 1970 in UTC; days are ISO dates. BLOB columns named in a record as Sealed hold
-- AES-256-GCM ciphertext; `lookup` columns hold a keyed hash. Everything else says nothing of a person.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
);

-- What arrived and was not answered yet, as it came, and which of the messenger's numbers were seen (kept two days).
-- `line` is a keyed hash of the chat it came from, or null where that cannot be seen.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    line BLOB,
    body BLOB NOT NULL,
    attempts INTEGER NOT NULL,
    quarantined INTEGER NOT NULL
);
CREATE INDEX inbox_waiting ON inbox (line, id) WHERE quarantined = 0;
CREATE TABLE inbox_seen (
    update_id INTEGER PRIMARY KEY,
    day TEXT NOT NULL
);
CREATE INDEX inbox_seen_day ON inbox_seen (day);

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    lookup BLOB NOT NULL UNIQUE,
    address BLOB NOT NULL,
    language TEXT NOT NULL,
    language_chosen INTEGER NOT NULL,
    pen_name BLOB,
    subscribed INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    joined_day TEXT NOT NULL,
    seen_day TEXT NOT NULL
);
-- All that an announcement asks of its readers, so that addressing a million does not read their rows.
CREATE INDEX people_subscribed ON people (language, id) WHERE subscribed = 1 AND gone = 0;

-- What a person was told, so that they are told it once a day.
CREATE TABLE told (
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    what TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (person_id, what)
);

CREATE TABLE conversations (
    person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    state BLOB NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX conversations_expires ON conversations (expires_at);

CREATE TABLE team (
    person_id TEXT PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    role BLOB NOT NULL,
    name BLOB NOT NULL,
    joined_day TEXT NOT NULL
);
CREATE TABLE invites (
    hash BLOB PRIMARY KEY,
    role BLOB NOT NULL,
    expires_at INTEGER NOT NULL
);

CREATE TABLE campaigns (
    id TEXT PRIMARY KEY,
    lookup BLOB NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    content BLOB NOT NULL
);
CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    lookup BLOB NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    open_for_letters INTEGER NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX cases_campaign ON cases (campaign_id, position);
CREATE TABLE events (
    id TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    lookup BLOB NOT NULL UNIQUE,
    starts_at INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX events_starts ON events (starts_at);

-- Donation details, a row a version. What makes one shown is the sealed confirmation, not the state.
CREATE TABLE donations (
    id TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    lookup BLOB NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    content BLOB NOT NULL,
    confirmation BLOB,
    proposed_day TEXT NOT NULL,
    UNIQUE (lookup, version)
);
CREATE INDEX donations_campaign ON donations (campaign_id);

-- Who of the team agreed to exactly which version of something; the stamp is sealed, so that no row can be forged.
CREATE TABLE approvals (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    stamp BLOB NOT NULL
);
CREATE INDEX approvals_subject ON approvals (subject);

-- What a person follows: a case or an event, by its id.
CREATE TABLE follows (
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (person_id, target)
);
CREATE INDEX follows_target ON follows (target);
-- Reminders that were put into the outbox, so that none is given twice; of the start as it was set then.
CREATE TABLE reminders (
    event_id TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    starts_at INTEGER NOT NULL,
    lead_hours INTEGER NOT NULL,
    PRIMARY KEY (event_id, person_id, starts_at, lead_hours)
);

-- Letters that were put on paper together, so that the same sheets can be made again.
CREATE TABLE print_batches (
    id TEXT PRIMARY KEY,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE TABLE letters (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    case_id TEXT NOT NULL REFERENCES cases ON DELETE CASCADE,
    state TEXT NOT NULL,
    pen_name BLOB NOT NULL,
    pages BLOB NOT NULL,
    language TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER,
    reason BLOB,
    decided_by TEXT,
    decided_day TEXT,
    batch_id TEXT REFERENCES print_batches,
    moved_day TEXT
);
CREATE INDEX letters_queue ON letters (received_at, id) WHERE state = 'pending';
CREATE INDEX letters_claimed ON letters (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX letters_person ON letters (person_id, received_at);
CREATE INDEX letters_case ON letters (case_id, state);
CREATE INDEX letters_batch ON letters (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX letters_to_print ON letters (received_at, id) WHERE state = 'approved' AND batch_id IS NULL;

CREATE TABLE announcements (
    id TEXT PRIMARY KEY,
    author_id TEXT NOT NULL,
    audience TEXT NOT NULL,
    state TEXT NOT NULL,
    versions BLOB NOT NULL,
    send_at INTEGER,
    zone TEXT,
    agreed BLOB,
    total INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    unreachable INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    reported INTEGER NOT NULL,
    proposed_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER
);
CREATE INDEX announcements_state ON announcements (state, send_at);

-- Everything that leaves is a row here first. Lanes: 0 reply, 1 notice, 2 reminder, 3 announcement.
-- A row holds its call (sealed), or points to the announcement whose call it shares. `address` is set when the person
-- is no longer known (a last goodbye).
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lane INTEGER NOT NULL,
    person_id TEXT REFERENCES people ON DELETE CASCADE,
    due_at INTEGER NOT NULL,
    not_after INTEGER,
    attempts INTEGER NOT NULL,
    call BLOB,
    address BLOB,
    announcement_id TEXT REFERENCES announcements ON DELETE CASCADE,
    language TEXT
);
CREATE INDEX outbox_lane ON outbox (lane, due_at, id);
CREATE INDEX outbox_person ON outbox (person_id, lane, id);
CREATE INDEX outbox_announcement ON outbox (announcement_id) WHERE announcement_id IS NOT NULL;
-- Messages that will be edited later, by a name of ours, with the messenger's id for them.
CREATE TABLE posted (
    name TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    message BLOB NOT NULL
);

-- Decisions of the team, each signed together with the one before it.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    entry BLOB NOT NULL,
    signature BLOB NOT NULL
);
