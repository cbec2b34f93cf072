# Quando nada pôde sair, e quando o que vai para muitas pessoas é recusado.

stood-still = <b>De { $since } a { $until } nada pôde sair.</b> O serviço de mensagens não aceitava nada meu e dizia: { $reason }. Nada se perdeu: o que esperava sai agora. Se acontecer de novo, peça a quem cuida do servidor que olhe os registros.
refused-to-all = <b>Desde { $since } o serviço de mensagens recusa o que envio para muitas pessoas,</b> uma depois da outra, e diz: { $reason }. Parei ali, para não pular mais ninguém, e tento de novo de vez em quando; as respostas saem como sempre. Se for um aviso, veja em /announcements: ali você pode cancelá-lo, para escrevê-lo de novo.
