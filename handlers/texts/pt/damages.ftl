# O registro de decisões foi mudado ou cortado, ou não pode ser lido.
trail-broken = <b>O registro das nossas decisões não está como eu o escrevi.</b> Alguém mudou ou cortou o final, ou o disco está falhando. Enquanto for assim, ninguém pode decidir nada: nem sobre cartas, nem sobre dados para doação, nem sobre a equipe. Os avisos que estavam saindo ficam parados. Quem pede algo que não precisa de decisão continua recebendo resposta.

trail-changed = <b>O registro das nossas decisões não está como eu o escrevi.</b> Alguém mudou algo que estava anotado há tempo, ou o disco está falhando. Lembro o que dizia e continuo com isso, mas não volto a iniciar com um registro assim.

trail-what-to-do = Avise hoje mesmo quem cuida do servidor, e que até lá não me desliguem. <code>paloma check</code> diz o que está errado; a última cópia de segurança anterior ainda tem o registro inteiro. Se o disco não está falhando, alguém pode escrever no servidor: então as chaves e o token também não estão mais seguros. Repito isto todo dia até ser consertado.

# A quem escreveu, se está danificado o que guardo sobre essa pessoa.
you-are-mended = O que guardo sobre você estava danificado. Recuperei o que pude: suas cartas e o que você segue estão aqui. Seu idioma, seu pseudônimo e sua inscrição nos avisos estão como no primeiro dia: /language e /subscribe mudam isso.

you-begin-anew = O que eu guardava sobre você está tão danificado que não consigo mais ler. Começamos de novo. As cartas suas que dei por recebidas seguem seu caminho, mas você não vai ter notícias delas; se você é da equipe, peça um novo convite a alguém da coordenação. /forgetme apaga também o que resta de antes.

# À coordenação: mensagens que ficaram de lado.
failed-notice = { $count ->
    [1] Falhei três vezes ao responder uma mensagem, então a deixei de lado, criptografada,
   *[other] Falhei três vezes ao responder { $count } mensagens, então as deixei de lado, criptografadas,
} por { $aside } dias. Avisei quem escreveu, quando foi possível. A falha é minha: peça a quem cuida do servidor que procure “a turn failed” nos registros.

# Uma linha do banco de dados não está como foi escrita: diz-se a quem precisava dela e à coordenação.
something-damaged = Algo que guardo e de que preciso para isto está danificado, então não fiz nada. Não é culpa sua. Estou avisando quem cuida de mim. Enquanto isso, tente outra coisa: /help

damaged-notice = <b>Algo no meu banco de dados não está como eu o escrevi.</b> Ou o disco está falhando, ou alguém mudou o arquivo. Não uso o que está danificado; todo o resto continua.

damaged-kind = { $damage ->
    [people] De pessoas: o que seguem, seus ajustes ou suas conversas abertas
    [team] Da equipe: integrantes, convites, acordos ou o registro de decisões
    [letters] Cartas ou lotes de impressão
    [announcements] Avisos
    [money] Dados para doação
    [campaigns] Campanhas, casos, encontros ou imagens
    [messages] Mensagens que esperavam ser lidas ou enviadas
    [notes] Notas minhas
    [file] Partes do próprio arquivo
   *[other] Algo que esta versão não conhece
}: <b>{ $count }</b>

damaged-what-to-do = Avise hoje mesmo quem cuida do servidor. <code>paloma check</code> diz o que está danificado; a última cópia de segurança anterior ainda o tem inteiro. Se o disco não está falhando, alguém pode escrever no servidor: então as chaves e o token também não estão mais seguros.
