# El menú en palabras.

command-help = Lo que puedo hacer

help-page =
    { $groups }

    En cualquier conversación: /back vuelve un paso atrás, /cancel la termina.
help-group =
    <b>{ $title }</b>
    { $lines }
help-line = /{ $name } – { $does }
help-solidarity = Lo que puedes hacer
help-you = Tú y yo
help-team = El equipo
