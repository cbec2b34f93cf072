# When nothing could go out, and when what goes to many is refused.

stood-still = <b>From { $since } to { $until } nothing could go out.</b> The messenger took nothing of mine and said: { $reason }. Nothing is lost: what waited goes out now. If this comes again, let the person who runs me look at the log.
refused-to-all = <b>Since { $since } the messenger refuses what I send to many,</b> to one person after the other, and says: { $reason }. I have stopped there, so that nobody more is skipped, and try again now and then; answers go out as always. If it is an announcement, look at it with /announcements: you can call it off and write it anew.
