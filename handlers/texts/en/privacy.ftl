# What is kept about people, and being forgotten.

command-privacy = What I store, what not
command-forgetme = Delete everything about me
flow-forgetme = deleting everything about you

privacy-title = <b>Privacy: first, what nobody can promise</b>
privacy-keeps = <b>What I store, in detail,</b> under a random number instead of a name. The number of your chat, your pen name and what you write are encrypted once more:
privacy-keeps-person = • the number of this chat, your language, your pen name if you chose one, whether you want announcements, and the days on which you first and last wrote;
privacy-keeps-inbox = • what you send, until it is answered, usually within a second. What fails { $attempts } times is put aside for { $aside } days, for whoever runs the server to repair. I remember the number of each message for about { $seen }, so that nothing counts twice;
privacy-keeps-outbox = • what I am about to send you, until it is sent, and the number of a message that I may still change;
privacy-keeps-sent = • the number of each message that I sent to you, for { $sent }, so that I can correct it, or delete it when you ask me to forget you;
privacy-keeps-muted = • if the team refuses your letters or has them wait apart: since and until when, because of which letter, why, and who decided it. After /forgetme only a keyed hash of this chat is left, until it is over;
privacy-keeps-drafts = • what you have begun here, for { $drafts } after your last step, or after I wrote to you about it;
privacy-keeps-photos = • photos that you send, without where and when they were taken: as long as what they belong to, and { $unused } more; with a letter that was sent back, { $unused };
privacy-keeps-letters = • your letters, until /forgetme: the words, their language, your pen name, what I pointed out to you, who each is for, when it came, what became of it, what it said before, its translation, the team’s notes, and hashes to find letters that say nearly the same. What you withdraw loses its words and photos at once; what was sent to the prison, or back to you, loses its words and all this after { $pages ->
        [one] one day
       *[other] { $pages } days
    }. A moderator has { $claim } for a letter and sees your pen name, not your account; a translator neither;
privacy-keeps-replies = • replies from prison to your letters, for { $pages ->
        [one] one day
       *[other] { $pages } days
    } after you got them. Two people on the team see them first;
privacy-keeps-follows = • which campaigns, cases and events you follow, come to (with how many) or have in your calendar, which news you chose, your hours of quiet, and which reminders you were given;
privacy-keeps-told = • which hints you have had already, with the day; and for { $asked } days which donation details I showed you, to tell you if they change;
privacy-keeps-team = • if you are on the team: your role, your name there, your languages; for { $passes }, that you left a letter to others; your notes on letters, and which you chose to read; and in the team’s record, what you read and decided.
privacy-goes = What goes by itself: the words of a letter that you were asked to change, and did not, after { $unchanged } days; a reply that nobody asks for by the code of a letter without a link, after { $unread } days; which event you follow or came to, { $over } days after it began; and everything about you, { $silent } days after you last wrote and after the last that became of a letter of yours, unless you get announcements, follow something or are on the team.
privacy-never = <b>I never store</b> your name, username or phone number, nor who gives money. A contact or a place that you send me is deleted as soon as I have answered.
privacy-protection =
    <b>What protects you:</b> all that I store is in a file that is encrypted as a whole. A stolen disk or backup names nobody, unless the key is taken with it. { $approvals ->
        [one] One person on the team
       *[other] { $approvals } people on the team (all of them, if there are fewer)
    } must agree before donation details are shown or an announcement goes out.
privacy-not-promised =
    • Telegram can read every message here. It knows who wrote it, when, and from which phone number and IP address, and may hand that over.
    • Whoever runs the server, or seizes it while it runs, can get at its key, and so at all that is stored.
    • Your handwriting can be recognised, and the prison may copy it.
    • A moderator can photograph what they are shown, and gets approved letters as a file, to print them. When they have decided, I delete the letter from their chat.
    • Others can make a bot that looks like me. Compare its name, and the fingerprint of the donation details, with what the group publishes elsewhere.
    • After a crash a message may reach you twice.
privacy-received = <b>“Received”</b> means that a letter is stored and waits, not that somebody reads it: what the team takes for spam can wait apart for up to { $muted } days, and its writer is not told.
privacy-yours =
    <b>You can</b> delete everything about you at any time: /forgetme. My messages of the last two days in this chat are deleted too; older ones, announcements and your own messages you delete yourself. Encrypted backups hold your data for at most { $backups ->
        [one] one day
       *[other] { $backups } days
    } more (the copies I make before an update: { $copies }), unless the group keeps copies of its own for longer.
    Blocking me or deleting this chat deletes nothing here: send /forgetme first.
privacy-forget = Delete everything about me
privacy-stays = <b>What stays</b> in the team’s record even then, encrypted: what was decided on which letter, by its receipt code, and that somebody was forgotten, under a sign that leads to nobody.

forgetme-ask =
    This deletes everything about you from my database, at once:
    { $held }

    { $letters ->
        [0] { "" }
       *[other] Letters that are not in a print file yet will never be printed. If one is already in a print file or on paper, I tell the team to take its sheet out, but cannot do it for them. Receipt codes stop working.{ " " }
    }If the team refuses your letters or has them wait apart, a keyed hash of this chat stays until that is over. What I wrote to you here in the last two days is deleted too. Older messages, announcements and your own messages you delete yourself. Encrypted backups hold your data for at most { $backups ->
        [one] one day
       *[other] { $backups } days
    } more (the copies I make before an update: { $copies }), unless the group keeps copies of its own for longer.

    Delete everything?
forgetme-yes = Yes, delete everything
forgetme-no = No, keep it
forgetme-kept = Nothing was deleted.
forgetme-done =
    Deleted:
    { $held }

    Nothing in my database leads to you any more, but for this: if the team refuses your letters or has them wait apart, a keyed hash stays until that is over. Please delete this chat yourself. If you ever write again, we start from the beginning. Thank you for your solidarity.
forgetme-person = • the number of this chat, your language, what I told you and when
forgetme-pen-name = • your pen name, { $pen_name }
forgetme-letters-pending =
    { $count ->
        [one] • one letter that waits to be read by the team
       *[other] • { $count } letters that wait to be read by the team
    }
forgetme-letters-approved =
    { $count ->
        [one] • one approved letter
       *[other] • { $count } approved letters
    }
forgetme-letters-printed =
    { $count ->
        [one] • one printed letter that was not sent to the prison yet
       *[other] • { $count } printed letters that were not sent to the prison yet
    }
forgetme-letters-handed-over =
    { $count ->
        [one] • one letter that was sent to the prison
       *[other] • { $count } letters that were sent to the prison
    }
forgetme-letters-delivered =
    { $count ->
        [one] • one letter that was delivered, as the team heard
       *[other] • { $count } letters that were delivered, as the team heard
    }
forgetme-letters-returned =
    { $count ->
        [one] • one letter that came back to the team
       *[other] • { $count } letters that came back to the team
    }
forgetme-letters-censored =
    { $count ->
        [one] • one letter that was censored, as the team heard
       *[other] • { $count } letters that were censored, as the team heard
    }
forgetme-letters-refused =
    { $count ->
        [one] • one letter that was not accepted
       *[other] • { $count } letters that were not accepted
    }
forgetme-letters-transferred =
    { $count ->
        [one] • one letter to somebody who was moved to another prison
       *[other] • { $count } letters to somebody who was moved to another prison
    }
forgetme-letters-released =
    { $count ->
        [one] • one letter to somebody who was released
       *[other] • { $count } letters to somebody who was released
    }
forgetme-letters-rejected =
    { $count ->
        [one] • one letter that was sent back to you
       *[other] • { $count } letters that were sent back to you
    }
forgetme-letters-on-hold =
    { $count ->
        [one] • one letter that waits for the team to decide
       *[other] • { $count } letters that wait for the team to decide
    }
forgetme-letters-changes-asked =
    { $count ->
        [one] • one letter that you were to change
       *[other] • { $count } letters that you were to change
    }
forgetme-letters-redaction-offered =
    { $count ->
        [one] • one letter that waits for your answer
       *[other] • { $count } letters that wait for your answer
    }
forgetme-letters-withdrawn =
    { $count ->
        [one] • what is left of one withdrawn letter
       *[other] • what is left of { $count } withdrawn letters
    }
forgetme-follows =
    { $count ->
        [one] • following one campaign, case or event, with its reminders
       *[other] • following { $count } campaigns, cases or events, with their reminders
    }
forgetme-coming =
    { $count ->
        [one] • that you are coming, or came, to one event
       *[other] • that you are coming, or came, to { $count } events
    }
forgetme-asked = • that I showed you donation details
forgetme-subscription = • your subscription to the announcements
forgetme-drafts = • everything you had begun here and not sent
forgetme-team = • your place on the team, as { $name }. Your decisions stay in the team’s record, under a random number that leads to nobody any more
forgetme-last-owner = You are the only owner of the team: without you nobody could invite anyone, so I cannot forget you yet. Make somebody else an owner first (/invite), then come back to /forgetme.
forgetme-sheets = I told the team which sheets to take out of what it has printed, by the numbers on them. I keep these, and the receipt codes, until that is done, and nothing else of you.
forgetme-replies =
    { $count ->
        [one] • one reply from prison
       *[other] • { $count } replies from prison
    }
forgetme-translations =
    { $count ->
        [one] • the languages you translate, and that one translation is by you. Its words stay: they belong to the letter or the reply
       *[other] • the languages you translate, and that { $count } translations are by you. Their words stay: they belong to the letters or the replies
    }

privacy-keeps-unlinked = • letters that you send without a link to you: the same, but with nobody as their writer, and the hour in which they came. Only their codes lead to them, and /forgetme does not. A backup copy made while you wrote one may hold what you had begun. Until midnight I count how many you sent, and wrong codes, under a mark that says nothing to anybody.
forgetme-unlinked = Letters without a link to you stay: only their codes lead to them.
