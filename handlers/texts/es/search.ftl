# Buscar a alguien.

command-search = Buscar a alguien
flow-search = buscar a alguien

search-what = ¿A quién buscas? Escribe un nombre, un lugar o una campaña; no importa cómo se escriba.
search-none = Así no encuentro a nadie. Prueba con otra parte del nombre, o con el lugar.
search-found =
    { $count ->
        [one] Encontré este caso:
       *[other] Encontré { $count }:
    }
search-more = Estos son los { $shown } que mejor coinciden. Para que salgan menos, escribe más del nombre, o también el lugar.
search-again = Buscar otra vez
search-all = Todas las campañas
search-perhaps = ¿Quieres leer sobre este caso? Entiendo botones y comandos; /search sirve para buscar a alguien.
