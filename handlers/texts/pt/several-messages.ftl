# O que se envia junto e chega em várias mensagens: um álbum, e um texto que o aplicativo cortou.

album-rest = De várias imagens ou arquivos enviados juntos guardo só o primeiro, com as palavras que ele leva.
write-whole = Sua carta chegou em várias mensagens, e uma é tão longa que talvez seu aplicativo a tenha cortado. É um texto só, para ler sem quebra ali?
write-one = Um texto só
write-several = Várias partes
announce-whole = É um texto longo. Está completo? Um aviso tem no máximo { $most } caracteres; o que passa disso, seu aplicativo corta em várias mensagens, e eu peguei só a primeira.
announce-whole-yes = Está completo
announce-whole-no = Escrevo de novo
