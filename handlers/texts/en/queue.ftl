# The moderation queue.

command-queue = Letters that wait for a decision
flow-unapprove = taking an approval back
flow-reject = sending a letter back

queue-read = Read the next letter
queue-next = Next letter
queue-empty = No letter is waiting. Thank you for looking.
queue-waiting =
    { $count ->
        [one] <b>One letter</b> has waited { $age }.
       *[other] <b>{ $count } letters</b> wait, the oldest for { $age }.
    }{ $claimed ->
        [0] { "" }
        [one] { " " }Somebody is reading one of them now.
       *[other] { " " }{ $claimed } of them are being read now.
    }
queue-others =
    { $count ->
        [one] There is nothing for you now. One letter waits, but somebody else is reading it, you have just left it to others, or it is your own.
       *[other] There is nothing for you now. { $count } letters wait, but others are reading them, you have just left them to others, or they are your own.
    }
queue-rest =
    { $count ->
        [0] No other letter waits.
        [one] One more letter waits.
       *[other] { $count } more letters wait.
    }
queue-new =
    { $new ->
        [one] A new letter waits to be read.
       *[other] { $new } new letters wait to be read.
    }
queue-old =
    { $count ->
        [one] A letter has waited { $age } for a decision. Could you read it?
       *[other] { $count } letters wait for a decision, the oldest for { $age }. Could you read one?
    }{ $late ->
        [0] { "" }
        [one] { " " }One has waited for more than three days.
       *[other] { " " }{ $late } have waited for more than three days.
    }

letter-head =
    Letter to <b>{ $case }</b>
    Signed <b>{ $pen_name }</b> · { $code }
    Written in { $language }.
letter-to-translate = 🌐 Letters to { $case } are read in { $languages }: this one has to be translated before it goes.
letter-case-closed =
    { $why ->
        [released] ⚠ <b>Released since.</b> The prison would not pass this letter on; perhaps the team can hand it over in another way.
        [transferred] ⚠ <b>Moved to another prison since.</b> The letter needs the new address before it can go.
        [died] ⚠ <b>Has died since.</b> The prison cannot pass this letter on; the team decides whether it goes to the family.
        [refuses-mail] ⚠ <b>Letters are being refused there by now.</b> This one may come back.
        [address-unknown] ⚠ <b>The address is not known at the moment.</b> The letter waits until it is.
       *[other] ⚠ <b>By now this case takes no letters.</b>
    } You can approve it, and it waits with the others, or send it back.
letter-until = It is yours for { $minutes }, until { $until } ({ $zone }). What you decide, you can undo for ten minutes; only then I tell the writer. What looks like a link is only text here.
letter-coming = A letter is coming. Please wait a moment.
letter-photo = Letter { $code } · photo { $number } of { $count }
letter-photo-missing = Letter { $code } · photo { $number } of { $count } is not kept any more.
taken-back = This is no longer here.
letter-approve = ✓ Approve
letter-reject = Send back
letter-pass = Leave it to others
letter-writer = Its writer…
guide-button = The guide
guide-points =
    <b>What a letter should keep to</b>

    { $rules }
guide-none = There is no guide for these letters.
numbered = { $number }. { $line }

letter-approved = ✓ Letter { $code } to { $case } is approved. I tell its writer in ten minutes, unless you undo it.
letter-rejected = Letter { $code } to { $case } is sent back. I tell its writer why in ten minutes, unless you undo it.
letter-kept = Nothing was decided. Letter { $code } is still yours.
letter-gone = This letter is no longer there: its writer deleted it.
letter-decided =
    { $state ->
        [pending] Letter { $code } still waits for a decision.
        [on-hold] Letter { $code } is put aside: /aside
        [changes-asked] { $name } has already asked for changes to letter { $code }.
        [redaction-offered] { $name } has already asked the writer of letter { $code } to agree to passages being taken out.
        [rejected] { $name } has already sent letter { $code } back.
        [withdrawn] The writer of letter { $code } has withdrawn it.
        [approved] { $name } has already approved letter { $code }.
        [printed] { $name } has approved letter { $code }, and it is printed already.
        [handed-over] { $name } has approved letter { $code }, and it was sent to the prison already.
        [delivered] { $name } has approved letter { $code }, and it was sent to the prison already.
        [returned] { $name } has approved letter { $code }, and it was sent to the prison already.
        [censored] { $name } has approved letter { $code }, and it was sent to the prison already.
        [refused] { $name } has approved letter { $code }, and it was sent to the prison already.
        [transferred] { $name } has approved letter { $code }, and it was sent to the prison already.
        [released] { $name } has approved letter { $code }, and it was sent to the prison already.
       *[other] Letter { $code } is in a state that this version does not know.
    }
letter-decided-by-you =
    { $state ->
        [pending] Letter { $code } still waits for a decision.
        [on-hold] Letter { $code } is put aside: /aside
        [changes-asked] You have already asked for changes to letter { $code }.
        [redaction-offered] You have already asked the writer of letter { $code } to agree to passages being taken out.
        [rejected] You have already sent letter { $code } back.
        [withdrawn] The writer of letter { $code } has withdrawn it.
        [approved] You have already approved letter { $code }.
        [printed] You have already approved letter { $code }, and it is printed by now.
        [handed-over] You have already approved letter { $code }, and it was sent to the prison by now.
        [delivered] You have already approved letter { $code }, and it was sent to the prison by now.
        [returned] You have already approved letter { $code }, and it was sent to the prison by now.
        [censored] You have already approved letter { $code }, and it was sent to the prison by now.
        [refused] You have already approved letter { $code }, and it was sent to the prison by now.
        [transferred] You have already approved letter { $code }, and it was sent to the prison by now.
        [released] You have already approved letter { $code }, and it was sent to the prison by now.
       *[other] Letter { $code } is in a state that this version does not know.
    } Nothing changed.
claim-lapsed = Letter { $code } is not yours any more: the time is over, or you left it to others. Nothing was decided.

reject-why =
    Why can it not go as it is? Its writer will read the reason.

    { $reasons }
reject-own = In my own words
reject-words = Write the reason, kindly and plainly. The writer reads { $language }. They see that a member of the team wrote it, and everybody on the team reads it too. Links, accounts and numbers cannot be in it.
reject-words-long = Please keep it shorter: { $most } characters at most.
reject-words-elsewhere = I cannot send <code>{ $found }</code>. Your words come through the group’s bot, so people could take links, accounts and numbers in them for the group’s. Please say it without. If the writer needs a number or a link, put it into the guide or into an announcement, which others read too.
reject-words-back =
    This is what you had written. It went to nobody:

    <blockquote>{ $words }</blockquote>
reject-meaning = In your language, the reason is: { $reason }
reject-preview =
    This goes to the writer, who reads { $language }:

    <blockquote>{ $reason }</blockquote>

    Send the letter back with this?
reject-yes = Send it back

passes-over = You have left { $most } letters to others within an hour, and that is the most: so nobody reads through the whole queue. This letter is still yours; you can leave letters to others again in { $wait }. If you cannot decide, do nothing: it goes back to the queue by itself.
own-words-notice =
    <b>{ $name }</b> has sent letter { $code } back with a reason in their own words:

    <blockquote>{ $words }</blockquote>

letter-was-approved = Your letter { $code } to { $case } was approved. Now it waits to be printed. I will tell you when the team has sent it to the prison. Where it is: /letters
letter-was-rejected =
    Thank you for your letter { $code } to { $case }. It cannot go as it is. { $own ->
        [yes] A member of the team wrote to you:
       *[no] The reason:
    }

    <blockquote>{ $reason }</blockquote>

    { $open ->
        [yes] You can write it again; we would like to send it.
       *[no] This case takes no letters at the moment.
    }

undo-button = ↶ Undo { $code }
letter-undone = Undone: letter { $code } waits again, and its writer was told nothing. Here it is once more.
undo-over = The ten minutes are over: the decision on letter { $code } can no longer be undone, and its writer hears of it.
undo-not-yours = Only whoever decided on letter { $code } can undo that, for ten minutes.
letter-in-batch = Letter { $code } is in a print file already, so the decision can no longer be undone.
unapprove-button = Take the approval back…
unapprove-sure = Letter { $code } to { $case } is approved, and in no print file yet. Take the approval back? It waits to be read again. I tell its writer and the team.
unapprove-yes = Yes, take it back
unapprove-not = Letter { $code } stays approved.
unapproved = Letter { $code } is no longer approved. It waits to be read again.
unapproved-notice = <b>{ $name }</b> took the approval of letter { $code } back. It waits to be read again.
own-words-undone = <b>{ $name }</b> undid it: letter { $code } waits again, and its writer got none of those words.
letter-was-unapproved = The team would like to read your letter { $code } to { $case } once more before it is printed. So it is not approved any more, and waits again. I will tell you what they decide. Where it is: /letters

# Asking for changes.

flow-changes = asking for changes
command-reasons = Reasons the team keeps for asking for changes
letter-changes = ✎ Ask for changes
changes-what = What is to be changed? Its writer, who reads { $language }, will read the reason, and sends the same letter again. You can choose several, one after the other.
changes-more =
    The writer, who reads { $language }, will read this:

    <blockquote>{ $reason }</blockquote>

    Send it, or add another reason?
changes-send = Send it
changes-asked = Changes to letter { $code } to { $case } are asked for. I tell its writer in ten minutes, unless you undo it.
reason-gives-away = Something in your letter could lead to you: for instance your full name, an address, or where you work. Please leave it out.
reason-keep = Should the team keep these words, to use them again for other letters? /reasons lists them.
reasons-none = The team keeps no reasons yet. When you ask for changes in your own words, I offer to keep them.
reasons-list =
    { $count ->
        [one] <b>One reason that the team keeps</b>
       *[other] <b>{ $count } reasons that the team keeps</b>
    }

    { $lines }
reasons-line = • { $reason } ({ $language })
reason-drop = ✕ { $reason }
reason-gone = This reason is not kept any more. /reasons shows those that are.
reasons-enough = The team keeps { $most } reasons, and that is the most. Take one out first: /reasons
own-words-asked =
    <b>{ $name }</b> has asked for changes to letter { $code } in their own words:

    <blockquote>{ $words }</blockquote>
letter-was-asked =
    { $number ->
        [one] <b>This letter was changed.</b> Its writer had been asked:
       *[other] <b>This letter was changed { $number } times.</b> Last, its writer had been asked:
    }
    <blockquote>{ $asked }</blockquote>
letter-changed =
    <b>What is different now</b> (➖ taken out, ➕ put in):

    { $lines }
letter-unchanged = Its words are the same as before.
letter-to-change =
    Thank you for your letter { $code } to { $case }. Before it can go, something has to be changed. { $own ->
        [yes] A member of the team wrote to you:
       *[no] The reason:
    }

    <blockquote>{ $reason }</blockquote>

    { $open ->
        [yes] It stays the same letter: you only change what is asked. You can also withdraw it.
       *[no] This case takes no letters at the moment. Your letter stays here; you can also withdraw it.
    }

# Put aside, noted, found, chosen.

command-find = Find a letter by its code
flow-hold = putting a letter aside
flow-note = a note on a letter
flow-find = finding a letter
flow-choose = choosing which letters to read
letter-hold = Put aside…
letter-note = Note…
queue-aside = Put aside: { $count }
queue-choose = Which letters…
queue-reader = • { $name } reads <code>{ $code }</code> until { $until }
queue-only-case = You read only letters to <b>{ $case }</b>.
queue-only-language = You read only letters whose writers read { $language }.
queue-none-chosen =
    { $count ->
        [one] None of the letters that you chose is free. One letter waits in all.
       *[other] None of the letters that you chose is free. { $count } letters wait in all.
    }
hold-why = Why should it wait? Whoever takes it up reads this; its writer never does.
letter-on-hold = Letter { $code } is put aside. /aside lists it; anybody who decides can take it up.
aside-none = No letter is put aside.
aside-list =
    { $count ->
        [one] <b>One letter is put aside</b>
       *[other] <b>{ $count } letters are put aside.</b> Those raised with the team come first, then those that have waited longest:
    }

    { $letters }
aside-line = <code>{ $code }</code> to { $case }, for { $age }
take-up-button = Take up { $code }
taken-up-for-others = Letter { $code } waits again. You cannot read it yourself.
note-words = Write your note on letter { $code }. The others of the team see it with the letter; its writer never does.
note-kept = The note on letter { $code } is kept.
note-long = Please keep it shorter: { $most } characters at most.
note-line = { $name }: { $words }
notes-enough = There are { $most } notes on this letter, and that is the most.
letter-notes =
    <b>Notes of the team</b>
    { $notes }
find-which = Which letter? Send me its receipt code.
find-none = There is no letter with this code that you could read. Perhaps its writer deleted it, or it is your own.
found-reader = { $name } reads it now, until { $until }.
letter-found =
    <b>Letter { $code }</b> to { $case }
    { $state ->
        [pending] waits for a decision, since { $day }
        [on-hold] put aside; it has waited since { $day }
        [changes-asked] { $name } asked for changes on { $day }; it is with its writer
        [redaction-offered] { $name } offered on { $day } to take passages out; its writer has not answered yet
        [approved] approved by { $name } on { $day }
        [printed] printed on { $day }
        [handed-over] sent to the prison on { $day }
        [delivered] delivered, as the team heard
        [returned] came back
        [censored] censored
        [refused] not accepted
        [transferred] the person was moved to another prison
        [released] the person was released
        [rejected] sent back by { $name } on { $day }
        [withdrawn] withdrawn by its writer
       *[other] in a state that this version does not know
    }
choose-which = Which letters do you want to read? It stays so until you choose again.
choose-all = All letters
choose-one = { $what }: { $count }
chosen-case = From now on you get letters to <b>{ $case }</b>.
chosen-language = From now on you get letters whose writers read { $language }.
chosen-all = From now on you get all letters, whoever waits with the fewest first.

# Two approvals.

flow-alone = approving a letter alone
letter-takes-two = <b>Two of you must approve this letter,</b> since it has photos, or its writer was warned of something in it and sent it as it is.
letter-second = <b>{ $name } has approved this letter.</b> If you approve it too, it goes on.
letter-agreed = You have approved letter { $code } to { $case }. Two must, so it waits for one more of the team.
agreed-already = You have approved letter { $code } already. Now it waits for another of the team.
alone-button = Approve it alone, as an owner…
alone-sure = Approve letter { $code } without a second person? It is on record, and everybody who decides on letters is told.
alone-yes = Yes, approve it alone
alone-notice = <b>{ $name }</b> approved letter { $code } alone, as an owner: no second person has read it.

# Taking passages out.

flow-redact = taking passages out of a letter
letter-redact = ✂ Take passages out…
redact-which = Which passages are to be taken out? Above you see the letter’s sentences: send me their numbers (“2, 5”), or type the words exactly as they stand, each passage on a line of its own. In their place there will be […].
redact-nothing = I did not find that in the letter. Send me numbers of its sentences, or words exactly as they stand in it.
redact-preview =
    Above you see what the writer will see. Ask them if they agree? If they decline, or say nothing for a week, they are asked to change it themselves.
redact-yes = Ask the writer
redact-no = ✎ Other passages
redaction-offered = The writer of letter { $code } will be asked, in ten minutes, unless you undo it. If they agree, it comes back to be read once more.
reason-redact = Please take this out:
letter-was-redacted = <b>Passages were taken out of this letter,</b> and its writer agreed.
letter-to-agree =
    Thank you for your letter { $code } to { $case }. The team would like to take something out before it goes on:

    { $lines }

    (➖ as it is, ➕ as it would be)

    Do you agree? If not, you can change it yourself, or withdraw it. If you do not answer within { $wait }, nothing is taken out, and the letter waits for you to change it.

# Raised with the whole team.

flow-flag = raising a letter with the team
letter-flag-button = ⚑ Raise it…
flag-which = What should the whole team know? The letter is put aside, and everybody who reads letters hears of it at once.
flag-safeguarding = Somebody may be in danger
flag-threat = A threat
flag-spam = Spam
letter-flagged =
    Letter { $code } is raised with the team, and put aside. /aside lists it among the first.{ $flag ->
        [spam] { " " }If its writer sends more of it: take it up, then “Its writer”.
        [safeguarding] { "" }
        [threat] { "" }
       *[other] { "" }
    }
letter-flag =
    ⚑ { $flag ->
        [safeguarding] <b>Raised: somebody may be in danger.</b>
        [threat] <b>Raised: a threat.</b>
        [spam] <b>Raised: spam.</b>
       *[other] <b>Raised with the team.</b>
    }
flag-notice =
    ⚑ <b>{ $name }</b> raises letter { $code } with all of you: { $flag ->
        [safeguarding] somebody may be in danger.
        [threat] there is a threat in it.
        [spam] it looks like spam.
       *[other] please read it.
    } It is put aside: /aside

# Figures.

command-figures = How many letters wait, and what was decided
figures-waiting =
    { $count ->
        [0] <b>No letter waits.</b>
        [one] <b>One letter waits.</b>
       *[other] <b>{ $count } letters wait.</b>
    }{ $aside ->
        [0] { "" }
       *[other] { " " }Put aside: { $aside }.
    }
figures-case = • to { $case }: { $count }
figures-decided = <b>Decided in the last seven days</b>
figures-day = { $day }: { $count } { $bar }
figures-median =
    Half of them waited { $count ->
        [0] less than a day.
        [one] one day at most.
       *[other] { $count } days at most.
    }
figures-members = <b>By whom</b> (only owners see this)
figures-member = • { $name }: { $count }

# Figures, of eight weeks and as a picture.

figures-weeks = The last eight weeks
figures-days = The last seven days
figures-decided-weeks = <b>Decided in the last eight weeks</b>
figures-week = Week from { $day }: { $count } { $bar }
figures-picture = The same as a picture. The message above says it in words.
figures-no-picture = I could not make a picture of it. The message above says it all in words.
figures-picture-number = { $count }
figures-picture-title = Letters on { $day }
figures-picture-waiting =
    { $count ->
        [one] letter waits
       *[other] letters wait
    }
figures-picture-aside = put aside
figures-picture-decided =
    { $count ->
        [one] decided
       *[other] decided
    }
figures-picture-median =
    { $count ->
        [0] < 1 day
        [one] 1 day
       *[other] { $count } days
    }
figures-picture-none = –
figures-picture-took =
    { $some ->
        [yes] half waited no longer
       *[no] nothing was decided
    }
figures-picture-by-day = Letters decided, day by day
figures-picture-span = { $when }, in UTC
figures-picture-by-week =
    { $most ->
        [one] Each bar is a day; the tallest is one letter. Below it: each week’s letters, and its first day.
       *[other] Each bar is a day; the tallest is { $most } letters. Below it: each week’s letters, and its first day.
    }
figures-picture-by-case = Letters waiting, by case
figures-picture-members = Letters decided, by whom (owners only)
figures-picture-more =
    { $names ->
        [one] the other one
       *[other] the other { $names }
    }

overruled-title = ⚠️ <b>The writer was asked to look at this again, and sent it as it is:</b>
overruled-line = • { $rule }{ $some ->
        [yes] : { $quotes }
       *[no] { "" }
    }
overruled-quote = “{ $quote }”
overruled-topic = Kept out of these letters: { $rule }
overruled-rule =
    { $check ->
        [phone] a telephone number
        [email] an e-mail address
        [street] somebody’s address
        [link] a web address
        [handle] an account
        [name] a full name
        [promise] a promise
        [romance] a romantic tone
        [topic] a topic that was kept out of these letters
        [short] shorter than it should be
        [long] longer than it should be
        [introduction] a first letter that does not say who writes
        [unprintable] signs that cannot be printed
       *[other] something that this version does not know
    }

# Letters that are nearly the same.

letter-alike =
    👥 <b>{ $more ->
        [yes] More than { $count } other letters say nearly the same.
       *[no] { $count ->
            [one] One other letter says nearly the same.
           *[other] { $count } other letters say nearly the same.
        }
    }</b> { $whose ->
        [same] { $count ->
            [one] It is by the same writer.
           *[other] All are by the same writer.
        }
        [some] { $same } of them by the same writer.
       *[others] { $count ->
            [one] It is not by the same writer, as far as can be known.
           *[other] None is by the same writer, as far as can be known.
        }
    } It may be a campaign of copied letters, or spam: you decide.
alike-button = 👥 Those like it: { $count }
alike-look = Look at { $code }
alike-back = ‹ Back to the letter
alike-none = There is no letter that says nearly the same (any more).
found-apart = It waits apart from the queue, since its writer is muted: /muted

# Of unlinked letters.

letter-is-unlinked = 🕊 <b>Sent without a link to its writer.</b> I cannot tell them anything: they read what you decide only if they look in with their code.
unlinked-letter-until = It is yours for { $minutes }, until { $until } ({ $zone }). What you decide, you can undo for ten minutes; only then it is shown under its code. What looks like a link is only text here.
unlinked-letter-approved = ✓ Letter { $code } to { $case } is approved. In ten minutes its writer can see that with their code, unless you undo it.
unlinked-letter-rejected = Letter { $code } to { $case } is sent back. In ten minutes its writer can see why with their code, unless you undo it.
unlinked-changes-asked = Changes to letter { $code } to { $case } are asked for. In ten minutes its writer can see that with their code, unless you undo it.
unlinked-redaction-offered = In ten minutes the writer of letter { $code } can see this with their code, unless you undo it. If they agree, it comes back to be read once more.
unlinked-unapprove-sure = Letter { $code } to { $case } is approved, and in no print file yet. Take the approval back? It waits to be read again. I tell the team; its writer was sent nothing.
told-but-unlinked =
    🕊 { $count ->
        [one] One letter has no link to its writer: of that one I can tell nobody. Its writer sees it only with the code.
       *[other] { $count } letters have no link to their writers: of those I can tell nobody. Their writers see it only with their codes.
    }
