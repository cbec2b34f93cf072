# Os dados para doação, diante da equipe.

command-donations = Dados para doação a conferir
flow-confirm = a confirmação de dados para doação
flow-refuse = a recusa de dados para doação

donations-list =
    { $waiting ->
        [0] Não há dados para doação a conferir.
        [one] Há <b>uma proposta</b> a conferir.
       *[other] Há <b>{ $waiting } propostas</b> a conferir.
    } { $shown ->
        [0] Por enquanto não são mostrados dados a ninguém.
       *[other] Estes são mostrados a quem apoia:
    }
donations-shown-line =
    <b>{ $title }</b> · { $campaign }
    Confirmados em { $day } · <code>{ $fingerprint }</code>
donations-check = Conferir: { $title }
donations-look = { $title }
donations-button = Dados para doação
donations-unreadable = ⚠️ Os dados para doação guardados não estão mais como a equipe os confirmou: alguém os mudou no banco de dados, sem passar pela equipe, ou o disco está falhando. Não os mostro a ninguém. É preciso importar de novo a pasta da campanha, conferir e confirmar os dados outra vez, e descobrir quem pode escrever no banco de dados.

donation-head =
    <b>{ $campaign }</b>
    { $state ->
        [proposed] Dados para doação propostos; ainda não são mostrados a ninguém
        [confirmed] Dados para doação mostrados a quem apoia
        [refused] Dados para doação que foram recusados
        [replaced] Dados para doação que foram trocados por outros mais novos
        [hidden] Dados para doação que não são mostrados a ninguém
       *[other] Dados para doação em um estado que esta versão não conhece
    }
donation-new = Até agora nada é mostrado a quem apoia.
donation-change = Agora são mostrados outros dados a quem apoia. O que muda está marcado com ⚠️.
donation-title = Título ({ $language })
donation-purpose = Para que é ({ $language })
donation-holder = Titular
donation-line = <b>{ $what }:</b> { $value }
donation-line-changed = ⚠️ <b>{ $what }:</b> { $value } (até agora: <s>{ $old }</s>)
donation-line-new = ⚠️ <b>{ $what }:</b> { $value } (novo)
donation-line-gone = ⚠️ <b>{ $what }:</b> não está mais lá (até agora: <s>{ $old }</s>)
donation-fingerprint = Impressão digital: <code>{ $fingerprint }</code>
donation-confirmed-on = Confirmados em { $day }.
donation-standing =
    { $count ->
        [0] Ninguém os confirmou ainda.
       *[other] Confirmados até agora por: { $names }.
    } { $missing ->
        [1] Falta mais uma pessoa.
       *[other] Faltam mais { $missing } pessoas.
    }
donation-how-to-check = Compare o titular e cada dígito com uma fonte sua, por exemplo com a própria pessoa titular, e não com o que alguém mandou por chat.
donation-confirm = ✓ Está tudo certo
donation-refuse = Recusar
donation-take-down = Parar de mostrar
donation-look = Ver

donation-agreed =
    Você confirmou estes dados. { $missing ->
        [1] Falta que mais uma pessoa os confira para serem mostrados.
       *[other] Falta que mais { $missing } pessoas os confiram para serem mostrados.
    } Estou avisando a equipe.
donation-agreed-already =
    Você já confirmou estes dados. { $missing ->
        [1] Agora é a vez de outra pessoa.
       *[other] Agora é a vez de outras { $missing } pessoas.
    }
donation-is-shown = Confirmado. A partir de agora estes dados de “{ $campaign }” são mostrados. Estou avisando a equipe.
donation-decided =
    { $state ->
        [proposed] Ainda falta a equipe conferir estes dados.
        [confirmed] Estes dados já estão confirmados e são mostrados.
        [refused] Nesse meio-tempo estes dados foram recusados.
        [replaced] Nesse meio-tempo estes dados foram trocados por outros mais novos.
       *[other] Estes dados estão em um estado que esta versão não conhece.
    }
donation-unknown = Esses dados para doação não existem.
donation-refuse-sure =
    { $state ->
        [confirmed] Parar de mostrar os dados para doação de “{ $campaign }”? Nenhum será mostrado até a equipe confirmar outros.
        [proposed] Recusar estes dados para doação de “{ $campaign }”? Eles só podem voltar como uma nova proposta.
        [refused] Estes dados para doação de “{ $campaign }” já foram recusados. Recusar de novo?
        [replaced] Estes dados para doação de “{ $campaign }” foram trocados por outros mais novos. Recusar mesmo assim?
       *[other] Estes dados para doação de “{ $campaign }” estão em um estado que esta versão não conhece. Recusar mesmo assim?
    }
donation-refuse-yes = Sim, com certeza
donation-refused =
    { $state ->
        [confirmed] Pronto: estes dados de “{ $campaign }” não são mais mostrados. Estou avisando a equipe.
        [proposed] Recusados: estes dados de “{ $campaign }” não são mostrados. Estou avisando a equipe.
        [refused] Estes dados de “{ $campaign }” já estavam recusados e não são mostrados. Estou avisando a equipe.
        [replaced] Recusados: estes dados de “{ $campaign }” já tinham sido trocados por outros mais novos. Estou avisando a equipe.
       *[other] Recusados: estes dados de “{ $campaign }” estavam em um estado que esta versão não conhece. Estou avisando a equipe.
    }

donation-proposed-notice = Há novos dados para doação de “{ $campaign }” à espera da equipe. Não os mostro a ninguém até que um número suficiente de pessoas os confira.
donation-agreed-notice =
    { $name } confirmou dados para doação de “{ $campaign }”. { $missing ->
        [1] Falta mais uma pessoa conferir.
       *[other] Faltam mais { $missing } pessoas conferirem.
    }
donation-shown-notice =
    { $name } também confirmou os dados para doação de “{ $campaign }”. A partir de agora são mostrados a quem apoia.
    Impressão digital: <code>{ $fingerprint }</code>
donation-refused-notice =
    { $state ->
        [confirmed] { $name } parou de mostrar os dados para doação de “{ $campaign }”. Ninguém mais os vê.
        [proposed] { $name } recusou os dados para doação propostos de “{ $campaign }”. Eles não são mostrados.
        [refused] { $name } recusou dados para doação de “{ $campaign }” que já estavam recusados. Eles não são mostrados.
        [replaced] { $name } recusou dados para doação de “{ $campaign }” que já tinham sido trocados por outros mais novos.
       *[other] { $name } recusou dados para doação de “{ $campaign }” que estavam em um estado que esta versão não conhece.
    }

donations-over-line =
    <b>{ $title }</b> · { $campaign }
    ⚠️ Não são mostrados a ninguém: o último dia já passou · <code>{ $fingerprint }</code>
donation-place = Onde ({ $language })
donation-times = Quando ({ $language })
donation-country = País do banco
donation-currency = Moeda
donation-until = Último dia
donation-risk = Risco em { $country } ({ $language })
donation-digits =
    Você vai confirmar “{ $title }” de “{ $campaign }”: só estes dados, como estão agora.

    Olhe uma fonte sua e digite { $count ->
        [1] o último caractere
       *[other] os últimos { $count } caracteres
    } disto: <b>{ $what }</b>. Espaços, pontos e hifens não contam.
donation-mistyped = Não são os últimos caracteres deste número: <b>{ $what }</b>. Nada foi confirmado, e o registro da equipe guarda que houve a tentativa. Compare outra vez os dados com sua fonte. Se ali o número for outro, recuse-os.
donation-type-again = Digitar outra vez
donation-over-notice = Passou o último dia dos dados para doação “{ $title }” de “{ $campaign }” ({ $day }). Não são mais mostrados a quem apoia. Se ainda estiverem certos, é preciso importá-los ou propô-los de novo com outro último dia.
