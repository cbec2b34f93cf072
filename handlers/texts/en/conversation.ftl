# What every conversation needs: the ways out, what is expected, and answers to what nobody asked.

yes = Yes
no = No
done = ✓ Done
take-back = ↶ Undo last
back = ‹ Back
cancel = Cancel
menu = Menu
help = Help
resume = Go on
discard = Discard
page-before = ‹ Earlier
page-after = More ›

cancelled = Cancelled. Nothing was sent.
discarded = Discarded. Nothing of it is kept.
resume-offer = You were in the middle of { $what }. It is kept for a week.
draft-expired = What you had begun here a week ago was deleted, since it was not finished. You can start again whenever you like.
conversation-over = What this was about has changed meanwhile, so it ends here. Nothing was sent. Please start again.
conversation-moved = Something has changed meanwhile, so I could not use your last message. This is where we are:

link-asks = The link that you opened asks for this: <b>{ $does }</b>. I do nothing because of a link alone. Do you want it?
link-do = ✓ Yes, please
link-nothing = This link does not lead to anything here.

introduction = I am Paloma, a bot that carries letters and news between people in prison and their supporters. I store no name, username or phone number of yours; which chat is yours and what you write is encrypted: /privacy. Everything I can do is in the menu: /start

expected-text = Please answer with a text message.
expected-text-or-photo = Please answer with a text message or a photo.
expected-choice = Please press one of the buttons, or type its number.
gather-empty = There is nothing here yet. Please write your message first, then press Done.
gather-full =
    { $most ->
        [one] One message is the most I can take here.
       *[other] { $most } messages are the most I can take here.
    } Press Done, or go back.
page-kept =
    { $number ->
        [1] Kept. Write on in another message, or press Done.
       *[other] Message { $number } kept. Write on, or press Done.
    }
page-changed = Message { $number } changed. Write on, or press Done.
page-taken-back =
    { $number ->
        [1] Taken back. Nothing is here yet; write when you are ready.
       *[other] Message { $number } taken back. Write on, or press Done.
    }
pages-here =
    { $count ->
        [one] Your message is still here. Write on, or press Done.
       *[other] Your { $count } messages are still here. Write on, or press Done.
    }

nothing-open = We are not in the middle of anything.
stale-button = This button belongs to an older message and does nothing any more.
stale-button-question = This button belongs to an older message. This is where we are:
unknown-command = I do not know this command. Here is what I can do:
unknown-command-near = I do not know this command. Did you mean { $near }?
not-understood = I am a bot and understand buttons and commands. Choose one:
hint-again = That I cannot read. The menu shows what I can do.
hint-photo = Thank you for the picture. I can only pass on text here; to write a letter, choose /write.
hint-document = I cannot open files. To write a letter, choose /write and type it.
hint-voice = I cannot listen to voice messages. To write a letter, choose /write and type it.
hint-video = I cannot watch videos. The menu shows what I can do.
hint-sticker = Thank you! Stickers are the one thing I cannot carry through a prison gate. The menu shows what I can do.
hint-place = I do not need to know where you are, and keep nothing of it. For meeting places, see /events.
hint-contact = Please do not send me contacts of people. I keep nothing of it.
hint-other = I cannot read this kind of message. The menu shows what I can do.
hint-forwarded = I cannot do anything with forwarded messages. To write a letter, choose /write and type it.
hint-edited = I saw that you edited a message, but it was already answered. To change something, use /back or start again.
hint-group = I only talk in private, so that nobody sees who writes. Open a chat with me and press Start.
team-only = This is for the team. If you belong to it, ask an owner for an invitation.
put-aside = Something in me failed with this, and it is not your fault. What you sent is kept for { $aside } days, encrypted, for whoever repairs me; nothing else was done with it. Please try another way: /help
storage-stuck = What you sent is kept, but I cannot answer it yet: the disk of this server does not take my work at this moment. Nothing has come of it so far. I go on by myself as soon as I can; you need not send it again.
flooding = That was a lot at once, more than I can answer. This message I did not read, and what you send next I will not read either, until you have been quiet for { $pause }. Nothing of it is kept. Then we go on where we were.
storage-trouble = I cannot keep anything at this moment: the disk of this server does not take it. So nothing was received yet. What you sent is still with the messenger, and I will read it as soon as I can, for up to a day. Buttons you pressed may have to be pressed again.
conversations-full = That is more than I can keep for you at once. What you gave me before is all still here. You can finish it, or discard what you had put aside, and send this in shorter messages.

# Pictures.

picture-on-its-way = I am still fetching the picture. Please press the button again in a moment; nothing is lost.
picture-gone = I could not get the picture: it is too large, or it is not there any more. Please send the message again, with its picture.
