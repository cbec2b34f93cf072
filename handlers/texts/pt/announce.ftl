# Escrever um aviso.

command-announce = Escrever para quem recebe os avisos
flow-announce = um aviso

announce-to = Para quem você quer escrever?
announce-audience = { $name } ({ $people })
announce-text = Mande o aviso em { $language }. Negrito, itálico e links ficam como estão. Pode ser uma imagem com texto: então até { NUMBER($caption) } caracteres; sem imagem, até { NUMBER($text) }.
announce-more = Guardado. Agora o mesmo em { $language }. Se você deixar de fora, quem lê esse idioma recebe o aviso em outro.
announce-without = Deixar este idioma de fora
announce-long =
    { $picture ->
        [yes] Isto tem { NUMBER($length) } caracteres; com imagem cabem { NUMBER($most) }. Encurte, por favor, ou mande sem a imagem.
       *[no] Isto tem { NUMBER($length) } caracteres e cabem { NUMBER($most) }. Encurte, por favor.
    }
announce-when =
    { $people ->
        [0] Por enquanto isto não chegaria a ninguém.
        [one] Por enquanto isto chega a uma pessoa.
       *[other] Por enquanto isto chega a { $people } pessoas e demora mais ou menos { $takes }.
    } Quando deve sair?
announce-now = Assim que a equipe concordar
announce-later = Em uma hora marcada…
announce-time = Em que dia e a que horas? No horário de { $zone }. Escreva como você diria: <code>amanhã 18:00</code>, <code>31/12 às 18h</code> ou <code>{ $example }</code>
time-unclear = Não entendi essa hora. Escreva o dia e a hora assim: <code>amanhã 18:00</code>, <code>31/12 18:00</code> ou <code>2030-09-12 18:00</code>.
time-past = Essa hora já passou. Escolha uma que ainda esteja por vir.
time-skipped = Essa hora não existe: nessa noite os relógios são adiantados e pulam essa hora. Escolha outra, por favor.
announce-which = Nessa noite os relógios são atrasados e essa hora se repete. Qual das duas?
announce-earlier = A primeira (UTC{ $offset })
announce-later-one = A segunda (UTC{ $offset })
announce-sure =
    <b>Para:</b> { $audience } ({ $people })
    <b>Quando:</b> { $when }

    Acima está exatamente o que vai ser enviado. Posso propor à equipe?
announce-yes = Propor à equipe
announce-no = Descartar
announce-drop-sure = Então o texto é apagado em todos os idiomas e ninguém pode recuperá-lo. Se quiser mudar algo, volte atrás. Apago?
announce-dropped = Descartado. Nada foi enviado e nada fica guardado.
announce-proposed =
    { $missing ->
        [1] A equipe já recebeu. O aviso sai quando mais uma pessoa concordar.
       *[other] A equipe já recebeu. O aviso sai quando mais { $missing } pessoas concordarem.
    } Estou avisando agora.
announce-alone =
    { $state ->
        [proposed] A equipe já recebeu.
        [scheduled] Pronto: sai na hora marcada.
        [sending] Pronto: sai agora. Daqui a pouco mostro como está indo.
        [paused] Por enquanto está em pausa.
        [done] Já saiu.
        [cancelled] Nesse meio-tempo foi cancelado.
        [taken-back] Nesse meio-tempo foi retirado.
       *[other] Está em um estado que esta versão não conhece.
    }
announcement-proposed-notice = { $name } quer escrever para { $audience }. Leia, por favor: o aviso não sai até que um número suficiente de pessoas da equipe concorde.
