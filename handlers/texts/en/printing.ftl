# Letters on paper.

command-print = Print letters, and say what became of them
flow-print = printing letters
flow-handed = marking letters as sent
flow-heard = saying what became of letters
flow-correct = taking back what was said of letters

print-waiting =
    { $count ->
        [0] No approved letter waits to be printed.
        [one] <b>One approved letter</b> waits to be printed.
       *[other] <b>{ $count } approved letters</b> wait to be printed.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Press a name, and I show you what will happen before anything does.
    }
print-case = • to { $case }: { $count }
print-choice = Make the PDF: { $name } ({ $count })
print-all = all of them
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
    } The first page of each file is for you, to tick off; never put it into an envelope. Each letter begins on a page of its own.

    On paper stands a number like { $code }-1, and never the receipt code. The file is not encrypted: once it is printed, delete it from this chat and from wherever you saved it.
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
    Made by { $name } on { $day }. { $count ->
        [one] One letter.
       *[other] { $count } letters.
    }
print-closed =
    ⚠ { $why ->
        [released] Released since: the prison would not pass letters on.
        [transferred] Moved to another prison since.
        [died] Has died since. Ask the team what becomes of the letters.
        [refuses-mail] Letters are being refused there.
        [address-unknown] The address is not known at the moment.
       *[other] By now this case takes no letters.
    }
print-letter =
    • <code>{ $number }</code> to { $case } (receipt code <code>{ $code }</code>): { $state ->
        [pending] waits for a decision
        [on-hold] put aside by the team
        [changes-asked] with its writer, to be changed
        [redaction-offered] waits for its writer to agree
        [rejected] sent back to its writer
        [withdrawn] withdrawn by its writer
        [approved] not marked as printed yet
        [printed] printed
        [handed-over] sent to the prison
        [delivered] delivered, as the team heard
        [returned] came back
        [censored] censored
        [refused] not accepted
        [transferred] the person was moved to another prison
        [released] the person was released
       *[other] in a state that this version does not know
    }
print-printed =
    { $count ->
        [one] One letter of batch { $code } is marked as printed. When it has been sent to the prison, say so here or under /print{ $told ->
            [0] .
           *[other] ; I will tell its writer only then.
        }
       *[other] { $count } letters of batch { $code } are marked as printed. When they have been sent to the prison, say so here or under /print{ $told ->
            [0] .
           *[other] ; I will tell their writers only then.
        }
    }
print-done = Everything in batch { $code } is already marked. /print shows where everything is.

handed-button = Sent: { $case }
handed-sure =
    { $what }

    { $count ->
        [one] It left on { $day },
       *[other] They left on { $day },
    } { $to ->
        [post] by post.
        [lawyer] with a lawyer.
        [family] with the family.
        [visitor] with somebody who visits.
        [prison] handed in at the prison.
       *[other] in a way that this version does not know.
    } Is that so? { $told ->
        [0] It cannot be taken back.
       *[other] I will tell { $count ->
            [one] its writer
           *[other] their writers
        } in the next minutes, and it cannot be taken back.
    }
handed-yes = Yes, sent
handed-no = No, not yet
handed-not = Nothing was changed, and nobody was told anything.
handed-done =
    { $count ->
        [one] One letter is marked as sent to the prison.{ $told ->
            [0] { "" }
           *[other] { " " }Its writer is told.
        }
       *[other] { $count } letters are marked as sent to the prison.{ $told ->
            [0] { "" }
           *[other] { " " }Their writers are told.
        }
    } Thank you.
letter-was-handed-over =
    🕊 Your letter { $code } to { $case } left our hands on { $day }: { $to ->
        [post] the team posted it.
        [lawyer] the team gave it to a lawyer.
        [family] the team gave it to the family.
        [visitor] the team gave it to somebody who visits the prison.
        [prison] the team handed it in at the prison.
       *[other] the team sent it on its way.
    } I cannot see whether the prison lets it in, and nobody can promise it. Thank you for writing.

print-would =
    { $count ->
        [one] <b>One letter</b> would go into a batch:
       *[other] <b>{ $count } letters</b> would go into a batch:
    }
print-files =
    { $count ->
        [one] You get one PDF
       *[other] You get { $count } PDFs of at most { $size } letters each
    } <b>here, not encrypted</b>, with a page for the team first. Do it where you can print and then delete it. Nobody is told anything yet, and as long as a letter has not left you can take it out again.
print-more =
    { $count ->
        [one] One more waits: a batch does not hold it. It goes into the next one.
       *[other] { $count } more wait: a batch does not hold them. They go into the next one.
    }
print-stays = Those to { $case } stay: they are collected from { $day } on.
print-too-early = ⚠️ <b>It is too early.</b> These letters are collected from { $day } on, so others may still come. If you print now, that is noted in the records.
print-sure = { $what }
print-yes = Yes, make the batch
print-yes-early = Make it all the same
print-no = No, not now
print-not = Nothing was changed. The letters wait as before.
print-early = These letters are collected only later. Begin again with /print, which says from when.
print-part = <b>File { $part } of { $parts }:</b> from { $first } to { $last }.
print-next =
    { $count ->
        [one] The last file
       *[other] The next of { $count } files
    }
print-one = One letter alone: /batch with its number, like <code>/batch { $number }</code>.
print-letter-out = • <code>{ $number }</code> to { $case } (receipt code <code>{ $code }</code>): taken out
print-sent =
    { $to ->
        [post] Posted on { $day }.
        [lawyer] Given to a lawyer on { $day }.
        [family] Given to the family on { $day }.
        [visitor] Given to somebody who visits, on { $day }.
        [prison] Handed in at the prison on { $day }.
       *[other] Sent on { $day }.
    }
print-what-one = Letter { $number } to { $case }
print-undo = Not printed after all
print-undone =
    { $count ->
        [one] One letter of { $code } counts as not printed again. Nobody was told anything.
       *[other] { $count } letters of { $code } count as not printed again. Nobody was told anything.
    }
print-leave-out = Take it out
print-put-back = Put it back
print-left-out = Letter { $number } is out of its batch. It goes into the next one, or you put it back under its number.
print-left-out-paper = Letter { $number } is out of its batch and counts as not printed. <b>Please destroy its sheet now.</b> It goes into the next batch, or you put it back under its number.
print-is-back = Letter { $number } is back in its batch, under the same number. It counts as not printed until you say so.
print-left = That cannot be done with this letter any more, or was done already. /batch with its number says where it is.
print-said = Of these letters nothing is open: they have not left yet, or what became of them is said already.

handed-all = Sent: all { $count }
handed-one = Sent
handed-to =
    { $what }

    Into whose hands did it go? No name, please.
handed-when = On which day?
handed-day = { $day }
carrier-post = By post
carrier-lawyer = A lawyer
carrier-family = The family
carrier-visitor = Somebody who visits
carrier-prison = Handed in at the prison

heard-button =
    { $count ->
        [one] Heard something of it?
       *[other] Heard something of the { $count } sent?
    }
heard-one = Heard something of it?
heard-which =
    { $what }

    What did you hear? Say only what somebody really told you. { $count ->
        [one] { "" }
       *[other] If it is different for one of them, say that first, by its number: <code>/heard { $number }</code>.
    }
heard-delivered = It was delivered
heard-returned = It came back
heard-censored = It was censored
heard-refused = It was not accepted
heard-transferred = The person was moved
heard-released = The person was released
heard-sure =
    { $what }

    <b>{ $outcome }.</b> Is that so?{ $told ->
        [0] { "" }
        [one] { " " }I will tell its writer.
       *[other] { " " }I will tell the { $told } writers.
    }
heard-yes = Yes, that is so
heard-done =
    { $outcome }: { $count ->
        [one] noted for one letter.
       *[other] noted for { $count } letters.
    }{ $told ->
        [0] { "" }
        [one] { " " }Its writer is told, unless they want to hear no more of it.
       *[other] { " " }Their writers are told, unless they want to hear no more of them.
    }
correct-button = That was a mistake
correct-sure =
    { $what }

    { $count ->
        [one] Take back what was said of it?
       *[other] Take back what was said of them?
    }{ $told ->
        [0] { "" }
        [one] { " " }I will tell its writer that it was a mistake.
       *[other] { " " }I will tell their writers that it was a mistake.
    }
correct-yes = Yes, take it back
correct-done =
    { $count ->
        [one] Taken back for one letter. All that is known of it is that it left.
       *[other] Taken back for { $count } letters. All that is known of them is that they left.
    }
letter-was-delivered = 🕊 The team heard that your letter { $code } to { $case } was delivered. I cannot see whether it was read, and nobody can promise an answer.
letter-was-returned = Your letter { $code } to { $case } came back to the team. It was not delivered, and that need not be because of what you wrote. You can write again: /write.
letter-was-censored = The team heard that your letter { $code } to { $case } was censored: held back, or parts of it made unreadable. Which, I cannot see. It need not be because of what you wrote.
letter-was-refused = The team heard that your letter { $code } to { $case } was not accepted. By whom and why, nobody may ever say. It need not be because of what you wrote.
letter-was-transferred = The team heard that { $case } was moved to another prison. Whether your letter { $code } got there, I do not know.
letter-was-released = The team heard that { $case } was released. Whether your letter { $code } arrived before, I do not know.
letter-was-corrected = What I last wrote to you about your letter { $code } to { $case } was a mistake of ours. I am sorry. All that is sure is that it left our hands on { $day }.
quiet-button = Tell me no more of it
quiet-now = I will not write to you about letter { $code } any more. Where it is, /letters still says.

# On paper.
print-sheet-stays = Stays with the team
print-sheet-part = File { $part } of { $parts }
print-sheet-count =
    { $count ->
        [one] one letter
       *[other] { $count } letters
    }
print-to = To
print-sheet-title =
    { $count ->
        [one] One letter
       *[other] { $count } letters
    }
print-sheet-batch = Batch { $code } · { $day }
print-sheet-note = Tick off each letter when it is in its envelope; then destroy this page. It lists all the numbers: never put it into an envelope.

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

# By email.
flow-email = sending a batch by email
email-button = Send it by email
email-button-again = What to do
email-sure =
    Send batch { $code } to { $address }? { $count ->
        [one] That is one email with a PDF.
       *[other] That are { $count } emails, each with a PDF.
    } On its way it is encrypted; in the mailbox it is not: whoever can open that reads the letters, and so may its provider. It is noted in the records that you asked for it.
email-yes = Yes, send it
email-not = Nothing is sent.
email-goes =
    { $count ->
        [one] One email goes to { $address } in a moment. I will tell you when it has left.
       *[other] { $count } emails go to { $address } in a moment. I will tell you when each has left.
    }
email-none = This cannot go by email: either no mail server is set, or the batch is not of one campaign that has an address of its own.
email-asked = That was asked for before, and nothing is sent twice.
email-asked-already =
    This batch was asked for by email before, and nothing is sent twice:

    { $states }
email-line =
    • file { $part } of { $parts }: { $state ->
        [waiting] waits to be sent, or to be tried again
        [under-way] is being sent right now
        [sent] was sent
        [unsure] may have been sent
        [failed] could not be sent
       *[other] in a state that this version does not know
    }
email-again =
    Batch { $code }, file { $part } of { $parts }: I do not know whether it arrived.

    <b>Look into the mailbox of { $address } first.</b> What is there already must not be sent again: it would be printed twice. Is it there?
email-again-yes = It is not there: send it
email-sent = Batch { $code }, file { $part } of { $parts }: the mail server has taken the email to { $address }. Please look whether it is there.
email-unsure = ⚠️ Batch { $code }, file { $part } of { $parts }: I was cut off while I sent the email to { $address }. <b>I do not know whether it arrived,</b> and I do not send it again by myself. Please look into the mailbox, and tell me then.
email-failed = Batch { $code }, file { $part } of { $parts }: the email to { $address } could not be sent, and I do not try any more. It did not leave. You can ask for it again, or print the file from here.
email-subject =
    { $parts ->
        [one] Letters to print: batch { $code }
       *[other] Letters to print: batch { $code }, file { $part } of { $parts }
    }
email-words = The letters are in the attached PDF. Its first page stays with the team. Print the others on one side, and delete this email when they are on paper.
email-there = It is there
email-found =
    { $count ->
        [one] Noted: it arrived. I do not send it again.
       *[other] Noted: they arrived. I do not send them again.
    }
email-failed-again = Batch { $code }, file { $part } of { $parts } could not be sent: it did not leave. Shall I try again to send it to { $address }?

# For an event.
print-choice-event = Make the PDF for { $title }, { $day } ({ $count })
print-for = For <b>{ $title }</b>, on { $day }.
print-sheet-event = For { $title } · { $day } · { $place }

# Letters that have to be translated.

print-untranslated = These letters have to be translated first: those they go to do not read the language they are in. /translations says what waits for whom. Without a translation you can print them from /print.
print-lacking =
    { $count ->
        [one] 🌐 One more has to be translated first.
       *[other] 🌐 { $count } more have to be translated first.
    }
print-untranslated-button =
    { $count ->
        [one] Print one without its translation
       *[other] Print { $count } without a translation
    }
print-stays-untranslated =
    { $count ->
        [one] 🌐 One stays: it has to be translated first.
       *[other] 🌐 { $count } stay: they have to be translated first.
    }
print-goes-untranslated =
    { $count ->
        [one] ⚠️ <b>It is not translated.</b> As far as the team knows, the language it is in is not read there.
       *[other] ⚠️ <b>They are not translated.</b> As far as the team knows, the languages they are in are not read there.
    } That you print without a translation is noted in the records.
print-yes-untranslated = Print without a translation
print-translation =
    { $known ->
        [no] Translation
       *[yes] Translation from { $source }
    }
print-original =
    { $known ->
        [no] As it was written
       *[yes] As it was written, in { $source }
    }
