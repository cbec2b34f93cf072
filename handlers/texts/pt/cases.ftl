# Campanhas e casos.

command-cases = As pessoas e por que precisam de você

cases-none = Ainda não há nenhum caso aqui. A equipe está preparando as campanhas.
cases-campaigns =
    Sobre qual campanha você quer ler?

    { $campaigns }
cases-campaign =
    <b>{ $title }</b>
    { $summary }
cases-back = ‹ Toda esta campanha
campaigns-back = ‹ Todas as campanhas
campaign-title = <b>{ $title }</b>
campaign-page = Página { $number } de { $of }
campaign-contact = <b>Contato:</b> { $ways }
campaign-unknown = Não conheço essa campanha; talvez já tenha terminado. Em /cases estão as campanhas que represento.

case-title = <b>{ $name }</b>
case-members =
    { $count ->
        [1] <b>Integrante:</b> { $names }
       *[other] <b>{ $count } pessoas:</b> { $names }
    }
case-since = <b>Na prisão desde:</b> { $since }
case-arrested = <b>Prisão:</b> { $since }
case-from = <b>Na prisão:</b> { $since } a { $until }
case-earlier = <b>Detenção anterior:</b> { $since }
case-earlier-until = <b>Na prisão antes:</b> { $since } a { $until }
case-time-at = { $time }, { $place }
case-lasting = { $time } ({ $long })
case-term-days =
    { $count ->
        [1] { $count } dia
       *[other] { $count } dias
    }
case-term-months =
    { $count ->
        [1] mais de um mês
       *[other] mais de { $count } meses
    }
case-term-years =
    { $count ->
        [1] mais de um ano
       *[other] mais de { $count } anos
    }
case-stands =
    { $status ->
        [detained] na prisão, sem sentença
        [on-trial] em julgamento
        [sentenced] com sentença
        [released] em liberdade
        [transferred] transferência para outra prisão
        [died] faleceu
       *[other] não se sabe
    }
case-status = <b>Situação:</b> { case-stands }
case-asks = <b>O que se exige:</b> { $asks }
case-where = <b>Onde:</b> { $place }
case-why = <b>Acusação ou condenação:</b> { $accusation }
case-letters =
    <b>Cartas aprovadas:</b> { $count ->
        [0] nenhuma ainda
       *[other] { $count }
    }
case-birthday = 🎂 <b>Aniversário em { $day }.</b> As cartas levam semanas para chegar: quanto antes, melhor.
case-closed = <i>Este caso não está mais na lista, e não recebo mais cartas para ele.</i>
case-unknown = Não conheço esse caso; talvez o link seja antigo. Em /cases estão todas as pessoas.
case-write = ✉️ Escrever uma carta
case-donate = Apoiar com dinheiro
case-events = Encontros
case-share = ↗ Compartilhar

source = <i>Fonte: { $title }, { $by }</i>
source-day = <i>Fonte: { $title }, { $by }, { $day }</i>
source-note = <i>{ $note }</i>
