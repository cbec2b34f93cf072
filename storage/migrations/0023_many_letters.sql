-- What was decided lately is counted without looking at a letter, and pages go in the order in which letters left.
DROP INDEX letters_decided;
CREATE INDEX letters_decided ON letters (decided_day, decided_by, received_at) WHERE decided_day IS NOT NULL;
DROP INDEX letters_left;
CREATE INDEX letters_left ON letters (moved_day, id)
    WHERE state IN ('censored', 'delivered', 'handed-over', 'refused', 'released', 'returned', 'transferred');
DROP INDEX letters_rejected;
CREATE INDEX letters_rejected ON letters (decided_day, id) WHERE state = 'rejected';
