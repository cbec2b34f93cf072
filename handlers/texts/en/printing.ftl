# Letters on paper.

command-print = Print letters, and mark them as sent
flow-handed = marking letters as sent

print-waiting =
    { $count ->
        [0] No approved letter waits to be printed.
        [one] <b>One approved letter</b> waits to be printed.
       *[other] <b>{ $count } approved letters</b> wait to be printed.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Press a name: I put these letters into a batch, which cannot be undone, and send you the PDF <b>here, not encrypted</b>. Do it where you can print and then delete it.
    }
print-case = • to { $case }: { $count }
print-many = One file holds { $most } letters, and no more than { $photos } photos, the oldest first. Then ask for the next file.
print-choice = Make the PDF: { $name } ({ $count })
print-all = Make the PDF: all of them
print-under-way = <b>Batches not finished</b>
print-batch-line =
    • <code>{ $code }</code>, made by { $name } on { $day }: { $approved ->
        [0] { $printed ->
            [one] one letter is printed and not sent yet
           *[other] { $printed } letters are printed and not sent yet
        }
        [one] one letter, not marked as printed yet
       *[other] { $approved } letters, not marked as printed yet
    }
print-look = Look at { $code }
print-back = ‹ Printing
print-nothing = No letter waits to be printed there. It may be in a batch already: /print shows the batches that are not finished.
print-unknown = This batch does not exist, or everything in it was deleted by the writers. /print shows what there is.

print-file =
    <b>Batch { $code }:</b> { $count ->
        [one] one letter.
       *[other] { $count } letters.
    } The first sheet is for you, to tick off; never put it into an envelope. Each letter begins on a page of its own.

    The file is not encrypted. Once it is printed, delete it from this chat and from wherever you saved it.
print-failed =
    I could not make the PDF of batch <code>{ $code }</code>: it took too long, or there was too little memory. Nothing is lost: its letters stay in the batch, and nobody was told anything. Please ask for the file again with the button. If that fails too, tell whoever runs the server.
print-without =
    { $count ->
        [one] One letter of this batch is not in the file: it was sent long ago, and its words are deleted.
       *[other] { $count } letters of this batch are not in the file: they were sent long ago, and their words are deleted.
    }
print-pages-gone = The letters of batch { $code } were sent long ago, and their words are deleted. The file cannot be made again.
print-odd = ⚠️ Some characters cannot be printed. In their place there will be a crossed box:
print-odd-line = • <code>{ $code }</code>: { $signs }
print-all-printed = ✓ All printed
print-later = Not now
print-again = The file again
print-batch =
    <b>Batch { $code }</b>
    Made by { $name } on { $day }.
print-letter =
    • <code>{ $code }</code> to { $case }: { $state ->
        [pending] waits for a decision
        [on-hold] put aside by the team
        [changes-asked] with its writer, to be changed
        [redaction-offered] waits for its writer to agree
        [rejected] sent back to its writer
        [withdrawn] withdrawn by its writer
        [approved] not marked as printed yet
        [printed] printed
        [handed-over] sent to the prison
       *[other] in a state that this version does not know
    }
print-printed =
    { $count ->
        [one] One letter of batch { $code } is marked as printed. When it has been sent to the prison, say so here or under /print; I will tell its writer only then.
       *[other] { $count } letters of batch { $code } are marked as printed. When they have been sent to the prison, say so here or under /print; I will tell their writers only then.
    }
print-done = Everything in batch { $code } is already marked. /print shows where everything is.

handed-button = Sent: { $case }
handed-sure =
    { $count ->
        [one] Was the letter to { $case } posted or taken to the prison? I will tell its writer at once, and it cannot be taken back.
       *[other] Were the { $count } letters to { $case } posted or taken to the prison? I will tell their writers at once, and it cannot be taken back.
    }
handed-yes = Yes, sent
handed-no = No, not yet
handed-not = Nothing was changed, and nobody was told anything.
handed-done =
    { $count ->
        [one] The letter to { $case } is marked as sent to the prison. Its writer is told. Thank you.
       *[other] The { $count } letters to { $case } are marked as sent to the prison. Their writers are told. Thank you.
    }
letter-was-handed-over = 🕊 Your letter { $code } to { $case } left our hands on { $day }: the team posted it or took it to the prison. I cannot see whether the prison lets it in, and nobody can promise it. Thank you for writing.

# On paper.
print-closed =
    ⚠ { $why ->
        [released] Released since: the prison would not pass letters on.
        [transferred] Moved to another prison since.
        [refuses-mail] Letters are being refused there.
        [address-unknown] The address is not known at the moment.
       *[other] By now this case takes no letters.
    }
print-to = To
print-sheet-title =
    { $count ->
        [one] For the team, not into the envelope: one letter
       *[other] For the team, not into the envelope: { $count } letters
    }
print-sheet-batch = Batch { $code } · { $day }
print-sheet-note = This sheet lists all the codes. It stays with you: never put it into an envelope. Tick off each letter when it is in its envelope; then destroy this sheet.

# Sheets of those who were forgotten meanwhile.
take-out-notice =
    { $count ->
        [one] Please take one sheet out of batch { $code } and destroy it: { $codes }. Its writer had everything deleted, and the letter must not be sent.
       *[other] Please take { $count } sheets out of batch { $code } and destroy them: { $codes }. Their writer had everything deleted, and the letters must not be sent.
    }
take-out-look = Look at the batch
take-out =
    ⚠️ { $count ->
        [one] <b>To be taken out and destroyed,</b> since its writer had everything deleted: { $codes }
       *[other] <b>To be taken out and destroyed,</b> since their writers had everything deleted: { $codes }
    }
take-out-done = ✓ Taken out and destroyed
take-out-thanks =
    { $count ->
        [one] Thank you: the sheet is out of batch { $code }, and I keep nothing of it any more.
       *[other] Thank you: the { $count } sheets are out of batch { $code }, and I keep nothing of them any more.
    }
print-slip = To reply: send this slip along, or write its number on your letter.
