# A fila da moderação.

command-queue = Cartas que esperam uma decisão
flow-unapprove = a mudança em uma aprovação
flow-reject = a devolução de uma carta

queue-read = Ler a próxima carta
queue-next = Próxima carta
queue-empty = Não há cartas à espera. Obrigada por olhar.
queue-waiting =
    { $count ->
        [1] Há <b>uma carta</b> à espera há { $age }.
       *[other] Há <b>{ $count } cartas</b> à espera; a mais antiga, há { $age }.
    }{ $claimed ->
        [0] { "" }
        [one] { " " }Alguém está lendo uma agora.
       *[other] { " " }Neste momento { $claimed } estão sendo lidas.
    }
queue-others =
    { $count ->
        [1] Por enquanto não há nada para você. Há uma carta à espera, mas outra pessoa a está lendo, você acabou de deixá-la para outras pessoas ou ela é sua.
       *[other] Por enquanto não há nada para você. Há { $count } cartas à espera, mas outras pessoas as estão lendo, você acabou de deixá-las para outras pessoas ou são suas.
    }
queue-rest =
    { $count ->
        [0] Não resta nenhuma carta à espera.
        [one] Resta uma carta à espera.
       *[other] Restam { $count } cartas à espera.
    }
queue-new =
    { $new ->
        [1] Há uma carta nova para ler.
       *[other] Há { $new } cartas novas para ler.
    }
queue-old =
    { $count ->
        [1] Há uma carta que espera uma decisão há { $age }. Você pode ler?
       *[other] Há { $count } cartas que esperam uma decisão; a mais antiga, há { $age }. Você pode ler uma?
    }{ $late ->
        [0] { "" }
        [one] { " " }Uma espera há mais de três dias.
       *[other] { " " }{ $late } esperam há mais de três dias.
    }

letter-head =
    Carta para <b>{ $case }</b>
    Assina: <b>{ $pen_name }</b> · { $code }
    Escrita em { $language }.
letter-to-translate = 🌐 As cartas para { $case } são lidas em { $languages }: esta precisa ser traduzida antes de sair.
letter-case-closed =
    { $why ->
        [released] ⚠ <b>Já saiu em liberdade.</b> A prisão não entregaria esta carta; talvez a equipe possa fazê-la chegar de outro jeito.
        [transferred] ⚠ <b>Já está em outra prisão.</b> A carta precisa do novo endereço antes de sair.
        [died] ⚠ <b>Faleceu.</b> A prisão não pode mais entregá-la; a equipe decide se a família a recebe.
        [refuses-mail] ⚠ <b>Lá já estão recusando as cartas.</b> Esta pode voltar.
        [address-unknown] ⚠ <b>Por enquanto não se sabe o endereço.</b> A carta espera até que se saiba.
       *[other] ⚠ <b>Este caso não recebe mais cartas.</b>
    } Você pode aprová-la, e ela espera com as outras, ou devolvê-la.
letter-until = Fica com você por { $minutes }, até as { $until } ({ $zone }). O que você decidir pode ser desfeito durante dez minutos; só depois aviso quem a escreveu. O que parece um link aqui é só texto.
letter-coming = Uma carta está chegando. Espere um momento, por favor.
letter-photo = Carta { $code } · foto { $number } de { $count }
letter-photo-missing = Carta { $code } · a foto { $number } de { $count } não está mais guardada.
taken-back = Isto não está mais aqui.
letter-approve = ✓ Aprovar
letter-reject = Devolver
letter-pass = Deixar para outra pessoa
letter-writer = Quem a escreveu…
guide-button = O guia
guide-points =
    <b>O que uma carta deve cumprir</b>

    { $rules }
guide-none = Não há guia para estas cartas.
numbered = { $number }. { $line }

letter-approved = ✓ A carta { $code } para { $case } está aprovada. Aviso quem a escreveu em dez minutos, se você não desfizer.
letter-rejected = A carta { $code } para { $case } está devolvida. Digo o motivo a quem a escreveu em dez minutos, se você não desfizer.
letter-kept = Nada foi decidido. A carta { $code } continua com você.
letter-gone = Esta carta não existe mais: quem a escreveu a apagou.
letter-decided =
    { $state ->
        [pending] A carta { $code } ainda espera uma decisão.
        [on-hold] A carta { $code } ficou para depois: /aside
        [changes-asked] { $name } já pediu mudanças na carta { $code }.
        [redaction-offered] { $name } já propôs tirar trechos a quem escreveu a carta { $code }.
        [rejected] { $name } já devolveu a carta { $code }.
        [withdrawn] Quem escreveu a carta { $code } a retirou.
        [approved] { $name } já aprovou a carta { $code }.
        [printed] { $name } aprovou a carta { $code }, e ela já foi impressa.
        [handed-over] { $name } aprovou a carta { $code }, e ela já foi enviada à prisão.
        [delivered] { $name } aprovou a carta { $code }, e ela já foi enviada à prisão.
        [returned] { $name } aprovou a carta { $code }, e ela já foi enviada à prisão.
        [censored] { $name } aprovou a carta { $code }, e ela já foi enviada à prisão.
        [refused] { $name } aprovou a carta { $code }, e ela já foi enviada à prisão.
        [transferred] { $name } aprovou a carta { $code }, e ela já foi enviada à prisão.
        [released] { $name } aprovou a carta { $code }, e ela já foi enviada à prisão.
       *[other] A carta { $code } está em um estado que esta versão não conhece.
    }
letter-decided-by-you =
    { $state ->
        [pending] A carta { $code } ainda espera uma decisão.
        [on-hold] A carta { $code } ficou para depois: /aside
        [changes-asked] Você já pediu mudanças na carta { $code }.
        [redaction-offered] Você já propôs tirar trechos a quem escreveu a carta { $code }.
        [rejected] Você já devolveu a carta { $code }.
        [withdrawn] Quem escreveu a carta { $code } a retirou.
        [approved] Você já aprovou a carta { $code }.
        [printed] Você já aprovou a carta { $code }, e ela já foi impressa.
        [handed-over] Você já aprovou a carta { $code }, e ela já foi enviada à prisão.
        [delivered] Você já aprovou a carta { $code }, e ela já foi enviada à prisão.
        [returned] Você já aprovou a carta { $code }, e ela já foi enviada à prisão.
        [censored] Você já aprovou a carta { $code }, e ela já foi enviada à prisão.
        [refused] Você já aprovou a carta { $code }, e ela já foi enviada à prisão.
        [transferred] Você já aprovou a carta { $code }, e ela já foi enviada à prisão.
        [released] Você já aprovou a carta { $code }, e ela já foi enviada à prisão.
       *[other] A carta { $code } está em um estado que esta versão não conhece.
    } Nada mudou.
claim-lapsed = A carta { $code } não está mais com você: o tempo acabou, ou você a deixou para outras pessoas. Nada foi decidido.

reject-why =
    Por que ela não pode ir assim? Quem a escreveu vai ler o motivo.

    { $reasons }
reject-own = Com minhas palavras
reject-words = Escreva o motivo com gentileza e clareza. O idioma de quem a escreveu: { $language }. A pessoa vê que foi alguém da equipe, e o resto da equipe também lê. Não pode ter links, contas nem números.
reject-words-long = Um pouco mais curto, por favor: no máximo { $most } caracteres.
reject-words-elsewhere = Não posso mandar <code>{ $found }</code>. Suas palavras chegam pelo bot do grupo, e quem as ler pode pensar que links, contas ou números são do grupo. Diga sem isso, por favor. Se é preciso um número ou um link, ponha no guia ou em um aviso, que outras pessoas também leem.
reject-words-back =
    Isto é o que você tinha escrito. Não chegou a ninguém:

    <blockquote>{ $words }</blockquote>
reject-meaning = No seu idioma, o motivo é: { $reason }
reject-preview =
    Isto vai chegar a quem a escreveu (idioma: { $language }):

    <blockquote>{ $reason }</blockquote>

    Devolvo a carta com isto?
reject-yes = Devolver

passes-over = Em uma hora você deixou { $most } cartas para outras pessoas, e esse é o máximo: assim ninguém lê a fila inteira. Esta carta continua com você; você pode voltar a deixar cartas em { $wait }. Se não consegue decidir, não faça nada: ela volta sozinha para a fila.
own-words-notice =
    <b>{ $name }</b> devolveu a carta { $code } com suas próprias palavras:

    <blockquote>{ $words }</blockquote>

letter-was-approved = Sua carta { $code } para { $case } foi aprovada. Agora espera ser impressa. Quando a equipe a tiver enviado à prisão, eu aviso. Para ver como ela está: /letters
letter-was-rejected =
    Obrigada pela sua carta { $code } para { $case }. Assim como está ela não pode ir. { $own ->
        [yes] Alguém da equipe escreveu a você:
       *[no] O motivo:
    }

    <blockquote>{ $reason }</blockquote>

    { $open ->
        [yes] Você pode escrevê-la de novo; gostaríamos de fazê-la chegar.
       *[no] Por enquanto este caso não recebe cartas.
    }

undo-button = ↶ Desfazer { $code }
letter-undone = Desfeito: a carta { $code } espera de novo, e quem a escreveu não recebeu nada. Aqui está ela mais uma vez.
undo-over = Os dez minutos já passaram: a decisão sobre a carta { $code } não pode mais ser desfeita, e quem a escreveu fica sabendo.
undo-not-yours = Só quem decidiu sobre a carta { $code } pode desfazer isso, durante dez minutos.
letter-in-batch = A carta { $code } já está em um arquivo para imprimir, então a decisão não pode mais ser desfeita.
unapprove-button = Tirar a aprovação…
unapprove-sure = A carta { $code } para { $case } está aprovada e ainda não está em nenhum arquivo para imprimir. Tiro a aprovação? Ela espera ser lida de novo. Aviso quem a escreveu e a equipe.
unapprove-yes = Sim, tirar
unapprove-not = A carta { $code } continua aprovada.
unapproved = A carta { $code } não está mais aprovada. Espera ser lida de novo.
unapproved-notice = <b>{ $name }</b> tirou a aprovação da carta { $code }. Ela espera ser lida de novo.
own-words-undone = <b>{ $name }</b> desfez: a carta { $code } espera de novo, e essas palavras não chegaram a quem a escreveu.
letter-was-unapproved = A equipe quer ler mais uma vez sua carta { $code } para { $case } antes de imprimi-la. Por isso ela não está mais aprovada e espera de novo. Quando decidirem, eu aviso. Para ver como ela está: /letters

# Pedir mudanças.

flow-changes = as mudanças que você ia pedir
command-reasons = Motivos guardados para pedir mudanças
letter-changes = ✎ Pedir mudanças
changes-what = O que deve mudar? Quem a escreveu (idioma: { $language }) vai ler o motivo e mandar a mesma carta de novo. Você pode escolher vários, um depois do outro.
changes-more =
    Quem a escreveu (idioma: { $language }) vai ler isto:

    <blockquote>{ $reason }</blockquote>

    Mando, ou você acrescenta outro motivo?
changes-send = Mandar
changes-asked = As mudanças na carta { $code } para { $case } estão pedidas. Aviso quem a escreveu em dez minutos, se você não desfizer.
reason-gives-away = Há algo na sua carta que pode levar até você: por exemplo seu nome completo, um endereço ou onde você trabalha. Tire isso, por favor.
reason-keep = Guardo estas palavras para a equipe usar em outras cartas? Elas ficam em /reasons.
reasons-none = A equipe ainda não guarda motivos. Quando você pedir mudanças com suas palavras, ofereço guardá-las.
reasons-list =
    { $count ->
        [1] <b>A equipe guarda um motivo</b>
       *[other] <b>A equipe guarda { $count } motivos</b>
    }

    { $lines }
reasons-line = • { $reason } ({ $language })
reason-drop = ✕ { $reason }
reason-gone = Esse motivo não está mais guardado. Em /reasons estão os que há.
reasons-enough = A equipe já guarda { $most } motivos, e esse é o máximo. Tire um antes: /reasons
own-words-asked =
    <b>{ $name }</b> pediu mudanças na carta { $code } com suas próprias palavras:

    <blockquote>{ $words }</blockquote>
letter-was-asked =
    { $number ->
        [1] <b>Esta carta foi mudada.</b> A quem a escreveu se pediu:
       *[other] <b>Esta carta foi mudada { $number } vezes.</b> O último pedido a quem a escreveu:
    }
    <blockquote>{ $asked }</blockquote>
letter-changed =
    <b>O que é diferente agora</b> (➖ tirado, ➕ acrescentado):

    { $lines }
letter-unchanged = O texto é o mesmo de antes.
letter-to-change =
    Obrigada pela sua carta { $code } para { $case }. Antes que ela possa sair, é preciso mudar algo. { $own ->
        [yes] Alguém da equipe escreveu a você:
       *[no] O motivo:
    }

    <blockquote>{ $reason }</blockquote>

    { $open ->
        [yes] Continua sendo a mesma carta: você muda só o que foi pedido. Também pode retirá-la.
       *[no] Por enquanto este caso não recebe cartas. Sua carta fica aqui; você também pode retirá-la.
    }

# Deixar para depois, anotar, procurar, escolher.

command-find = Procurar uma carta pelo código
flow-hold = uma carta que você ia deixar para depois
flow-note = uma nota sobre uma carta
flow-find = a procura de uma carta
flow-choose = que cartas você quer ler
letter-hold = Para depois…
letter-note = Nota…
queue-aside = Para depois: { $count }
queue-choose = Que cartas…
queue-reader = • { $name } está lendo <code>{ $code }</code> até as { $until }
queue-only-case = Você lê só cartas para <b>{ $case }</b>.
queue-only-language = Você lê só cartas de quem lê neste idioma: { $language }.
queue-none-chosen =
    { $count ->
        [1] Das cartas que você escolheu nenhuma está livre. No total espera uma.
       *[other] Das cartas que você escolheu nenhuma está livre. No total esperam { $count }.
    }
hold-why = Por que ela deve esperar? Quem a retomar lê isto; quem a escreveu, nunca.
letter-on-hold = A carta { $code } ficou para depois. Está em /aside, e qualquer pessoa que decide pode retomá-la.
aside-none = Não há cartas para depois.
aside-list =
    { $count ->
        [1] <b>Há uma carta para depois</b>
       *[other] <b>Há { $count } cartas para depois.</b> Primeiro vêm as que foram levadas à equipe, depois as que esperam há mais tempo:
    }

    { $letters }
aside-line = <code>{ $code }</code> para { $case }, há { $age }
take-up-button = Retomar { $code }
taken-up-for-others = A carta { $code } espera de novo. Você não pode lê-la.
note-words = Escreva sua nota sobre a carta { $code }. O resto da equipe a vê junto com a carta; quem a escreveu, nunca.
note-kept = A nota sobre a carta { $code } está guardada.
note-long = Um pouco mais curto, por favor: no máximo { $most } caracteres.
note-line = { $name }: { $words }
notes-enough = Esta carta já tem { $most } notas, e esse é o máximo.
letter-notes =
    <b>Notas da equipe</b>
    { $notes }
find-which = Que carta? Mande o código de recibo dela.
find-none = Não há nenhuma carta com esse código que você possa ler. Talvez quem a escreveu a tenha apagado, ou ela é sua.
found-reader = { $name } a está lendo, até as { $until }.
letter-found =
    <b>Carta { $code }</b> para { $case }
    { $state ->
        [pending] espera uma decisão desde { $day }
        [on-hold] ficou para depois; espera desde { $day }
        [changes-asked] { $name } pediu mudanças em { $day }; está com quem a escreveu
        [redaction-offered] { $name } propôs tirar trechos em { $day }; falta a resposta de quem a escreveu
        [approved] aprovada por { $name } em { $day }
        [printed] impressa em { $day }
        [handed-over] enviada à prisão em { $day }
        [delivered] entregue, como a equipe soube
        [returned] voltou
        [censored] censurada
        [refused] não foi aceita
        [transferred] a pessoa foi levada para outra prisão
        [released] a pessoa saiu em liberdade
        [rejected] devolvida por { $name } em { $day }
        [withdrawn] retirada por quem a escreveu
       *[other] em um estado que esta versão não conhece
    }
choose-which = Que cartas você quer ler? Fica assim até você escolher outra coisa.
choose-all = Todas as cartas
choose-one = { $what }: { $count }
chosen-case = A partir de agora você recebe cartas para <b>{ $case }</b>.
chosen-language = A partir de agora você recebe cartas de quem lê neste idioma: { $language }.
chosen-all = A partir de agora você recebe todas as cartas; primeiro, as de quem tem menos à espera.

# Duas aprovações.

flow-alone = a aprovação de uma carta
letter-takes-two = <b>Esta carta precisa da aprovação de duas pessoas,</b> porque tem fotos, ou porque quem a escreveu recebeu um alerta e a enviou assim.
letter-second = <b>{ $name } já aprovou esta carta.</b> Se você também aprovar, ela segue.
letter-agreed = Você aprovou a carta { $code } para { $case }. São precisas duas pessoas, então ela espera mais alguém da equipe.
agreed-already = Você já aprovou a carta { $code }. Agora ela espera outra pessoa da equipe.
alone-button = Aprovar sem outra pessoa, pela coordenação…
alone-sure = Aprovar a carta { $code } sem uma segunda pessoa? Fica registrado, e aviso todas as pessoas que decidem sobre cartas.
alone-yes = Sim, aprovar
alone-notice = <b>{ $name }</b> aprovou a carta { $code } pela coordenação, sem que outra pessoa a lesse.

# Tirar trechos.

flow-redact = tirar trechos de uma carta
letter-redact = ✂ Tirar trechos…
redact-which = Que trechos devem ser tirados? Acima estão as frases da carta: mande os números delas (“2, 5”) ou escreva as palavras exatamente como estão, cada trecho em uma linha própria. No lugar deles fica […].
redact-nothing = Não encontro isso na carta. Mande números das frases dela, ou palavras exatamente como estão nela.
redact-preview =
    Acima está o que vai ver quem a escreveu. Pergunto se concorda? Se não quiser, ou não disser nada por uma semana, peço que a mude por conta própria.
redact-yes = Perguntar
redact-no = ✎ Outros trechos
redaction-offered = Pergunto a quem escreveu a carta { $code } em dez minutos, se você não desfizer. Se a pessoa concordar, a carta volta para ser lida mais uma vez.
reason-redact = Tire isto, por favor:
letter-was-redacted = <b>Trechos foram tirados desta carta,</b> e quem a escreveu concordou.
letter-to-agree =
    Obrigada pela sua carta { $code } para { $case }. Antes que ela siga, a equipe quer tirar algo:

    { $lines }

    (➖ como está, ➕ como ficaria)

    Você concorda? Se não, pode mudá-la por conta própria, ou retirá-la. Se não responder em { $wait }, nada é tirado e a carta espera que você a mude.

# Para que toda a equipe saiba.

flow-flag = uma carta que você ia levar à equipe
letter-flag-button = ⚑ Alertar a equipe…
flag-which = O que toda a equipe deve saber? A carta fica para depois, e quem lê cartas fica sabendo na hora.
flag-safeguarding = Alguém pode estar em perigo
flag-threat = Uma ameaça
flag-spam = Spam
letter-flagged =
    A equipe já foi alertada sobre a carta { $code }, que ficou para depois. Em /aside ela está entre as primeiras.{ $flag ->
        [spam] { " " }Se quem a escreveu mandar mais disso: retome a carta e toque em “Quem a escreveu…”.
        [safeguarding] { "" }
        [threat] { "" }
       *[other] { "" }
    }
letter-flag =
    ⚑ { $flag ->
        [safeguarding] <b>Alerta à equipe: alguém pode estar em perigo.</b>
        [threat] <b>Alerta à equipe: uma ameaça.</b>
        [spam] <b>Alerta à equipe: spam.</b>
       *[other] <b>Alerta à equipe.</b>
    }
flag-notice =
    ⚑ <b>{ $name }</b> alerta sobre a carta { $code }: { $flag ->
        [safeguarding] alguém pode estar em perigo.
        [threat] há uma ameaça nela.
        [spam] parece spam.
       *[other] leiam, por favor.
    } Ela ficou para depois: /aside

# Números.

command-figures = Quantas cartas esperam e o que foi decidido
figures-waiting =
    { $count ->
        [0] <b>Não há cartas à espera.</b>
        [one] <b>Há uma carta à espera.</b>
       *[other] <b>Há { $count } cartas à espera.</b>
    }{ $aside ->
        [0] { "" }
       *[other] { " " }Para depois: { $aside }.
    }
figures-case = • para { $case }: { $count }
figures-decided = <b>Decididas nos últimos sete dias</b>
figures-day = { $day }: { $count } { $bar }
figures-median =
    Metade esperou { $count ->
        [0] menos de um dia.
        [one] no máximo um dia.
       *[other] no máximo { $count } dias.
    }
figures-members = <b>Quem decidiu</b> (só a coordenação vê isto)
figures-member = • { $name }: { $count }

# Números, de oito semanas e em imagem.

figures-weeks = As últimas oito semanas
figures-days = Os últimos sete dias
figures-decided-weeks = <b>Decididas nas últimas oito semanas</b>
figures-week = Semana desde { $day }: { $count } { $bar }
figures-picture = O mesmo em uma imagem. A mensagem acima diz isso em palavras.
figures-no-picture = Não consegui fazer a imagem. A mensagem acima diz tudo em palavras.
figures-picture-number = { $count }
figures-picture-title = Cartas em { $day }
figures-picture-waiting =
    { $count ->
        [1] carta à espera
       *[other] cartas à espera
    }
figures-picture-aside = para depois
figures-picture-decided =
    { $count ->
        [1] decidida
       *[other] decididas
    }
figures-picture-median =
    { $count ->
        [0] < 1 dia
        [one] 1 dia
       *[other] { $count } dias
    }
figures-picture-none = –
figures-picture-took =
    { $some ->
        [yes] metade não esperou mais
       *[no] nada foi decidido
    }
figures-picture-by-day = Cartas decididas, dia a dia
figures-picture-span = { $when }, em UTC
figures-picture-by-week =
    { $most ->
        [1] Cada barra é um dia; a mais alta, uma carta. Abaixo, as cartas de cada semana e seu primeiro dia.
       *[other] Cada barra é um dia; a mais alta, { $most } cartas. Abaixo, as cartas de cada semana e seu primeiro dia.
    }
figures-picture-by-case = Cartas à espera, por caso
figures-picture-members = Decididas, por quem (só coordenação)
figures-picture-more =
    { $names ->
        [1] mais um caso ou pessoa
       *[other] o resto ({ $names })
    }

overruled-title = ⚠️ <b>Pedi a quem a escreveu que olhasse isto de novo, e a pessoa enviou assim:</b>
overruled-line = • { $rule }{ $some ->
        [yes] : { $quotes }
       *[no] { "" }
    }
overruled-quote = “{ $quote }”
overruled-topic = Fica fora destas cartas: { $rule }
overruled-rule =
    { $check ->
        [phone] um telefone
        [email] um e-mail
        [street] o endereço de alguém
        [link] um endereço da internet
        [handle] uma conta
        [name] um nome completo
        [promise] uma promessa
        [romance] um tom romântico
        [topic] um tema que ficava fora destas cartas
        [short] mais curta do que deve ser
        [long] mais longa do que deve ser
        [introduction] uma primeira carta que não diz quem escreve
        [unprintable] caracteres que não podem ser impressos
       *[other] algo que esta versão não conhece
    }

# Cartas que dizem quase o mesmo.

letter-alike =
    👥 <b>{ $more ->
        [yes] Mais de { $count } outras cartas dizem quase o mesmo.
       *[no] { $count ->
            [1] Outra carta diz quase o mesmo.
           *[other] Outras { $count } cartas dizem quase o mesmo.
        }
    }</b> { $whose ->
        [same] { $count ->
            [1] É da mesma pessoa.
           *[other] Todas são da mesma pessoa.
        }
        [some] Da mesma pessoa: { $same }.
       *[others] { $count ->
            [1] Até onde se sabe, não é da mesma pessoa.
           *[other] Até onde se sabe, nenhuma é da mesma pessoa.
        }
    } Pode ser uma campanha de cartas copiadas, ou spam: você decide.
alike-button = 👥 As parecidas: { $count }
alike-look = Ver { $code }
alike-back = ‹ Voltar à carta
alike-none = Não há mais nenhuma carta que diga quase o mesmo.
found-apart = Ela espera à parte, fora da fila, porque de quem a escreveu não se recebem cartas: /muted

# De cartas sem vínculo.

letter-is-unlinked = 🕊 <b>Enviada sem vínculo com quem a escreveu.</b> Não posso avisar essa pessoa: ela só lê o que você decidir se entrar com o código dela.
unlinked-letter-until = Fica com você por { $minutes }, até as { $until } ({ $zone }). O que você decidir pode ser desfeito durante dez minutos; só depois aparece com o código dela. O que parece um link aqui é só texto.
unlinked-letter-approved = ✓ A carta { $code } para { $case } está aprovada. Em dez minutos quem a escreveu pode ver isso com o código dela, se você não desfizer.
unlinked-letter-rejected = A carta { $code } para { $case } está devolvida. Em dez minutos quem a escreveu pode ver o motivo com o código dela, se você não desfizer.
unlinked-changes-asked = As mudanças na carta { $code } para { $case } estão pedidas. Em dez minutos quem a escreveu pode ver isso com o código dela, se você não desfizer.
unlinked-redaction-offered = Em dez minutos quem escreveu a carta { $code } pode ver isto com o código dela, se você não desfizer. Se a pessoa concordar, a carta volta para ser lida mais uma vez.
unlinked-unapprove-sure = A carta { $code } para { $case } está aprovada e ainda não está em nenhum arquivo para imprimir. Tiro a aprovação? Ela espera ser lida de novo. Aviso a equipe; a quem a escreveu nada foi mandado.
told-but-unlinked =
    🕊 { $count ->
        [1] Uma carta não tem vínculo com quem a escreveu: sobre essa não posso avisar ninguém. Só se vê com o código.
       *[other] { $count } cartas não têm vínculo com quem as escreveu: sobre essas não posso avisar ninguém. Só se veem com os códigos.
    }
