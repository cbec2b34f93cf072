# What is kept about people, and being forgotten.

command-privacy = What I store, and what I do not
command-forgetme = Delete everything about me
flow-forgetme = deleting everything about you

privacy-title = <b>What I store about you, and what nobody can promise</b>
privacy-keeps = <b>I keep,</b> under a random number instead of a name:
privacy-keeps-person = • encrypted: the number of this chat, and your pen name if you chose one. In clear: your language, whether you want announcements, and the days on which you first and last wrote;
privacy-keeps-inbox = • what you send, encrypted, until it is answered, usually within a second (what fails { $attempts } times is put aside, still encrypted, for { $aside } days, for the team to repair). While you send more than I can read, I note that, in memory only. Of every message I keep its serial number for about { $seen }, so that nothing counts twice;
privacy-keeps-outbox = • what I am about to send you, encrypted, until it is sent; and of a message that I may still change, its number;
privacy-keeps-sent = • of each message that I sent to you alone, its number, encrypted, for { $sent }, so that I can delete it from this chat when you ask me to forget you;
privacy-keeps-muted = • if the team takes no letters from you: that it is so, since when, because of which letter, and who decided it;
privacy-keeps-drafts = • what you have begun here, encrypted, for { $drafts } after your last step, and a picture that you sent for it for a day longer;
privacy-keeps-letters = • your letters, until you delete them: the words and your pen name encrypted; in clear for whom each is, when it came and what became of it. A letter that you withdraw loses its words at once, one that was handed over after { $pages }. A moderator has { $claim } for a letter and sees your pen name, never your account;
privacy-keeps-follows = • in clear: which cases and events you follow, and which reminders you were given;
privacy-keeps-told = • in clear: which hints you have had already, with the day;
privacy-keeps-team = • if you are of the team: your role and the name you chose for it, encrypted; for an hour, when you passed a letter on; and in its record, which letters you read and what you decided.
privacy-never = <b>I never keep</b> your name, username, phone number, photo, contacts or place, nor who gives money.
privacy-protection =
    <b>What protects it:</b> a stolen disk or backup names nobody without the key. { $approvals ->
        [one] One member of the team
       *[other] { $approvals } members of the team (all of them, if it is smaller)
    } must agree before donation details are shown or an announcement goes out.
privacy-not-promised =
    <b>What nobody can promise:</b>
    • Telegram sees every message here, who wrote it and when, and may hand over phone number and IP address.
    • Whoever seizes the running server can get at its key.
    • A moderator can photograph what they are shown, and gets approved letters as a file, to print them. When they have decided, I take the letter off their phone.
    • How many letters there were, and on which days, remains visible.
    • Others can make a bot that looks like me. Compare its name, and the fingerprint of the donation details, with what the group publishes elsewhere.
    • After a crash a message may reach you twice.
privacy-yours = <b>You can</b> delete everything about you at any time: /forgetme. My messages of the last two days in this chat go with it; older ones, announcements and your own you delete yourself. A copy of everything, encrypted, that is made before I am updated is deleted after { $copies }.
privacy-forget = Delete everything about me
privacy-stays = <b>What stays</b> in the team’s record even then, encrypted: what was decided on which letter, by its receipt code, and that somebody was forgotten, under a sign that leads to nobody.

forgetme-ask =
    This deletes, now and for good:
    { $held }

    A letter that was not delivered yet will not be delivered. Receipt codes stop working. What I wrote to you here in the last two days goes too. Copies on paper or in a file for printing, older messages, announcements and what you wrote in this chat are out of my reach.
    Delete everything?
forgetme-yes = Yes, delete everything
forgetme-no = No, keep it
forgetme-kept = Nothing was deleted.
forgetme-done =
    Deleted:
    { $held }

    I do not know you any more. What is left in this chat you can delete yourself. If you ever write again, we begin anew. Thank you for your solidarity.
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
        [one] • one printed letter that was not handed over yet
       *[other] • { $count } printed letters that were not handed over yet
    }
forgetme-letters-handed-over =
    { $count ->
        [one] • one letter that was handed over
       *[other] • { $count } letters that were handed over
    }
forgetme-letters-rejected =
    { $count ->
        [one] • one letter that was sent back to you
       *[other] • { $count } letters that were sent back to you
    }
forgetme-letters-withdrawn =
    { $count ->
        [one] • what is left of one withdrawn letter
       *[other] • what is left of { $count } withdrawn letters
    }
forgetme-follows =
    { $count ->
        [one] • following one case or event, with its reminders
       *[other] • following { $count } cases or events, with their reminders
    }
forgetme-subscription = • your subscription to the announcements
forgetme-drafts = • everything you had begun here and not sent
forgetme-team = • your place in the team, as { $name }. Your decisions stay in the team’s record, under a random number that leads to nobody any more
forgetme-last-owner = You are the only owner of the team: without you nobody could invite anyone, so I cannot forget you yet. Let somebody else become an owner first (/invite), and then come back to /forgetme.
forgetme-sheets = I told the team which sheets to take out of what it has printed: by the receipt codes on them, which I keep until that is done, and nothing else of you.
