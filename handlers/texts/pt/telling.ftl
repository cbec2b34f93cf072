# Quantas pessoas da equipe devem concordar, quem já conta, e quem a equipe não conhece mais.

former-member = alguém que não está mais na equipe
small-team =
    { $needed ->
        [1] Este bot está configurado para que { $wanted } pessoas concordem, mas na equipe só há você, então seu acordo basta.
       *[other] Este bot está configurado para que { $wanted } pessoas concordem, mas na equipe só há { $needed }, então todas têm que concordar.
    }
counts-later = Seu acordo ainda não conta. Quem acabou de entrar na equipe, ou pode fazer isto há pouco tempo, espera { $wait }, para que ninguém traga uma segunda pessoa só para concordar consigo. O seu conta a partir de: { $since }. Toque de novo no botão depois disso. Até lá, outra pessoa tem que concordar.
counts-from = Quem acabou de entrar na equipe espera { $wait } até que seu acordo com os avisos e os dados para doação conte. O seu conta a partir de: { $since }.
still-counted = Durante { $wait } têm que concordar tantas pessoas quanto antes, para que ninguém imponha nada tirando quem não concordaria.
mark-missing = Quando iniciei, faltava o pequeno arquivo ao lado da minha chave que diz até onde vão meus registros. Por isso não pude ver se alguém pôs um banco de dados mais antigo no meu lugar. Se ninguém da equipe mudou a chave de lugar, veja /team: estão todas as pessoas, e ninguém que já tinha saído? Depois peça a quem cuida do servidor que verifique com <code>paloma check</code>.
