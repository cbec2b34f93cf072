# Alguien de coordinación destruye todo sin una segunda persona, tras un plazo en el que las demás lo pueden parar.

panic-alone = 🔥 Destruir sin nadie más, después
panic-stop = ✋ Pararlo: no se destruye nada
panic-alone-how = Si no encuentras a nadie: ocurre sin una segunda persona al cabo de { $wait }. Toda la coordinación se entera de inmediato y lo puede parar.
panic-alone-asked = Queda anotado. Si nadie más de coordinación lo para, todo se destruye el { $when }. En ese momento tengo que estar en marcha; si no, no pasa nada. También tú lo puedes parar: /panic
panic-alone-notice = <b>{ $name } quiere destruir todo sin una segunda persona</b>: la llave, todos los datos y las copias del servidor. Ocurre el { $when }, si nadie lo para: /panic. Llama antes. Si no contesta o no sabes por qué, páralo; con eso no se pierde nada.
panic-stopped = Parado: no se destruye nada. Le aviso al resto de la coordinación. Si el teléfono de alguien está en malas manos, saca a esa persona: /team
panic-stopped-notice = <b>{ $name }</b> lo paró: no se destruye nada.
panic-nothing = En este momento nadie quiere destruir nada.
