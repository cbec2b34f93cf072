# Um caso para compartilhar: o cartão para telefones e o panfleto para imprimir.

card-summary = { $summary }
card-link = { $link }
card-hint = Aqui está um cartão: encaminhe a quem precisa saber. O texto de baixo vai junto.
card-flyer = 🖨 Um panfleto para imprimir
card-back = ‹ Voltar ao caso
card-unmade = Agora não deu para fazer a imagem. Você pode compartilhar este link: { $link }
card-none = Este caso não está mais na lista, então não há o que compartilhar.
card-where = Onde
card-asks = O que se exige
card-charge = Acusação ou condenação
card-people = Pessoas
card-status = Situação
card-by = Em { $day }
card-write = Escreva uma carta
card-read = Leia mais
flyer-words = <b>{ $name }</b>: uma folha para imprimir e colar. Embaixo há tiras para destacar.
flyer-how =
    { $open ->
        [yes] Aponte a câmera do telefone para o código. Abre-se um chat onde você pode ler mais, escrever uma carta e saber como continua.
       *[no] Aponte a câmera do telefone para o código. Abre-se um chat onde você pode ler mais e saber como continua.
    }
flyer-made = Conforme se sabia em { $day }
