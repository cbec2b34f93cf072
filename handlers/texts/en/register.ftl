# The menu in words.

command-help = What I can do

help-page =
    { $groups }

    In any conversation: /back goes one step back, /cancel ends it.
help-group =
    <b>{ $title }</b>
    { $lines }
help-line = /{ $name } – { $does }
help-solidarity = What you can do
help-you = You and me
help-team = The team
