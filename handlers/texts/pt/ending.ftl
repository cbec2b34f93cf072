# Alguém da coordenação destrói tudo sem uma segunda pessoa, depois de um prazo em que as outras podem parar isso.

panic-alone = 🔥 Destruir sem mais ninguém, depois
panic-stop = ✋ Parar: nada se destrói
panic-alone-how = Se você não encontrar ninguém: acontece sem uma segunda pessoa depois de { $wait }. Toda a coordenação fica sabendo imediatamente e pode parar.
panic-alone-asked = Está anotado. Se mais ninguém da coordenação parar, tudo se destrói em { $when }. Nesse momento preciso estar funcionando; se não, nada acontece. Você também pode parar: /panic
panic-alone-notice = <b>{ $name } quer destruir tudo sem uma segunda pessoa</b>: a chave, todos os dados e as cópias do servidor. Acontece em { $when }, se ninguém parar: /panic. Ligue antes. Se ninguém atender ou você não souber por quê, pare; com isso nada se perde.
panic-stopped = Parado: nada se destrói. Estou avisando o resto da coordenação. Se o telefone de alguém está em mãos erradas, tire essa pessoa: /team
panic-stopped-notice = <b>{ $name }</b> parou: nada se destrói.
panic-nothing = No momento ninguém quer destruir nada.
