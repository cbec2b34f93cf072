# Translations: made by translators, checked by somebody else of the team.

command-translate = Translate letters and replies
command-translations = Translations to check
flow-translated = a translation
flow-languages = the languages you translate
flow-wrongtranslation = a translation that goes back

# For translators.

translate-back = ‹ Translating
translate-look = Look
translate-languages-first =
    <b>Which languages do you translate?</b>
    Tell me at least two, and I give you letters and replies between them.
translate-waiting =
    { $count ->
        [0] <b>Nothing waits to be translated</b> between your languages.
        [one] <b>One text waits to be translated</b> between your languages.
       *[other] <b>{ $count } texts wait to be translated</b> between your languages.
    }
    You translate: { $languages }.
translate-next = Take the next one
translate-go-on = Go on with yours
translate-none = Nothing waits between your languages that somebody else does not have already. Thank you for looking.
translate-head =
    { $what ->
        [letter] A letter to <b>{ $case }</b>
       *[reply] A reply from <b>{ $case }</b>
    }
    From <b>{ $source }</b> into <b>{ $language }</b>
    Who the supporter is, I tell nobody: please do not guess, and keep no copy.
translate-sent-back = ↩︎ <b>It came back,</b> because: { $reason }
translate-earlier = <b>What the translation said so far:</b>
translate-until = It is yours until { $until } on { $day } ({ $zone }); then it leaves this chat. Photos stay as they are; please translate what is written in them, too.
translate-photo = Photo { $number } of { $count }
translate-photo-missing = Photo { $number } of { $count } is not kept any more.
translate-write = ✎ Write the translation
translate-words =
    <b>Write the translation into { $language }.</b>
    In one message or in several, { NUMBER($most) } characters at most. Say what is there: leave nothing out, add nothing, and do not make it nicer. No signature: I put it there myself.
    Then press Done.
translate-preview =
    <b>Is this your translation into { $language }?</b>

    { $text }

    If you submit it, somebody else on the team compares it with the original.
translate-send = Submit it
translate-submitted =
    <b>Submitted.</b> Thank you. { $others ->
        [0] It waits for somebody else on the team who may check it: at the moment there is nobody. Please tell an owner.
       *[other] Somebody else on the team checks it now, and I tell you what they say.
    }{ $more ->
        [0] { "" }
        [one] { " " }One more text waits between your languages.
       *[other] { " " }{ $more } more texts wait between your languages.
    }
translate-left = It is free for others again, and leaves this chat.
translate-new =
    { $count ->
        [one] A new text waits to be translated between your languages.
       *[other] { $count } new texts wait to be translated between your languages.
    }
translation-length = A translation has { NUMBER($most) } characters at most, and at least one; with this message it would have { NUMBER($length) }. I did not keep this message.
translation-other = You are translating another text at the moment. Please finish it first, or leave it to others: /translate
translation-held = Somebody else has this one now.
translation-not-yours = This one is not for you: it is your own, or you have not said that you translate these languages.

languages-button = My languages
languages-which =
    <b>Which languages do you translate?</b>
    { $count ->
        [0] None yet. Press each that you write well.
        [one] So far { $languages }. To translate, you need two.
       *[other] You translate { $languages }. Press one to take it off, or to add it.
    }
    Only I read this, to give you what fits. It is stored encrypted, and deleted when you leave the team.
languages-on = ✓ { $language }
languages-off = { $language }
languages-named = What is the language called?
languages-unknown = I do not know a language of this name. Please write it in another way.
translator-languages = I keep { $most } languages at most. Please take one off first.

# For those who check.

translations-back = ‹ Translations
translations-look = Look at the translations
translations-list =
    { $count ->
        [0] <b>No translation waits to be checked.</b>
        [one] <b>One translation waits to be checked.</b> Whoever made it cannot check it.
       *[other] <b>{ $count } translations wait to be checked.</b> Whoever made one cannot check it.
    }
translations-line =
    • { $what ->
        [letter] letter to { $case }
       *[reply] reply from { $case }
    }, from { $source } into { $language }, by { $name }, wanted { $age } ago
translations-wanted =
    { $count ->
        [one] <b>One text waits for a translator:</b>
       *[other] <b>{ $count } texts wait for a translator:</b>
    }
translations-pair =
    • { $count } from { $source } into { $languages }{ $somebody ->
        [yes] { "" }
       *[no] . ⚠️ Nobody on the team has said that they translate these: /invite brings translators in
    }
translation-check = Check it
translation-check-one = Check: { $source } → { $language }, { $case }
translation-to-check =
    { $what ->
        [letter] A letter to { $case }
       *[reply] A reply from { $case }
    } was translated from { $source } into { $language }. Somebody who reads both has to compare them. Could you?
translation-original =
    <b>The original,</b> in { $source } ({ $what ->
        [letter] letter to { $case }
       *[reply] reply from { $case }
    })
translation-head = <b>The translation</b> into { $language }, by { $name }
translation-until =
    Does it say the same, and nothing more? If you do not read both languages well, please leave it to others: nobody looks at it after you.
    It is yours for { $minutes }, until { $until } ({ $zone }).
translation-right = ✓ It says the same
translation-wrong = Send it back
translation-undo = Undo
translation-approved =
    ✓ The translation from { $source } into { $language } is approved. { $what ->
        [letter] The letter to { $case } can be printed now, with the translation first and the original behind it.
       *[reply] Whoever wrote to { $case } gets it as soon as they can be reached.
    }
translation-was-approved =
    { $name } has checked your translation from { $source } into { $language }, and approved it. { $what ->
        [letter] It goes to { $case } with the letter.
       *[reply] It goes to whoever wrote to { $case }.
    } Thank you.
translation-why = What has to be different? { $name } reads this, and can make it better. Please say where.
translation-why-long = That is { $length } characters; please say it in { $most } at most.
translation-sent-back = The translation from { $source } into { $language } goes back to whoever made it, with what you wrote.
translation-was-sent-back =
    { $name } sends your translation from { $source } into { $language } back:

    { $reason }

    Could you make it better? Others can take it, too.
translation-again = Look at it again
translation-left = The translation waits for others to check it.
translation-undone = The approval is taken back. The translation from { $source } into { $language } waits to be checked again.
translation-decided =
    { $state ->
        [wanted] This is not yours at the moment: the time is over, or it is left to others, or the letter is being printed.
        [submitted] This translation is not yours to decide on at the moment: the time is over, or you left it to others, or you made it yourself.
        [sent-back] This translation was sent back, to be made better.
        [approved] This translation is approved already, and its letter may be in a print batch.
        [passed-on] This translation is approved already, and its reader has it.
        [dropped] This translation is not needed any more: the letter was withdrawn, or went back to its writer.
        [gone] This translation is no longer there. Perhaps the writer of the letter has deleted everything about themselves here.
       *[other] This translation is in a state that this version does not know.
    } Nothing changed.
translations-old = Something has waited { $age } to be translated, or for its translation to be checked. Could you look?

# For the writer.

letter-was-approved-translate = Your letter { $code } to { $case } was approved. Before it is printed, the team translates it into a language that is read there, and that can take a while. I will tell you when the team has sent it to the prison. Where it is: /letters
letter-to-be-translated = 🌐 It waits to be translated before it is printed.
