# One-time codes, by which members show once more that it is they.

command-code = Set up your one-time codes
command-codes = One-time codes: ask for them, reset them
flow-code = setting up your one-time codes
flow-codes = a change about one-time codes
flow-resetcode = resetting somebody’s one-time codes

code-ask = Please type the code of six digits that your app shows now.
code-missing = For this the owners want a one-time code, and you have none yet. Set it up with /code, then come back to this.
code-wrong =
    This is not the code of now. Look at the app again, and see that the clock of your phone is right. { $left ->
        [0] That was the last try for today.
        [one] You have one more try today.
       *[other] You have { $left } more tries today.
    }
code-used = This code was used already. Wait for the next one, half a minute at most.
code-tries = That were { $most } wrong codes today: no more until tomorrow. If the app is lost, another owner can reset your codes with /codes.
code-set-up = Set up my codes
code-present = You have codes set up. Please type the one of now, before you set up others.
code-picture =
    Read this picture with an app for one-time codes (an authenticator, or a password manager), on another phone or on this one. Or type it in by hand:

    <code>{ $secret }</code>

    Show it to nobody. It leaves this chat after { $minutes }.
code-copy = Copy
code-first = Now type the code of six digits that the app shows.
code-first-wrong = This is not the code that it should show. See that the clock of your phone is right, and try again.
code-kept =
    Your codes are set up. { $wanted ->
        [yes] You are asked for one before donation details, announcements and changes of the team.
       *[no] They are not asked for yet: owners turn that on with /codes.
    }
code-set-notice = 🔑 <b>{ $name }</b> has set up one-time codes.
codes-list = One-time codes
codes-state =
    <b>One-time codes</b> { $wanted ->
        [yes] are asked for before donation details, announcements and changes of the team.
       *[no] are not asked for.
    }
    With them, an unlocked phone alone is not enough to do these things.

    { $lines }
codes-line = { $has ->
        [yes] ✓ { $name }
       *[no] – { $name } (none yet)
    }
codes-turn-on = Ask for codes
codes-turn-off = Ask for none any more
codes-on-sure = Ask for a code before donation details, announcements and changes of the team? Whoever has none yet has to set it up first (/code).
codes-off-sure = Ask for no codes any more? Everybody on the team hears of it.
codes-on = 🔑 From now on a one-time code is asked for before donation details, announcements and changes of the team ({ $name }). Set yours up now: /code
codes-off = 🔑 One-time codes are asked for no more ({ $name }). If nobody agreed on that with you, ask an owner.
codes-already = That is so already.
code-reset = Reset: { $name }
code-reset-sure = Reset the one-time codes of <b>{ $name }</b>? Do it only if you have spoken to them yourself: whoever has their phone could ask for it.
code-reset-yes = Yes, reset them
code-reset-done = { $name } has no codes any more, and can set up others. They are told.
code-reset-notice = 🔑 <b>{ $by }</b> has reset the one-time codes of { $name }.
code-was-reset = 🔑 <b>{ $name }</b> has reset your one-time codes. Set up others with /code. If you did not ask for this, speak to the other owners.
code-own = Another owner resets your codes. You change them yourself with /code, as long as you have the app.
code-none = There is no code to be reset.
