# How many of the team must agree, who counts yet, and whom the team knows no more.

former-member = somebody who has left the team
small-team =
    { $needed ->
        [one] This bot is set up so that { $wanted } people must agree, but you are alone on the team, so you are enough.
       *[other] This bot is set up so that { $wanted } people must agree, but the team has only { $needed }, so everyone on it must agree.
    }
counts-later = Your agreement does not count yet. Whoever is new on the team, or was given this right only lately, waits { $wait }, so that nobody can bring in a second person just to agree with themselves. Yours counts from { $since }; please press again then. Until then somebody else has to agree.
counts-from = Whoever is new on the team waits { $wait } until their agreement to announcements and donation details counts. Yours counts from { $since }.
still-counted = For { $wait } as many people must agree as before, so that nobody gets something through by removing those who would not agree.
mark-missing = When I started, the small file beside my key was missing: it says how far my records go. So I could not see whether somebody has put an older database in my place. If none of you moved the key, look at /team: is everybody there, and nobody who was removed? Then ask whoever runs the server to look with <code>paloma check</code>.
