# Entrar na equipe, convidar, a lista de integrantes.

command-invite = Convidar alguém para a equipe
command-team = Quem faz parte da equipe
flow-join = sua entrada na equipe
flow-invite = um convite para a equipe
flow-dismiss = uma mudança na equipe

role = { $role ->
        [owner] coordenação
        [moderator] moderação
        [translator] tradução
        [editor] redação
        [deliverer] entregas
       *[other] uma função que esta versão não conhece
    }
team-button = A equipe
invite-button = Convidar alguém
queue-button = Cartas

invite-over = Este convite não funciona: cada um vale para uma pessoa só e por { $minutes }. Peça um novo.
already-member = Você já está na equipe, em { $roles }. O convite não foi gasto.
join-more = Com este convite você entra também em { role }. Você quer?
join-more-yes = Sim, quero
join-name = Que bom ter você aqui. Você está prestes a entrar na equipe, em { role }. Como a equipe deve chamar você? Não use seu nome verdadeiro, por favor.
member-name-length = Escolha um nome de uma linha só, de no máximo { $most } caracteres.
member-name-taken = Já há alguém na equipe com esse nome, ou com um parecido. Escolha outro, para que ninguém se confunda.
member-name-mixed = Esse nome mistura letras parecidas de alfabetos diferentes. Escreva em um alfabeto só, para que ninguém se confunda.
join-welcome =
    Agora você está na equipe, { $name }, em { role }. Estou avisando as outras pessoas.

    Seus comandos estão no menu e em /help. Não mostre este chat a ninguém: uma senha no aplicativo e no telefone protege todas as pessoas que escrevem aqui.
joined-notice = <b>{ $name }</b> entrou na equipe, em { role }. Se ninguém conhece essa pessoa, alguém da coordenação deve tirá-la imediatamente.

invite-role =
    Com que função?

    <b>Entregas</b>: imprimir as cartas e fazer com que cheguem.
    <b>Redação</b>: escrever o que eu conto sobre as pessoas, os encontros e a campanha.
    <b>Tradução</b>: traduzir cartas aprovadas e respostas, sem ver quem as escreveu.
    <b>Moderação</b>: ler cartas e aprovar; também imprimir.
    <b>Coordenação</b>: tudo isso e, além disso, convidar e tirar pessoas.

    Quem já está na equipe ganha mais uma função.
invite-as = { $role ->
        [owner] Coordenação
        [moderator] Moderação
        [translator] Tradução
        [editor] Redação
        [deliverer] Entregas
       *[other] Uma função que esta versão não conhece
    }
copy-link = Copiar o link
invite-link =
    Com este link entra uma pessoa { $role ->
        [owner] na coordenação
        [moderator] na moderação
        [translator] na tradução
        [editor] na redação
        [deliverer] nas entregas
       *[other] em uma função que esta versão não conhece
    }. Vale uma vez só, por { $minutes }. Entregue pessoalmente ou por outro meio seguro; não mostro de novo.

    <code>{ $link }</code>

team-list =
    { $count ->
        [1] A equipe é uma pessoa só:
       *[other] A equipe tem { $count } pessoas:
    }

    { $lines }
team-line = <b>{ $name }</b>, { $roles }, desde { $since }
dismiss-button = Tirar { $name }
leave-button = Sair da equipe
dismiss-sure = Tirar <b>{ $name }</b> da equipe? Vale imediatamente; as cartas que estiver lendo voltam para a fila.
leave-sure = Sair da equipe? Você só pode voltar com um novo convite.
dismiss-yes = Sim, pode fazer
nothing-changed = Nada mudou.
member-gone = Essa pessoa não está mais na equipe.
last-owner = A equipe precisa de alguém na coordenação, e esta é a última pessoa. Convide outra antes.
dismissed = { $name } não está mais na equipe. Estou avisando.
left-team = Você saiu da equipe. Obrigada pelo seu trabalho. O que qualquer pessoa solidária pode fazer continua aqui para você: /help
removed-notice = Você não está mais na equipe: a coordenação encerrou sua participação. Obrigada pelo seu trabalho. O que qualquer pessoa solidária pode fazer continua aqui para você: /help
left-notice = <b>{ $name }</b> não está mais na equipe.

flow-takerole = uma mudança na equipe
takerole-button = Tirar função
takerole-which = Que função tiro de { $name }?
takerole-sure = <b>{ $name } vai deixar { $role ->
        [owner] a coordenação
        [moderator] a moderação
        [translator] a tradução
        [editor] a redação
        [deliverer] as entregas
       *[other] uma função que esta versão não conhece
    }.</b> Vale imediatamente; o que tiver em mãos por essa função fica livre para outras pessoas.
takerole-done = { $name } não está mais em { role }. Estou avisando.
takerole-told = A coordenação mudou suas funções na equipe: você não está mais em { role }. O resto continua igual: /help
takerole-notice = <b>{ $name }</b> não está mais em { role }.
role-gone = Essa pessoa já não tem essa função.
only-role = É a única função dela. Em vez disso, você pode tirá-la da equipe.

command-panic = Em perigo: parar ou destruir tudo
flow-panic = parar ou destruir tudo
panic-what =
    Para quando estão prestes a levar o servidor, ou alguém de vocês.

    <b>Fechar</b>: eu paro. Não mostro nem mando nada até que alguém, no servidor, me deixe começar de novo. Tudo o que foi recebido é conservado. Você pode fazer isso sem mais ninguém.

    <b>Destruir</b>: a chave, todos os dados e as cópias do servidor se apagam para sempre. As cartas que esperam nunca serão enviadas. { $needed ->
        [1] Você pode fazer isso sem mais ninguém.
       *[other] Outra pessoa da coordenação precisa concordar no prazo de { $wait }. { $alone }
    }

    Nos dois casos apago o que escrevi à equipe nos últimos dois dias, até onde o Telegram permite.
panic-lock = 🔒 Fechar
panic-destroy = 🔥 Destruir
panic-word-lock = fechar
panic-word-destroy = destruir tudo
panic-sure-lock = Para me fechar agora, escreva: { $word }
panic-sure-destroy = Isto não pode ser desfeito. Para continuar, escreva: { $word }
panic-not-the-word = Nada aconteceu. Escreva exatamente isto: { $word }
panic-locked = Estou fechado e paro agora. Quem administra o servidor pode me deixar começar de novo. Apague também este chat do seu telefone.
panic-destroyed = Está decidido: agora tudo se apaga, primeiro a chave. Não vou mais responder. Escreva /revoke a @BotFather, para que ninguém se passe por mim. Queime o papel com a chave das cópias. Apague este chat do seu telefone.
panic-asked = As outras pessoas da coordenação já foram consultadas. Se uma concordar no prazo de { $wait }, tudo se apaga. Até lá nada mudou; para me fechar agora mesmo, escreva /panic de novo.
panic-notice = <b>{ $name } quer destruir tudo</b>: a chave, todos os dados e as cópias do servidor. Se você concorda, faça no prazo de { $wait }. Se não sabe por quê, ligue antes, ou me feche: com isso nada se perde.
panic-look = Ver
