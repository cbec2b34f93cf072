-- Cases that closed or opened for letters, until everybody who is writing to one was told; `cursor` is whose conversation
-- was looked at last.
CREATE TABLE closings (
    case_id TEXT PRIMARY KEY REFERENCES cases,
    cursor BLOB,
    proof BLOB
);
