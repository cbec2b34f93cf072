# As cartas em papel.

command-print = Imprimir cartas e anotar o que aconteceu com elas
flow-print = a impressão de cartas
flow-handed = a anotação de um envio
flow-heard = a anotação do que aconteceu com as cartas
flow-correct = a correção do que foi anotado

print-waiting =
    { $count ->
        [0] Não há cartas aprovadas para imprimir.
        [one] Há <b>uma carta aprovada</b> para imprimir.
       *[other] Há <b>{ $count } cartas aprovadas</b> para imprimir.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Toque em um nome e mostro o que vai acontecer antes de fazer qualquer coisa.
    }
print-case = • para { $case }: { $count }
print-choice = Fazer o PDF: { $name } ({ $count })
print-all = todas
print-under-way = <b>Lotes não terminados</b>
print-batch-line =
    • <code>{ $code }</code>, feito por { $name } em { $day }: { $approved ->
        [0] { $printed ->
            [1] uma carta impressa, ainda não enviada
           *[other] { $printed } cartas impressas, ainda não enviadas
        }
        [one] uma carta que ninguém marcou como impressa
       *[other] { $approved } cartas que ninguém marcou como impressas
    }
print-look = Ver { $code }
print-back = ‹ Impressão
print-nothing = Aí não há nenhuma carta para imprimir. Talvez já esteja em um lote: em /print você vê os lotes não terminados.
print-unknown = Esse lote não existe, ou quem escreveu as cartas já as apagou. Em /print você vê o que há.

print-file =
    <b>Lote { $code }:</b> { $count ->
        [1] uma carta.
       *[other] { $count } cartas.
    } A primeira folha de cada arquivo é para você ir marcando; nunca a ponha em um envelope. Cada carta começa em uma folha própria.

    No papel vai um número como { $code }-1 e nunca o código de recibo. O arquivo não é criptografado: quando estiver impresso, apague-o deste chat e de onde você o guardou.
print-failed =
    Não consegui fazer o PDF do lote <code>{ $code }</code>: demorou demais ou faltou memória. Nada se perdeu: as cartas continuam no lote e não avisei ninguém. Peça o arquivo de novo com o botão, por favor. Se também não der certo, avise quem cuida do servidor.
print-without =
    { $count ->
        [1] Uma carta deste lote não está no arquivo: foi enviada há muito tempo e o texto já foi apagado.
       *[other] { $count } cartas deste lote não estão no arquivo: foram enviadas há muito tempo e o texto já foi apagado.
    }
print-pages-gone = As cartas do lote { $code } foram enviadas há muito tempo e o texto já foi apagado. O arquivo não pode mais ser feito de novo.
print-odd = ⚠️ Há caracteres que não podem ser impressos. No lugar deles fica um quadrado riscado:
print-odd-line = • <code>{ $code }</code>: { $signs }
print-all-printed = ✓ Tudo impresso
print-later = Agora não
print-again = O arquivo de novo
print-batch =
    <b>Lote { $code }</b>
    Feito por { $name } em { $day }. { $count ->
        [1] Uma carta.
       *[other] { $count } cartas.
    }
print-closed =
    ⚠ { $why ->
        [released] Já em liberdade: a prisão não entregaria as cartas.
        [transferred] Agora em outra prisão.
        [died] Faleceu. Pergunte à equipe o que fazer com as cartas.
        [refuses-mail] Lá estão recusando as cartas.
        [address-unknown] Por enquanto não se sabe o endereço.
       *[other] Este caso não recebe mais cartas.
    }
print-letter =
    • <code>{ $number }</code> para { $case } (código de recibo <code>{ $code }</code>): { $state ->
        [pending] espera uma decisão
        [on-hold] a equipe deixou para depois
        [changes-asked] com quem a escreveu, para mudar
        [redaction-offered] falta a resposta de quem a escreveu
        [rejected] devolvida a quem a escreveu
        [withdrawn] retirada por quem a escreveu
        [approved] ninguém a marcou como impressa
        [printed] impressa
        [handed-over] enviada à prisão
        [delivered] entregue, como a equipe soube
        [returned] voltou
        [censored] censurada
        [refused] não foi aceita
        [transferred] a pessoa foi levada para outra prisão
        [released] a pessoa saiu em liberdade
       *[other] em um estado que esta versão não conhece
    }
print-printed =
    { $count ->
        [1] Uma carta do lote { $code } ficou marcada como impressa. Quando tiver sido enviada à prisão, diga aqui ou em /print{ $told ->
            [0] .
           *[other] ; só então aviso quem a escreveu.
        }
       *[other] { $count } cartas do lote { $code } ficaram marcadas como impressas. Quando tiverem sido enviadas à prisão, diga aqui ou em /print{ $told ->
            [0] .
           *[other] ; só então aviso quem as escreveu.
        }
    }
print-done = No lote { $code } já está tudo marcado. Em /print você vê como tudo está.

handed-button = Enviado: { $case }
handed-sure =
    { $what }

    { $count ->
        [1] Saiu em { $day },
       *[other] Saíram em { $day },
    } { $to ->
        [post] pelo correio.
        [lawyer] com uma advogada ou um advogado.
        [family] com a família.
        [visitor] com alguém que faz visitas.
        [prison] em mãos, na prisão.
       *[other] de um jeito que esta versão não conhece.
    } É isso? { $told ->
        [0] Não pode ser desfeito.
       *[other] Nos próximos minutos aviso { $count ->
            [1] quem a escreveu
           *[other] quem as escreveu
        }, e isso não pode ser desfeito.
    }
handed-yes = Sim, enviado
handed-no = Não, ainda não
handed-not = Nada mudou e não avisei ninguém.
handed-done =
    { $count ->
        [1] Uma carta ficou marcada como enviada à prisão.{ $told ->
            [0] { "" }
           *[other] { " " }Estou avisando quem a escreveu.
        }
       *[other] { $count } cartas ficaram marcadas como enviadas à prisão.{ $told ->
            [0] { "" }
           *[other] { " " }Estou avisando quem as escreveu.
        }
    } Obrigada.
letter-was-handed-over =
    🕊 Sua carta { $code } para { $case } saiu em { $day }: { $to ->
        [post] a equipe a mandou pelo correio.
        [lawyer] a equipe a entregou a uma advogada ou um advogado.
        [family] a equipe a entregou à família.
        [visitor] a equipe a entregou a alguém que faz visitas na prisão.
        [prison] a equipe a levou até a prisão.
       *[other] a equipe a mandou.
    } Não posso ver se a prisão a deixa entrar, e ninguém pode prometer. Obrigada por escrever.

print-would =
    { $count ->
        [1] <b>Uma carta</b> entraria no lote:
       *[other] <b>{ $count } cartas</b> entrariam no lote:
    }
print-files =
    { $count ->
        [1] Você recebe um PDF
       *[other] Você recebe { $count } PDFs, cada um com no máximo { $size } cartas,
    } <b>aqui, sem criptografia</b>, com uma primeira folha para a equipe. Faça onde possa imprimir e depois apagar. Ainda não aviso ninguém, e enquanto uma carta não tiver saído você pode tirá-la do lote.
print-more =
    { $count ->
        [1] Há mais uma que não cabe no lote: vai no próximo.
       *[other] Há mais { $count } que não cabem no lote: vão no próximo.
    }
print-stays = As de { $case } ficam: são recolhidas a partir de { $day }.
print-too-early = ⚠️ <b>Ainda é cedo.</b> Estas cartas são recolhidas a partir de { $day }, então ainda podem chegar outras. Se você imprimir agora, isso fica anotado no registro.
print-sure = { $what }
print-yes = Sim, fazer o lote
print-yes-early = Fazer mesmo assim
print-no = Não, agora não
print-not = Nada mudou. As cartas esperam como antes.
print-early = Estas cartas são recolhidas mais tarde. Comece de novo com /print, que diz a partir de quando.
print-part = <b>Arquivo { $part } de { $parts }:</b> de { $first } a { $last }.
print-next =
    { $count ->
        [1] O último arquivo
       *[other] Os próximos: faltam { $count }
    }
print-one = Para ver uma carta só: /batch com o número dela, como <code>/batch { $number }</code>.
print-letter-out = • <code>{ $number }</code> para { $case } (código de recibo <code>{ $code }</code>): tirada do lote
print-sent =
    { $to ->
        [post] Saiu pelo correio em { $day }.
        [lawyer] Entregue a uma advogada ou um advogado em { $day }.
        [family] Entregue à família em { $day }.
        [visitor] Entregue a alguém que faz visitas em { $day }.
        [prison] Levado até a prisão em { $day }.
       *[other] Saiu em { $day }.
    }
print-what-one = A carta { $number } para { $case }
print-undo = Na verdade, não foi impresso
print-undone =
    { $count ->
        [1] Uma carta de { $code } volta a contar como não impressa. Não avisei ninguém.
       *[other] { $count } cartas de { $code } voltam a contar como não impressas. Não avisei ninguém.
    }
print-leave-out = Tirar do lote
print-put-back = Pôr de volta
print-left-out = A carta { $number } saiu do lote. Ela vai no próximo, ou você a põe de volta com seu número.
print-left-out-paper = A carta { $number } saiu do lote e conta como não impressa. <b>Destrua a folha dela agora, por favor.</b> Ela vai no próximo lote, ou você a põe de volta com seu número.
print-is-back = A carta { $number } está de volta no lote, com o mesmo número. Conta como não impressa até você dizer outra coisa.
print-left = Isso não pode mais ser feito com esta carta, ou já foi feito. /batch com o número dela diz onde está.
print-said = Destas cartas não há nada para anotar: ainda não saíram, ou já foi dito o que aconteceu com elas.

handed-all = Enviado: todas as { $count }
handed-one = Enviado
handed-to =
    { $what }

    Como foi enviado? Sem nomes, por favor.
handed-when = Em que dia?
handed-day = { $day }
carrier-post = Pelo correio
carrier-lawyer = Com uma advogada ou um advogado
carrier-family = Com a família
carrier-visitor = Com alguém que faz visitas
carrier-prison = Em mãos, na prisão

heard-button =
    { $count ->
        [1] Teve notícias dela?
       *[other] Teve notícias das { $count } enviadas?
    }
heard-one = Teve notícias dela?
heard-which =
    { $what }

    O que você soube? Anote só o que alguém contou de verdade. { $count ->
        [1] { "" }
       *[other] Se com alguma foi diferente, anote antes, com o número dela: <code>/heard { $number }</code>.
    }
heard-delivered = Foi entregue
heard-returned = Voltou
heard-censored = Foi censurada
heard-refused = Não foi aceita
heard-transferred = A pessoa foi transferida
heard-released = A pessoa saiu em liberdade
heard-sure =
    { $what }

    <b>{ $outcome }.</b> É isso?{ $told ->
        [0] { "" }
        [one] { " " }Vou avisar quem a escreveu.
       *[other] { " " }Vou avisar as { $told } pessoas que escreveram.
    }
heard-yes = Sim, é isso
heard-done =
    { $outcome }: { $count ->
        [1] anotado para uma carta.
       *[other] anotado para { $count } cartas.
    }{ $told ->
        [0] { "" }
        [one] { " " }Estou avisando quem a escreveu, a menos que não queira mais saber dela.
       *[other] { " " }Estou avisando quem as escreveu, menos quem não quer mais saber delas.
    }
correct-button = Foi um engano
correct-sure =
    { $what }

    { $count ->
        [1] Retiro o que foi anotado sobre ela?
       *[other] Retiro o que foi anotado sobre elas?
    }{ $told ->
        [0] { "" }
        [one] { " " }Vou avisar quem a escreveu que foi um engano.
       *[other] { " " }Vou avisar quem as escreveu que foi um engano.
    }
correct-yes = Sim, retirar
correct-done =
    { $count ->
        [1] Retirado para uma carta. Dela só se sabe que saiu.
       *[other] Retirado para { $count } cartas. Delas só se sabe que saíram.
    }
letter-was-delivered = 🕊 A equipe soube que sua carta { $code } para { $case } foi entregue. Não posso ver se foi lida, e ninguém pode prometer uma resposta.
letter-was-returned = Sua carta { $code } para { $case } voltou para a equipe. Não foi entregue, e isso não é necessariamente pelo que você escreveu. Você pode escrever outra: /write.
letter-was-censored = A equipe soube que sua carta { $code } para { $case } foi censurada: ficou retida, ou partes dela foram cobertas. Qual das duas coisas, não posso ver. Não é necessariamente pelo que você escreveu.
letter-was-refused = A equipe soube que sua carta { $code } para { $case } não foi aceita. Por quem e por quê, talvez nunca se saiba. Não é necessariamente pelo que você escreveu.
letter-was-transferred = A equipe soube de uma transferência para outra prisão: { $case }. Não sei se sua carta { $code } chegou lá.
letter-was-released = A equipe soube de uma libertação: { $case }. Não sei se sua carta { $code } chegou antes.
letter-was-corrected = O que escrevi por último sobre sua carta { $code } para { $case } foi um engano nosso. Desculpe. A única coisa certa é que ela saiu em { $day }.
quiet-button = Não quero mais saber dela
quiet-now = Não escrevo mais a você sobre a carta { $code }. Em /letters você ainda vê onde ela está.

# No papel.
print-sheet-stays = Fica com a equipe
print-sheet-part = Arquivo { $part } de { $parts }
print-sheet-count =
    { $count ->
        [1] uma carta
       *[other] { $count } cartas
    }
print-to = Para
print-sheet-title =
    { $count ->
        [1] Uma carta
       *[other] { $count } cartas
    }
print-sheet-batch = Lote { $code } · { $day }
print-sheet-note = Marque cada carta quando estiver no envelope; depois destrua esta folha. Ela tem todos os números: nunca a ponha em um envelope.

# Folhas de quem pediu para apagar tudo depois da impressão.
take-out-notice =
    { $count ->
        [1] Por favor, tire uma folha do lote { $code } e destrua: { $codes }. Quem a escreveu apagou tudo, e essa carta não deve ser enviada.
       *[other] Por favor, tire { $count } folhas do lote { $code } e destrua: { $codes }. Quem as escreveu apagou tudo, e essas cartas não devem ser enviadas.
    }
take-out-look = Ver o lote
take-out =
    ⚠️ { $count ->
        [1] <b>É preciso tirar e destruir</b> esta folha, porque quem a escreveu apagou tudo: { $codes }
       *[other] <b>É preciso tirar e destruir</b> estas folhas, porque quem as escreveu apagou tudo: { $codes }
    }
take-out-done = ✓ Tiradas e destruídas
take-out-thanks =
    { $count ->
        [1] Obrigada: a folha não está mais no lote { $code } e não guardo mais nada dela.
       *[other] Obrigada: as { $count } folhas não estão mais no lote { $code } e não guardo mais nada delas.
    }
print-slip = Para responder: mande esta tira junto, ou escreva o número dela na sua carta.

# Por e-mail.
flow-email = o envio de um lote por e-mail
email-button = Mandar por e-mail
email-button-again = O que fazer
email-sure =
    Mando o lote { $code } para { $address }? { $count ->
        [1] É um e-mail com um PDF.
       *[other] São { $count } e-mails, cada um com um PDF.
    } No caminho vai criptografado; na caixa de entrada, não: quem puder abri-la lê as cartas, e talvez também a empresa que a mantém. Fica anotado no registro que foi você quem pediu.
email-yes = Sim, mandar
email-not = Nada é mandado.
email-goes =
    { $count ->
        [1] Daqui a pouco sai um e-mail para { $address }. Aviso quando tiver saído.
       *[other] Daqui a pouco saem { $count } e-mails para { $address }. Aviso quando cada um tiver saído.
    }
email-none = Isto não pode ir por e-mail: ou não há servidor de e-mail configurado, ou o lote não é de uma só campanha com endereço próprio.
email-asked = Isso já foi pedido antes, e nada é mandado duas vezes.
email-asked-already =
    Este lote já foi pedido por e-mail, e nada é mandado duas vezes:

    { $states }
email-line =
    • arquivo { $part } de { $parts }: { $state ->
        [waiting] espera sua vez, ou uma nova tentativa
        [under-way] está saindo agora mesmo
        [sent] já saiu
        [unsure] talvez tenha saído
        [failed] não pôde sair
       *[other] em um estado que esta versão não conhece
    }
email-again =
    Lote { $code }, arquivo { $part } de { $parts }: não sei se chegou.

    <b>Olhe antes na caixa de entrada de { $address }.</b> O que já estiver lá não deve ser mandado de novo: seria impresso duas vezes. Está lá?
email-again-yes = Não está: mandar
email-sent = Lote { $code }, arquivo { $part } de { $parts }: o servidor de e-mail aceitou a mensagem para { $address }. Veja, por favor, se chegou.
email-unsure = ⚠️ Lote { $code }, arquivo { $part } de { $parts }: a conexão caiu enquanto eu mandava o e-mail para { $address }. <b>Não sei se chegou,</b> e não mando de novo sem perguntar. Olhe na caixa de entrada, por favor, e depois me diga.
email-failed = Lote { $code }, arquivo { $part } de { $parts }: o e-mail para { $address } não pôde sair e não tento mais. Nada saiu. Você pode pedir de novo, ou imprimir o arquivo daqui.
email-subject =
    { $parts ->
        [1] Cartas para imprimir: lote { $code }
       *[other] Cartas para imprimir: lote { $code }, arquivo { $part } de { $parts }
    }
email-words = As cartas estão no PDF anexo. A primeira folha fica com a equipe. Imprima as outras de um lado só e apague este e-mail quando estiverem em papel.
email-there = Sim, está lá
email-found =
    { $count ->
        [1] Anotado: chegou. Não mando de novo.
       *[other] Anotado: chegaram. Não mando de novo.
    }
email-failed-again = Lote { $code }, arquivo { $part } de { $parts }: não pôde sair. Tento mandar de novo para { $address }?

# Para um encontro.
print-choice-event = Fazer o PDF para { $title }, { $day } ({ $count })
print-for = Para <b>{ $title }</b>, em { $day }.
print-sheet-event = Para { $title } · { $day } · { $place }

# Cartas que precisam ser traduzidas.

print-untranslated = Estas cartas precisam ser traduzidas antes: aonde elas vão não se lê o idioma em que estão. Em /translations você vê o que espera por quem. Em /print você pode imprimi-las sem tradução.
print-lacking =
    { $count ->
        [1] 🌐 Há mais uma que antes precisa ser traduzida.
       *[other] 🌐 Há mais { $count } que antes precisam ser traduzidas.
    }
print-untranslated-button =
    { $count ->
        [1] Imprimir uma sem tradução
       *[other] Imprimir { $count } sem tradução
    }
print-stays-untranslated =
    { $count ->
        [1] 🌐 Fica uma: antes precisa ser traduzida.
       *[other] 🌐 Ficam { $count }: antes precisam ser traduzidas.
    }
print-goes-untranslated =
    { $count ->
        [1] ⚠️ <b>Não está traduzida.</b> Até onde a equipe sabe, lá não se lê o idioma em que ela está.
       *[other] ⚠️ <b>Não estão traduzidas.</b> Até onde a equipe sabe, lá não se leem os idiomas em que elas estão.
    } Fica anotado no registro que você imprime sem tradução.
print-yes-untranslated = Imprimir sem tradução
print-translation =
    { $known ->
        [no] Tradução
       *[yes] Tradução do { $source }
    }
print-original =
    { $known ->
        [no] Como foi escrita
       *[yes] Como foi escrita, em { $source }
    }
