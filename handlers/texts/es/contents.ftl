# Por qué algo que se escribió no puede ir en una campaña, un caso, un encuentro o unos datos para donar.

content-empty = Aquí no hay palabras. Escribe algunas, por favor.
content-too-long = Esto tiene { $count } caracteres y caben { $most }. Acórtalo, por favor.
content-size = Junto con los datos que se muestran a su lado, esto tiene { $count } caracteres, y en un mensaje caben { $most }. Acórtalo, por favor.
content-too-few =
    { $least ->
        [one] Aquí hace falta al menos uno.
       *[other] Aquí hacen falta al menos { $least }.
    }
content-too-many =
    { $most ->
        [one] Aquí solo cabe uno.
       *[other] Aquí caben { $most } como máximo.
    }
content-languages = Esto hace falta en cada uno de estos idiomas: { $languages }. Está en: { $there }.
content-language = Escribe el código de un idioma, como <code>en</code> o <code>es</code>.
content-slug = <code>{ $value }</code> no puede ir en un enlace. Usa letras minúsculas de la a a la z, cifras y guiones, 40 como máximo, por ejemplo <code>dia-de-cartas</code>.
content-same-keys = Dos puntos de la guía llevan el mismo nombre corto. Dale a cada uno el suyo.
content-same-topics = Dos temas llevan el mismo nombre corto. Dale a cada uno el suyo.

content-part-of-date = Escribe un año, un mes o un día que exista: 2020, 2020-12 o 2020-12-05.
content-day = Escribe un día que exista, así: 2024-09-27.
content-day-of-year = Escribe un mes y un día que existan, como 12-05 para el 5 de diciembre.
content-hour = Escribe una hora del día, así: 18:30.
content-hour-never = Ese día no existe esa hora: en { $zone } se adelantan los relojes y se la saltan. Elige otra, por favor.
content-hour-twice = Ese día esa hora se repite, porque en { $zone } se atrasan los relojes. Elige otra, por favor, o di cuál de las dos es: «first» (la primera) o «second» (la segunda).
content-zone = No conozco esa zona horaria. Escríbela como America/Mexico_City.
content-zone-near = No conozco esa zona horaria. ¿Quisiste decir { $near }?

content-web-address = Esto no es una dirección web. Escríbela completa, como https://example.org/pagina.
content-email-address = Esto no es una dirección de correo. Escríbela como nombre@example.org.
content-kind = No conozco ese tipo de número. Hay estos: { $kinds }.
content-kind-near = No conozco ese tipo de número. ¿Quisiste decir { $near }? Hay estos: { $kinds }.
content-letters = Di si se reciben cartas o por qué no: { $reasons }.
content-letters-near = Di si se reciben cartas o por qué no: { $reasons }. ¿Quisiste decir { $near }?
content-status = Di cuál es la situación del caso con una de estas palabras: { $statuses }.
content-status-near = Di cuál es la situación del caso con una de estas palabras: { $statuses }. ¿Quisiste decir { $near }?
content-status-letters = La situación del caso y el motivo por el que no recibe cartas no coinciden. Cambia una de las dos cosas.
content-until = Así terminaría antes de empezar. Revisa las dos fechas.
content-held-until = Hasta cuándo duró la prisión se dice solo de quien ya salió o falleció. Cambia primero la situación del caso.
content-prison = No conozco esa cárcel. Las de la campaña son: { $prisons }.
content-prison-near = No conozco esa cárcel. ¿Quisiste decir { $near }?
content-same-prisons = Dos cárceles llevan el mismo nombre corto. Dale a cada una el suyo.
content-number =
    Esto no es un { $kind ->
        [cl-rut] RUT
        [iban] IBAN
        [cpf] CPF
        [cnpj] CNPJ
        [cuit] CUIT
        [cbu] CBU
       *[other] BIC
    } válido. Compáralo con el original, carácter por carácter.
content-clabe-digits = Una CLABE tiene 18 dígitos. Compárala con el original.
content-clabe-check = Uno de estos dígitos está mal: el último dígito de esta CLABE no concuerda con los demás. Compárala con el original.
content-digits = Escribe aquí solo dígitos, puntos, guiones y espacios.

content-payment-link = Esto no es la dirección de una página de pago. Escríbela completa, empezando con https://, como https://example.org/donar.
content-country = No conozco el país <code>{ $value }</code>. Escribe sus dos letras, como <code>CL</code> o <code>DE</code>.
content-currency = No conozco la moneda <code>{ $value }</code>. Escribe sus tres letras, como <code>CLP</code> o <code>EUR</code>.
content-account-type = No conozco ese tipo de cuenta. Hay estos: { $types }.
content-account-type-near = No conozco ese tipo de cuenta. ¿Quisiste decir { $near }? Hay estos: { $types }.
content-account-number = Escribe el número de cuenta o de sucursal con letras, cifras, puntos y guiones, 40 a lo más.
content-alias = Un alias tiene de 6 a 20 letras, cifras, puntos o guiones.
content-pix = Esto no es una clave Pix. Puede ser un correo, un teléfono con +55, un CPF o CNPJ, o la clave aleatoria del banco.
content-account-needs = A una cuenta de este país ({ $country }) le falta esto: { $fields }.
content-account-not = Esto no va en una cuenta de este país ({ $country }). Lo que va: { $fields }.
content-account-country = Este IBAN no es de este país ({ $country }). Compara los dos con el original.
content-account-rut = El número de una Cuenta RUT es el RUT de su titular sin el último carácter. Uno de los dos está mal.
content-ways = Cada forma de donar es una sola: una cuenta de banco, un enlace de pago, un lugar de entrega o números que se copian. Llena una de ellas, y solo una.
content-place-times = Para donar en persona hacen falta las dos cosas: el lugar y los horarios.

content-check = No conozco esa revisión. Hay estas: { $checks }.
content-check-near = No conozco esa revisión. ¿Quisiste decir { $near }? Hay estas: { $checks }.
content-phrase = No entiendo <code>{ $value }</code>. Escribe las palabras que se buscan; <code>*</code> es cualquier terminación o cualquier palabra, y <code>(una|otra)</code> es a elegir.
content-lengths = La carta más larga, de { $longest } caracteres, es más corta que la más corta, de { $shortest }.

content-markup =
    En la línea { $line } hay { $node ->
        [heading] un título
        [image] una imagen
        [hr] una raya
        [fence] código
        [code_block] una línea con sangría
        [code_inline] código
       *[other] HTML
    }, que aquí no se puede mostrar. Puede haber párrafos, *cursivas*, **negritas**, [enlaces](https://…), listas y citas que empiezan con &gt;.
content-list-in-list = En la línea { $line } hay una lista dentro de otra. Eso no se puede mostrar.
content-quote-in-quote = En la línea { $line } hay una cita dentro de otra. Eso no se puede mostrar.
content-emphasis = Hay demasiadas cursivas o negritas unas dentro de otras. Quita algunas, por favor.

content-figure = Escribe un número de { $least } a { $most }, por favor.
content-no-members = Las copias son para las personas de un grupo. Escribe primero sus integrantes, o deja esto vacío.
content-no-letters = Su campaña no recibe cartas. Di que no aquí, o escribe primero la parte de las cartas de la campaña.
content-picture = Manda una foto, por favor.
