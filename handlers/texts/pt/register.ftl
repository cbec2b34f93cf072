# O menu em palavras.

command-help = O que posso fazer

help-page =
    { $groups }

    Em qualquer conversa: /back volta um passo, /cancel termina.
help-group =
    <b>{ $title }</b>
    { $lines }
help-line = /{ $name } – { $does }
help-solidarity = O que você pode fazer
help-you = Você e eu
help-team = A equipe
