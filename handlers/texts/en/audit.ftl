# The audit trail, as owners read it; its head; and who was not here for long.

command-audit = What was done here, and by whom
audit-title = <b>What was done</b>
audit-title-of = <b>What was done</b>: { $what }
audit-line = { $number } · { $day }, { $hour } · { $who } { $deed }{ $which }
audit-by = <b>{ $name }</b>
audit-by-itself = –
audit-about = : { $what }
audit-about-role = : { role } ({ $name })
audit-about-new = : { role }
audit-about-letters = { $count ->
        [one] : one letter { $batch }
       *[other] : { $count } letters { $batch }
    }
audit-none = There is nothing of this.
audit-unknown = There is no member called { $name }. Choose a kind, or write /audit and a name, as /team shows it.
audit-older = Older ›
audit-head =
    The head, which stands for all of it: <code>{ $head }</code>
    Kept elsewhere, it shows later whether something was changed or cut off: <code>paloma check { $head }</code>
audit-head-today =
    The head of the record, as of today: <code>{ $head }</code>
    Keep it where nobody who has the server can change it. Whoever runs the server compares it later with <code>paloma check { $head }</code>. /audit shows what was done.
team-seen = { "  " }last here on { $day }
team-unseen = Not here for { $days } days or more: { $names }. If you do not know why, ask them in another way. Whoever cannot be reached should not keep a place on the team, nor somebody who has their phone: /team
audit-kind = { $area ->
        [all] All
        [team] Team
        [letters] Letters
        [paper] On paper
        [replies] Replies
        [translations] Translations
        [hotline] Messages to the team
        [money] Donations
        [announcements] Announcements
        [content] Texts
        [program] The bot itself
       *[other] Something that this version does not know
    }
audit-deed = { $deed ->
        [invited] invited somebody
        [joined] joined the team
        [removed] took somebody off the team
        [role-taken] took a role away
        [claimed] began to read a letter
        [passed] left a letter to others
        [approved] approved a letter
        [rejected] sent a letter back
        [letter-agreed] was the first of two to approve a letter
        [approved-alone] approved a letter alone that takes two
        [changes-asked] asked for changes to a letter
        [revised] a letter was changed by its writer
        [redaction-offered] offered to take passages out of a letter
        [redaction-accepted] a writer agreed to passages taken out
        [redaction-declined] a writer did not want passages taken out
        [held] put a letter aside
        [set-apart] a letter waits apart
        [brought-back] a letter came back into the queue
        [taken-up] took a letter up again
        [flagged] raised a letter with the team
        [noted] wrote a note on a letter
        [looked-up] looked a letter up
        [reason-kept] kept words for the team
        [reason-dropped] dropped words that the team kept
        [undone] undid a decision
        [unapproved] took an approval back
        [withdrawn] a letter was withdrawn by its writer
        [own-words] wrote to a writer in their own words
        [set-aside] turned down all letters of a writer that waited
        [muted] takes nothing more from somebody for a time
        [unmuted] takes from somebody again
        [put-on-paper] put letters into a print batch
        [had-again] had a print batch once more
        [printed] marked letters as printed
        [taken-out-of-batch] took a letter out of a batch
        [not-printed] took back that letters were printed
        [handed-over] marked letters as sent to the prison
        [delivered] heard that letters were delivered
        [returned] heard that letters came back
        [censored] heard that letters were censored
        [refused] heard that letters were not accepted
        [transferred] heard that somebody was moved to another prison
        [released] heard that somebody was released
        [corrected] corrected what was heard of letters
        [mail-asked] asked for a batch by email
        [mail-asked-again] asked for a file by email again
        [mail-found] found that a file had come by email
        [mailed] a file was sent by email
        [announced] proposed an announcement
        [agreed] agreed to an announcement
        [begun] an announcement began to go out
        [paused] paused an announcement
        [sending] let an announcement go on
        [cancelled] called an announcement off
        [gone-out] an announcement has gone out
        [reply-sent-in] sent in a reply from prison
        [reply-checked] found that a reply belongs to its letter
        [reply-refused] found that a reply does not belong to its letter
        [reply-passed-on] a reply was passed on
        [reply-missed] a reply could not be passed on
        [translation-wanted] a translation is wanted
        [translation-taken] took a translation
        [translation-submitted] submitted a translation
        [translation-sent-back] sent a translation back
        [translation-approved] approved a translation
        [translation-undone] took the approval of a translation back
        [translation-passed-on] a translation was passed on
        [translation-missed] a translation could not be passed on
        [translation-dropped] a translation is not wanted any more
        [thread-opened] somebody wrote to the team
        [thread-taken] read a conversation with the team
        [thread-answered] answered in a conversation
        [thread-closed] a conversation was closed
        [donation-proposed] donation details were proposed
        [donation-agreed] confirmed donation details
        [donation-shown] donation details are shown
        [donation-refused] refused donation details
        [forgotten] somebody deleted everything about them
        [published] a text of the group was published
        [taken-over] taken over from an older version
        [older-accepted] the operator accepted an older database
        [locked] locked the bot
        [unlocked] the operator unlocked the bot
        [end-asked] wanted everything destroyed
        [end-stopped] stopped that everything is destroyed
        [ended] it was decided to destroy everything
        [code-set] set up one-time codes
        [code-reset] reset somebody's one-time codes
        [codes-wanted] asked for one-time codes from now on
        [codes-unwanted] asked for one-time codes no more
        [donation-mistyped] mistyped the end of a number that was to be confirmed
        [taken-back] took an announcement back before it left
        [edition-published] published a text in the chat
        [edition-withdrawn] took a text off
       *[other] did what this version does not know
    }
