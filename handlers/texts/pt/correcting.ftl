# Avisos que já saíram: corrigi-los nos chats onde estão, ou apagá-los de lá.

flow-mend = a correção de um aviso
flow-unsend = a exclusão de um aviso

audience-corrected = quem recebeu “{ $name }” (para corrigi-lo)
audience-deleted = quem recebeu “{ $name }” (para apagá-lo)

announcement-correct = Corrigir o que foi enviado
announcement-unsend = Apagar o que foi enviado

mend-text = ⬆️ É isto que as pessoas têm agora ({ $language }). Mande o texto como deve ficar. Se há imagem, ela continua igual.
mend-keep = Deixar como está
mend-sure =
    { $people ->
        [1] Ponho o texto novo no lugar do anterior, no chat de uma pessoa?
       *[other] Ponho o texto novo no lugar do anterior, nos chats de { $people } pessoas?
    }
    O celular de ninguém toca por isso, e o Telegram mostra que a mensagem foi editada. Quem já leu o anterior talvez não olhe de novo: se for importante, mande também um aviso novo.
mend-yes = Sim, corrigir
unsend-sure =
    { $people ->
        [1] Apago do chat de uma pessoa?
       *[other] Apago dos chats de { $people } pessoas?
    }
    Isso é possível durante { $kept } depois do envio. Quem já leu, ou encaminhou, continua com isso.
unsend-yes = Sim, apagar
change-too-late = Isto não pode mais ser corrigido nem apagado: não está em nenhum chat, ou foi enviado há mais de 48 horas.
change-once = Já há uma correção ou uma exclusão disto a caminho. Veja em /announcements: você pode esperar que termine, ou cancelar.
change-you-took-back = Retirado: o que as pessoas receberam fica como está.

correction-report =
    A correção para { $audience } já saiu, em { $took }. { $sent ->
        [1] Uma pessoa tem o texto novo.
       *[other] { $sent } pessoas têm o texto novo.
    }{ $unreachable ->
        [0] { "" }
        [1] { " " }A uma pessoa não chegou, porque fechou o chat comigo.
       *[other] { " " }A { $unreachable } pessoas não chegou, porque fecharam o chat comigo.
    }{ $failed ->
        [0] { "" }
        [1] { " " }Em um chat não deu certo: a mensagem não está mais lá, ou o Telegram recusou.
       *[other] { " " }Em { $failed } chats não deu certo: a mensagem não está mais lá, ou o Telegram recusou.
    }{ $missed ->
        [0] { "" }
        [1] { " " }Mais uma pessoa tinha recebido e não pode mais ser alcançada: chegou há tempo demais, ou ela pediu para apagar tudo o que é dela.
       *[other] { " " }Mais { $missed } pessoas tinham recebido e não podem mais ser alcançadas: chegou há tempo demais, ou elas pediram para apagar tudo o que é delas.
    }
deletion-report =
    A exclusão para { $audience } está feita, em { $took }. { $sent ->
        [1] Sumiu de um chat.
       *[other] Sumiu de { $sent } chats.
    }{ $unreachable ->
        [0] { "" }
        [1] { " " }No de uma pessoa continua, porque ela fechou o chat comigo.
       *[other] { " " }Nos de { $unreachable } pessoas continua, porque fecharam o chat comigo.
    }{ $failed ->
        [0] { "" }
        [1] { " " }Em um chat continua, porque o Telegram recusou.
       *[other] { " " }Em { $failed } chats continua, porque o Telegram recusou.
    }{ $missed ->
        [0] { "" }
        [1] { " " }Mais uma pessoa tinha recebido e não pode mais ser alcançada: chegou há tempo demais, ou ela pediu para apagar tudo o que é dela.
       *[other] { " " }Mais { $missed } pessoas tinham recebido e não podem mais ser alcançadas: chegou há tempo demais, ou elas pediram para apagar tudo o que é delas.
    }
