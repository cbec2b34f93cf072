# Por qué algo que se escribió no puede estar en un encuentro.

content-daily = Para que cada día tenga las mismas horas, hacen falta el último día, la hora y el final, y el encuentro no se puede repetir.
content-exception = Para el { $day }, di que no se hace, o bien otro día u otra hora.
content-exception-day = Según su regla, el encuentro no se hace el { $day }.
content-exception-far = El { $day } se puede mover { $most } días como máximo.
content-last-day = El último día tiene que ir después del primero, y un encuentro dura { $most } días como máximo.
content-picture = Una imagen se manda aquí en el chat; un archivo no puede nombrarla.
content-repeats = No entiendo cada cuánto es <code>{ $value }</code>. Escríbelo así: «semana», «2 semanas» o «mes»; para el primer viernes de cada mes, FREQ=MONTHLY;BYDAY=1FR.
content-repeats-day = El primer día no es ninguno de los de la regla. Cambia uno de los dos.
content-repeats-overlap = Una vez no terminaría antes de que empiece la siguiente.
content-repeats-until = Un encuentro se repite hasta un día que no sea anterior al primero, y solo si se repite.
content-until-alone = Un final necesita la hora en que empieza.
content-which-hour = Escribe «first» (la primera) o «second» (la segunda).
