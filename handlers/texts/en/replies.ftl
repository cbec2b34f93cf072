# Replies from prison: sent in and checked by the team, then read by whoever wrote the letter.

command-replies = Replies from prison
flow-reply = a reply from prison
flow-wrongreply = a reply that is with the wrong letter

# Sending in.

reply-send-in = Send in a reply
reply-pages =
    <b>Send me the reply.</b>
    Photos of the paper ({ $photos } at most), or its words, typed, in one message or several ({ NUMBER($most) } characters at most). If the slip with the letter’s number came back, photograph it too: I read the number from it.
    Then press Done. Somebody else on the team checks the reply before the writer of the letter gets it.
reply-pages-only = I can take text, and photos: as photos, or as JPEG, PNG or WebP files. I kept nothing of this message.
reply-too-long = With this message the reply would have { NUMBER($length) } characters, and I can take { NUMBER($most) } at most. I did not keep this message. Please send photos, or the rest as a second reply.
reply-many-photos = A reply takes { $most } photos at most. I did not keep this one. Please send the rest as a second reply.
reply-number =
    <b>To which letter?</b>
    Its number stands at the foot of its page.
    { $read ->
        [0] Please type it, as it stands there.
        [one] This is what I read in the photo. Compare it with the paper: if it is the same, press it, otherwise type the number.
       *[other] These are what I read in the photos. Compare them with the paper: press the right one, or type the number.
    }
reply-no-letter = No letter has this number. Perhaps it is mistyped. Or its writer has deleted everything about themselves here: then a reply cannot reach them any more.
reply-not-on-paper = The letter with this number is not printed yet, so it cannot have a reply. Please look at the number again.
reply-preview =
    <b>Is this the reply to letter { $number }?</b>
    The letter is to { $case }, and was written on { $day }. The reply is in { $language }.

    { $text }

    If you send it in, somebody else on the team checks it. Only then the writer of the letter gets it.
reply-send = Send it in
reply-sent-in =
    <b>Sent in.</b> The reply to letter { $number } to { $case } { $others ->
        [0] waits. It needs a second person to check it, and you are the only one on the team who may. Invite somebody: /invite
       *[other] waits for somebody else on the team to check it. I have told them.
    }
    Please keep the paper safe, and delete what you sent me from this chat.
reply-to-check = { $name } has sent in a reply from { $case }. A second person has to check that it belongs to the letter it is with. Could you?
reply-check = Check it

# Checking.

replies-back = ‹ Replies
replies-look = Look at the replies
replies-list =
    { $count ->
        [0] <b>No reply waits to be checked.</b>
        [one] <b>One reply waits to be checked.</b> Whoever sent it in cannot check it.
       *[other] <b>{ $count } replies wait to be checked.</b> Whoever sent one in cannot check it.
    }
replies-line = • to letter { $number } to { $case }, sent in by { $name } { $age } ago
replies-unreached =
    { $count ->
        [one] One reply is checked. It waits until the writer of the letter can be reached again.
       *[other] { $count } replies are checked. They wait until the writers of the letters can be reached again.
    }
reply-check-one = Check { $number }
reply-head =
    Reply to letter <b>{ $number }</b>
    The letter: to { $case }, written on { $day }, signed { $pen_name }
    Sent in by { $name }
reply-until =
    Does it belong to this letter? Compare the number on the slip, if there is one, and to whom the reply speaks. If it went to somebody else, a stranger would read it.
    It is yours for { $minutes }, until { $until } ({ $zone }).
reply-right = ✓ It belongs to this letter
reply-wrong = It does not
reply-photo = Reply to letter { $code } · photo { $number } of { $count }
reply-photo-missing = Reply to letter { $code } · photo { $number } of { $count } is not kept any more.
reply-checked =
    ✓ The reply to letter { $number } to { $case } is checked. { $reached ->
        [yes] The writer of the letter gets it now.
        [unlinked] It waits under the code of the letter: nobody can tell its writer, who has to look in.
       *[no] The writer of the letter cannot be reached at the moment. It waits here for them.
    }
reply-was-checked =
    { $name } has checked the reply to letter { $number } to { $case } that you sent in. { $reached ->
        [yes] The writer of the letter gets it now.
        [unlinked] It waits under the code of the letter: nobody can tell its writer, who has to look in.
       *[no] The writer of the letter cannot be reached at the moment. It waits here for them.
    }
reply-wrong-sure = Is this not the reply to letter { $number } to { $case }? Then I delete it here, and tell whoever sent it in. They have the paper, and can send it in again with the right number.
reply-wrong-yes = Yes, it is not
reply-wrong-no = No, leave it
reply-refused = The reply is not passed on to the writer of letter { $number } to { $case }, and is deleted here. Whoever sent it in is told.
reply-was-refused = { $name } says that the reply you sent in does not belong to letter { $number } to { $case }. Nobody got it, and it is deleted here. Please look at the number again, and send it in once more.
reply-left = The reply waits for others to check it.
reply-decided =
    { $state ->
        [waiting] This reply is not yours to decide on at the moment: the time is over, or you left it to others. Press “Check” again.
        [checked] This reply is checked already.
        [passed-on] This reply is checked already, and the writer of the letter has it.
        [refused] This reply was found not to belong to its letter, and is deleted.
        [gone] This reply is no longer there. Perhaps the writer of the letter has deleted everything about themselves here.
       *[other] This reply is in a state that this version does not know.
    } Nothing changed.
reply-not-yours = Somebody else has to check this reply: you sent it in, or the letter is your own.
reply-held = Somebody else is checking this reply now.
reply-missed = The reply to letter { $number } to { $case } did not reach its writer: they have closed their chat with me. It waits here until they write to me again.
replies-old = A reply from prison has waited { $age } to be checked. Could you?
replies-lost =
    { $count ->
        [one] A reply from { $case } can reach nobody any more: whoever wrote the letter has deleted everything about themselves. It is deleted here too.
       *[other] { $count } replies from { $case } can reach nobody any more: whoever wrote the letters has deleted everything about themselves. They are deleted here too.
    }
letter-answers = It goes on with a correspondence: its writer got a reply from there on { $day }.

# For the writer.

reply-came =
    <b>A reply from { $name } to your letter { $code }</b>
    It came in on { $day }. Two people on the team have seen it.
reply-answering = <b>If you write back</b>
reply-write-next = ✉️ Write the next letter
reply-no-more-letters = No letters are taken for this case at the moment. The reply stays under your letter for a while.
reply-letter = Letter { $code }
reply-unknown = You have no such reply. /letters shows all of your letters.
reply-pages-gone = A reply came on { $day }. Its words are deleted here: they are not kept for long after you got them.
reply-not-asked-for = A reply came on { $day }. For { $kept } days nobody asked for it with the code, so its words and photos are deleted here. If the team still has the paper, it can send the reply in again.
thread-reply = ↩︎ A reply came on { $day }.
thread-reply-button = Read the reply of { $day }
thread-letter = ✉️ Your letter { $code } followed on { $day }.
replies-unread =
    { $count ->
        [one] One reply to a letter without a link to its writer is checked. It waits until somebody looks in with the code.
       *[other] { $count } replies to letters without a link to their writers are checked. They wait until somebody looks in with the code.
    }

# The language of a reply, and its translation.

reply-in = The reply: in { $source }
reply-language = In which language is the reply?
reply-language-button = 🌐 The reply is not in { $language }
reply-language-known-button = 🌐 The reply is in another language
reply-other-language =
    { $translated ->
        [yes] These are the words as they came, in { $source }. A translation is there, too.
        [by-code] These are the words as they came, in { $source }. If the team finds somebody who translates it, the translation stands here, too.
       *[no] These are the words as they came, in { $source }. If the team finds somebody who translates it, you get the translation as a message of its own.
    }
reply-translation =
    <b>A translation of the reply from { $name } to your letter { $code }</b>
    From { $source } into { $language }. Somebody on the team made it, and somebody else compared it with the original. What was written in prison is the original, which you have.
