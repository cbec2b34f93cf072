# Writers of letters, of whom nobody learns who they are.

flow-setaside = sending back all letters of a writer
flow-mute = muting a writer
flow-unmute = taking letters again from a writer
command-muted = Writers the team takes no letters from

writer-letters =
    { $count ->
        [one] Only this letter waits from its writer.
       *[other] { $count } letters wait from this writer, this one among them.
    } I tell nobody who it is.{ $muted ->
        [openly] { " " }No more letters are taken from them: /muted
        [silently] { " " }What they send waits apart: /muted
       *[no] { "" }
    }
setaside-button = Send back all that waits from this writer
setaside-preview =
    { $count ->
        [one] The one letter that waits from this writer is sent back.
       *[other] All { $count } letters that wait from this writer are sent back, also those that others are reading now.
    } The writer reads { $language }, and gets one message with this reason:

    <blockquote>{ $reason }</blockquote>

    Send all of them back?
setaside-yes = Yes, send all back
setaside-done =
    { $count ->
        [one] Letter { $codes } is sent back. Its writer is told why.
       *[other] Letters { $codes } are sent back. Their writer is told why, once.
    }
setaside-notice =
    { $count ->
        [one] <b>{ $name }</b> has sent back the one letter that waited from the writer of { $code }.
       *[other] <b>{ $name }</b> has sent back all { $count } letters that waited from the writer of { $code }.
    }
letters-were-set-aside =
    { $count ->
        [one] Your letter { $codes } cannot go as it is.
       *[other] Your letters { $codes } cannot go as they are.
    } { $own ->
        [yes] A member of the team wrote to you:
       *[no] The reason:
    }

    <blockquote>{ $reason }</blockquote>

    What you wrote is still under /letters.

mute-button = Take no more letters from this writer…
mute-sure =
    What should become of letters from the writer of { $code }? Nobody learns who they are. The team hears of it, and anybody on the team can end it under /muted.

    <b>Take none, and say so:</b> they are told, kindly, when they want to write. What they have sent already stays in the queue.

    <b>Spam:</b> they hear what everybody hears. Whatever they have sent and will send waits apart from the queue, five letters at most. None of it is deleted. /muted leads to it, and when this is over, it comes into the queue.
mute-openly = Take none, and say so
mute-silently = Spam: it waits apart
mute-lasts = For how long?
mute-why = Why? The team reads it under /muted; the writer does not.
mute-week = For a week
mute-month = For a month
mute-year = For a year
mute-long = Letters can wait apart for { $most } days at most.
mute-done = No letters are taken from the writer of { $code } until { $until }. The letter is still yours.
mute-silently-done =
    What the writer of { $code } sends waits apart until { $until }. They were not told. { $count ->
        [one] This letter waits there, too.
       *[other] { $count } letters of theirs wait there, this one among them.
    }
mute-already = This writer is muted already.
muted-button = Muted writers
muted-none = Letters are taken from everybody.
muted-list =
    { $count ->
        [one] <b>One writer is muted,</b> known by the letter that was the reason:
       *[other] <b>{ $count } writers are muted,</b> known by the letters that were the reason:
    }

    { $lines }
muted-line =
    • <code>{ $code }</code>, muted by { $name } on { $day }{ $ends ->
        [yes] { " " }until { $until }
       *[no] { "" }
    }
muted-silently =
    Spam, they were not told. { $count ->
        [0] Nothing of theirs waits apart.
        [one] One letter waits apart.
       *[other] { $count } letters wait apart.
    }
muted-forgotten = • <code>{ $code }</code>, somebody who had everything deleted, until { $until }
apart-read = Read { $code }, which waits apart
muted-gone = Nobody is muted because of this letter any more.
muted-notice = <b>{ $name }</b> has muted the writer of letter { $code }: no letters are taken from them until { $until }. If that was a mistake, anybody on the team can end it.
muted-silently-notice = <b>{ $name }</b> calls letter { $code } spam: whatever its writer sends waits apart until { $until }, and they are not told. If that was a mistake, anybody on the team can end it.
unmute-button = { $code }: take letters again
unmute-sure = Take letters again from the writer of { $code }? What waits apart comes into the queue.
unmute-yes = Yes, take them again
unmute-done =
    Letters are taken again from the writer of { $code }.{ $count ->
        [0] { "" }
        [one] { " " }One letter came into the queue.
       *[other] { " " }{ $count } letters came into the queue.
    }
unmuted-notice = <b>{ $name }</b> has ended it: letters are taken again from the writer of { $code }.
