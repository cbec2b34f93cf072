# A case to be passed on: the card for phones, and the flyer to be printed.

card-summary = { $summary }
card-link = { $link }
card-hint = Here is a card: forward it to whoever should know. The words under it go along.
card-flyer = 🖨 A flyer to print
card-back = ‹ Back to the case
card-unmade = The picture could not be made just now. You can pass on this link instead: { $link }
card-none = This case is no longer on the list, so there is nothing to pass on.
card-where = Where
card-asks = What is asked
card-charge = Charge or sentence
card-people = People
card-status = Now
card-by = On { $day }
card-write = Write a letter
card-read = Read more
flyer-words = <b>{ $name }</b>: a page to print and put up. At its foot there are strips to tear off.
flyer-how =
    { $open ->
        [yes] Point the camera of your phone at the code. It opens a chat in which you can read more, write a letter and hear how it goes on.
       *[no] Point the camera of your phone at the code. It opens a chat in which you can read more and hear how it goes on.
    }
flyer-made = As known on { $day }
