# A linha direta: um canal privado de qualquer pessoa com a equipe.

command-contact = Escrever para a equipe
command-hotline = Mensagens para a equipe
command-answers = Respostas que a equipe guarda
flow-contact = uma mensagem para a equipe
flow-answer = uma resposta
flow-closethread = o fechamento de uma conversa
flow-block = deixar de receber mensagens de alguém
flow-unblock = voltar a receber mensagens de alguém
flow-dropanswer = uma resposta que a equipe guarda

# Para qualquer pessoa.
case-mistake = Há um erro aqui
donate-otherwise = Doar de outra forma, ou perguntar
contact-again = Escrever para a equipe
contact-what = De que se trata?
contact-matter = { $matter ->
        [question] Uma pergunta
        [mistake] Há um erro aqui
        [named] Meu nome, ou o de alguém próximo, está aqui
        [giving] Doar de outra forma
        [appeal] Minhas cartas não são recebidas
       *[other] Algo que esta versão não conhece
    }
contact-write =
    Escreva para a equipe, em uma ou várias mensagens; você também pode mandar fotos. Vai para a equipe quando você tocar em “Pronto”.

    A equipe vê um número, não quem você é. Alguém responde a você aqui. Não escreva nada que possa prejudicar você ou outras pessoas: o Telegram pode ler todas as mensagens.
contact-write-case =
    O que está errado sobre { $case }, ou o que deveria mudar? Escreva em uma ou várias mensagens, e conte como você sabe. Vai para a equipe quando você tocar em “Pronto”.

    A equipe vê um número, não quem você é. Alguém responde a você aqui. Não escreva nada que possa prejudicar você ou outras pessoas: o Telegram pode ler todas as mensagens.
contact-more = O que você quer dizer à equipe? Vai para ela quando você tocar em “Pronto”.
contact-so-far =
    Sua conversa { $number } com a equipe. O último:

    { $said }
contact-said = { $answer ->
        [yes] <b>A equipe</b>
       *[no] <b>Você</b>
    }
contact-only = Aqui a equipe recebe só palavras e fotos.
contact-long = É muito de uma vez: são { $length } caracteres, e o máximo é { $most }. Diga com menos palavras, ou em partes.
contact-many-photos = São no máximo { $most } fotos por vez. Deixe algumas de fora, por favor.
contact-received = A equipe já tem sua mensagem, com o número { $number }. Alguém vai responder aqui; pode levar um dia ou mais. Enquanto isso você pode continuar escrevendo: vai para a mesma conversa.
contact-enough = Já há { $most } mensagens suas esperando resposta, e esse é o máximo. Alguém vai responder aqui.
contact-often = Hoje você já começou { $most } conversas com a equipe, e esse é o máximo. Volte amanhã, por favor.
contact-nobody = No momento não há ninguém na equipe que possa ler. Tente outro dia, por favor.
contact-blocked = A equipe não recebe mensagens suas aqui até { $until }.
contact-was-blocked = A equipe fechou sua conversa { $number } e não recebe mensagens suas aqui até { $until }. As cartas, os encontros e todo o resto continuam abertos para você: /help
contact-answered =
    💬 <b>Alguém da equipe</b> responde a você ({ $number }):

    <blockquote>{ $words }</blockquote>

    São palavras de uma pessoa da equipe. Se quiser responder, escreva aqui mesmo.
contact-closed = Sua conversa { $number } com a equipe foi fechada. O que se disse nela é apagado depois de 30 dias. Se faltar dizer algo, comece outra: /contact
contact-unanswered = Em 90 dias ninguém da equipe respondeu às suas mensagens ({ $number }). Sinto muito. A conversa foi fechada e é apagada depois de 30 dias. Você pode começar outra: /contact

# Para a equipe.
hotline-list = Mensagens para a equipe
hotline-head =
    { $count ->
        [0] <b>Ninguém espera resposta.</b>
        [1] <b>Uma conversa espera resposta.</b>
       *[other] <b>{ $count } conversas esperam resposta.</b>
    }
thread-line = • { $number }, { $matter ->
        [question] uma pergunta
        [mistake] um erro no que contamos
        [named] de alguém cujo nome está aqui
        [giving] sobre como doar
        [appeal] sobre cartas que não são recebidas
       *[other] sobre algo que esta versão não conhece
    }: { $how ->
        [waits] espera há { $age }
        [replied] { $name } respondeu
       *[shut] fechada em { $day }
    }
thread-with = { "  " }Está com { $name }.
thread-read = Ler { $number }
thread-new =
    💬 Alguém escreveu para a equipe ({ $number }): { $matter ->
        [question] uma pergunta
        [mistake] há um erro no que contamos
        [named] seu nome, ou o de alguém próximo, está aqui
        [giving] sobre como doar
        [appeal] suas cartas não são recebidas
       *[other] sobre algo que esta versão não conhece
    }.
thread-more = 💬 Há algo novo em { $number }, que está com você.
threads-old = 💬 Alguém espera há { $age } uma resposta da equipe.
thread-coming = Já vem. Espere um momento.
thread-head =
    <b>{ $number }</b>: { $matter ->
        [question] uma pergunta
        [mistake] há um erro
        [named] seu nome, ou o de alguém próximo, está aqui
        [giving] sobre como doar
        [appeal] suas cartas não são recebidas
       *[other] sobre algo que esta versão não conhece
    }
    Começou em { $day }. Ninguém vê quem é. O idioma da pessoa: { $language }.
thread-person = A pessoa
thread-said = <b>{ $name }</b>, { $day }, { $time }:
thread-about = Sobre { $case }
thread-earlier =
    { $count ->
        [1] Uma mensagem anterior não é mostrada.
       *[other] { $count } mensagens anteriores não são mostradas.
    }
thread-all = Mostrar tudo
thread-photo = Uma foto em { $number }
thread-photo-missing = Uma foto em { $number } já não é guardada.
thread-until = É sua por { $minutes }, até { $until }; depois sai deste chat. O que parece um link aqui é só texto.
thread-left = Você a deixou para outras pessoas.
thread-gone = Essa conversa não existe mais, ou é a sua.
thread-closed = Esta conversa está fechada.
thread-held = Está com { $name } agora. Em vinte minutos, no máximo, fica livre.
answer-button = Responder
answer-which = O que você quer dizer? O idioma da pessoa: { $language }.
answer-own = Com minhas próprias palavras
answer-words = Escreva sua resposta. O idioma da pessoa: { $language }. Ela vê que alguém da equipe escreveu, e o resto da equipe pode ler. Não pode ter links, contas nem números.
answer-elsewhere = Não posso enviar <code>{ $found }</code>. Suas palavras chegam pelo bot do grupo, e alguém poderia achar que os links, as contas e os números são do grupo. Diga sem isso. O que todo mundo pode saber vai nos textos da campanha.
answer-keep = A equipe deve guardar essas palavras, para usar de novo? /answers mostra.
answer-preview =
    É isto que a pessoa vai ler, em { $language }:

    <blockquote>{ $words }</blockquote>
answer-yes = Enviar
answer-not = Nada foi enviado.
answer-done = Enviada. Se era só isso, feche a conversa ({ $number }).
answer-unreached = Fica guardada em { $number }, mas no momento não consigo alcançar a pessoa: ela vê quando voltar e escrever para a equipe.
answer-notice = 💬 <b>{ $name }</b> respondeu em { $number }. Você pode ler lá.
answers-list = Respostas guardadas
answers-none = A equipe ainda não guarda respostas. Quando você responder com suas próprias palavras, ofereço guardar.
answers-kept =
    <b>Respostas que a equipe guarda</b> ({ $count } de { $most }):

    { $lines }
answers-line = { $number }. { $words } ({ $language })
answers-drop = ✕ { $number }
answers-drop-sure =
    Não guardar mais esta resposta?

    <blockquote>{ $words }</blockquote>
answers-drop-yes = Sim, tire
answers-dropped = Já não é guardada.
answer-gone = Essa resposta já não é guardada. /answers mostra as que são.
answers-enough = A equipe guarda { $most } respostas, e esse é o máximo. Tire uma antes: /answers
closethread-button = Fechar
closethread-sure = Fechar { $number }? A pessoa é avisada. O que se disse é apagado depois de 30 dias; se ela escrever de novo, será outra conversa.
closethread-yes = Sim, feche
closethread-done = { $number } está fechada.
block-button = Não receber mais dali
block-lasts = Por quanto tempo não se recebe nada dessa pessoa aqui? Cartas ela pode continuar escrevendo.
block-why = Por quê? Só a equipe lê.
block-sure = Fechar { $number } e não receber mais nada dali? A pessoa é avisada até quando.
block-yes = Sim, pode fazer
block-done = { $number } está fechada, e não se recebe nada dali até { $until }.
blocked-notice = <b>{ $name }</b> fechou { $number }, e não se recebe nada dali até { $until }. Se foi um erro, qualquer pessoa que possa responder pode acabar com isso: /hotline
blocked-line = 🔇 { $code }: não se recebe nada até { $until } ({ $name })
blocked-forgotten = 🔇 { $code }: alguém que apagou tudo aqui; não se recebe nada até { $until }
unblock-button = { $code }: voltar a receber mensagens
unblock-gone = Isso já acabou.
unblock-sure = Voltar a receber mensagens de quem escreveu { $code }?
unblock-done = Mensagens de quem escreveu { $code } são recebidas de novo.
unblocked-notice = <b>{ $name }</b> acabou com isso: mensagens de quem escreveu { $code } são recebidas de novo.

privacy-keeps-threads = • o que você diz à equipe (/contact) e o que ela responde, com um número, até que se feche, e { $threads } dias mais;
forgetme-thread = • sua conversa { $number } com a equipe
