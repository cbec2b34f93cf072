# Announcements that went out: corrected in the chats that hold them, or deleted there.

flow-mend = the correction of an announcement
flow-unsend = the deletion of an announcement

audience-corrected = those who got “{ $name }” (as a correction of it)
audience-deleted = those who got “{ $name }” (to delete it)

announcement-correct = Correct what was sent
announcement-unsend = Delete what was sent

mend-text = ⬆️ This is what people have now ({ $language }). Send me the text as it should be. A picture stays as it is.
mend-keep = Leave it as it is
mend-sure =
    { $people ->
        [one] Put the new text in the place of the old one, in the chat of one person?
       *[other] Put the new text in the place of the old one, in the chats of { $people } people?
    }
    Nobody gets a sound for it, and Telegram shows that the message was edited. Whoever has read the old text may not look again: if it matters, announce it, too.
mend-yes = Yes, correct it
unsend-sure =
    { $people ->
        [one] Delete it in the chat of one person?
       *[other] Delete it in the chats of { $people } people?
    }
    This works for { $kept } after it was sent. Whoever has read it, or passed it on, still has that.
unsend-yes = Yes, delete it
change-too-late = This cannot be corrected or deleted any more: no chat holds it, or it was sent more than 48 hours ago.
change-once = A correction or a deletion of this is on its way already. Look in /announcements: you can wait for it, or call it off.
change-you-took-back = Taken back: what people got stays as it is.

correction-report =
    The correction for { $audience } has gone out, in { $took }. { $sent ->
        [one] One person has the new text.
       *[other] { $sent } people have the new text.
    }{ $unreachable ->
        [0] { "" }
        [one] { " " }One person could not be reached, since they have closed the chat with me.
       *[other] { " " }{ $unreachable } people could not be reached, since they have closed the chat with me.
    }{ $failed ->
        [0] { "" }
        [one] { " " }In one chat it did not work: the message is gone there, or Telegram refused.
       *[other] { " " }In { $failed } chats it did not work: the message is gone there, or Telegram refused.
    }{ $missed ->
        [0] { "" }
        [one] { " " }One more person had got it and is out of reach: it came too long ago, or they had everything about them deleted.
       *[other] { " " }{ $missed } more people had got it and are out of reach: it came too long ago, or they had everything about them deleted.
    }
deletion-report =
    The deletion for { $audience } is done, in { $took }. { $sent ->
        [one] It is gone from one chat.
       *[other] It is gone from { $sent } chats.
    }{ $unreachable ->
        [0] { "" }
        [one] { " " }One person could not be reached, since they have closed the chat with me: there it stays.
       *[other] { " " }{ $unreachable } people could not be reached, since they have closed the chat with me: there it stays.
    }{ $failed ->
        [0] { "" }
        [one] { " " }In one chat Telegram refused: there it stays.
       *[other] { " " }In { $failed } chats Telegram refused: there it stays.
    }{ $missed ->
        [0] { "" }
        [one] { " " }One more person had got it and is out of reach: it came too long ago, or they had everything about them deleted.
       *[other] { " " }{ $missed } more people had got it and are out of reach: it came too long ago, or they had everything about them deleted.
    }
