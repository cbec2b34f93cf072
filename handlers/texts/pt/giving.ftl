# Como se chamam os números dos dados para doação, e comparar suas impressões digitais.

number-holder = titular
number-link = página de pagamento
number-bank = Banco
number-rut = RUT do titular
number-tax_id = CPF ou CNPJ do titular
number-cuit = CUIT do titular
number-type = Tipo de conta
number-agency = Agência
number-number = Número da conta
number-iban = IBAN
number-bic = BIC
number-clabe = CLABE
number-cbu = CBU ou CVU
number-alias = Alias
number-pix = Chave Pix
number-email = E-mail para o comprovante
account-type-cuenta-rut = CuentaRUT
account-type-vista = conta à vista
account-type-checking = conta-corrente
account-type-savings = conta poupança
value-country = { $country }
value-currency = { $currency }
value-day = { $day }

flow-verify = a comparação de uma impressão digital
verify-button = Comparar a impressão digital
verify-details = Como doar
verify-which =
    Uma impressão digital são 24 algarismos que representam exatamente para onde vai o dinheiro. Se alguém mudar a conta, ela é outra. Compare a que você encontrou em um site, em um papel ou em uma mensagem com as que a equipe confirmou.

    Agora:
    { $current }

    Digite ou cole a impressão digital que você tem e eu digo de que dados ela é.
verify-line = <b>{ $campaign }</b> · { $title }: <code>{ $fingerprint }</code>
verify-nothing-shown = Por enquanto não são mostrados dados para doação a ninguém.
verify-not-whole = Uma impressão digital tem 24 algarismos, em grupos de quatro. Contei { $count }. Digite ou cole inteira, por favor.
verify-shown = ✓ É a impressão digital dos dados que são mostrados agora: <b>{ $campaign }</b>, { $title }. Compare os números que você tem com os que eu mostro.
verify-over = ⚠️ É a impressão digital de dados de <b>{ $campaign }</b>, { $title }, que foram confirmados e não valem mais. Por favor, não os use.
verify-earlier = ⚠️ É a impressão digital de dados anteriores de <b>{ $campaign }</b>, { $title }. Não são mostrados desde { $day }.
verify-none = ⚠️ Nenhum dos dados que já mostrei tem essa impressão digital. Cada algarismo está como no lugar onde você a encontrou?
verify-what-to-do =
    O que fazer:
    • Não doe para os dados que vieram com ela.
    • Pergunte ao grupo por outro meio, não por quem mandou isto a você.
    • Se já doou, pergunte logo ao seu banco se dá para parar.
verify-untrusted = Agora não posso comparar: os dados guardados não estão mais como a equipe os confirmou. Por favor, não doe até que a equipe diga que está tudo bem.
