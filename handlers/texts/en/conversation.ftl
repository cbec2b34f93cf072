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

cancelled = Cancelled. Nothing was sent, and what you had written for it is deleted.
discarded = Discarded. Nothing of it is kept.
discard-sure = This would delete what you have written for { $what }, and nobody could bring it back. Delete it?
discard-yes = Yes, delete it
discard-no = No, go on
resume-offer = You have not finished { $what }. You can go on with it or discard it. After a week I will delete it.
draft-expired = A week ago you began something here and did not finish it, so I deleted it. You can start again whenever you like.
conversation-over = What this was about has changed meanwhile, so this conversation ends here. Nothing was sent. Please start again.
conversation-moved = Something has changed meanwhile, so I could not use your last message. This is where we are:

link-asks = The link that you opened asks for this: <b>{ $does }</b>. I do nothing just because somebody opens a link. Do you want it?
link-do = ✓ Yes, please
link-nothing = This link does not lead to anything here.

introduction = I am Paloma, a bot that carries letters to people in prison, and news to those who support them. <b>Telegram can read what you write here, and knows your phone number.</b> Write nothing that could harm you there. On my disk, the number of your chat and what you write are encrypted; I store no name, username or phone number: /privacy. Everything I can do is in the menu: /start

expected-text = Please answer with a text message.
expected-text-or-photo = Please answer with a text message or a photo.
expected-choice = Please press one of the buttons, or type what it says.
gather-empty = There is nothing here yet. Please write your message first, then press Done.
gather-full =
    { $most ->
        [one] I can take one message here at most.
       *[other] I can take { $most } messages here at most.
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
photo-kept =
    { $photos ->
        [one] I am fetching the photo.
       *[other] I am fetching the photo; with it there are { $photos }.
    } Send the next page, write on, or press Done.
album-kept = I am fetching the photos that you sent together. When you have sent them all, write on, or press Done.

nothing-open = We are not in the middle of anything.
stale-button = This button belongs to an older message and does nothing any more.
stale-button-question = This button belongs to an older message. This is where we are:
unknown-command = I do not know this command. Here is what I can do:
unknown-command-near = I do not know this command. Did you mean { $near }?
not-understood = I am a bot: I understand buttons and commands. Choose one:
hint-again = I did not understand that. The menu shows what I can do.
hint-photo = Thank you for the picture. If it is a page of a letter, choose /write first, and then send it.
hint-document = I cannot open files. To write a letter, choose /write: there you can type it, or send photos of it.
hint-voice = I cannot listen to voice messages. To write a letter, choose /write and type it.
hint-video = I cannot watch videos. The menu shows what I can do.
hint-sticker = Thank you! I can only carry text. The menu shows what I can do.
hint-place = I do not need to know where you are, and I keep nothing of it. For meeting places, see /events.
hint-contact = Please do not send me other people’s contacts. I keep nothing of it.
hint-other = I cannot read this kind of message. The menu shows what I can do.
hint-forwarded = I cannot do anything with forwarded messages. To write a letter, choose /write and type it.
hint-edited = I saw that you edited a message, but it was already answered. To change something, use /back or start again.
hint-group = I only talk in private, so that nobody sees who writes. Open a chat with me and press Start.
team-only = This is for the team. If you belong to it, ask an owner for an invitation.
put-aside = Something went wrong on my side; it is not your fault. What you sent is kept for { $aside } days, encrypted, for whoever runs the server. Nothing else was done with it. Please try another way: /help
storage-stuck = What you sent is kept, but I cannot answer it yet: the disk of the server is full or failing. I have done nothing with it so far. I go on by myself as soon as I can; you need not send it again.
flooding = That was a lot at once, more than I can answer. I did not read this message, and I will not read what you send next until you have been quiet for { $pause }. None of it is kept. Then we go on where we were.
storage-trouble = I cannot keep anything at the moment: the disk of the server is full or failing. So I have not received anything yet. What you sent is still with Telegram, and I will read it as soon as I can, for up to a day. If you pressed buttons, you may have to press them again.
conversations-full = That is more than I can keep for you at once. Everything you gave me before is still here. Finish it, or discard what you had put aside, and then send this in shorter messages.

# Pictures.

picture-on-its-way = I am still fetching the picture. Please press the button again in a moment; nothing is lost.
picture-gone = I could not get the picture: it is no picture that I can open, it is too large, or it is no longer there. Please send the message again, with its picture.
pictures-too-many = I have { $most } pictures of yours for things that you have not finished, and cannot keep more. Please finish one of them or discard it, and then send this.
