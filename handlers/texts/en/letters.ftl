# Writing a letter, and following it.

command-write = Write a letter
command-letters = My letters, and where they are
flow-write = a letter
flow-withdraw = withdrawing a letter

write-whom =
    To whom would you like to write?

    { $cases }
write-case =
    <b>{ $name }</b>
    { $summary }
write-nobody = There is nobody to write to at the moment. When letters are collected again, it is announced: /subscribe
letters-closed = No letters are being taken for this case now. If you had begun one here, it stays for a week, unless you cancel. /cases shows everyone else.

write-to =
    <b>A letter to { $name }</b>
    { $summary }
write-guide = <b>Before you write</b>
write-point = • { $rule }
write-collected = <b>Collected from:</b> { $day }
write-read-case = Read the whole story first
write-again =
    Your letter { $code } was sent back. A member of the team gave this reason:
    <blockquote>{ $reason }</blockquote>
    This is what you had written. Copy it, change what is needed, and send it to me again.
write-again-page = <pre>{ $page }</pre>

write-pen-name =
    <b>With which name do you sign?</b>
    Best is a pen name. The letter passes through many hands, and a name in it can be traced to you: by the prison, by the police, by others who do not wish you well. The team sees the pen name and never who you are.
    { $kept ->
        [0] I keep it, encrypted, for your next letter.
       *[other] Press the one you used before, or type another.
    }
pen-name-length = A pen name is one line of { $most } characters at most. Only the name, please; the letter comes next.
pen-name-odd = Please choose a pen name with letters that can be printed.
pen-name-address = That looks like an address or an account, and would lead straight to you. Please choose a name that leads nowhere.
pen-name-phone = That looks like a telephone number, and would lead straight to you. Please choose a name that leads nowhere.

write-pages =
    <b>Now write your letter to { $name }.</b>
    One message or several, { NUMBER($most) } characters at most. Each is kept as it arrives; you can still edit it. When you are done, press Done (or type /done), and you will see the whole letter before anything is sent.
write-text-only = For now I can only carry words: pictures, recordings and files do not fit into the envelope. Nothing of this message was kept. Please write it as text.
letter-many-lines = With this message the letter would have { NUMBER($lines) } lines, and { NUMBER($most) } is the most I can take. I did not keep this message. Please take out some line breaks, or send the rest as a second letter.
letter-too-long = With this message the letter would have { NUMBER($length) } characters, and { NUMBER($most) } is the most I can take. I did not keep this message. Please make it shorter, or send the rest as a second letter.

write-hints =
    <b>Before it goes out, have a look:</b>

    { $hints }

    You decide. Send it as it is, or change it.
write-hint = • { $hint }
hint-letter-phone = There is something like a telephone number in it: <code>{ $found }</code>. Whoever opens the letter can use it to find somebody.
hint-letter-email = There is an e-mail address in it: <code>{ $found }</code>. Whoever opens the letter can use it to find somebody.
hint-letter-link = There is a web address in it: <code>{ $found }</code>. It cannot be opened in prison, and it may lead to you.
hint-letter-handle = There is an account name in it: <code>{ $found }</code>. Whoever opens the letter can look at that account.
hint-letter-long = It has { NUMBER($found) } characters. Short and simple letters are more likely to get through, and easier to read.
hint-letter-unprintable = There are signs in it that cannot be printed: { $found } In their place there would be a crossed box.
write-keep = It is fine like this
write-change = ✎ Change it
write-send = ✉️ Send it

write-preview =
    <b>This is your letter, as it will be read.</b>

    <b>To:</b> { $name }
    <b>From:</b> { $pen_name }

    { $letter }

    If you send it, the team reads it first. It sees the letter and the pen name, not who you are. Then it is approved, or sent back to you with a reason. Until then you can withdraw it.
write-received =
    <b>Received.</b> Your letter to { $name } is stored and waits for the team.

    Receipt code: <code>{ $code }</code>

    I will tell you when somebody has read and decided. Whether it gets through the gate, nobody can promise. /letters shows where it is.

letters-none = You have not written a letter here yet.
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
        [handed-over] handed over on { $day }
        [rejected] sent back to you on { $day }
        [withdrawn] withdrawn
       *[other] in a state that this version does not know
    }
letters-open = { $code } · { $name }
letters-back = ‹ My letters
letter-unknown = I find no letter of yours with this code. /letters shows all of them.
letter-title =
    <b>Letter { $code }</b>
    <b>To:</b> { $name }
    <b>From:</b> { $pen_name }
letter-state =
    { $state ->
        [pending] Received on { $day }. It waits for the team to read it. You can still withdraw it.
        [approved] Approved on { $day }: the team has read it. It is not printed yet.
        [printed] Printed on { $day }. It has not been handed over yet.
        [handed-over] Handed over by the team on { $day }. Whether it got through the gate and has been read, I cannot see.
        [rejected] Sent back to you on { $day }. Nobody else gets it. You can write it again.
        [withdrawn] You withdrew it. Its words are deleted.
       *[other] It is in a state that this version does not know.
    }
letter-reason =
    <b>The reason that a member of the team gave:</b>
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
        [approved] Letter { $code } is approved already, so it can no longer be withdrawn.
        [printed] Letter { $code } is printed already, so it can no longer be withdrawn.
        [handed-over] Letter { $code } is handed over already, so it can no longer be withdrawn.
        [rejected] Letter { $code } was sent back to you already; there is nothing to withdraw.
        [withdrawn] Letter { $code } is withdrawn already.
       *[other] Letter { $code } is in a state that this version does not know.
    }
withdrawn = Letter { $code } is withdrawn, and its words are deleted here. Nobody will print it.
letters-enough = { $most } letters of yours wait to be read. More I cannot take at a time, so that everybody's turn comes. When the team has decided on one of them, or you withdraw one (/letters), you can write the next.
letters-muted = At present the team takes no letters from you here. What you have sent stays where it is: /letters. If you think that this is a mistake, please speak to somebody of the group.
letter-pages-gone = Its words are deleted here: they are not kept for long once a letter is handed over.
