# Códigos de uso único, com que a equipe mostra de novo quem é quem.

command-code = Configurar seus códigos de uso único
command-codes = Códigos de uso único: pedir, anular
flow-code = a configuração dos seus códigos
flow-codes = uma mudança nos códigos de uso único
flow-resetcode = anular os códigos de alguém

code-ask = Escreva o código de seis dígitos que seu aplicativo mostra agora.
code-missing = Para isso a coordenação pede um código de uso único, e você ainda não tem. Configure com /code e volte a isto.
code-wrong =
    Não é o código de agora. Olhe de novo no aplicativo, e veja se o relógio do telefone está certo. { $left ->
        [0] Era a última tentativa de hoje.
        [1] Você tem mais uma tentativa hoje.
       *[other] Você tem mais { $left } tentativas hoje.
    }
code-used = Esse código já foi usado. Espere o próximo, meio minuto no máximo.
code-tries = Foram { $most } códigos errados hoje: não há mais até amanhã. Se você perdeu o aplicativo, outra pessoa da coordenação pode anular seus códigos com /codes.
code-set-up = Configurar meus códigos
code-present = Você já tem códigos. Escreva o de agora antes de configurar outros.
code-picture =
    Leia esta imagem com um aplicativo de códigos de uso único (um autenticador ou um gerenciador de senhas), em outro telefone ou neste. Ou digite à mão:

    <code>{ $secret }</code>

    Não mostre a ninguém. Sai deste chat depois de { $minutes }.
code-copy = Copiar
code-first = Agora escreva o código de seis dígitos que o aplicativo mostra.
code-first-wrong = Não é o código que ele deveria mostrar. Veja se o relógio do telefone está certo, e tente de novo.
code-kept =
    Seus códigos estão configurados. { $wanted ->
        [yes] Um deles é pedido antes dos dados para doar, dos avisos e das mudanças na equipe.
       *[no] Ainda não são pedidos: a coordenação ativa com /codes.
    }
code-set-notice = 🔑 <b>{ $name }</b> configurou códigos de uso único.
codes-list = Códigos de uso único
codes-state =
    <b>Os códigos de uso único</b> { $wanted ->
        [yes] são pedidos antes dos dados para doar, dos avisos e das mudanças na equipe.
       *[no] não são pedidos.
    }
    Com eles não basta um telefone desbloqueado para fazer essas coisas.

    { $lines }
codes-line = { $has ->
        [yes] ✓ { $name }
       *[no] – { $name } (ainda não)
    }
codes-turn-on = Pedir códigos
codes-turn-off = Deixar de pedir
codes-on-sure = Pedir um código antes dos dados para doar, dos avisos e das mudanças na equipe? Quem ainda não tem precisa configurar antes (/code).
codes-off-sure = Deixar de pedir códigos? Toda a equipe fica sabendo.
codes-on = 🔑 A partir de agora se pede um código de uso único antes dos dados para doar, dos avisos e das mudanças na equipe ({ $name }). Configure o seu já: /code
codes-off = 🔑 Já não se pedem códigos de uso único ({ $name }). Se ninguém combinou isso com você, pergunte a alguém da coordenação.
codes-already = Já é assim.
code-reset = Anular: { $name }
code-reset-sure = Anular os códigos de <b>{ $name }</b>? Faça isso só se falou com essa pessoa: quem estiver com o telefone dela poderia pedir.
code-reset-yes = Sim, anule
code-reset-done = { $name } já não tem códigos e pode configurar outros. Estou avisando.
code-reset-notice = 🔑 <b>{ $by }</b> anulou os códigos de { $name }.
code-was-reset = 🔑 <b>{ $name }</b> anulou seus códigos de uso único. Configure outros com /code. Se você não pediu isso, fale com o resto da coordenação.
code-own = Seus códigos são anulados por outra pessoa da coordenação. Enquanto tiver o aplicativo, você os muda com /code.
code-none = Não há nenhum código para anular.
