# The moderation queue.

command-queue = Letters that wait for a decision
flow-reject = sending a letter back

queue-read = Read the next letter
queue-next = Next letter
queue-empty = No letter is waiting. Thank you for looking.
queue-waiting =
    { $count ->
        [one] <b>One letter</b> waits.
       *[other] <b>{ $count } letters</b> wait.
    } The oldest has waited { $age }.{ $claimed ->
        [0] { "" }
        [one] { " " }Somebody is reading one of them now.
       *[other] { " " }{ $claimed } of them are being read now.
    }
queue-others =
    { $count ->
        [one] There is nothing for you now. One letter waits, but it is being read by somebody else, was just passed on by you, or is your own.
       *[other] There is nothing for you now. { $count } letters wait, but they are being read by others, were just passed on by you, or are your own.
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
        [one] A letter has waited { $age } for a decision.
       *[other] { $count } letters wait for a decision, the oldest for { $age }.
    } Could you read one?

letter-head =
    Letter to <b>{ $case }</b>
    Signed <b>{ $pen_name }</b> · { $language } · { $code }
letter-until = It is yours for { $minutes }, until { $until }. What looks like a link is only text here.
letter-coming = A letter is coming. Please wait a moment.
taken-back = This is no longer here.
letter-approve = ✓ Approve
letter-reject = Send back
letter-pass = Pass it on
letter-writer = Its writer…
guide-button = The guide
guide-points =
    <b>What letters should keep to</b>

    { $rules }
guide-none = There is no guide for these letters.
numbered = { $number }. { $line }

letter-approved = ✓ Approved: letter { $code } to { $case }. Its writer is told.
letter-rejected = Sent back: letter { $code } to { $case }. Its writer is told why, and can write it again.
letter-kept = Nothing was decided. Letter { $code } is still yours.
letter-gone = This letter is no longer there: its writer deleted it.
letter-decided =
    { $state ->
        [pending] Letter { $code } still waits for a decision.
        [rejected] Letter { $code } was already sent back, by { $name }.
        [withdrawn] The writer of letter { $code } has withdrawn it.
        [approved] Letter { $code } is already approved, by { $name }.
        [printed] Letter { $code } was approved by { $name }, and is printed already.
        [handed-over] Letter { $code } was approved by { $name }, and has been handed over already.
       *[other] Letter { $code } is in a state that this version does not know.
    }
letter-decided-by-you =
    { $state ->
        [pending] Letter { $code } still waits for a decision.
        [rejected] You have sent letter { $code } back already.
        [withdrawn] The writer of letter { $code } has withdrawn it.
        [approved] You have approved letter { $code } already.
        [printed] You have approved letter { $code } already, and it is printed by now.
        [handed-over] You have approved letter { $code } already, and it has been handed over by now.
       *[other] Letter { $code } is in a state that this version does not know.
    } Nothing changed.
claim-lapsed = Letter { $code } is not yours any more: the twenty minutes are over, or you passed it on. Nothing was decided.

reject-why =
    Why can it not go as it is? Its writer will read the reason.

    { $reasons }
reject-own = In my own words
reject-words = Write the reason, kindly and plainly. The writer reads { $language }. They see that a member of the team wrote it; the others of the team read it too. Links, accounts and numbers cannot be in it.
reject-words-long = Please keep it shorter: { $most } characters at most.
reject-words-elsewhere = I cannot pass on <code>{ $found }</code>. Your words come through the group's bot, so links, accounts and numbers in them could be taken for the group's. Please say it without. If the writer needs a number or a link, it belongs into the guide or an announcement, which others read too.
reject-preview =
    This goes to the writer, who reads { $language }:

    <blockquote>{ $reason }</blockquote>

    Send the letter back with this?
reject-yes = Send it back

passes-over = You have passed on { $most } letters within an hour, and that is the most: so nobody reads through the whole queue. This letter is still yours; you can pass letters on again in { $wait }. If you cannot decide, leave it: it goes back to the others by itself.
own-words-notice =
    <b>{ $name }</b> has sent letter { $code } back in words of their own:

    <blockquote>{ $words }</blockquote>

letter-was-approved = Your letter { $code } to { $case } was approved. Now it waits to be printed; when the team has handed it over, I will tell you. Where it is: /letters
letter-was-rejected =
    Thank you for your letter { $code } to { $case }. It cannot go as it is. { $own ->
        [yes] A member of the team wrote to you:
       *[no] The reason:
    }

    <blockquote>{ $reason }</blockquote>

    { $open ->
        [yes] You can write it again; we would like to pass it on.
       *[no] This case takes no letters at the moment.
    }
