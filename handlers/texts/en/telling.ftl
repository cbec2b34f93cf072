# How many of the team must agree, and whom the team knows no more.

former-member = somebody who has left the team
small-team =
    { $needed ->
        [one] The group wants { $wanted } people to agree, but you are alone in the team, so you are enough.
       *[other] The group wants { $wanted } people to agree, but the team has only { $needed }, so all of it is enough.
    }
