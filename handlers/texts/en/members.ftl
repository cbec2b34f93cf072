# Joining the team, inviting, the list of members.

command-invite = Invite somebody to the team
command-team = Who is on the team
flow-join = joining the team
flow-invite = an invitation to the team
flow-dismiss = a change in the team

role = { $role ->
        [owner] owner
        [moderator] moderator
        [translator] translator
        [editor] editor
        [deliverer] deliverer
       *[other] somebody with a role that this version does not know
    }
team-button = The team
invite-button = Invite somebody
queue-button = Letters

invite-over = This invitation does not work: each one is good for one person and for { $minutes }. Please ask for a new one.
already-member = You are on the team already, as { $roles }. The invitation was not used up.
join-more = This invitation makes you { role } as well. Do you want that?
join-more-yes = Yes, I do
join-name = Welcome. You are about to join the team, as { role }. What should the team call you? Please do not use your real name.
member-name-length = Please choose a name of one line, with { $most } characters at most.
member-name-taken = Somebody on the team has this name already, or one that looks like it. Please choose another, so that nobody is mistaken for somebody else.
member-name-mixed = This name mixes letters of different scripts that look alike. Please write it in one script, so that nobody is mistaken for somebody else.
join-welcome =
    You are on the team now, { $name }, as { role }. The others are told.

    Your commands are in the menu and under /help. Show this chat to nobody: a lock on the app and on the phone protects everyone who writes here.
joined-notice = <b>{ $name }</b> has joined the team, as { role }. If none of you knows this person, an owner should remove them at once.

invite-role =
    Which role?

    <b>Deliverers</b> print letters and send them on their way.
    <b>Editors</b> write what I say about people, events and the campaign.
    <b>Translators</b> translate approved letters and replies, without seeing who wrote them.
    <b>Moderators</b> read letters and approve; they print, too.
    <b>Owners</b> can do all of this, and invite and remove people.

    Who is on the team already has one role more by it.
invite-as = { $role ->
        [owner] Owner
        [moderator] Moderator
        [translator] Translator
        [editor] Editor
        [deliverer] Deliverer
       *[other] A role that this version does not know
    }
copy-link = Copy the link
invite-link =
    This link makes one person { $role ->
        [owner] an owner
        [moderator] a moderator
        [translator] a translator
        [editor] an editor
        [deliverer] a deliverer
       *[other] somebody with a role that this version does not know
    }. It works once, for { $minutes }. Hand it over in person or in another safe way; I do not show it again.

    <code>{ $link }</code>

team-list =
    { $count ->
        [one] The team is one person:
       *[other] The team is { $count } people:
    }

    { $lines }
team-line = <b>{ $name }</b>, { $roles }, since { $since }
dismiss-button = Remove { $name }
leave-button = Leave the team
dismiss-sure = Remove <b>{ $name }</b> from the team? It takes effect at once; letters they are reading go back to the queue.
leave-sure = Leave the team? You can only come back with a new invitation.
dismiss-yes = Yes, do it
nothing-changed = Nothing was changed.
member-gone = This person is not on the team any more.
last-owner = The team needs an owner, and this is the last one. Invite another owner first.
dismissed = { $name } is not on the team any more, and is told.
left-team = You have left the team. Thank you for your work. Everything that supporters can do is still here for you: /help
removed-notice = You are not on the team any more: an owner ended your place on it. Thank you for your work. Everything that supporters can do is still here for you: /help
left-notice = <b>{ $name }</b> is not on the team any more.

flow-takerole = a change in the team
takerole-button = Fewer roles
takerole-which = Which role shall { $name } lose?
takerole-sure = <b>{ $name } will not be { $role ->
        [owner] an owner
        [moderator] a moderator
        [translator] a translator
        [editor] an editor
        [deliverer] a deliverer
       *[other] something that this version does not know
    } any more.</b> It takes effect at once; what they have in hand by this role is free for others.
takerole-done = { $name } no longer has this role: { role }. They are told.
takerole-told = An owner has changed your place on the team: you no longer have this role: { role }. Everything else stays as it was: /help
takerole-notice = <b>{ $name }</b> no longer has this role: { role }.
role-gone = This person has not got that role any more.
only-role = That is their only role. You can remove them from the team instead.

command-panic = In danger: stop or destroy everything
flow-panic = stopping or destroying everything
panic-what =
    For when the server, or somebody of you, is about to be taken.

    <b>Lock</b>: I stop. Nothing is shown or sent until somebody at the server lets me start again. All that was received is kept. You can do it alone.

    <b>Destroy</b>: the key, all data and the backups on the server are deleted for ever. Letters that wait will never be sent. { $needed ->
        [one] You can do it alone.
       *[other] A second owner has to agree within { $wait }. { $alone }
    }

    With both I delete what I wrote to the team in the last two days, as far as Telegram lets me.
panic-lock = 🔒 Lock
panic-destroy = 🔥 Destroy
panic-word-lock = lock
panic-word-destroy = destroy everything
panic-sure-lock = To lock me now, type: { $word }
panic-sure-destroy = This cannot be undone. To go on, type: { $word }
panic-not-the-word = Nothing has happened. Type exactly this: { $word }
panic-locked = I am locked, and stop now. Whoever runs the server can let me start again. Delete this chat from your phone, too.
panic-destroyed = It is decided: everything is deleted now, the key first. I will not answer any more. Write /revoke to @BotFather, so that nobody can be me. Burn the paper with the backup key. Delete this chat from your phone.
panic-asked = The other owners are asked. If one of them agrees within { $wait }, everything is deleted. Until then nothing has changed; to lock me at once, write /panic again.
panic-notice = <b>{ $name } wants everything destroyed</b>: the key, all data, the backups on the server. If you agree, do it within { $wait }. If you do not know why, call them first, or lock me: nothing is lost by that.
panic-look = Look at it
