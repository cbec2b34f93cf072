# Writers of letters, of whom nobody learns who they are.

flow-setaside = setting letters aside
flow-mute = muting a writer
flow-unmute = taking letters again from a writer
command-muted = Writers from whom no letters are taken

writer-letters =
    { $count ->
        [one] Only this letter of its writer waits.
       *[other] { $count } letters of this writer wait, this one among them.
    } Who it is, I tell nobody.{ $muted ->
        [yes] { " " }No more letters are taken from them: /muted
       *[no] { "" }
    }
setaside-button = Set aside all that waits of this writer
setaside-preview =
    { $count ->
        [one] The one letter of this writer that waits is sent back.
       *[other] All { $count } letters of this writer that wait are sent back, also those that others are reading now.
    } The writer reads { $language }, and gets one message with this reason:

    <blockquote>{ $reason }</blockquote>

    Set aside all of them?
setaside-yes = Yes, set all aside
setaside-done =
    { $count ->
        [one] Set aside: letter { $codes }. Its writer is told why.
       *[other] Set aside: letters { $codes }. Their writer is told why, once.
    }
setaside-notice =
    { $count ->
        [one] <b>{ $name }</b> has set aside the one letter that waited of the writer of { $code }.
       *[other] <b>{ $name }</b> has set aside all { $count } letters that waited of the writer of { $code }.
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

mute-button = Take no more letters from this writer
mute-sure =
    Take no more letters from the writer of { $code }? They are told so, kindly, when they want to write. What they have sent already stays in the queue. Nobody learns who they are, and any of you can end it under /muted.
mute-yes = Yes, take no more
mute-done = No more letters are taken from the writer of { $code }. The letter is still yours.
mute-already = No letters are taken from this writer already.
muted-button = Muted writers
muted-none = Letters are taken from everybody.
muted-list =
    { $count ->
        [one] <b>No letters are taken from one writer,</b> known by the letter because of which:
       *[other] <b>No letters are taken from { $count } writers,</b> known by the letters because of which:
    }

    { $lines }
muted-line = • <code>{ $code }</code>, muted by { $name } on { $day }
muted-gone = Nobody is muted because of this letter any more.
muted-notice = <b>{ $name }</b> has muted the writer of letter { $code }: no more letters are taken from them. If that was a mistake, any of you can end it.
unmute-button = { $code }: take letters again
unmute-sure = Take letters again from the writer of { $code }?
unmute-yes = Yes, take them again
unmute-done = Letters are taken again from the writer of { $code }.
unmuted-notice = <b>{ $name }</b> has ended it: letters are taken again from the writer of { $code }.
