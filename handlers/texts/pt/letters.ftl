# Escrever uma carta e saber o que acontece com ela.

command-write = Escrever uma carta
command-letters = Minhas cartas e como estão indo
flow-write = uma carta
flow-withdraw = a retirada de uma carta

write-whom =
    Para quem você quer escrever?

    { $cases }
write-case =
    <b>{ $name }</b>
    { $summary }
write-others =
    { $why }

    Para quem mais você quer escrever?

    { $cases }
write-instead =
    { $why }

    O que você escreveu está guardado. Quer mandar para outra pessoa? Antes de enviar qualquer coisa, você pode mudar o texto. Se preferir que não, cancele.

    { $cases }
write-wait =
    { $why }

    Por enquanto não há mais ninguém a quem escrever. O que você escreveu fica guardado por uma semana, a menos que cancele. Se as cartas voltarem a ser recebidas, me mande qualquer mensagem.
write-other-button = ✉️ Escrever para outra pessoa
no-letters =
    { $why ->
        [released] <b>{ $name }</b>: em liberdade! As cartas à prisão não chegariam mais, então não as recebo.
        [transferred] <b>{ $name }</b>: em outra prisão há pouco tempo. Até a equipe saber o novo endereço, não recebo cartas.
        [died] <b>{ $name }</b> faleceu. Não recebo mais cartas.
        [refuses-mail] <b>{ $name }</b>: lá estão recusando as cartas, então por enquanto não recebo nenhuma.
        [address-unknown] <b>{ $name }</b>: por enquanto a equipe não sabe aonde as cartas chegariam, então não recebo nenhuma.
       *[other] <b>{ $name }</b>: por enquanto não recebemos cartas.
    }
write-few = 🕊 Alguém que recebe poucas cartas
write-drawn =
    A sorte caiu em <b>{ $name }</b>. Quem tem menos cartas aparece mais vezes.
    { $summary }
    Se prefere outra pessoa, toque em Voltar.
write-before = <i>Você escreveu aqui pela última vez em { $day }.</i>
write-nobody = Por enquanto não há a quem escrever. Para saber quando as cartas voltam a ser recebidas: /subscribe
letters-closed = Por enquanto não recebemos cartas para este caso. Se você já tinha começado uma aqui, ela fica guardada por uma semana, a menos que cancele. Em /cases estão as outras pessoas.

write-to =
    <b>Uma carta para { $name }</b>
write-guide = <b>Antes de escrever</b>
write-prison = <b>{ $prison }:</b> { $rule }
write-point = • { $rule }
write-collected = Você pode escrever quando quiser. As cartas são enviadas às prisões a partir de { $day }.
write-length =
    • { $least ->
        [0] A carta tem no máximo { NUMBER($most) } caracteres.
       *[other] A carta tem de { NUMBER($least) } a { NUMBER($most) } caracteres.
    }
write-read-case = Ler antes toda a história
write-again =
    Sua carta { $code } foi devolvida. Alguém da equipe deu este motivo:
    <blockquote>{ $reason }</blockquote>
    Abaixo está o que você tinha escrito. Primeiro pergunto de novo pelo pseudônimo; depois copie seu texto, mude e mande.
write-again-page = <pre>{ $page }</pre>

write-pen-name =
    <b>Com que nome você assina?</b>
    O mais seguro é um pseudônimo. A carta passa por muitas mãos, e por um nome verdadeiro podem chegar até você: a prisão, a polícia, gente que não quer seu bem.
    Quem modera vê o pseudônimo, não sua conta. Mas o Telegram pode ler o que você escreve aqui, e quem cuida do servidor poderia descobrir quem escreveu.
    { $kept ->
        [0] Guardo o nome, criptografado, para sua próxima carta.
       *[other] Toque no que você usou antes ou escreva outro.
    }
pen-name-length = O pseudônimo é uma linha só, de no máximo { $most } caracteres. Agora só o nome, por favor; a carta vem depois.
pen-name-odd = Escolha um pseudônimo com letras que possam ser impressas, por favor.
pen-name-address = Isso parece um endereço ou uma conta e levaria direto a você. Escolha um nome que não leve a lugar nenhum.
pen-name-phone = Isso parece um número de telefone e levaria direto a você. Escolha um nome que não leve a lugar nenhum.

write-pages =
    <b>Agora escreva sua carta para { $name }.</b>
    Escreva aqui, em uma ou várias mensagens (até { NUMBER($most) } caracteres), ou mande fotos de uma carta em papel (até { $photos }). A letra à mão pode ser reconhecida, e a prisão pode copiar a carta.
    Guardo cada mensagem como chega. Para mudar uma, mantenha o dedo nela e escolha Editar. “Tirar a última” apaga a última. Quando terminar, toque em Pronto (ou escreva /done): você vê a carta inteira antes que algo seja enviado.
write-pages-only = Posso levar texto e fotos da sua carta: como fotos ou como arquivos JPEG, PNG ou WebP. Áudios, vídeos, figurinhas e outros arquivos, como um PDF, não cabem no envelope. Desta mensagem não guardei nada.
letter-many-lines = Com esta mensagem a carta teria { NUMBER($lines) } linhas, e posso levar até { NUMBER($most) }. Não guardei esta mensagem. Tire algumas quebras de linha, por favor, ou mande o resto em outra carta.
letter-too-long = Com esta mensagem a carta teria { NUMBER($length) } caracteres, e posso levar até { NUMBER($most) }. Não guardei esta mensagem. Encurte, por favor, ou mande o resto em outra carta.
letter-many-photos = Em uma carta cabem até { $most } fotos. Não guardei esta. Mande as outras em outra carta, por favor.
photos-flawed =
    <b>{ $count ->
        [1] Há uma foto que não posso usar.
       *[other] Há fotos que não posso usar.
    }</b>

    { $lines }

    { $count ->
        [1] Mande de novo, por favor: a próxima foto fica no lugar dela. Ou toque em Pronto para seguir sem ela.
       *[other] Mande de novo, por favor: as próximas fotos ficam no lugar delas. Ou toque em Pronto para seguir sem elas.
    }
photo-flaw =
    { $flaw ->
        [format] • A foto { $number } não é uma imagem JPEG, PNG ou WebP. Se está em um formato próprio do seu telefone, mande como foto e não como arquivo.
        [too-large] • A foto { $number } é grande demais. Mande como foto e não como arquivo, ou tire com menos pixels.
        [unreadable] • A foto { $number } está danificada: não consigo abrir.
        [gone] • A foto { $number } não pôde ser baixada: não está mais lá ou tem mais de 20 MB.
       *[other] • A foto { $number } não pode ser usada.
    }
photo-mark = [Foto { $number }]

write-hints =
    <b>Antes de enviar, veja isto, por favor:</b>

    { $hints }

    Você decide: fica assim ou muda.
hint-title =
    ⚠️ <b>{ $check ->
        [phone] Um telefone?
        [email] Um e-mail?
        [street] O endereço de alguém?
        [link] Um endereço da internet?
        [handle] Uma conta em rede social?
        [name] Seu nome completo?
        [promise] Uma promessa?
        [romance] Um tom romântico?
        [topic] Um tema que aqui fica de fora?
        [short] Um pouco curta
        [long] Um pouco longa
        [introduction] Quem escreve?
        [unprintable] Caracteres que não podem ser impressos
       *[other] Veja isto, por favor
    }</b>
hint-quote = “{ $quote }”
hint-more =
    { $count ->
        [1] … e mais uma vez.
       *[other] … e mais { $count } vezes.
    }
hint-shorter = Tem { NUMBER($count) } caracteres. Aqui as cartas devem ter pelo menos { NUMBER($limit) }.
hint-longer = Tem { NUMBER($count) } caracteres. O melhor é não passar de { NUMBER($limit) }.
hint-guide = O guia: { $rule }
hint-why =
    { $check ->
        [phone] Quem abrir a carta poderia usá-lo para encontrar essa pessoa. Sem o número é mais seguro.
        [email] Quem abrir a carta poderia usá-lo para encontrar essa pessoa. Sem o e-mail é mais seguro.
        [street] Quem abrir a carta saberia onde alguém mora. A região ou o país já basta.
        [link] Na prisão ninguém pode abrir, e poderia levar até você. Conte com suas palavras o que está lá.
        [handle] Quem abrir a carta poderia procurar essa conta. É mais seguro deixar de fora.
        [name] Com seu nome verdadeiro alguém poderia chegar até você. Só o pseudônimo é mais seguro.
        [promise] Na prisão se espera pelo que foi prometido, e dói quando não chega. Você pode dizer o que deseja à pessoa, ou o que está fazendo agora.
        [romance] Mesmo dito com carinho, pode criar ilusões e machucar quem está na prisão. Palavras calorosas, como entre amigos, fazem muito bem.
        [topic] Por causa disso a carta poderia não passar. É melhor deixar de fora.
        [short] Mais algumas linhas fariam bem: algo do seu dia, por exemplo.
        [long] Uma carta curta e simples passa com mais facilidade e se lê melhor. Talvez uma parte possa esperar a próxima.
        [introduction] Ainda não conhecem você. Conte um pouco de si, mas nada com que alguém possa encontrar você.
        [unprintable] No papel ficaria um quadrado riscado no lugar de { $signs }. É melhor outro sinal, ou uma palavra.
       *[other] Talvez seja melhor deixar de fora.
    }
write-keep = Está bom assim
write-change = ✎ Mudar
write-send = ✉️ Enviar

write-preview =
    <b>Esta é sua carta, como vai ser lida.</b>

    <b>Para:</b> { $name }
    <b>De:</b> { $pen_name }
    <b>Idioma:</b> { $language }{ $translated ->
        [yes] { " " }(a equipe tem que traduzir)
       *[no] { "" }
    }

    { $letter }

    Se você enviar, a equipe lê primeiro. Ela vê a carta e o pseudônimo, não sua conta. Depois aprova, ou devolve com um motivo. Até ser impressa, você pode retirá-la. No papel vão suas palavras, o pseudônimo e um número da equipe.
write-language =
    <b>Em que idioma você vai escrever?</b>
    As cartas para { $name } são lidas em { $languages }. Você pode escrever em outro idioma; então a equipe tem que traduzir sua carta antes, e demora mais.
write-language-which = Em que idioma está sua carta?
write-language-other = Outro idioma
write-language-named = Como se chama esse idioma?
write-language-none = Não está em nenhuma lista
write-language-unknown = Não conheço nenhum idioma com esse nome. Escreva de outro jeito, por favor, ou toque em “Não está em nenhuma lista”.
write-language-button = 🌐 Não está em { $language }
write-language-known-button = 🌐 Está em outro idioma
language-in-no-list = um idioma que não conheço
write-copies =
    { $copies ->
        [yes] Sua carta é impressa { $count } vezes: uma cópia para cada pessoa.
       *[no] Sua carta é impressa uma vez só: é uma para as { $count } pessoas.
    }
write-received =
    <b>Recebida.</b> Sua carta para { $name } está guardada e espera a equipe.

    Código de recibo: <code>{ $code }</code>
    O código é só seu: no papel vai outro número. Se seu telefone pode ser revistado, apague este chat.

    Eu aviso quando a equipe tiver lido e decidido. Ninguém pode prometer que a prisão a deixe entrar. Em /letters você vê como ela está.
write-preview-photos =
    { $count ->
        [1] Da foto guardo só o que se vê, não onde, quando nem com que telefone foi tirada.
       *[other] Das fotos guardo só o que se vê, não onde, quando nem com que telefone foram tiradas.
    } A letra à mão fica: ela pode ser reconhecida, e a prisão pode copiá-la.
write-again-photos =
    { $count ->
        [1] Ela também tinha uma foto. Se quiser que vá com a nova carta, mande de novo, por favor.
       *[other] Ela também tinha { $count } fotos. Se quiser que vão com a nova carta, mande de novo, por favor.
    }

letters-none = Não sei de nenhuma carta sua. Se você enviou uma sem vínculo com você, ela só está sob o código dela: /letter e o código.
letters-list =
    { $count ->
        [1] <b>Sua carta</b>
       *[other] <b>Suas { $count } cartas</b>
    }

    { $letters }
letters-line =
    <code>{ $code }</code> para { $name }
    { $state ->
        [pending] espera a equipe desde { $day }
        [approved] aprovada em { $day }, ainda não impressa
        [printed] impressa em { $day }
        [handed-over] enviada à prisão em { $day }
        [on-hold] espera a equipe desde { $day }
        [changes-asked] espera que você mude algo desde { $day }
        [redaction-offered] espera sua resposta desde { $day }
        [delivered] entregue, como a equipe soube em { $day }
        [returned] voltou para a equipe, anotado em { $day }
        [censored] censurada, como a equipe soube em { $day }
        [refused] não foi aceita, como a equipe soube em { $day }
        [transferred] a pessoa foi levada para outra prisão, como a equipe soube em { $day }
        [released] a pessoa saiu em liberdade, como a equipe soube em { $day }
        [rejected] devolvida em { $day }
        [withdrawn] retirada
       *[other] em um estado que esta versão não conhece
    }
letters-open = { $code } · { $name }
letters-back = ‹ Minhas cartas
letter-unknown = Você não tem nenhuma carta com esse código. Em /letters estão todas as suas.
letter-title =
    <b>Carta { $code }</b>
    <b>Para:</b> { $name }
    <b>De:</b> { $pen_name }
letter-state =
    { $state ->
        [pending] Recebida em { $day }. Espera que a equipe leia. Você ainda pode retirá-la.
        [approved] Aprovada em { $day }: a equipe já leu. Ainda não foi impressa. Enquanto não estiver em um arquivo para imprimir, você pode retirá-la.
        [printed] Impressa em { $day }. Ainda não foi enviada à prisão.
        [handed-over] A equipe a enviou à prisão em { $day }, pelo correio ou em mãos. Não posso ver se a deixaram entrar nem se já foi lida.
        [on-hold] Recebida em { $day }. Espera que a equipe decida. Você ainda pode retirá-la.
        [changes-asked] Em { $day } a equipe pediu que você mude algo. Ela espera por você; também pode retirá-la.
        [redaction-offered] Em { $day } a equipe perguntou se alguns trechos podem ser tirados. Espera sua resposta; você também pode retirá-la.
        [delivered] Em { $day } a equipe soube que foi entregue. Não posso ver se foi lida.
        [returned] Voltou para a equipe, como foi anotado em { $day }. Não foi entregue.
        [censored] Em { $day } a equipe soube que foi censurada: ficou retida, ou partes dela foram cobertas. Qual das duas coisas, não posso ver.
        [refused] Em { $day } a equipe soube que não foi aceita.
        [transferred] Em { $day } a equipe soube que a pessoa foi levada para outra prisão. Não sei se a carta chegou a ela.
        [released] Em { $day } a equipe soube que a pessoa saiu em liberdade. Não sei se a carta chegou a ela.
        [rejected] Devolvida em { $day }. Ninguém mais a recebe.
        [withdrawn] Você a retirou. O texto dela já foi apagado.
       *[other] Está em um estado que esta versão não conhece.
    }
letter-reason =
    <b>O motivo, de alguém da equipe:</b>
    <blockquote>{ $reason }</blockquote>
write-again-button = ✎ Escrever de novo
withdraw-button = Retirar

withdraw-sure = Retirar a carta { $code } para { $name }? O texto dela é apagado para sempre.
withdraw-yes = Sim, retirar
withdraw-no = Não, deixar
withdraw-not = A carta { $code } fica onde está.
withdraw-too-late =
    { $state ->
        [pending] A carta { $code } ainda espera a equipe.
        [approved] A carta { $code } já está em um arquivo para imprimir e não pode mais ser retirada. Com /forgetme peço à equipe que a tire, mas isso apaga também todo o resto que é seu.
        [printed] A carta { $code } já foi impressa e não pode mais ser retirada.
        [handed-over] A carta { $code } já foi enviada à prisão e não pode mais ser retirada.
        [on-hold] A carta { $code } ainda espera a equipe.
        [changes-asked] A carta { $code } espera que você a mude.
        [redaction-offered] A carta { $code } espera sua resposta.
        [delivered] A carta { $code } já foi enviada à prisão e não pode mais ser retirada.
        [returned] A carta { $code } já foi enviada à prisão e não pode mais ser retirada.
        [censored] A carta { $code } já foi enviada à prisão e não pode mais ser retirada.
        [refused] A carta { $code } já foi enviada à prisão e não pode mais ser retirada.
        [transferred] A carta { $code } já foi enviada à prisão e não pode mais ser retirada.
        [released] A carta { $code } já foi enviada à prisão e não pode mais ser retirada.
        [rejected] A carta { $code } já foi devolvida a você; não há nada para retirar.
        [withdrawn] A carta { $code } já foi retirada.
       *[other] A carta { $code } está em um estado que esta versão não conhece.
    }
withdrawn = A carta { $code } foi retirada e o texto dela está apagado aqui. Ninguém vai imprimi-la.
letters-enough = Você já tem { $most } cartas à espera de serem lidas. Não posso receber mais de uma vez, para que todo mundo tenha sua vez. Quando a equipe decidir sobre uma, ou você retirar alguma (/letters), pode escrever a próxima.
letters-muted = Por enquanto a equipe não recebe cartas suas por aqui. O que você já mandou continua onde está: /letters. Se acha que é um engano, escreva para a equipe: /contact
letter-pages-gone = O texto dela já foi apagado aqui: não fica guardado muito tempo depois que uma carta é enviada à prisão ou devolvida.
letter-deciding = A equipe já leu e está decidindo. Em alguns minutos digo o que foi decidido.
letters-line-deciding =
    <code>{ $code }</code> para { $name }
    a equipe está decidindo agora

revise-button = ✎ Mudar
revise-asked =
    A equipe pede que você mude algo na sua carta { $code }:
    <blockquote>{ $reason }</blockquote>
    Abaixo está o que você tinha escrito, para copiar e mudar. O pseudônimo e o código de recibo continuam iguais.
revise-which = Sua carta tem { $count } mensagens. Qual delas você quer mudar?
revise-part =
    <b>Agora mande o que vai no lugar.</b>
    O resto da sua carta para { $name } fica como está. Em uma ou várias mensagens, até { NUMBER($most) } caracteres contando o resto. Quando terminar, toque em Pronto (ou escreva /done): você vê a carta inteira antes que algo seja enviado.
revise-all = A carta toda
revise-received = <b>Recebida.</b> A equipe vai ler de novo sua carta { $code } para { $name } e ver o que você mudou. Quando decidir, eu aviso.
revise-not = Ninguém pediu que você mude a carta { $code }. Em /letters você vê como ela está.
flow-revise = a mudança de uma carta

flow-agreeout = sua resposta sobre uma carta
flow-ownway = sua resposta sobre uma carta
agree-out-button = ✓ Pode tirar
own-way-button = ✎ Prefiro mudar eu
agree-out-sure = Sua carta { $code } segue sem esses trechos?
agree-out-yes = Sim, sem eles
agreed-out = Combinado. Sua carta { $code } segue sem esses trechos: a equipe lê mais uma vez e depois diz o que decidiu.
redaction-lapsed = Passaram { $wait } sem sua resposta, então nada foi tirado da sua carta { $code }. Ela espera aqui que você a mude, ou a retire: /letters

draft-stopped =
    { $why }

    O que você começou a escrever fica guardado por uma semana. Você pode continuar e mandar para outra pessoa; antes de enviar qualquer coisa, pode mudar o texto.
write-open-again = As cartas para <b>{ $name }</b> voltaram a ser recebidas. Você pode continuar a que começou:
draft-open-again = De novo se recebem cartas para <b>{ $name }</b>. O que você tinha começado a escrever continua aqui, e você pode seguir.
revise-closed = Por enquanto sua carta <code>{ $code }</code> não pode seguir. Se não quiser esperar, retire-a. As palavras dela podem ir para outra pessoa:

# Enviada sem vínculo com quem a escreveu.

write-unlinked = 🕊 Enviar sem vínculo comigo
unlinked-pen-name =
    <b>Escolha outro pseudônimo para esta carta, por favor.</b>
    Você já assinou como “{ $pen_name }”, então pelo nome se saberia de quem é a carta. Escolha um que você não use para mais nada.
unlinked-pen-name-known = “{ $pen_name }” também leva a você: já assinou assim. Escolha outro, por favor.
unlinked-sure =
    <b>Enviar sem vínculo com você?</b> Para { $name }, de { $pen_name }.

    Esqueço na hora que foi você: pelo que guardo, ninguém pode descobrir.
    • Não aviso nada, e ela não aparece em /letters.
    • Você recebe um código, uma vez só. Se perder, ninguém recupera.
    • Quem tiver o código pode ver como a carta está, ler a resposta, mudar ou retirar a carta.
    • /forgetme não a apaga. Retirar apaga, enquanto não estiver em um arquivo para imprimir.
    • Não guardo o pseudônimo para a próxima.
    Este chat ainda a mostra, e aqui o Telegram pode ler. Guardo a hora em que chegou e, por dois dias, quando escrevi a você.
unlinked-yes = 🕊 Sim, esqueça que é minha
unlinked-no = ‹ Não, voltar
unlinked-received =
    <b>Recebida.</b> Sua carta para { $name } espera a equipe, e não sei mais que é sua.

    O código dela: <code>{ $code }</code>

    Anote agora onde ninguém veja e apague este chat: ninguém pode recuperar o código, nem eu. Para saber como a carta está e ler uma resposta, me mande /letter e o código daqui a alguns dias, de qualquer conta. Uma resposta espera ali por { $waits } dias, e ninguém pode avisar você de que chegou.
unlinked-enough =
    { $most ->
        [1] Hoje você já enviou uma carta sem vínculo, e recebo uma por dia de cada pessoa.
       *[other] Hoje você já enviou { $most } cartas sem vínculo, e não recebo mais por dia de cada pessoa.
    } Amanhã você pode enviar outra, ou envia esta como sempre.
unlinked-team = Quem é da equipe envia suas cartas como sempre: ninguém decide sobre a própria carta, e sem vínculo não se saberia qual é.
unlinked-not-now = Por enquanto não posso receber esta carta sem vínculo com você. Você pode enviar como sempre.
unlinked-look = ↻ Como ela está agora?
receipt-unknown = Nenhuma carta tem esse código. Um código assim tem dezesseis caracteres, em grupos de quatro, e não leva I, L, O nem U. Compare um por um, por favor. As cartas vinculadas a você estão em /letters.
receipts-tried = Hoje houve { $most } códigos errados, então não respondo mais nenhum até amanhã. Enquanto isso, procure o certo, por favor.
unlinked-letter-deciding = A equipe já leu e está decidindo. Olhe de novo em alguns minutos: até lá já terá decidido.
unlinked-withdraw-too-late = A carta { $code } não pode mais ser retirada. Aqui você vê como ela está:
unlinked-revise-not = Ninguém pediu que você mude a carta { $code }.
unlinked-revise-received = <b>Recebida.</b> A equipe vai ler de novo sua carta { $code } para { $name } e ver o que você mudou. O que decidir, você vê com o mesmo código.
unlinked-agreed-out = Combinado. Sua carta { $code } segue sem esses trechos, quando a equipe tiver lido de novo. O que decidir, você vê com o mesmo código.
unlinked-to-agree =
    <b>Isto seria tirado</b> (➖ como está, ➕ como ficaria):

    { $lines }
