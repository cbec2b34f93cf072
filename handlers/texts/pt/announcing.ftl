# Avisos: testar, mudar, retirar; a hora como se escreve; e o que vai embaixo de cada um.

flow-amend = a mudança de um aviso
flow-anew = um aviso

audience-readers = as pessoas inscritas que leem { $language }
audience-campaign = quem segue a campanha “{ $name }” ou algo dela

announcement-missing =
    ⚠️ Falta o texto em { $languages }. { $people ->
        [0] Por enquanto ninguém lê isso aqui.
        [one] Uma pessoa lê, e recebe o texto em outro idioma.
       *[other] { $people } pessoas leem, e recebem o texto em outro idioma.
    }
announce-try = Mandar antes um teste para mim
announce-change = Mudar algo…
announce-change-what = O que você quer mudar? O resto fica como está.
announce-change-text = O texto em { $language }
announce-add-text = Acrescentar o texto em { $language }
announce-change-audience = Para quem vai
announce-change-time = Quando sai
announce-soon = Pronto: sai em um minuto, e nada antes. Até lá qualquer pessoa da equipe pode retirá-lo.

announcement-changed-notice = { $name } mudou um aviso; agora ele vai para { $audience }. O acordo que havia era com o anterior, que não sai mais. Leia o novo, por favor: ele precisa do seu acordo outra vez.
announcement-taken-back = Retirado antes de sair. Não chegou a ninguém, e o texto fica guardado.
announcement-take-back = ↩ Retirar
announcement-change = Mudar
announcement-anew = Usar este texto de novo
announcement-you-took-back = Retirado: nada sai. O texto fica guardado, para ser enviado depois ou mudado; aí precisa outra vez do acordo da equipe.
taken-back-notice = { $name } retirou o aviso para { $audience }. Nada sai, e o texto fica guardado.
announcement-begins-soon = Você concordou e isso basta: sai em um minuto, e nada antes. Até lá qualquer pessoa da equipe pode retirá-lo.
announcement-agreed-soon = { $name } concorda com o aviso para { $audience }. Isso basta: sai em um minuto. Até lá qualquer pessoa da equipe pode retirá-lo.

announcement-stop = Chega de avisos
announcement-unfollow = Deixar de seguir isto
stopped-following = Pronto: você não segue mais isto, e não recebe mais notícias disso.

time-no-hour = A que horas desse dia? Escreva as duas coisas juntas, por exemplo <code>amanhã 18:00</code> ou <code>31/12 18:00</code>.
time-which-half = Você quer dizer { $morning } ou { $evening }? Escreva de novo com a hora assim.
time-two-ways = Isso pode ser lido de duas maneiras: { $first }, ou { $second }. Escreva o dia assim: <code>{ $example }</code>
