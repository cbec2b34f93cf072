# À coordenação: algo vai mal e no chat ninguém pode ver.

ailment-begun = { $ailment ->
    [disk] <b>O disco está quase cheio:</b> restam { $megabytes } MB livres onde ficam meus dados ou minhas cópias de segurança. Quando não restar nada, não vou poder guardar nem mensagem nem carta, e vou dizer isso a todo mundo.
    [backup] <b>Faz { $age } que nenhuma cópia de segurança é feita.</b> Tento de novo e de novo, e não dá. Se o disco quebrar hoje, perde-se tudo o que chegou desde então.
    [clock] <b>O relógio do servidor está errado:</b> difere em { $age } do relógio do serviço de mensagens. Lembretes e avisos podem sair em outra hora, e prazos podem vencer antes ou depois do devido.
    [letters] <b>Uma carta espera há { $age } por uma decisão.</b> Enquanto isso, quem escreveu não tem notícias.
    [replies] <b>Uma resposta espera há { $age } para ser conferida.</b> Quem escreveu a carta ainda não sabe que responderam.
    [aside] <b>Continuam de lado as mensagens que não consegui responder:</b> { $count }. Esperam, criptografadas, até que me consertem, por 30 dias no máximo.
   *[other] Algo vai mal, e esta versão não sabe o que é.
}

ailment-what-to-do = { $ailment ->
    [disk] Avise hoje mesmo quem cuida do servidor: é preciso liberar espaço ou passar as cópias de segurança para outro disco. <code>paloma doctor</code> diz quanto falta e onde.
    [backup] Avise hoje mesmo quem cuida do servidor. <code>paloma backup</code> tenta na hora e diz o que impede.
    [clock] Avise hoje mesmo quem cuida do servidor: a hora deve ser acertada pela rede (NTP). <code>paloma doctor</code> diz de quanto é a diferença.
    [letters] Alguém pode ler? Em /queue está o que espera. Se a equipe não dá conta, com /invite entra mais uma pessoa.
    [replies] Alguém pode conferir? Em /replies está o que espera.
    [aside] Peça a quem cuida do servidor que procure “a turn failed” nos registros e mande essa linha a quem me faz.
   *[other] Peça a quem cuida do servidor que digite <code>paloma doctor</code>.
}

ailment-lasts = Está assim desde { $since }. Repito isto toda semana, e mais uma vez quando se resolver.

ailment-over = { $ailment ->
    [disk] Há espaço no disco de novo. Estava quase cheio desde { $since }.
    [backup] As cópias de segurança voltaram a ser feitas. Falhavam desde { $since }.
    [clock] O relógio do servidor está certo de novo. Estava errado desde { $since }.
    [letters] Nenhuma carta espera mais há dias. Havia alguma desde { $since }.
    [replies] Nenhuma resposta espera mais há dias. Havia alguma desde { $since }.
    [aside] Não há mais mensagens de lado: as que havia desde { $since } foram apagadas.
   *[other] Algo que ia mal desde { $since } se resolveu.
}
