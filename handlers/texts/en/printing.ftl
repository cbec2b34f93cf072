# Letters on paper.

command-print = Print letters and hand them over
flow-handed = saying that letters were handed over

print-waiting =
    { $count ->
        [0] No approved letter waits to be printed.
        [one] <b>One approved letter</b> waits to be printed.
       *[other] <b>{ $count } approved letters</b> wait to be printed.
    }
print-case = • to { $case }: { $count }
print-many = One file takes { $most } letters, the oldest first. Ask for the next one after it.
print-choice = { $name } ({ $count })
print-all = All of them
print-under-way = <b>Under way</b>
print-batch-line =
    • <code>{ $code }</code>, made by { $name } on { $day }: { $approved ->
        [0] { $printed ->
            [one] one letter is printed and not handed over yet
           *[other] { $printed } letters are printed and not handed over yet
        }
        [one] one letter, not marked as printed yet
       *[other] { $approved } letters, not marked as printed yet
    }
print-look = Look at { $code }
print-back = ‹ Printing
print-nothing = No letter waits to be printed there. It may be in a batch already: /print shows those that are under way.
print-unknown = There is no such batch, or everything in it was deleted by the writers. /print shows what there is.

print-file =
    <b>Batch { $code }:</b> { $count ->
        [one] one letter.
       *[other] { $count } letters.
    } The first sheet is for you, to tick off; keep it out of the envelope. Each letter begins on a page of its own.

    The file is not encrypted. Once it is printed, delete it from this chat and from wherever you saved it.
print-failed =
    I could not make the sheets of batch <code>{ $code }</code>: it took too long, or there was too little memory. Nothing is lost: its letters stay in the batch, and nobody was told anything. Please ask for the file again with the button. If that fails too, tell whoever looks after this bot.
print-without =
    { $count ->
        [one] One letter of this batch is not in the file: it was handed over long ago, and its pages are deleted.
       *[other] { $count } letters of this batch are not in the file: they were handed over long ago, and their pages are deleted.
    }
print-pages-gone = The letters of batch { $code } were handed over long ago, and their pages are deleted. The file cannot be had any more.
print-odd = ⚠️ Some signs cannot be printed. A crossed box will stand in their place:
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
        [rejected] sent back to its writer
        [withdrawn] withdrawn by its writer
        [approved] not marked as printed yet
        [printed] printed
        [handed-over] handed over
       *[other] in a state that this version does not know
    }
print-printed =
    { $count ->
        [one] One letter of batch { $code } is marked as printed.
       *[other] { $count } letters of batch { $code } are marked as printed.
    } When they have been handed over, say so here or under /print; the writers are told only then.
print-done = Nothing of batch { $code } is left to be marked like this. /print shows where everything is.

handed-button = Handed over: { $case }
handed-sure =
    { $count ->
        [one] Was the letter to { $case } handed over? Its writer is told so at once, and it cannot be taken back.
       *[other] Were the { $count } letters to { $case } handed over? Their writers are told so at once, and it cannot be taken back.
    }
handed-yes = Yes, handed over
handed-no = No, not yet
handed-not = Nothing was changed, and nobody was told anything.
handed-done =
    { $count ->
        [one] The letter to { $case } is marked as handed over. Its writer is told. Thank you.
       *[other] The { $count } letters to { $case } are marked as handed over. Their writers are told. Thank you.
    }
letter-was-handed-over = 🕊 The team handed over your letter { $code } to { $case } on { $day }. What happens to it behind the gate I cannot see, and nobody can promise. Thank you for writing.

# On paper.
print-to = To
print-sheet-title =
    { $count ->
        [one] One letter
       *[other] { $count } letters
    }
print-sheet-batch = Batch { $code } · { $day }
print-sheet-note = This sheet stays with you. Tick off each letter when it is in its envelope; then destroy the sheet.

# Sheets of those who were forgotten meanwhile.
take-out-notice =
    { $count ->
        [one] Please take one sheet out of batch { $code } and destroy it: { $codes }. Its writer had everything deleted, and the letter must not be delivered.
       *[other] Please take { $count } sheets out of batch { $code } and destroy them: { $codes }. Their writer had everything deleted, and the letters must not be delivered.
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
