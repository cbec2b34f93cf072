# Procurar alguém.

command-search = Procurar alguém
flow-search = procurar alguém

search-what = Quem você procura? Escreva um nome, um lugar ou uma campanha; não importa como se escreve.
search-none = Assim não encontro ninguém. Tente outra parte do nome, ou o lugar.
search-found =
    { $count ->
        [1] Encontrei este caso:
       *[other] Encontrei { $count }:
    }
search-more = Estes são os { $shown } que mais combinam. Para aparecerem menos, escreva mais do nome, ou também o lugar.
search-again = Procurar de novo
search-all = Todas as campanhas
search-perhaps = Quer ler sobre este caso? Entendo botões e comandos; /search serve para procurar alguém.
