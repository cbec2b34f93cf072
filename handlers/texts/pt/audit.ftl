# O registro, como a coordenação o lê; sua cabeça; e quem não vem há muito tempo.

command-audit = O que se fez aqui, e quem
audit-title = <b>O que se fez</b>
audit-title-of = <b>O que se fez</b>: { $what }
audit-line = { $number } · { $day }, { $hour } · { $who } { $deed }{ $which }
audit-by = <b>{ $name }</b>
audit-by-itself = –
audit-about = : { $what }
audit-about-role = : { role } ({ $name })
audit-about-new = : { role }
audit-about-letters = { $count ->
        [1] : uma carta { $batch }
       *[other] : { $count } cartas { $batch }
    }
audit-none = Não há nada disso.
audit-unknown = Não há ninguém na equipe com o nome { $name }. Escolha um tipo, ou escreva /audit e um nome, como /team mostra.
audit-older = Anteriores ›
audit-head =
    A cabeça, que vale por tudo: <code>{ $head }</code>
    Guardada em outro lugar, mostra depois se algo foi mudado ou cortado: <code>paloma check { $head }</code>
audit-head-today =
    A cabeça do registro, no dia de hoje: <code>{ $head }</code>
    Guarde onde ninguém que tenha o servidor possa mudar. Quem administra o servidor compara depois com <code>paloma check { $head }</code>. /audit mostra o que se fez.
team-seen = { "  " }esteve aqui pela última vez em { $day }
team-unseen = Sem vir há { $days } dias ou mais: { $names }. Se você não sabe por quê, pergunte por outro meio. Quem não aparece não deveria manter seu lugar na equipe, nem quem esteja com seu telefone: /team
audit-kind = { $area ->
        [all] Tudo
        [team] Equipe
        [letters] Cartas
        [paper] No papel
        [replies] Respostas
        [translations] Traduções
        [hotline] Mensagens para a equipe
        [money] Doações
        [announcements] Avisos
        [content] Textos
        [program] O próprio bot
       *[other] Algo que esta versão não conhece
    }
audit-deed = { $deed ->
        [invited] convidou alguém
        [joined] entrou na equipe
        [removed] tirou alguém da equipe
        [role-taken] tirou uma função
        [claimed] começou a ler uma carta
        [passed] deixou uma carta para outras pessoas
        [approved] aprovou uma carta
        [rejected] devolveu uma carta
        [letter-agreed] deu a primeira de duas aprovações a uma carta
        [approved-alone] aprovou sem mais ninguém uma carta que pede duas pessoas
        [changes-asked] pediu mudanças em uma carta
        [revised] quem escreveu uma carta mudou o texto
        [redaction-offered] ofereceu tirar trechos de uma carta
        [redaction-accepted] quem escreveu aceitou tirar trechos
        [redaction-declined] quem escreveu não quis tirar trechos
        [held] pôs uma carta de lado
        [set-apart] uma carta espera à parte
        [brought-back] uma carta voltou para a fila
        [taken-up] retomou uma carta
        [flagged] levou uma carta à equipe
        [noted] anotou algo sobre uma carta
        [looked-up] procurou uma carta
        [reason-kept] guardou palavras para a equipe
        [reason-dropped] tirou palavras que a equipe guardava
        [undone] desfez uma decisão
        [unapproved] retirou uma aprovação
        [withdrawn] quem escreveu uma carta a retirou
        [own-words] escreveu com suas próprias palavras a quem escreveu uma carta
        [set-aside] devolveu todas as cartas em espera de uma pessoa
        [muted] deixou de receber o que alguém manda, por um tempo
        [unmuted] voltou a receber o que alguém manda
        [put-on-paper] pôs cartas em um lote de impressão
        [had-again] pediu de novo um lote de impressão
        [printed] marcou cartas como impressas
        [taken-out-of-batch] tirou uma carta de um lote
        [not-printed] desfez que umas cartas estavam impressas
        [handed-over] marcou cartas como enviadas à prisão
        [delivered] soube que cartas foram entregues
        [returned] soube que cartas voltaram
        [censored] soube que cartas foram censuradas
        [refused] soube que cartas não foram aceitas
        [transferred] soube de uma transferência para outra prisão
        [released] soube de uma libertação
        [corrected] corrigiu o que se soube de umas cartas
        [mail-asked] pediu um lote por e-mail
        [mail-asked-again] pediu de novo um arquivo por e-mail
        [mail-found] viu que um arquivo chegou por e-mail
        [mailed] um arquivo foi enviado por e-mail
        [announced] propôs um aviso
        [agreed] aprovou um aviso
        [begun] um aviso começou a sair
        [paused] pausou um aviso
        [sending] deixou um aviso continuar
        [cancelled] cancelou um aviso
        [gone-out] um aviso terminou de sair
        [reply-sent-in] mandou uma resposta da prisão
        [reply-checked] confirmou que uma resposta é da sua carta
        [reply-refused] viu que uma resposta não é da sua carta
        [reply-passed-on] uma resposta foi entregue
        [reply-missed] uma resposta não pôde ser entregue
        [translation-wanted] é preciso uma tradução
        [translation-taken] pegou uma tradução
        [translation-submitted] entregou uma tradução
        [translation-sent-back] devolveu uma tradução
        [translation-approved] aprovou uma tradução
        [translation-undone] retirou a aprovação de uma tradução
        [translation-passed-on] uma tradução foi entregue
        [translation-missed] uma tradução não pôde ser entregue
        [translation-dropped] uma tradução já não é necessária
        [thread-opened] alguém escreveu para a equipe
        [thread-taken] leu uma conversa com a equipe
        [thread-answered] respondeu em uma conversa
        [thread-closed] uma conversa foi fechada
        [donation-proposed] dados para doar foram propostos
        [donation-agreed] confirmou dados para doar
        [donation-shown] os dados para doar são mostrados
        [donation-refused] recusou dados para doar
        [forgotten] alguém apagou tudo o que era seu
        [published] um texto do grupo foi publicado
        [taken-over] vindo de uma versão anterior
        [older-accepted] quem administra aceitou uma base anterior
        [locked] fechou o bot
        [unlocked] quem administra abriu o bot
        [end-asked] quis destruir tudo
        [end-stopped] parou a destruição de tudo
        [ended] decidiu-se destruir tudo
        [code-set] configurou códigos de uso único
        [code-reset] anulou os códigos de alguém
        [codes-wanted] começou a pedir códigos de uso único
        [codes-unwanted] deixou de pedir códigos de uso único
        [donation-mistyped] digitou errado o fim de um número a confirmar
        [taken-back] retirou um aviso antes que saísse
        [edition-published] publicou um texto no chat
        [edition-withdrawn] retirou um texto
       *[other] fez algo que esta versão não conhece
    }
