# How many of the team must agree, who counts yet, and whom the team knows no more.

former-member = somebody who has left the team
small-team =
    { $needed ->
        [one] The group wants { $wanted } people to agree, but you are alone in the team, so you are enough.
       *[other] The group wants { $wanted } people to agree, but the team has only { $needed }, so all of it is enough.
    }
counts-later = Your agreement does not count yet: whoever is new in the team, or may do this since a short time ago, waits { $wait }, so that nobody can bring in a second person just to agree with themselves. Yours counts from { $since }; please press again then. Until then somebody else has to agree.
counts-from = Whoever is new waits { $wait } until their agreement to announcements and donation details counts. Yours counts from { $since }.
still-counted = For { $wait } as many people have to agree as before, so that nobody gets something through by removing those who would not agree.
mark-missing = When I started, the small file beside my key that says how far my records go was missing. So I could not see whether somebody has put an older database in my place. If nobody of you moved the key, look at /team: is everybody there, and nobody who was removed? Then let the person who runs me look with <code>paloma check</code>.
