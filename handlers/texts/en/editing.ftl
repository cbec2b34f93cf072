# Writing campaigns, cases, events and ways to give in the chat, and publishing them.

command-campaigns = Write and publish campaigns
flow-campaigns = the list of campaigns
flow-add = something new for a campaign
flow-edit = a sheet of a campaign
flow-change = the change of a field
flow-takeout = taking a part out
flow-preview = a preview
flow-publish = publishing
flow-throwaway = throwing a draft away
flow-catchup = going on with a draft
flow-takeoff = taking something off the list
flow-versions = the earlier versions
flow-restore = publishing an earlier version

edit-campaigns =
    { $count ->
        [0] There is no campaign yet. Write the first one here: nobody outside the team sees it before you publish it.
       *[other] <b>The campaigns</b>
    }
edit-add-campaign = + A new campaign
edit-add-case = + Case
edit-add-event = + Event
edit-add-donation = + Way to give
edit-campaign =
    <b>{ $title }</b>
    { $status }
edit-campaign-itself = The campaign itself
edit-campaigns-back = All campaigns
edit-campaign-back = Its campaign
edit-sheet = To the sheet
edit-up = Back
edit-line =
    { $part ->
        [campaign] 📣
        [case] 👤
        [event] 📅
        [donation] 💶
       *[other] 💶
    } <b>{ $title }</b> – { $status }
edit-status =
    { $stands ->
        [new] not published yet
        [listed] published
       *[off] not on the list
    }{ $draft ->
        [yes] , with a draft
       *[no] { "" }
    }
edit-head =
    { $part ->
        [campaign] Campaign
        [case] Case
        [event] Event
        [donation] Way to give
       *[other] Way to give
    }: <b>{ $title }</b>
    { $status }
edit-draft =
    { $own ->
        [yes] ✏️ This is the draft, as you left it on { $day }. Nobody outside the team sees it before it is published.
       *[no] ✏️ This is the draft, as { $name } left it on { $day }. You can go on with it. Nobody outside the team sees it before it is published.
    }
edit-languages = <b>Languages</b>: { $languages }
edit-short-name = <b>Short name, in links</b>: { $slug }
edit-field = <b>{ $field }</b>: { $value }
edit-nothing = –
edit-in = { $language }: { $value }
edit-parts =
    { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
edit-fields =
    { $count ->
        [one] 1 field
       *[other] { $count } fields
    }
edit-complete = ✅ Nothing is missing. Look at the preview, then { $onward ->
        [propose] lay it before the team
       *[publish] publish it
    }.
edit-lacking =
    { $count ->
        [one] Before it can be published, one thing is to be put right:
       *[other] Before it can be published, { $count } things are to be put right:
    }
edit-missing = • { $field } is missing
edit-missing-in = • { $field } is missing in this language: { $language }
edit-wrong = • { $field }: { $why }

edit-preview = 👁 { $language }
edit-publish = Publish
edit-propose = Lay before the team
edit-throw-away = Throw draft away
edit-versions = Earlier versions
edit-end-campaign = End the campaign
edit-take-off = Take off the list

edit-ask =
    <b>{ $field }</b>{ $where ->
        [language] { " " }({ $language })
       *[everywhere] { "" }
    }

    { $there ->
        [yes]
            This stands there now:
            { $present }
       *[no] Nothing stands there yet.
    }

    { $how ->
        [several] { $there ->
                [yes] Write all of it anew, each on a line of its own.
               *[no] Write them, each on a line of its own.
            }
        [figure] Write the number.
        [prose] { $there ->
                [yes] Write the whole text anew, in one message.
               *[no] Write the whole text in one message.
            } You can use *emphasis*, **strong words**, links, lists and quotes; leave an empty line between paragraphs.
       *[line] { $there ->
                [yes] Write it anew.
               *[no] Write it.
            }
    }
edit-keep = Leave it as it is
edit-same = The same in every language
edit-empty = Leave it empty
edit-choose =
    <b>{ $field }</b>

    Now: { $present }
edit-part =
    { $title }
    <b>{ $field }</b>{ $number ->
        [0] { "" }
       *[other] { " " }{ $number }
    }
edit-add-item = + One more
edit-take-out = Take this out
edit-take-out-sure = Take this out of “{ $field }”? It only changes the draft.
edit-take-out-yes = Yes, take it out
edit-language-more = + { $language }
edit-language-less = – { $language }
edit-languages-which =
    The texts of this campaign are written in: { $languages }

    Press a language to add it, or to do without it. What has not been written in a language yet is pointed out on each sheet.
edit-one-language = A campaign needs one language at the least.

edit-new-name =
    What is { $part ->
        [campaign] the new campaign called
        [case] this person, or this group, called
        [event] the event called
        [donation] this way to give called
       *[other] this way to give called
    }? Write the name in this language: { $language }
edit-new-slug = And its short name, which becomes a part of links? Small letters a–z, digits and dashes. It stays for ever.
edit-new-languages = In which languages is this campaign to be written? You can change that later.
edit-all-languages = In all: { $languages }
edit-only-language = Only { $language }
edit-changed-meanwhile = Somebody else has just changed “{ $field }”. Here is what stands there now; what you wrote is still in this chat.
edit-unknown = I do not know that one. /campaigns shows all there is.
edit-no-field = There is no such field (any more).
edit-no-money = Details for giving are for those on the team who decide about money.

edit-overtaken =
    Something else was published here since this draft was begun, and I overwrite nothing that you have not seen. If you publish the draft, this changes:

    { $changes }
edit-catch-up = Go on with the draft
edit-draft-changed = { $name } has changed this draft meanwhile. Please look at it again.
edit-publish-sure =
    Publish “{ $title }” now? Everybody sees this at once:

    { $changes }
edit-propose-sure =
    Lay “{ $title }” before the team? It is shown to nobody before enough of the team have confirmed exactly this:

    { $changes }
edit-publish-yes = Yes
edit-not-yet = Not yet
edit-published =
    ✅ “{ $title }” is published. { $part ->
        [campaign] The rest of the team knows.
        [case] If it now takes letters, or takes them no longer, those who write or follow it hear of it.
        [event] If its day, hour or place is another, those who follow it hear of it in ten minutes: mend a slip before then.
        [donation] The rest of the team knows.
       *[other] The rest of the team knows.
    }
edit-published-notice =
    { $new ->
        [yes] { $name } has published “{ $title }”:
       *[no] { $name } has published a change to “{ $title }”:
    }

    { $changes }
edit-proposed = “{ $title }” is before the team. It is shown once enough of you have confirmed it.
edit-throw-away-sure =
    { $own ->
        [yes] Throw your draft of “{ $title }” away? What is published stays as it is.
       *[no] Throw the draft of “{ $title }” away, which { $name } wrote last? What is published stays as it is.
    }
edit-throw-away-yes = Yes, throw it away
edit-thrown-away = The draft of “{ $title }” is gone.
edit-take-off-sure =
    { $part ->
        [campaign]
            End “{ $title }”? With it, { $parts ->
                [0] nothing else is on the list.
                [one] one case, event or way to give is shown no more.
               *[other] { $parts } cases, events and ways to give are shown no more.
            }
            Whoever is writing a letter hears of it and loses no word; letters that you have already go on to their end; those who follow something are told. A link still leads to the campaign, which says that it has ended.
        [case] Take “{ $title }” off the list? Nobody can write there any more. Whoever is writing hears of it and loses no word; letters that you have already stay with you. Those who follow the case are told in ten minutes.
        [event] Take “{ $title }” off the list? Those who follow it are told in ten minutes that it is called off.
        [donation] Take “{ $title }” off the list? Those who follow it are told in ten minutes that it is called off.
       *[other] Take “{ $title }” off the list? Those who follow it are told in ten minutes that it is called off.
    }
edit-take-off-yes = Yes, take it off
edit-end-campaign-yes = Yes, end it
edit-taken-off =
    { $part ->
        [campaign] “{ $title }” has ended. To take it up again, publish an earlier version.
        [case] “{ $title }” is off the list. To put it back, publish an earlier version.
        [event] “{ $title }” is off the list. To put it back, publish an earlier version.
        [donation] “{ $title }” is off the list. To put it back, publish an earlier version.
       *[other] “{ $title }” is off the list. To put it back, publish an earlier version.
    }
edit-taken-off-notice =
    { $part ->
        [campaign] { $name } has ended the campaign “{ $title }”.
        [case] { $name } has taken “{ $title }” off the list.
        [event] { $name } has taken “{ $title }” off the list.
        [donation] { $name } has taken “{ $title }” off the list.
       *[other] { $name } has taken “{ $title }” off the list.
    }
edit-versions-of = <b>{ $title }</b>: what was published so far
edit-version =
    { $number }. { $day }, { $by ->
        [member] { $name }
       *[folder] from the campaign folder
    }{ $was ->
        [taken] : taken off the list
       *[there] { "" }
    }
edit-restore = Publish no. { $number } again
edit-restore-sure =
    Publish no. { $number } again, as a new version? This changes:

    { $changes }
edit-restore-wrong = That version lacks something that is needed by now. Please change the sheet instead.
edit-more-changes = … and { $count } more
edit-no-changes = Nothing changes.
edit-change-in = <b>{ $field }</b> ({ $language }): { $value }
edit-preview-of = 👁 <i>Preview ({ $language }). Nobody else sees this.</i>
edit-preview-lacks = There is no preview yet: something is still missing in this language: { $language }. The sheet says what.

edition-gone = This was changed, published or thrown away meanwhile. Please open the sheet anew.
edition-changed = Somebody else has changed this field meanwhile. Please open the sheet anew.
edition-overtaken = Something else was published meanwhile. Please open the sheet anew.
edition-slug-taken = <code>{ $slug }</code> is taken already. Please choose another short name.
edition-withdrawn = This is off the list already.
edition-campaign-first = Its campaign is not published, or has ended. Please publish the campaign first.

edit-this = ✏️ Edit
campaign-ended =
    <b>{ $title }</b>

    This campaign ended on { $day }. Nobody can be written to any more, and it asks for nothing.

flow-stilltrue = noting that something is still true
edit-is-true = ✓ Still true: { $title }
edit-still-true = Noted: all of “{ $title }” was still true on { $day }. That day is shown with it.
edit-old-facts =
    { $count ->
        [one] Nobody has checked this for { $days } days. Is all of it still true? Where somebody is held, whether they can be written to, what is asked?
       *[other] Nobody has checked these { $count } for { $days } days. Is all of it still true? Where somebody is held, whether they can be written to, what is asked?
    }
edit-check-now = Still true today
checked-on = Last checked on { $day }.

edit-send-photo =
    <b>{ $field }</b>

    Send the photo. Nothing is kept of it but what can be seen: no place, no device, no hour.
edit-photo-there = a photo
case-photo = 🖼 Photo
photo-shown = { $name }: { $alt }
case-no-photo = There is no photo of this case (any more).
edit-photo-coming = The photo is still on its way. Please send the same once more in a moment; nothing is lost.
