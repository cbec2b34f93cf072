# O que se guarda das pessoas, e o esquecimento.

command-privacy = O que guardo e o que não guardo
command-forgetme = Apagar tudo sobre mim
flow-forgetme = apagar tudo o que é seu

privacy-title = <b>Privacidade: primeiro, o que ninguém pode prometer</b>
privacy-keeps = <b>O que guardo, em detalhe,</b> sob um número aleatório e não sob seu nome. O número do seu chat, seu pseudônimo e o que você escreve são, além disso, criptografados à parte:
privacy-keeps-person = • o número deste chat, seu idioma, seu pseudônimo se escolheu um, se quer avisos, e os dias em que você escreveu pela primeira e pela última vez;
privacy-keeps-inbox = • o que você manda, até ser respondido, quase sempre em menos de um segundo. O que falha { $attempts } vezes fica de lado por { $aside } dias, para quem cuida do servidor consertar. Lembro o número de cada mensagem por uns { $seen }, para que nada conte duas vezes;
privacy-keeps-outbox = • o que estou para mandar a você, até sair, e o número de alguma mensagem que eu ainda possa mudar;
privacy-keeps-sent = • o número de cada mensagem que mandei a você, por { $sent }, para poder corrigi-la, ou apagá-la se você me pedir para esquecer;
privacy-keeps-muted = • se a equipe não recebe suas cartas ou as deixa à parte: desde e até quando, por causa de qual carta, por que e quem decidiu. Depois de /forgetme só fica um hash com chave deste chat, até isso acabar;
privacy-keeps-drafts = • o que você começou aqui, por { $drafts } depois do seu último passo, ou de eu ter escrito a você sobre isso;
privacy-keeps-photos = • as fotos que você manda, sem onde nem quando foram tiradas: enquanto existir aquilo a que pertencem, e mais { $unused }; se a carta foi devolvida, { $unused };
privacy-keeps-letters = • suas cartas, até /forgetme: o texto, o idioma, seu pseudônimo, o que apontei a você, para quem é cada uma, quando chegou, o que aconteceu com ela, o que dizia antes, sua tradução, as notas da equipe e hashes para achar cartas que dizem quase o mesmo. O que você retira perde o texto e as fotos na hora; o que foi enviado à prisão ou devolvido a você perde o texto e tudo isso depois de { $pages ->
        [1] um dia
       *[other] { $pages } dias
    }. Quem modera tem { $claim } para uma carta e vê seu pseudônimo, não sua conta; quem traduz, nenhum dos dois;
privacy-keeps-replies = • as respostas da prisão às suas cartas, por { $pages ->
        [1] um dia
       *[other] { $pages } dias
    } depois que você as recebe. Antes, duas pessoas da equipe as veem;
privacy-keeps-follows = • que campanhas, casos e encontros você segue, a quais vai, com quantas pessoas, ou tem na agenda; que notícias quer e a que horas não; e seus lembretes;
privacy-keeps-told = • que dicas já dei a você, com o dia; e por { $asked } dias que dados para doação mostrei, para avisar se mudarem;
privacy-keeps-team = • se você é da equipe: sua função, seu nome ali e seus idiomas; por { $passes }, que você deixou uma carta para outras pessoas; suas notas sobre cartas e quais escolheu ler; e, no registro da equipe, o que leu e decidiu.
privacy-goes = O que se apaga sozinho: o texto de uma carta que pedimos para mudar e que você não mudou, depois de { $unchanged } dias; uma resposta que ninguém pede com o código de uma carta sem vínculo, depois de { $unread } dias; qual encontro você segue, ou se foi, { $over } dias depois de começar; e tudo o que é seu, { $silent } dias depois da sua última mensagem e da última coisa que aconteceu com uma carta sua, a menos que você receba avisos, siga algo ou esteja na equipe.
privacy-never = <b>Nunca guardo</b> seu nome, nome de usuário nem telefone, nem quem doa dinheiro. Um contato ou um lugar que você mandar é apagado assim que respondo.
privacy-protection =
    <b>O que protege você:</b> tudo o que guardo está em um arquivo criptografado por inteiro. Quem roubar um disco ou uma cópia não descobre quem é ninguém, a menos que leve também a chave. Para mostrar dados para doação ou mandar um aviso, { $approvals ->
        [1] uma pessoa da equipe tem que concordar
       *[other] { $approvals } pessoas da equipe (todas, se forem menos) têm que concordar
    }.
privacy-not-promised =
    • O Telegram pode ler cada mensagem daqui. Ele sabe quem a escreveu, quando, de que telefone e endereço IP, e pode entregar tudo isso.
    • Quem cuida do servidor, ou se apodera dele ligado, pode chegar à chave dele e assim a tudo o que está guardado.
    • A letra à mão pode ser reconhecida, e a prisão pode copiá-la.
    • Quem modera pode fotografar o que mostro, e recebe as cartas aprovadas em um arquivo, para imprimir. Depois que decide, apago a carta do chat dessa pessoa.
    • Outras pessoas podem fazer um bot parecido comigo. Compare meu nome, e a impressão digital dos dados para doação, com o que o grupo publica em outros lugares.
    • Depois de uma falha, uma mensagem pode chegar a você duas vezes.
privacy-received = <b>“Recebida”</b> quer dizer que a carta está guardada e espera, não que alguém a leia: o que a equipe considera spam pode esperar à parte por até { $muted } dias, e quem escreveu não recebe aviso.
privacy-yours =
    <b>Você pode</b> apagar tudo o que é seu quando quiser: /forgetme. Minhas mensagens dos últimos dois dias neste chat também são apagadas; as mais antigas, os avisos e as suas você apaga. As cópias de segurança, criptografadas, guardam seus dados por no máximo mais { $backups ->
        [1] um dia
       *[other] { $backups } dias
    } (as que faço antes de uma atualização: { $copies }), a menos que o grupo guarde cópias próprias por mais tempo.
    Me bloquear ou apagar este chat não apaga nada aqui: mande antes /forgetme.
privacy-forget = Apagar tudo sobre mim
privacy-stays = <b>O que fica</b> mesmo assim no registro da equipe, criptografado: o que foi decidido sobre cada carta, pelo código de recibo, e que alguém pediu para ser esquecido, com um sinal que não leva a ninguém.

forgetme-ask =
    Isto apaga do meu banco de dados, agora mesmo, tudo o que é seu:
    { $held }

    { $letters ->
        [0] { "" }
       *[other] As cartas que ainda não estão em um arquivo para imprimir nunca serão impressas. Se alguma já está em um arquivo ou em papel, peço à equipe que tire a folha, mas não posso fazer isso por ela. Os códigos de recibo deixam de valer.{ " " }
    }Se a equipe não recebe suas cartas ou as deixa à parte, fica um hash com chave até isso acabar. Apago também o que escrevi a você nos últimos dois dias; o que é mais antigo, os avisos e suas mensagens você apaga. As cópias de segurança, criptografadas, guardam seus dados por no máximo mais { $backups ->
        [1] um dia
       *[other] { $backups } dias
    } (as de antes de uma atualização: { $copies }), salvo se o grupo guardar outras.

    Apago tudo?
forgetme-yes = Sim, apague tudo
forgetme-no = Não, deixe
forgetme-kept = Não apaguei nada.
forgetme-done =
    Apagado:
    { $held }

    No meu banco de dados nada mais leva a você, exceto isto: se a equipe não recebe suas cartas ou as deixa à parte, fica um hash com chave até isso acabar. Apague este chat, por favor: isso só você pode fazer. Se um dia voltar a escrever, começamos do zero. Obrigada pela sua solidariedade.
forgetme-person = • o número deste chat, seu idioma, o que eu disse e quando
forgetme-pen-name = • seu pseudônimo, { $pen_name }
forgetme-letters-pending =
    { $count ->
        [1] • uma carta que espera ser lida pela equipe
       *[other] • { $count } cartas que esperam ser lidas pela equipe
    }
forgetme-letters-approved =
    { $count ->
        [1] • uma carta aprovada
       *[other] • { $count } cartas aprovadas
    }
forgetme-letters-printed =
    { $count ->
        [1] • uma carta impressa que ainda não foi enviada à prisão
       *[other] • { $count } cartas impressas que ainda não foram enviadas à prisão
    }
forgetme-letters-handed-over =
    { $count ->
        [1] • uma carta que foi enviada à prisão
       *[other] • { $count } cartas que foram enviadas à prisão
    }
forgetme-letters-delivered =
    { $count ->
        [1] • uma carta que, como a equipe soube, foi entregue
       *[other] • { $count } cartas que, como a equipe soube, foram entregues
    }
forgetme-letters-returned =
    { $count ->
        [1] • uma carta que voltou para a equipe
       *[other] • { $count } cartas que voltaram para a equipe
    }
forgetme-letters-censored =
    { $count ->
        [1] • uma carta que, como a equipe soube, foi censurada
       *[other] • { $count } cartas que, como a equipe soube, foram censuradas
    }
forgetme-letters-refused =
    { $count ->
        [1] • uma carta que não foi aceita
       *[other] • { $count } cartas que não foram aceitas
    }
forgetme-letters-transferred =
    { $count ->
        [1] • uma carta para alguém transferido para outra prisão
       *[other] • { $count } cartas para alguém transferido para outra prisão
    }
forgetme-letters-released =
    { $count ->
        [1] • uma carta para alguém que saiu em liberdade
       *[other] • { $count } cartas para alguém que saiu em liberdade
    }
forgetme-letters-rejected =
    { $count ->
        [1] • uma carta que foi devolvida a você
       *[other] • { $count } cartas que foram devolvidas a você
    }
forgetme-letters-on-hold =
    { $count ->
        [1] • uma carta que espera uma decisão da equipe
       *[other] • { $count } cartas que esperam uma decisão da equipe
    }
forgetme-letters-changes-asked =
    { $count ->
        [1] • uma carta que pediram para você mudar
       *[other] • { $count } cartas que pediram para você mudar
    }
forgetme-letters-redaction-offered =
    { $count ->
        [1] • uma carta que espera sua resposta
       *[other] • { $count } cartas que esperam sua resposta
    }
forgetme-letters-withdrawn =
    { $count ->
        [1] • o que resta de uma carta retirada
       *[other] • o que resta de { $count } cartas retiradas
    }
forgetme-follows =
    { $count ->
        [1] • que você segue uma campanha, caso ou encontro, com seus lembretes
       *[other] • que você segue { $count } campanhas, casos ou encontros, com seus lembretes
    }
forgetme-coming =
    { $count ->
        [1] • que você vai ou foi a um encontro
       *[other] • que você vai ou foi a { $count } encontros
    }
forgetme-asked = • que mostrei dados para doação a você
forgetme-subscription = • sua inscrição nos avisos
forgetme-drafts = • tudo o que você começou aqui e não enviou
forgetme-team = • seu lugar na equipe, como { $name }. Suas decisões ficam no registro da equipe, sob um número aleatório que não leva mais a ninguém
forgetme-last-owner = Você é a única pessoa da coordenação: sem você ninguém poderia convidar ninguém, então ainda não posso esquecer você. Primeiro traga outra pessoa para a coordenação (/invite), depois volte a /forgetme.
forgetme-sheets = Avisei a equipe que folhas tirar do que já imprimiu, pelos números que estão nelas. Isso e os códigos de recibo eu guardo até estar feito, e mais nada seu.
forgetme-replies =
    { $count ->
        [1] • uma resposta da prisão
       *[other] • { $count } respostas da prisão
    }
forgetme-translations =
    { $count ->
        [1] • os idiomas que você traduz, e que uma tradução é sua. O texto fica: é da carta ou da resposta
       *[other] • os idiomas que você traduz, e que { $count } traduções são suas. Os textos ficam: são das cartas ou das respostas
    }

privacy-keeps-unlinked = • as cartas que você envia sem vínculo com você: o mesmo, mas sem constar quem as escreveu, e com a hora em que chegaram. Só o código leva a elas, e /forgetme não. Uma cópia de segurança feita enquanto você escrevia pode ter o que você tinha começado. Até a meia-noite conto quantas você enviou, e os códigos errados, com um sinal que não diz nada a ninguém.
forgetme-unlinked = As cartas sem vínculo com você ficam: só o código leva a elas.
