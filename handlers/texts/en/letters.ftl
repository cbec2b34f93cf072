# Writing a letter, and following it.

command-write = Write a letter
command-letters = My letters, and where they are
flow-write = a letter
flow-withdraw = withdrawing a letter

write-whom =
    Who would you like to write to?

    { $cases }
write-case =
    <b>{ $name }</b>
    { $summary }
write-others =
    { $why }

    Who would you like to write to instead?

    { $cases }
write-instead =
    { $why }

    What you have written is kept. Would you like to write to somebody else with it? You can change the words before anything is sent. If you would rather not, cancel.

    { $cases }
write-wait =
    { $why }

    At the moment nobody else can be written to. What you have written is kept for a week, unless you cancel. If letters are taken again, send me any message.
write-other-button = ✉️ Write to somebody else
no-letters =
    { $why ->
        [released] <b>{ $name }</b>: out of prison! Letters to the prison would not arrive any more, so I take none.
        [transferred] <b>{ $name }</b>: moved to another prison. Until the team knows the new address, I take no letters.
        [died] <b>{ $name }</b> has died. I take no more letters.
        [refuses-mail] <b>{ $name }</b>: letters are being refused there, so I take none at the moment.
        [address-unknown] <b>{ $name }</b>: the team does not know at the moment where letters would arrive, so I take none.
       *[other] <b>{ $name }</b>: no letters are taken at the moment.
    }
write-few = 🕊 Somebody who gets few letters
write-drawn =
    The lot fell on <b>{ $name }</b>. The fewer letters somebody has, the more often it falls on them.
    { $summary }
    For somebody else, press Back.
write-before = <i>You last wrote here on { $day }.</i>
write-nobody = There is nobody to write to at the moment. To hear when letters are taken again: /subscribe
letters-closed = No letters are taken for this case at the moment. If you had begun one here, it stays for a week, unless you cancel it. /cases shows everyone else.

write-to =
    <b>A letter to { $name }</b>
write-guide = <b>Before you write</b>
write-prison = <b>{ $prison }:</b> { $rule }
write-point = • { $rule }
write-collected = You can write at any time. Letters are sent to the prisons starting { $day }.
write-length =
    • { $least ->
        [0] Letters have at most { NUMBER($most) } characters.
       *[other] Letters have { NUMBER($least) } to { NUMBER($most) } characters.
    }
write-read-case = Read the whole story first
write-again =
    Your letter { $code } was sent back. A member of the team gave this reason:
    <blockquote>{ $reason }</blockquote>
    Below is what you had written. First I ask for your pen name again; then copy your text, change it, and send it to me.
write-again-page = <pre>{ $page }</pre>

write-pen-name =
    <b>What name will you sign with?</b>
    A pen name is safest. The letter passes through many hands, and a real name can be traced to you: by the prison, by the police, by others who do not wish you well.
    Moderators see the pen name, not your account. But Telegram can read what you write here, and whoever runs the server could find out who wrote it.
    { $kept ->
        [0] I keep the name, encrypted, for your next letter.
       *[other] Press the name you used before, or type another.
    }
pen-name-length = A pen name is one line of { $most } characters at most. Now only the name, please; the letter comes next.
pen-name-odd = Please choose a pen name made of letters that can be printed.
pen-name-address = That looks like an address or an account, and would lead straight to you. Please choose a name that leads nowhere.
pen-name-phone = That looks like a telephone number, and would lead straight to you. Please choose a name that leads nowhere.

write-pages =
    <b>Now write your letter to { $name }.</b>
    Type it, in one message or several ({ NUMBER($most) } characters at most), or send photos of a letter on paper ({ $photos } at most). Handwriting can be recognised, and the prison may copy the letter.
    I keep each message as it arrives. To change one, press and hold it and choose Edit. “Undo last” takes the last one away. When you are done, press Done (or type /done): you see the whole letter before anything is sent.
write-pages-only = I can carry text, and photos of your letter: as photos, or as JPEG, PNG or WebP files. Recordings, videos, stickers and other files, such as a PDF, do not fit into the envelope. I kept nothing of this message.
letter-many-lines = With this message the letter would have { NUMBER($lines) } lines, and I can take { NUMBER($most) } at most. I did not keep this message. Please take out some line breaks, or send the rest as a second letter.
letter-too-long = With this message the letter would have { NUMBER($length) } characters, and I can take { NUMBER($most) } at most. I did not keep this message. Please make it shorter, or send the rest as a second letter.
letter-many-photos = A letter takes { $most } photos at most. I did not keep this one. Please send the rest as a second letter.
photos-flawed =
    <b>{ $count ->
        [one] There is a photo that I cannot use.
       *[other] There are photos that I cannot use.
    }</b>

    { $lines }

    Please send { $count ->
        [one] it again: the next photo takes its place. Or press Done to go on without it.
       *[other] them again: the next photos take their places. Or press Done to go on without them.
    }
photo-flaw =
    { $flaw ->
        [format] • Photo { $number } is not a JPEG, PNG or WebP picture. If it is one of your phone’s own format, send it as a photo, not as a file.
        [too-large] • Photo { $number } is too large. Send it as a photo, not as a file, or take it with fewer pixels.
        [unreadable] • Photo { $number } is damaged: I cannot open it.
        [gone] • Photo { $number } could not be fetched: it is no longer there, or it has more than 20 MB.
       *[other] • Photo { $number } cannot be used.
    }
photo-mark = [Photo { $number }]

write-hints =
    <b>Before it goes out, please have a look:</b>

    { $hints }

    You decide: keep it as it is, or change it.
hint-title =
    ⚠️ <b>{ $check ->
        [phone] A telephone number?
        [email] An e-mail address?
        [street] Somebody’s address?
        [link] A web address?
        [handle] An account on a network?
        [name] Your full name?
        [promise] A promise?
        [romance] A romantic tone?
        [topic] A topic that is left out here?
        [short] A little short
        [long] A little long
        [introduction] Who is writing?
        [unprintable] Signs that cannot be printed
       *[other] Please look at this
    }</b>
hint-quote = “{ $quote }”
hint-more =
    { $count ->
        [one] … and once more.
       *[other] … and { $count } times more.
    }
hint-shorter = It has { NUMBER($count) } characters. Letters here should have at least { NUMBER($limit) }.
hint-longer = It has { NUMBER($count) } characters. Up to { NUMBER($limit) } is good.
hint-guide = The guide: { $rule }
hint-why =
    { $check ->
        [phone] Whoever opens the letter could use it to find that person. It is safer without the number.
        [email] Whoever opens the letter could use it to find that person. It is safer without the address.
        [street] It tells whoever opens the letter where somebody lives. The region or the country is enough.
        [link] Nobody can open it in prison, and it could lead to you. You could tell in your own words what is there.
        [handle] Whoever opens the letter could look for that account. It is safer to leave it out.
        [name] Your real name could lead somebody to you. Your pen name alone is safer.
        [promise] In prison people wait for what was promised, and it hurts when it does not come. You could say what you wish for them, or what you are doing now.
        [romance] However kindly meant, it can raise hopes and hurt somebody in prison. Warm words, as between friends, do a lot of good.
        [topic] It could keep the letter from getting through. It is better to leave it out.
        [short] A few more lines would do them good: something about your day, for example.
        [long] Short and simple letters get through more easily, and are easier to read. Perhaps a part can wait for the next letter.
        [introduction] They do not know you yet. Tell them a little about yourself, but nothing by which somebody could find you.
        [unprintable] On paper there would be a crossed box in place of { $signs }. Another sign, or a word, is better.
       *[other] It may be better left out.
    }
write-keep = Keep it as it is
write-change = ✎ Change it
write-send = ✉️ Send it

write-preview =
    <b>This is your letter, as it will be read.</b>

    <b>To:</b> { $name }
    <b>From:</b> { $pen_name }
    <b>Language:</b> { $language }{ $translated ->
        [yes] { " " }(the team has to translate it)
       *[no] { "" }
    }

    { $letter }

    If you send it, the team reads it first. It sees the letter and the pen name, not your account. Then the letter is approved, or comes back to you with a reason. Until it is printed you can withdraw it. On paper stand your words, the pen name, and a number of the team’s.
write-language =
    <b>In which language will you write?</b>
    Letters to { $name } are read in { $languages }. You can write in another language; then the team has to translate your letter first, and that takes longer.
write-language-which = In which language is your letter?
write-language-other = Another language
write-language-named = What is the language called?
write-language-none = It is in no list
write-language-unknown = I do not know a language of this name. Please write it in another way, or press “It is in no list”.
write-language-button = 🌐 It is not in { $language }
write-language-known-button = 🌐 It is in another language
language-in-no-list = a language I do not know
write-copies =
    { $copies ->
        [yes] Your letter is printed { $count } times: a copy for each of them.
       *[no] Your letter is printed once: the { $count } of them share it.
    }
write-received =
    <b>Received.</b> Your letter to { $name } is stored and waits for the team.

    Receipt code: <code>{ $code }</code>
    The code is yours alone: on paper stands another number. If your phone may be searched, delete this chat.

    I will tell you when the team has read it and decided. Nobody can promise that the prison lets it in. /letters shows where it is.
write-preview-photos =
    { $count ->
        [one] I keep of the photo only what can be seen on it, not where, when and with which phone it was taken.
       *[other] I keep of the photos only what can be seen on them, not where, when and with which phone they were taken.
    } Your handwriting stays: it can be recognised, and the prison may copy it.
write-again-photos =
    { $count ->
        [one] There was a photo in it, too. If it is to go with the new letter, please send it again.
       *[other] There were { $count } photos in it, too. If they are to go with the new letter, please send them again.
    }

letters-none = I know of no letter of yours. If you sent one without a link to you, it is only under its code: /letter and the code.
letters-list =
    { $count ->
        [one] <b>Your letter</b>
       *[other] <b>Your { $count } letters</b>
    }

    { $letters }
letters-line =
    <code>{ $code }</code> to { $name }
    { $state ->
        [pending] waits for the team, since { $day }
        [approved] approved on { $day }, not printed yet
        [printed] printed on { $day }
        [handed-over] sent to the prison on { $day }
        [on-hold] waits for the team, since { $day }
        [changes-asked] came back to you on { $day }, to be changed
        [redaction-offered] waits for your answer, since { $day }
        [delivered] delivered, as the team heard on { $day }
        [returned] came back to the team, noted on { $day }
        [censored] censored, as the team heard on { $day }
        [refused] not accepted, as the team heard on { $day }
        [transferred] the person was moved to another prison, as the team heard on { $day }
        [released] the person was released, as the team heard on { $day }
        [rejected] sent back to you on { $day }
        [withdrawn] withdrawn
       *[other] in a state that this version does not know
    }
letters-open = { $code } · { $name }
letters-back = ‹ My letters
letter-unknown = You have no letter with this code. /letters shows all of yours.
letter-title =
    <b>Letter { $code }</b>
    <b>To:</b> { $name }
    <b>From:</b> { $pen_name }
letter-state =
    { $state ->
        [pending] Received on { $day }. It waits for the team to read it. You can still withdraw it.
        [approved] Approved on { $day }: the team has read it. It is not printed yet. Until it is in a print file, you can still withdraw it.
        [printed] Printed on { $day }. It has not been sent to the prison yet.
        [handed-over] The team sent it to the prison on { $day }, by post or by hand. I cannot see whether the prison let it in, or whether it was read.
        [on-hold] Received on { $day }. It waits for the team to decide. You can still withdraw it.
        [changes-asked] On { $day } the team asked you to change something. It waits for you; you can also withdraw it.
        [redaction-offered] On { $day } the team asked you if some passages can be taken out. It waits for your answer; you can also withdraw it.
        [delivered] On { $day } the team heard that it was delivered. I cannot see whether it was read.
        [returned] It came back to the team, as it noted on { $day }. It was not delivered.
        [censored] On { $day } the team heard that it was censored: held back, or parts of it made unreadable. Which, I cannot see.
        [refused] On { $day } the team heard that it was not accepted.
        [transferred] On { $day } the team heard that the person was moved to another prison. Whether the letter reached them, I do not know.
        [released] On { $day } the team heard that the person was released. Whether the letter reached them, I do not know.
        [rejected] Sent back to you on { $day }. Nobody else gets it.
        [withdrawn] You withdrew it. Its words are deleted.
       *[other] It is in a state that this version does not know.
    }
letter-reason =
    <b>The reason, from a member of the team:</b>
    <blockquote>{ $reason }</blockquote>
write-again-button = ✎ Write it again
withdraw-button = Withdraw it

withdraw-sure = Withdraw letter { $code } to { $name }? Its words are deleted for good.
withdraw-yes = Yes, withdraw
withdraw-no = No, leave it
withdraw-not = Letter { $code } stays where it is.
withdraw-too-late =
    { $state ->
        [pending] Letter { $code } still waits for the team.
        [approved] Letter { $code } is in a print file already, so it can no longer be withdrawn. With /forgetme I ask the team to take it out, but that deletes everything else of yours too.
        [printed] Letter { $code } is printed already, so it can no longer be withdrawn.
        [handed-over] Letter { $code } was sent to the prison already, so it can no longer be withdrawn.
        [on-hold] Letter { $code } still waits for the team.
        [changes-asked] Letter { $code } waits for you to change it.
        [redaction-offered] Letter { $code } waits for your answer.
        [delivered] Letter { $code } was sent to the prison already, so it can no longer be withdrawn.
        [returned] Letter { $code } was sent to the prison already, so it can no longer be withdrawn.
        [censored] Letter { $code } was sent to the prison already, so it can no longer be withdrawn.
        [refused] Letter { $code } was sent to the prison already, so it can no longer be withdrawn.
        [transferred] Letter { $code } was sent to the prison already, so it can no longer be withdrawn.
        [released] Letter { $code } was sent to the prison already, so it can no longer be withdrawn.
        [rejected] Letter { $code } was sent back to you already; there is nothing to withdraw.
        [withdrawn] Letter { $code } is withdrawn already.
       *[other] Letter { $code } is in a state that this version does not know.
    }
withdrawn = Letter { $code } is withdrawn, and its words are deleted here. Nobody will print it.
letters-enough = { $most } letters of yours wait to be read. I cannot take more at a time, so that everybody gets a turn. When the team has decided on one of them, or you withdraw one (/letters), you can write the next.
letters-muted = At the moment the team takes no letters from you here. What you have sent stays where it is: /letters. If you think that this is a mistake, write to the team: /contact
letter-pages-gone = Its words are deleted here: they are not kept for long after a letter was sent to the prison, or back to its writer.
letter-deciding = The team has read it and is deciding. I will tell you within a few minutes what they decided.
letters-line-deciding =
    <code>{ $code }</code> to { $name }
    the team is deciding on it now

revise-button = ✎ Change it
revise-asked =
    The team asks you to change something in your letter { $code }:
    <blockquote>{ $reason }</blockquote>
    Below is what you had written, to be copied and changed. Your pen name and the receipt code stay.
revise-which = Your letter has { $count } messages. Which of them do you want to change?
revise-part =
    <b>Now send me what stands in its place.</b>
    The rest of your letter to { $name } stays as it is. One message or several, { NUMBER($most) } characters at most with the rest. When you are done, press Done (or type /done): you see the whole letter before anything is sent.
revise-all = All of it
revise-received = <b>Received.</b> The team reads your letter { $code } to { $name } again, and sees what you changed. I will tell you what they decide.
revise-not = Nobody asked you to change letter { $code }. /letters shows where it is.
flow-revise = changing a letter

flow-agreeout = your answer about a letter
flow-ownway = your answer about a letter
agree-out-button = ✓ Take them out
own-way-button = ✎ I change it myself
agree-out-sure = Shall your letter { $code } go on without these passages?
agree-out-yes = Yes, without them
agreed-out = Agreed. Your letter { $code } goes on without these passages: the team reads it once more and then tells you what it decided.
redaction-lapsed = You did not answer for { $wait }, so nothing was taken out of your letter { $code }. It waits here for you to change it yourself, or to withdraw it: /letters

draft-stopped =
    { $why }

    What you have begun to write is kept for a week. You can go on with it and send it to somebody else; before anything is sent, you can change the words.
write-open-again = Letters to <b>{ $name }</b> are taken again. You can go on with the one that you began:
draft-open-again = Letters to <b>{ $name }</b> are taken again. What you had begun to write is still here, and you can go on with it.
revise-closed = At the moment your letter <code>{ $code }</code> can go no further. If you do not want to wait, withdraw it. Its words can go to somebody else:

# Sent without a link to its writer.

write-unlinked = 🕊 Send it without a link to me
unlinked-pen-name =
    <b>Please choose another pen name for this letter.</b>
    With “{ $pen_name }” you have signed before, so the name would show whose letter it is. Take one that you use for nothing else.
unlinked-pen-name-known = “{ $pen_name }” leads to you, too: you have signed with it before. Please choose another.
unlinked-sure =
    <b>Send it without a link to you?</b> To { $name }, from { $pen_name }.

    I forget at once that you wrote it: nobody can find it out from what I keep.
    • I can send you no news, and it is not under /letters.
    • You get a code, once. If you lose it, nobody can find it again.
    • Whoever has the code can see what became of the letter, read the reply, change or withdraw it.
    • /forgetme does not delete it. Withdrawing it does, until it is in a print file.
    • The pen name is not kept for your next letter.
    This chat still shows it, and Telegram can read it here. I keep the hour in which it came, and for two days when I wrote to you.
unlinked-yes = 🕊 Yes, forget that it is mine
unlinked-no = ‹ No, back
unlinked-received =
    <b>Received.</b> Your letter to { $name } waits for the team, and I no longer know that it is yours.

    Its code: <code>{ $code }</code>

    Write it down now, where nobody looks, and delete this chat: nobody can find the code again, nor can I. To see how the letter is doing, and to read a reply, send me /letter and the code in a few days, from any account. A reply waits there for { $waits } days, and nobody can tell you of it.
unlinked-enough =
    { $most ->
        [one] You have sent a letter without a link today, and I take one a day from each person.
       *[other] You have sent { $most } letters without a link today, and I take no more than that in a day from each person.
    } Tomorrow you can send another, or you send this one as usual.
unlinked-team = Who is on the team sends letters as usual: nobody decides on their own letter, and without a link that could not be known any more.
unlinked-not-now = At the moment I cannot take this letter without a link to you. You can send it as usual.
unlinked-look = ↻ How is it doing now?
receipt-unknown = No letter has this code. Such a code has sixteen signs, in groups of four; there is no I, L, O or U in it. Please compare each of them. Letters that are linked to you are under /letters.
receipts-tried = { $most } codes were wrong today, so I answer no code from you until tomorrow. Please look for the right one meanwhile.
unlinked-letter-deciding = The team has read it and is deciding. Look again in a few minutes: by then it is decided.
unlinked-withdraw-too-late = Letter { $code } cannot be withdrawn any more. Where it is, you see here:
unlinked-revise-not = Nobody asked you to change letter { $code }.
unlinked-revise-received = <b>Received.</b> The team reads your letter { $code } to { $name } again, and sees what you changed. What they decide, you see under the same code.
unlinked-agreed-out = Agreed. Your letter { $code } goes on without these passages, once the team has read it again. What they decide, you see under the same code.
unlinked-to-agree =
    <b>This would be taken out</b> (➖ as it is, ➕ as it would be):

    { $lines }
