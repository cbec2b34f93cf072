# Receber avisos e deixar de recebê-los.

command-subscribe = Receber avisos das campanhas
command-stop = Parar de receber avisos

subscribed =
    Você vai receber aqui os avisos das campanhas: uma convocatória, um encontro, outras notícias. Quem escreve é a equipe. Para saber de uma pessoa, abra o caso dela (/cases) e toque em Seguir.

    Guardo, criptografado, que este chat quer avisos. Só a equipe pode escrever para você por meio de mim, e as outras pessoas inscritas não veem você. Para sair: /stop, ou simplesmente escreva “parar”.
subscribed-already = Você já recebe os avisos. Para sair: /stop, ou simplesmente escreva “parar”.
stopped =
    { $followed ->
        [0] Pronto: chega de avisos. Continuo contando o que acontece com suas cartas e com o que ficou pela metade. Para voltar a receber avisos: /subscribe
        [one] Pronto: chega de avisos. Você ainda segue uma campanha, caso ou encontro, e dele continua tendo notícias. Para voltar a receber avisos: /subscribe
       *[other] Pronto: chega de avisos. Você ainda segue { $followed } campanhas, casos ou encontros, e deles continua tendo notícias. Para voltar a receber avisos: /subscribe
    }
stopped-already =
    { $followed ->
        [0] Você não recebe avisos. Se quiser receber: /subscribe
        [one] Você não recebe avisos, mas segue uma campanha, caso ou encontro, e dele tem notícias.
       *[other] Você não recebe avisos, mas segue { $followed } campanhas, casos ou encontros, e deles tem notícias.
    }
stopped-all = Pronto: você não segue mais nada nem recebe avisos. Continuo contando o que acontece com suas cartas e com o que ficou pela metade.
stop-all =
    { $count ->
        [1] Deixar de seguir isso também
       *[other] Deixar de seguir os { $count } também
    }
stop-taken-as-words = Guardei isso como parte do que você está escrevendo. Se queria dizer que não quer mais avisos, toque aqui; com /stop dá para fazer isso a qualquer momento.
