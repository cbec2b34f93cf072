# Por que algo que foi escrito não pode estar em um encontro.

content-daily = Para ter as mesmas horas todos os dias, é preciso um último dia, a hora e o fim, e o encontro não pode se repetir.
content-exception = Para { $day }, diga que não acontece, ou então outro dia ou outra hora.
content-exception-day = Pela regra, o encontro não acontece em { $day }.
content-exception-far = { $day } pode mudar no máximo { $most } dias.
content-last-day = O último dia tem que ser depois do primeiro, e um encontro dura no máximo { $most } dias.
content-picture = Uma imagem é mandada aqui no chat; um arquivo não pode trazê-la.
content-repeats = Não entendi de quanto em quanto tempo é <code>{ $value }</code>. Escreva assim: “semana”, “2 semanas” ou “mês”; para a primeira sexta-feira de cada mês, FREQ=MONTHLY;BYDAY=1FR.
content-repeats-day = O primeiro dia não é nenhum dos que a regra dá. Mude um dos dois.
content-repeats-overlap = Uma vez não terminaria antes de começar a seguinte.
content-repeats-until = Um encontro se repete até um dia que não seja antes do primeiro, e só se ele se repete.
content-until-alone = Um fim precisa da hora em que começa.
content-which-hour = Escreva “first” (a primeira) ou “second” (a segunda).
