-- Replies that were checked and that nobody has had yet, in the order in which their time is over.
CREATE INDEX replies_unread ON replies (moved_day) WHERE state = 'checked' AND pages IS NOT NULL;
