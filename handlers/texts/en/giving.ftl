# What the numbers of donation details are called, and comparing their fingerprints.

number-holder = account holder
number-link = payment page
number-bank = Bank
number-rut = RUT of the holder
number-tax_id = CPF or CNPJ of the holder
number-cuit = CUIT of the holder
number-type = Type of account
number-agency = Branch
number-number = Account number
number-iban = IBAN
number-bic = BIC
number-clabe = CLABE
number-cbu = CBU or CVU
number-alias = Alias
number-pix = Pix key
number-email = E-mail for the receipt
account-type-cuenta-rut = Cuenta RUT
account-type-vista = Cuenta Vista
account-type-checking = current account
account-type-savings = savings account
value-country = { $country }
value-currency = { $currency }
value-day = { $day }

flow-verify = comparing a fingerprint
verify-button = Compare the fingerprint
verify-details = How to give
verify-which =
    A fingerprint is 24 digits that stand for exactly where the money goes. If somebody changes the account, it is another one. Compare the one that you found on a website, on paper or in a message with those that the team has confirmed.

    Now:
    { $current }

    Type or paste the fingerprint that you have, and I say whose it is.
verify-line = <b>{ $campaign }</b> · { $title }: <code>{ $fingerprint }</code>
verify-nothing-shown = No donation details are shown to anybody at the moment.
verify-not-whole = A fingerprint has 24 digits, in groups of four. I counted { $count }. Please type or paste all of it.
verify-shown = ✓ This is the fingerprint of the details that are shown now: <b>{ $campaign }</b>, { $title }. Compare the numbers that you have with those I show.
verify-over = ⚠️ This is the fingerprint of details of <b>{ $campaign }</b>, { $title }, that were confirmed, and are good no more. Please do not use them.
verify-earlier = ⚠️ This is the fingerprint of earlier details of <b>{ $campaign }</b>, { $title }. They have not been shown since { $day }.
verify-none = ⚠️ No details that I ever showed have this fingerprint. Is each digit as it stands where you found it?
verify-what-to-do =
    What to do:
    • Do not give to the details that you found with it.
    • Ask the group in another way, not through whoever sent you this.
    • If you have given already, ask your bank at once whether it can be stopped.
verify-untrusted = I cannot compare now: the stored details are no longer as the team confirmed them. Please do not give until the team says that all is well.
