# Apoiar com dinheiro.

command-donate = Apoiar com dinheiro

donate-which = Quem você quer apoiar?
donate-none = Por enquanto nenhuma das campanhas pede dinheiro.
donate-notice-title = <b>{ $title }</b>
donate-notice =
    Antes de doar, leia isto, por favor:
    • Se doar pode colocar você em perigo, não use sua própria conta nem seu cartão. Uma carta também ajuda.
    • Na descrição do pagamento, não mencione este bot, nem a campanha, nem nenhuma pessoa presa.
donate-notice-transfer = • Uma transferência leva seu nome. O banco e quem recebe veem, e as autoridades também, se perguntarem. Já houve pessoas processadas por doar.
donate-notice-link = • Uma página de pagamento vê seu cartão ou sua conta e de onde você a abre. Pode ser obrigada a contar.
donate-notice-place = • Quem vai doar pessoalmente pode ser visto no local.
donate-notice-all =
    • Eu não recebo dinheiro nem fico sabendo quem doa. Por { $days } dias guardo que mostrei os dados a você, para avisar se mudarem. /forgetme apaga isso.
donate-risk = <b>{ $country }:</b> { $text }
donate-show = Entendi. Ver os dados
donate-unconfirmed =
    <b>{ $title }</b>

    Esta campanha pede dinheiro, mas sua equipe ainda não confirmou os dados. Enquanto não confirmar, eu não mostro: melhor tarde do que para a conta errada.
    Por favor, não confie em dados que alguém mandar em meu nome.
donate-over =
    <b>{ $title }</b>

    Os dados para doar a esta campanha valiam até um dia que já passou; por isso não os mostro mais a ninguém. Por favor, não use os que talvez tenha guardado.
donate-untrusted =
    <b>{ $title }</b>

    Não posso garantir os dados guardados: não estão mais como a equipe os confirmou. Por isso não mostro nenhum, e já avisei a equipe. Por favor, não doe a esta campanha até que a equipe diga que está tudo bem.
donate-title =
    <b>{ $title }</b>
    { $purpose }
donate-holder = Titular: <code>{ $holder }</code>
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
    Compare com a que o grupo publica em outro lugar: se mudar quem recebe o dinheiro, ela muda. /verify faz isso por você.
donate-receiver = Quem recebe o dinheiro: <code>{ $holder }</code>
donate-country = País do banco: { $country }
donate-currency = Moeda: { $currency }
donate-until = Valem até: { $day }
donate-link = A página de pagamento fica em: <code>{ $host }</code>
donate-link-foreign = ⚠️ <code>{ $host }</code> está escrito com letras de outro alfabeto ou com acentos. Na sua tela pode aparecer como “{ $looks }”, que pode ser confundido com um nome conhecido.
donate-link-digit = ⚠️ Em <code>{ $host }</code> há um algarismo { $digit } entre letras. Não é uma letra.
donate-place = Onde: { $place }
donate-times = Quando: { $times }
donate-open = Abrir a página de pagamento
donate-copy-all = Copiar tudo em um texto
donate-whole =
    Tudo em um só texto, para copiar:
    <code>{ $whole }</code>
donate-whole-line = { $label }: { $value }
donate-code = Código QR para o app do banco
donate-code-is = <b>{ $title }</b> · Um código para o app do seu banco: escaneie ou abra ali como imagem. Leva a conta, sem valor. Compare com os dados o que o app mostrar.
donate-changed = ⚠️ Os dados para doar a “{ $title }” não são mais os que mostrei a você. Por favor, não use os antigos.
donate-changed-look = Ver o que há agora
donations-untrusted = ⚠️ Os dados para doação guardados de “{ $title }” não estão mais como a equipe os confirmou: alguém os mudou no banco de dados, sem passar pela equipe, ou o disco está falhando. Não os mostro a ninguém. É preciso importar de novo a pasta da campanha, conferir e confirmar os dados outra vez, e descobrir quem pode escrever no banco de dados.
