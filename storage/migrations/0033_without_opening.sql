-- What lists, counts and buttons ask of letters stands in an index, so that no letter is read for it: the letters of a
-- batch; what waits to be printed. And whose writers are to be told next, however many at once.
DROP INDEX letters_batch;
CREATE INDEX letters_batch ON letters (batch_id, place, id, case_id, state, moved_day, receipt) WHERE batch_id IS NOT NULL;
DROP INDEX letters_undo;
CREATE INDEX letters_undo ON letters (undo_until, id) WHERE undo_until IS NOT NULL;
DROP INDEX letters_to_print;
CREATE INDEX letters_to_print ON letters (received_at, id, case_id, language, state, batch_id)
    WHERE state = 'approved' AND batch_id IS NULL;
-- The replies of which it is asked every minute whether their writers can read them: those whose words are kept.
CREATE INDEX replies_in_language ON replies (letter_id)
    WHERE language IS NOT NULL AND pages IS NOT NULL AND state IN ('checked', 'passed-on');
-- Those who hear it when a case closes, some at a time: whose letters to it have not left.
CREATE INDEX letters_here ON letters (case_id, person_id, state)
    WHERE state IN ('approved', 'changes-asked', 'on-hold', 'pending', 'printed', 'redaction-offered');
