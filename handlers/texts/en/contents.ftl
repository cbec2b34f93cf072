# Why something that was typed cannot stand in a campaign, a case, an event or details for giving.

content-empty = There are no words here. Please write some.
content-too-long = This has { $count } characters; at most { $most } fit. Please shorten it.
content-size = Together with the facts shown beside it, this has { $count } characters; { $most } fit into one message. Please shorten it.
content-too-few =
    { $least ->
        [one] At least one is needed here.
       *[other] At least { $least } are needed here.
    }
content-too-many =
    { $most ->
        [one] There is room for only one here.
       *[other] There is room for at most { $most } here.
    }
content-languages = This is needed in each of these languages: { $languages }. It is there in: { $there }.
content-language = Please write the code of a language, like <code>en</code> or <code>es</code>.
content-slug = <code>{ $value }</code> cannot be part of a link. Please use small letters a–z, digits and dashes, at most 40 in all, like <code>letters-day</code>.
content-same-keys = Two points of the guide have the same key. Please give each its own.
content-same-topics = Two topics have the same short name. Please give each its own.

content-part-of-date = Please write a year, a month or a day that exists: 2020, 2020-12 or 2020-12-05.
content-day = Please write a day that exists, like 2024-09-27.
content-day-of-year = Please write a month and a day that exist, like 12-05 for 5 December.
content-hour = Please write a time of day, like 18:30.
content-hour-never = This time does not exist on that day: in { $zone } the clocks go forward and skip it. Please choose another.
content-hour-twice = This time comes twice on that day, because in { $zone } the clocks go back. Please choose another, or say which of the two it is: “first” or “second”.
content-zone = I do not know this time zone. Please write it like America/Mexico_City.
content-zone-near = I do not know this time zone. Did you mean { $near }?

content-web-address = This is not a web address. Please write all of it, like https://example.org/page.
content-email-address = This is not an e-mail address. Please write it like name@example.org.
content-kind = I do not know this kind of number. The kinds are: { $kinds }.
content-kind-near = I do not know this kind of number. Did you mean { $near }? The kinds are: { $kinds }.
content-letters = Please say whether letters are taken, or why not: { $reasons }.
content-letters-near = Please say whether letters are taken, or why not: { $reasons }. Did you mean { $near }?
content-status = Please say where the case stands, in one of these words: { $statuses }.
content-status-near = Please say where the case stands, in one of these words: { $statuses }. Did you mean { $near }?
content-status-letters = Where the case stands and why it takes no letters do not fit together. Please change one of the two.
content-until = This time would end before it begins. Please look at both dates.
content-held-until = Until when somebody was in prison is said only of whom is out of prison, or has died. Please change where the case stands first.
content-prison = I do not know this prison. Those of the campaign are: { $prisons }.
content-prison-near = I do not know this prison. Did you mean { $near }?
content-same-prisons = Two prisons have the same short name. Please give each its own.
content-number =
    This is not a valid { $kind ->
        [cl-rut] RUT
        [iban] IBAN
        [cpf] CPF
        [cnpj] CNPJ
        [cuit] CUIT
        [cbu] CBU
       *[other] BIC
    }. Please compare it with the original, character by character.
content-clabe-digits = A CLABE has 18 digits. Please compare it with the original.
content-clabe-check = One of these digits is wrong: the last digit of this CLABE does not fit the others. Please compare it with the original.
content-digits = Please write only digits, dots, dashes and spaces here.

content-payment-link = This is not the address of a payment page. Please write all of it, beginning with https://, like https://example.org/give.
content-country = I do not know the country <code>{ $value }</code>. Please write its two letters, like <code>CL</code> or <code>DE</code>.
content-currency = I do not know the currency <code>{ $value }</code>. Please write its three letters, like <code>CLP</code> or <code>EUR</code>.
content-account-type = I do not know this type of account. There are these: { $types }.
content-account-type-near = I do not know this type of account. Did you mean { $near }? There are these: { $types }.
content-account-number = Please write the number of the account or branch with letters, digits, dots and dashes, at most 40.
content-alias = An alias has 6 to 20 letters, digits, dots or dashes.
content-pix = This is not a Pix key. It can be an e-mail address, a telephone number with +55, a CPF or CNPJ, or the random key from the bank.
content-account-needs = An account in this country ({ $country }) also needs this: { $fields }.
content-account-not = This does not belong to an account in this country ({ $country }). What belongs to it: { $fields }.
content-account-country = This IBAN is not of this country ({ $country }). Please compare both with the original.
content-account-rut = The number of a Cuenta RUT is the RUT of its holder without the last character. One of the two is wrong.
content-ways = There is one way to give in each: a bank account, a payment link, a place to meet, or numbers to copy. Please fill in one of them, and only one.
content-place-times = Giving in person needs both: a place, and times.

content-check = I do not know this check. There are these: { $checks }.
content-check-near = I do not know this check. Did you mean { $near }? There are these: { $checks }.
content-phrase = I do not understand <code>{ $value }</code>. Please write the words to look for; <code>*</code> stands for any ending or any words, and <code>(one|another)</code> for a choice.
content-lengths = The longest letter, { $longest } characters, is shorter than the shortest, { $shortest }.

content-markup =
    In line { $line } there is { $node ->
        [heading] a heading
        [image] a picture
        [hr] a line across
        [fence] code
        [code_block] an indented line
        [code_inline] code
       *[other] HTML
    }, which cannot be shown. There can be paragraphs, *emphasis*, **strong words**, [links](https://…), lists, and quotes that begin with &gt;.
content-list-in-list = In line { $line } there is a list inside a list. That cannot be shown.
content-quote-in-quote = In line { $line } there is a quote inside a quote. That cannot be shown.
content-emphasis = There is too much emphasis inside emphasis. Please take some of it out.

content-figure = Please write a number from { $least } to { $most }.
content-no-members = Copies are for the members of a group. Please write its members first, or leave this empty.
content-no-letters = Its campaign collects no letters. Please say no here, or write the part about letters of the campaign first.
content-picture = Please send a photo.
