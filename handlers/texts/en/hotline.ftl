# The hotline: a private line from anybody to the team.

command-contact = Write to the team
command-hotline = Messages to the team
command-answers = Answers that the team keeps
flow-contact = a message to the team
flow-answer = an answer
flow-closethread = closing a conversation
flow-block = taking no more messages from somebody
flow-unblock = taking messages from somebody again
flow-dropanswer = an answer that the team keeps

# For everybody.
case-mistake = Something here is wrong
donate-otherwise = Give in another way, or ask
contact-again = Write to the team
contact-what = What is it about?
contact-matter = { $matter ->
        [question] A question
        [mistake] Something here is wrong
        [named] I am named here, or somebody close to me
        [giving] Giving in another way
        [appeal] My letters are not taken
       *[other] Something that this version does not know
    }
contact-write =
    Write to the team, in one message or several; you can send photos, too. It goes to them when you press “Done”.

    They see a number, and not who you are. One of them answers you here. Leave out what could harm you or others: Telegram can read every message.
contact-write-case =
    What is wrong about { $case }, or should be changed? Write it in one message or several, and say how you know. It goes to the team when you press “Done”.

    They see a number, and not who you are. One of them answers you here. Leave out what could harm you or others: Telegram can read every message.
contact-more = What do you want to say to the team? It goes to them when you press “Done”.
contact-so-far =
    Your conversation { $number } with the team. Last:

    { $said }
contact-said = { $answer ->
        [yes] <b>The team</b>
       *[no] <b>You</b>
    }
contact-only = Here the team takes words and photos only.
contact-long = That is too much at once: { $length } characters, and { $most } is the most. Please say it in fewer words, or in several turns.
contact-many-photos = { $most } photos at a time is the most. Please leave some out.
contact-received = The team has it now, under the number { $number }. Somebody answers you here; that can take a day or more. Until then you can go on writing: it goes into the same conversation.
contact-enough = { $most } messages of yours wait for an answer already, and that is the most. Somebody will answer you here.
contact-often = You have begun { $most } conversations with the team today, and that is the most. Please come back tomorrow.
contact-nobody = At the moment there is nobody on the team who could read it. Please try again another day.
contact-blocked = The team takes no messages from you here until { $until }.
contact-was-blocked = The team has closed your conversation { $number }, and takes no messages from you here until { $until }. Letters, events and everything else stay open to you: /help
contact-answered =
    💬 <b>Somebody from the team</b> answers you ({ $number }):

    <blockquote>{ $words }</blockquote>

    These are a member’s own words. If you want to answer, just write here.
contact-closed = Your conversation { $number } with the team is closed. What was said in it is deleted after 30 days. If something is left to say, begin another: /contact
contact-unanswered = Nobody from the team has answered your messages ({ $number }) in 90 days. I am sorry. The conversation is closed, and is deleted after 30 days. You can begin another: /contact

# For the team.
hotline-list = Messages to the team
hotline-head =
    { $count ->
        [0] <b>Nobody waits for an answer.</b>
        [one] <b>One conversation waits for an answer.</b>
       *[other] <b>{ $count } conversations wait for an answer.</b>
    }
thread-line = • { $number }, { $matter ->
        [question] a question
        [mistake] a mistake in what we say
        [named] from somebody who is named
        [giving] about giving
        [appeal] about letters that are not taken
       *[other] about something that this version does not know
    }: { $how ->
        [waits] has waited for { $age }
        [replied] answered by { $name }
       *[shut] closed on { $day }
    }
thread-with = { "  " }{ $name } has it now.
thread-read = Read { $number }
thread-new =
    💬 Somebody has written to the team ({ $number }): { $matter ->
        [question] a question
        [mistake] something that we say is wrong
        [named] they are named here, or somebody close to them
        [giving] about giving
        [appeal] their letters are not taken
       *[other] about something that this version does not know
    }.
thread-more = 💬 There is more in { $number }, which you have.
threads-old = 💬 Somebody has waited for { $age } for an answer from the team.
thread-coming = It is coming. Please wait a moment.
thread-head =
    <b>{ $number }</b>: { $matter ->
        [question] a question
        [mistake] something is wrong
        [named] they are named here, or somebody close to them
        [giving] about giving
        [appeal] their letters are not taken
       *[other] about something that this version does not know
    }
    Begun on { $day }. Who it is, nobody sees. Their language is { $language }.
thread-person = The person
thread-said = <b>{ $name }</b>, { $day }, { $time }:
thread-about = About { $case }
thread-earlier =
    { $count ->
        [one] One earlier message is not shown.
       *[other] { $count } earlier messages are not shown.
    }
thread-all = Show all of it
thread-photo = A photo in { $number }
thread-photo-missing = A photo in { $number } is not kept any more.
thread-until = It is yours for { $minutes }, until { $until }; then it leaves this chat. What looks like a link is only text here.
thread-left = You have left it to others.
thread-gone = There is no such conversation any more, or it is your own.
thread-closed = This conversation is closed.
thread-held = { $name } has it at the moment. In twenty minutes at the latest it is free.
answer-button = Answer
answer-which = What do you want to say? Their language is { $language }.
answer-own = In my own words
answer-words = Write your answer. Their language is { $language }. They see that a member of the team wrote it, and the others on the team can read it. Links, accounts and numbers cannot be in it.
answer-elsewhere = I cannot send <code>{ $found }</code>. Your words come through the group’s bot, so people could take links, accounts and numbers in them for the group’s. Please say it without. What everybody may know belongs into the campaign’s texts.
answer-keep = Should the team keep these words, to use them again? /answers lists them.
answer-preview =
    They will read this, in { $language }:

    <blockquote>{ $words }</blockquote>
answer-yes = Send it
answer-not = Nothing was sent.
answer-done = Sent. If that was all, close the conversation ({ $number }).
answer-unreached = It is kept in { $number }, but I cannot reach the person at present: they see it when they come back and write to the team.
answer-notice = 💬 <b>{ $name }</b> has answered in { $number }. You can read it there.
answers-list = Kept answers
answers-none = The team keeps no answers yet. When you answer in your own words, I offer to keep them.
answers-kept =
    <b>Answers that the team keeps</b> ({ $count } of { $most }):

    { $lines }
answers-line = { $number }. { $words } ({ $language })
answers-drop = ✕ { $number }
answers-drop-sure =
    Keep this answer no longer?

    <blockquote>{ $words }</blockquote>
answers-drop-yes = Yes, drop it
answers-dropped = It is not kept any more.
answer-gone = This answer is not kept any more. /answers shows those that are.
answers-enough = The team keeps { $most } answers, and that is the most. Drop one first: /answers
closethread-button = Close it
closethread-sure = Close { $number }? The person is told. What was said is deleted after 30 days; if they write again, that is another conversation.
closethread-yes = Yes, close it
closethread-done = { $number } is closed.
block-button = Take no more from there
block-lasts = For how long should nothing be taken from this person here? They can still write letters.
block-why = Why? Only the team reads it.
block-sure = Close { $number }, and take nothing more from there? The person is told until when.
block-yes = Yes, do it
block-done = { $number } is closed, and nothing is taken from there until { $until }.
blocked-notice = <b>{ $name }</b> has closed { $number }, and nothing is taken from there until { $until }. If that was a mistake, anybody who can answer can end it: /hotline
blocked-line = 🔇 { $code }: nothing is taken until { $until } ({ $name })
blocked-forgotten = 🔇 { $code }: somebody who has deleted everything here; nothing is taken until { $until }
unblock-button = { $code }: take messages again
unblock-gone = That is over already.
unblock-sure = Take messages again from whoever wrote { $code }?
unblock-done = Messages are taken again from whoever wrote { $code }.
unblocked-notice = <b>{ $name }</b> has ended it: messages are taken again from whoever wrote { $code }.

privacy-keeps-threads = • what you say to the team (/contact) and their answers, under a number, until it is closed, and { $threads } days more;
forgetme-thread = • your conversation { $number } with the team
