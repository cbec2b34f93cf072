# The moderation queue.

command-queue = Letters that wait for a decision
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
    }

letter-head =
    Letter to <b>{ $case }</b>
    Signed <b>{ $pen_name }</b> · { $code }
    Its writer reads { $language }.
letter-until = It is yours for { $minutes }, until { $until } ({ $zone }). “Approve” tells the writer at once and cannot be undone. What looks like a link is only text here.
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

letter-approved = ✓ Letter { $code } to { $case } is approved. Its writer is told.
letter-rejected = Letter { $code } to { $case } is sent back. Its writer is told why.
letter-kept = Nothing was decided. Letter { $code } is still yours.
letter-gone = This letter is no longer there: its writer deleted it.
letter-decided =
    { $state ->
        [pending] Letter { $code } still waits for a decision.
        [rejected] { $name } has already sent letter { $code } back.
        [withdrawn] The writer of letter { $code } has withdrawn it.
        [approved] { $name } has already approved letter { $code }.
        [printed] { $name } has approved letter { $code }, and it is printed already.
        [handed-over] { $name } has approved letter { $code }, and it was sent to the prison already.
       *[other] Letter { $code } is in a state that this version does not know.
    }
letter-decided-by-you =
    { $state ->
        [pending] Letter { $code } still waits for a decision.
        [rejected] You have already sent letter { $code } back.
        [withdrawn] The writer of letter { $code } has withdrawn it.
        [approved] You have already approved letter { $code }.
        [printed] You have already approved letter { $code }, and it is printed by now.
        [handed-over] You have already approved letter { $code }, and it was sent to the prison by now.
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
