# What the numbers of donation details are called, and comparing their fingerprints.

number-holder = صاحب الحساب
number-link = صفحة الدفع
number-bank = المصرف
number-rut = رقم RUT لصاحب الحساب
number-tax_id = رقم CPF أو CNPJ لصاحب الحساب
number-cuit = رقم CUIT لصاحب الحساب
number-type = نوع الحساب
number-agency = الفرع
number-number = رقم الحساب
number-iban = IBAN
number-bic = BIC
number-clabe = CLABE
number-cbu = CBU أو CVU
number-alias = الاسم المستعار للحساب
number-pix = مفتاح Pix
number-email = البريد الإلكتروني للإيصال
account-type-cuenta-rut = حساب CuentaRUT
account-type-vista = حساب تحت الطلب (Cuenta Vista)
account-type-checking = حساب جارٍ
account-type-savings = حساب توفير
value-country = { $country }
value-currency = { $currency }
value-day = { $day }

flow-verify = مقارنة بصمة
verify-button = مقارنة البصمة
verify-details = كيفية التبرع
verify-which =
    البصمة 24 رقمًا تدل بالضبط على وجهة المال. إن غيّر أحد الحساب صارت بصمة أخرى. قارنوا البصمة التي وجدتموها في موقع أو على ورق أو في رسالة بما أكده الفريق.

    الآن:
    { $current }

    نرجو كتابة البصمة التي لديكم أو لصقها، فأقول لمن هي.
verify-line = <b>{ $campaign }</b> · { $title }: <code>{ $fingerprint }</code>
verify-nothing-shown = لا تُعرض بيانات تبرع على أحد في الوقت الحالي.
verify-not-whole = في البصمة 24 رقمًا، في مجموعات من أربعة. عدد ما وصلني: { $count }. نرجو كتابتها أو لصقها كاملة.
verify-shown = ✓ هذه بصمة البيانات المعروضة الآن: <b>{ $campaign }</b>، { $title }. قارنوا الأرقام التي لديكم بما أعرضه.
verify-over = ⚠️ هذه بصمة بيانات لحملة <b>{ $campaign }</b>، { $title }، أُكّدت ولم تعد صالحة. نرجو عدم استعمالها.
verify-earlier = ⚠️ هذه بصمة بيانات سابقة لحملة <b>{ $campaign }</b>، { $title }. لم تعد تُعرض منذ { $day }.
verify-none = ⚠️ لم أعرض قط بيانات لها هذه البصمة. هل كل رقم كما هو حيث وجدتموها؟
verify-what-to-do =
    ما العمل:
    • لا تتبرعوا بالبيانات التي وجدتموها معها.
    • اسألوا المجموعة بطريقة أخرى، لا عن طريق من أرسل لكم هذا.
    • إن كنتم قد تبرعتم، فاسألوا مصرفكم فورًا إن كان يمكن إيقاف ذلك.
verify-untrusted = لا أستطيع المقارنة الآن: البيانات المحفوظة لم تعد كما أكدها الفريق. نرجو عدم التبرع حتى يقول الفريق إن كل شيء على ما يرام.
