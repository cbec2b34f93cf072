# O que toda conversa precisa: as saídas, o que se espera, e respostas ao que ninguém perguntou.

yes = Sim
no = Não
done = ✓ Pronto
take-back = ↶ Tirar a última
back = ‹ Voltar
cancel = Cancelar
menu = Menu
help = Ajuda
resume = Continuar
discard = Descartar
page-before = ‹ Anteriores
page-after = Mais ›

cancelled = Cancelado. Nada foi enviado, e o que você tinha escrito para isto foi apagado.
discarded = Descartado. Nada disso fica guardado.
discard-sure = Isto apagaria o que você escreveu para { $what }, e ninguém poderia recuperar. Apago?
discard-yes = Sim, apagar
discard-no = Não, continuar
resume-offer = Ficou pela metade: { $what }. Você pode continuar ou descartar; depois de uma semana, eu apago.
draft-expired = Há uma semana você começou algo aqui e não terminou, então eu apaguei. Pode começar de novo quando quiser.
conversation-over = Nesse meio-tempo mudou o assunto desta conversa, por isso ela termina aqui. Nada foi enviado. Comece de novo, por favor.
conversation-moved = Nesse meio-tempo algo mudou e não pude usar sua última mensagem. Estamos aqui:

link-asks = O link que você abriu pede isto: <b>{ $does }</b>. Não faço nada só porque alguém abre um link. Você quer?
link-do = ✓ Sim, por favor
link-nothing = Este link não leva a nada aqui.

introduction = Sou a Paloma, um bot que leva cartas a pessoas presas e notícias a quem as apoia. <b>O Telegram pode ler o que você escreve aqui e conhece seu número de telefone.</b> Não escreva nada que ali possa colocar você em risco. No meu disco, o número do seu chat e o que você escreve ficam criptografados; não guardo seu nome, nome de usuário nem telefone: /privacy. Tudo o que posso fazer está no menu: /start

expected-text = Responda com uma mensagem de texto, por favor.
expected-text-or-photo = Responda com uma mensagem de texto ou uma foto, por favor.
expected-choice = Toque em um dos botões ou escreva o que ele diz, por favor.
gather-empty = Ainda não há nada aqui. Escreva primeiro sua mensagem e depois toque em Pronto.
gather-full =
    { $most ->
        [1] Aqui só posso receber uma mensagem.
       *[other] Aqui posso receber no máximo { $most } mensagens.
    } Toque em Pronto ou volte atrás.
page-kept =
    { $number ->
        [1] Guardado. Continue em outra mensagem ou toque em Pronto.
       *[other] Mensagem { $number } guardada. Continue escrevendo ou toque em Pronto.
    }
page-changed = Mensagem { $number } corrigida. Continue escrevendo ou toque em Pronto.
page-taken-back =
    { $number ->
        [1] Tirada. Ainda não há nada; escreva quando quiser.
       *[other] Mensagem { $number } tirada. Continue escrevendo ou toque em Pronto.
    }
pages-here =
    { $count ->
        [1] Sua mensagem continua aqui. Continue escrevendo ou toque em Pronto.
       *[other] Suas { $count } mensagens continuam aqui. Continue escrevendo ou toque em Pronto.
    }
photo-kept =
    { $photos ->
        [1] Estou baixando a foto.
       *[other] Estou baixando a foto; com esta são { $photos }.
    } Mande a próxima página, escreva mais ou toque em Pronto.
album-kept = Estou baixando as fotos que você mandou juntas. Quando tiver mandado todas, escreva mais ou toque em Pronto.

nothing-open = Não estamos no meio de nada.
stale-button = Este botão é de uma mensagem antiga e não faz mais nada.
stale-button-question = Este botão é de uma mensagem antiga. Estamos aqui:
unknown-command = Não conheço esse comando. Isto é o que posso fazer:
unknown-command-near = Não conheço esse comando. Você quis dizer { $near }?
not-understood = Sou um bot: entendo botões e comandos. Escolha um:
hint-again = Não entendi. No menu você vê o que posso fazer.
hint-photo = Obrigada pela imagem. Se é a página de uma carta, escolha primeiro /write e depois mande.
hint-document = Não posso abrir arquivos. Para uma carta, escolha /write: ali você pode escrever ou mandar fotos dela.
hint-voice = Não posso ouvir mensagens de voz. Para uma carta, escolha /write e escreva aqui.
hint-video = Não posso ver vídeos. No menu você vê o que posso fazer.
hint-sticker = Obrigada! Só posso levar texto. No menu você vê o que posso fazer.
hint-place = Não preciso saber onde você está e não guardo nada disso. Para saber onde são os encontros, veja /events.
hint-contact = Por favor, não me mande contatos de outras pessoas. Não guardo nada disso.
hint-other = Não posso ler esse tipo de mensagem. No menu você vê o que posso fazer.
hint-forwarded = Com mensagens encaminhadas não posso fazer nada. Para uma carta, escolha /write e escreva aqui.
hint-edited = Vi que você editou uma mensagem, mas ela já foi respondida. Para mudar algo, use /back ou comece de novo.
hint-group = Só falo em particular, para que ninguém veja quem escreve. Abra um chat comigo e toque em Iniciar.
team-only = Isto é para a equipe. Se você faz parte dela, peça um convite a alguém da coordenação.
put-aside = Algo falhou do meu lado; não é culpa sua. O que você mandou fica guardado { $aside } dias, criptografado, para quem cuida do servidor. Não fiz mais nada com isso. Tente de outro jeito, por favor: /help
storage-stuck = O que você mandou está guardado, mas ainda não posso responder: o disco do servidor está cheio ou falhando. Ainda não fiz nada com isso. Continuo sozinha assim que puder; não precisa mandar de novo.
flooding = Foi muita coisa de uma vez, mais do que posso responder. Não li esta mensagem, e também não vou ler o que você mandar agora, até passar { $pause } sem escrever. Nada disso fica guardado. Depois continuamos de onde paramos.
storage-trouble = Neste momento não posso guardar nada: o disco do servidor está cheio ou falhando. Por isso ainda não recebi nada. O que você mandou continua no Telegram, e vou ler assim que puder, por no máximo um dia. Se você tocou em algum botão, talvez precise tocar de novo.
conversations-full = É mais do que posso guardar para você de uma vez. Tudo o que você me deu antes continua aqui. Termine, ou descarte o que tinha deixado de lado, e depois mande isto em mensagens mais curtas.

# Imagens.

picture-on-its-way = Ainda estou baixando a imagem. Toque de novo no botão daqui a pouco; nada se perde.
picture-gone = Não consegui pegar a imagem: não consigo abri-la, é grande demais ou não está mais lá. Por favor, mande de novo a mensagem com a imagem.
pictures-too-many = Já tenho { $most } imagens suas de coisas não terminadas, e não posso guardar mais. Termine ou descarte alguma, por favor, e depois mande esta.
