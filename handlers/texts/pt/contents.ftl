# Por que algo que foi escrito não pode ir em uma campanha, um caso, um encontro ou dados para doação.

content-empty = Aqui não há palavras. Escreva algumas, por favor.
content-too-long = Isto tem { $count } caracteres e cabem { $most }. Encurte, por favor.
content-size = Junto com os dados mostrados ao lado, isto tem { $count } caracteres, e em uma mensagem cabem { $most }. Encurte, por favor.
content-too-few =
    { $least ->
        [1] Aqui é preciso pelo menos um.
       *[other] Aqui são precisos pelo menos { $least }.
    }
content-too-many =
    { $most ->
        [1] Aqui só cabe um.
       *[other] Aqui cabem no máximo { $most }.
    }
content-languages = Isto é preciso em cada um destes idiomas: { $languages }. Já está em: { $there }.
content-language = Escreva o código de um idioma, como <code>en</code>, <code>es</code> ou <code>pt</code>.
content-slug = <code>{ $value }</code> não pode ir em um link. Use letras minúsculas de a a z, algarismos e hifens, no máximo 40, como <code>dia-de-cartas</code>.
content-same-keys = Dois pontos do guia têm o mesmo nome curto. Dê um nome próprio a cada um.
content-same-topics = Dois temas têm o mesmo nome curto. Dê um nome próprio a cada um.

content-part-of-date = Escreva um ano, um mês ou um dia que exista: 2020, 2020-12 ou 2020-12-05.
content-day = Escreva um dia que exista, assim: 2024-09-27.
content-day-of-year = Escreva um mês e um dia que existam, como 12-05 para 5 de dezembro.
content-hour = Escreva uma hora do dia, assim: 18:30.
content-hour-never = Essa hora não existe nesse dia: em { $zone } os relógios são adiantados e pulam essa hora. Escolha outra, por favor.
content-hour-twice = Essa hora se repete nesse dia, porque em { $zone } os relógios são atrasados. Escolha outra, por favor, ou diga qual das duas é: “first” (a primeira) ou “second” (a segunda).
content-zone = Não conheço esse fuso horário. Escreva assim: America/Mexico_City.
content-zone-near = Não conheço esse fuso horário. Você quis dizer { $near }?

content-web-address = Isto não é um endereço da internet. Escreva completo, como https://example.org/pagina.
content-email-address = Isto não é um endereço de e-mail. Escreva assim: nome@example.org.
content-kind = Não conheço esse tipo de número. Há estes: { $kinds }.
content-kind-near = Não conheço esse tipo de número. Você quis dizer { $near }? Há estes: { $kinds }.
content-letters = Diga se as cartas são recebidas ou por que não: { $reasons }.
content-letters-near = Diga se as cartas são recebidas ou por que não: { $reasons }. Você quis dizer { $near }?
content-status = Diga qual é a situação do caso com uma destas palavras: { $statuses }.
content-status-near = Diga qual é a situação do caso com uma destas palavras: { $statuses }. Você quis dizer { $near }?
content-status-letters = A situação do caso e o motivo de não receber cartas não combinam. Mude uma das duas coisas.
content-until = Assim terminaria antes de começar. Confira as duas datas.
content-held-until = Até quando durou a prisão só se diz de quem já saiu ou faleceu. Mude primeiro a situação do caso.
content-prison = Não conheço essa prisão. As da campanha são: { $prisons }.
content-prison-near = Não conheço essa prisão. Você quis dizer { $near }?
content-same-prisons = Duas prisões têm o mesmo nome curto. Dê um nome próprio a cada uma.
content-number =
    Isto não é um { $kind ->
        [cl-rut] RUT
        [iban] IBAN
        [cpf] CPF
        [cnpj] CNPJ
        [cuit] CUIT
        [cbu] CBU
       *[other] BIC
    } válido. Compare com o original, caractere por caractere.
content-clabe-digits = Uma CLABE tem 18 dígitos. Compare com o original.
content-clabe-check = Um destes dígitos está errado: o último dígito desta CLABE não combina com os outros. Compare com o original.
content-digits = Escreva aqui só dígitos, pontos, hifens e espaços.

content-payment-link = Isto não é o endereço de uma página de pagamento. Escreva completo, começando com https://, como https://example.org/doar.
content-country = Não conheço o país <code>{ $value }</code>. Escreva suas duas letras, como <code>CL</code> ou <code>DE</code>.
content-currency = Não conheço a moeda <code>{ $value }</code>. Escreva suas três letras, como <code>CLP</code> ou <code>EUR</code>.
content-account-type = Não conheço esse tipo de conta. Há estes: { $types }.
content-account-type-near = Não conheço esse tipo de conta. Você quis dizer { $near }? Há estes: { $types }.
content-account-number = Escreva o número da conta ou da agência com letras, dígitos, pontos e hifens, no máximo 40.
content-alias = Um alias tem de 6 a 20 letras, dígitos, pontos ou hifens.
content-pix = Isto não é uma chave Pix. Pode ser um e-mail, um telefone com +55, um CPF ou CNPJ, ou a chave aleatória do banco.
content-account-needs = A uma conta deste país ({ $country }) falta isto: { $fields }.
content-account-not = Isto não pertence a uma conta deste país ({ $country }). O que pertence: { $fields }.
content-account-country = Este IBAN não é deste país ({ $country }). Compare os dois com o original.
content-account-rut = O número de uma Cuenta RUT é o RUT do titular sem o último caractere. Um dos dois está errado.
content-ways = Cada forma de doar é uma só: uma conta de banco, um link de pagamento, um lugar de entrega ou números para copiar. Preencha uma delas, e só uma.
content-place-times = Para doar pessoalmente são necessários os dois: o lugar e os horários.

content-check = Não conheço essa verificação. Há estas: { $checks }.
content-check-near = Não conheço essa verificação. Você quis dizer { $near }? Há estas: { $checks }.
content-phrase = Não entendo <code>{ $value }</code>. Escreva as palavras que devem ser procuradas; <code>*</code> é qualquer final ou quaisquer palavras, e <code>(uma|outra)</code> é uma escolha.
content-lengths = A carta mais longa, de { $longest } caracteres, é mais curta que a mais curta, de { $shortest }.

content-markup =
    Na linha { $line } há { $node ->
        [heading] um título
        [image] uma imagem
        [hr] um traço
        [fence] código
        [code_block] uma linha recuada
        [code_inline] código
       *[other] HTML
    }, que aqui não pode ser mostrado. Pode haver parágrafos, *itálico*, **negrito**, [links](https://…), listas e citações que começam com &gt;.
content-list-in-list = Na linha { $line } há uma lista dentro de outra. Isso não pode ser mostrado.
content-quote-in-quote = Na linha { $line } há uma citação dentro de outra. Isso não pode ser mostrado.
content-emphasis = Há itálico ou negrito demais, um dentro do outro. Tire um pouco, por favor.

content-figure = Escreva um número de { $least } a { $most }, por favor.
content-no-members = As cópias são para integrantes de um grupo. Escreva primeiro quem o integra, ou deixe vazio.
content-no-letters = A campanha não recebe cartas. Diga não aqui, ou escreva primeiro a parte das cartas da campanha.
content-picture = Mande uma foto, por favor.
