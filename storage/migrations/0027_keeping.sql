-- What has had its time is found without looking at all that has not.
CREATE INDEX sent_posted ON sent (posted_as) WHERE posted_as <> '';
CREATE INDEX people_silent ON people (seen_day, id) WHERE subscribed = 0 OR gone = 1;
CREATE INDEX letters_unchanged ON letters (decided_day, id) WHERE state = 'changes-asked';
