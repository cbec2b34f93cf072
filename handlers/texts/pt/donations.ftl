# Apoiar com dinheiro.

command-donate = Apoiar com dinheiro

donate-which = Quem você quer apoiar?
donate-none = Por enquanto nenhuma das campanhas pede dinheiro.
donate-notice =
    <b>{ $title }</b>

    Antes de doar, leia isto, por favor:
    • Uma transferência leva seu nome. O banco e quem recebe veem, e as autoridades também, se perguntarem. Já houve pessoas processadas por doar.
    • Se doar pode colocar você em perigo, não transfira da sua própria conta. Uma carta também ajuda.
    • Na descrição da transferência, não mencione este bot, nem a campanha, nem nenhuma pessoa presa.
    • Eu não recebo dinheiro nem fico sabendo quem doa. Não guardo nada disto.
donate-show = Entendi. Ver os dados
donate-unconfirmed =
    <b>{ $title }</b>

    Esta campanha pede dinheiro, mas sua equipe ainda não confirmou os dados. Enquanto não confirmar, eu não mostro: melhor tarde do que para a conta errada.
    Por favor, não confie em dados que alguém mandar em meu nome.
donate-untrusted =
    <b>{ $title }</b>

    Não posso garantir os dados guardados: não estão mais como a equipe os confirmou. Por isso não mostro nenhum, e já avisei a equipe. Por favor, não doe a esta campanha até que a equipe diga que está tudo bem.
donate-title =
    <b>{ $title }</b>
    { $purpose }
donate-holder = Titular: <code>{ $holder }</code>
donate-holder-label = titular
donate-line = { $label }: <code>{ $value }</code>
donate-copy = Copiar: { $what }
donate-confirmed =
    { $count ->
        [1] A equipe os confirmou pela última vez em { $day } (uma pessoa).
       *[other] A equipe os confirmou pela última vez em { $day } ({ $count } pessoas).
    }
donate-old = ⚠️ Isso faz { $days } dias. Antes de doar, pergunte ao grupo por outro meio se os dados ainda estão certos.
donate-fingerprint =
    Impressão digital: <code>{ $fingerprint }</code>
    Se o grupo também a publica em outro lugar, compare as duas: qualquer mudança no titular ou em um número a muda.
donations-untrusted = ⚠️ Os dados para doação guardados de “{ $title }” não estão mais como a equipe os confirmou: alguém os mudou no banco de dados, sem passar pela equipe, ou o disco está falhando. Não os mostro a ninguém. É preciso importar de novo a pasta da campanha, conferir e confirmar os dados outra vez, e descobrir quem pode escrever no banco de dados.
