# Why something that was typed cannot stand in a campaign, a case, an event or details for giving.

content-empty = لا كلمات هنا. نرجو كتابة شيء.
content-too-long = عدد الأحرف هنا { $count }، والحد الأقصى { $most }. نرجو الاختصار.
content-size = مع المعلومات التي تُعرض بجانبه، عدد الأحرف { $count }، والرسالة الواحدة تسع { $most }. نرجو الاختصار.
content-too-few =
    يلزم هنا { $least ->
        [zero] { $least } عنصر
        [one] عنصر واحد
        [two] عنصران
        [few] { $least } عناصر
        [many] { $least } عنصرًا
       *[other] { $least } عنصر
    } على الأقل.
content-too-many =
    لا يتسع المكان هنا لأكثر من { $most ->
        [zero] { $most } عنصر
        [one] عنصر واحد
        [two] عنصرين
        [few] { $most } عناصر
        [many] { $most } عنصرًا
       *[other] { $most } عنصر
    }.
content-languages = هذا مطلوب بكل من هذه اللغات: { $languages }. وهو موجود بـ: { $there }.
content-language = نرجو كتابة رمز لغة، مثل <code>en</code> أو <code>es</code>.
content-slug = لا يصلح <code>{ $value }</code> جزءًا من رابط. نرجو استعمال حروف لاتينية صغيرة <code>a–z</code> وأرقام وشُرط، 40 على الأكثر، مثل <code>letters-day</code>.
content-same-keys = لنقطتين في الدليل المفتاح نفسه. نرجو إعطاء كل منهما مفتاحًا خاصًا.
content-same-topics = لموضوعين الاسم القصير نفسه. نرجو إعطاء كل منهما اسمًا خاصًا.

content-part-of-date = نرجو كتابة سنة أو شهر أو يوم موجود: <code>2020</code> أو <code>2020-12</code> أو <code>2020-12-05</code>.
content-day = نرجو كتابة يوم موجود، مثل <code>2024-09-27</code>.
content-day-of-year = نرجو كتابة شهر ويوم موجودين، مثل <code>12-05</code> لليوم الخامس من ديسمبر.
content-hour = نرجو كتابة ساعة، مثل 18:30.
content-hour-never = هذا الوقت غير موجود في ذلك اليوم: في { $zone } تُقدَّم الساعة فتتخطاه. نرجو اختيار وقت آخر.
content-hour-twice = هذا الوقت يأتي مرتين في ذلك اليوم، لأن الساعة في { $zone } تُؤخَّر. نرجو اختيار وقت آخر، أو القول أيهما المقصود: «first» (الأول) أو «second» (الثاني).
content-zone = لا أعرف هذه المنطقة الزمنية. نرجو كتابتها مثل <code>America/Mexico_City</code>.
content-zone-near = لا أعرف هذه المنطقة الزمنية. هل تقصدون { $near }؟

content-web-address = هذا ليس عنوان موقع. نرجو كتابته كاملًا، مثل <code>https://example.org/page</code>.
content-email-address = هذا ليس عنوان بريد إلكتروني. نرجو كتابته مثل <code>name@example.org</code>.
content-kind = لا أعرف هذا النوع من الأرقام. الأنواع هي: { $kinds }.
content-kind-near = لا أعرف هذا النوع من الأرقام. هل تقصدون { $near }؟ الأنواع هي: { $kinds }.
content-letters = نرجو ذكر إن كانت الرسائل تُقبَل، أو لماذا لا: { $reasons }.
content-letters-near = نرجو ذكر إن كانت الرسائل تُقبَل، أو لماذا لا: { $reasons }. هل تقصدون { $near }؟
content-status = نرجو ذكر وضع القضية بإحدى هذه الكلمات: { $statuses }.
content-status-near = نرجو ذكر وضع القضية بإحدى هذه الكلمات: { $statuses }. هل تقصدون { $near }؟
content-status-letters = وضع القضية وسبب عدم أخذ الرسائل لا يتفقان. نرجو تغيير أحدهما.
content-until = هكذا تنتهي المدة قبل أن تبدأ. نرجو مراجعة التاريخين.
content-held-until = تاريخ انتهاء السجن لا يُذكر إلا بعد الإفراج أو الوفاة. نرجو تغيير وضع القضية أولًا.
content-prison = لا أعرف هذا السجن. سجون الحملة هي: { $prisons }.
content-prison-near = لا أعرف هذا السجن. هل تقصدون { $near }؟
content-same-prisons = لسجنين الاسم القصير نفسه. نرجو إعطاء كل منهما اسمًا خاصًا.
content-number =
    هذا ليس رقم { $kind ->
        [cl-rut] RUT
        [iban] IBAN
        [cpf] CPF
        [cnpj] CNPJ
        [cuit] CUIT
        [cbu] CBU
       *[other] BIC
    } صالحًا. نرجو مقارنته بالأصل، رمزًا رمزًا.
content-clabe-digits = رقم CLABE مؤلف من 18 رقمًا. نرجو مقارنته بالأصل.
content-clabe-check = أحد هذه الأرقام خطأ: آخر رقم في هذا الـ CLABE لا يوافق الأرقام الأخرى. نرجو مقارنته بالأصل.
content-digits = نرجو ألا تُكتب هنا إلا أرقام ونقاط وشُرط ومسافات.

content-payment-link = هذا ليس عنوان صفحة دفع. نرجو كتابته كاملًا، بدءًا من https://، مثل <code>https://example.org/give</code>.
content-country = لا أعرف البلد <code>{ $value }</code>. نرجو كتابة حرفيه، مثل <code>CL</code> أو <code>DE</code>.
content-currency = لا أعرف العملة <code>{ $value }</code>. نرجو كتابة حروفها الثلاثة، مثل <code>CLP</code> أو <code>EUR</code>.
content-account-type = لا أعرف هذا النوع من الحسابات. الموجود منها: { $types }.
content-account-type-near = لا أعرف هذا النوع من الحسابات. هل تقصدون { $near }؟ الموجود منها: { $types }.
content-account-number = نرجو كتابة رقم الحساب أو الفرع بحروف وأرقام ونقاط وشُرط، 40 على الأكثر.
content-alias = الاسم المستعار للحساب من 6 إلى 20 حرفًا أو رقمًا أو نقطة أو شَرطة.
content-pix = هذا ليس مفتاح Pix. يمكن أن يكون بريدًا إلكترونيًا، أو هاتفًا مع +55، أو رقم CPF أو CNPJ، أو المفتاح العشوائي من المصرف.
content-account-needs = ينقص حسابًا في هذا البلد ({ $country }) ما يلي: { $fields }.
content-account-not = هذا لا يخص حسابًا في هذا البلد ({ $country }). ما يخصه: { $fields }.
content-account-country = هذا الـ IBAN ليس من هذا البلد ({ $country }). نرجو مقارنة الاثنين بالأصل.
content-account-rut = رقم Cuenta RUT هو رقم RUT لصاحبه بلا آخر خانة. أحد الاثنين خطأ.
content-ways = لكل بيانات تبرع طريقة واحدة: حساب مصرفي، أو رابط دفع، أو مكان للتسليم، أو أرقام تُنسخ. نرجو ملء واحدة منها فقط.
content-place-times = التبرع شخصيًا يحتاج إلى الاثنين: المكان والأوقات.

content-check = لا أعرف هذا الفحص. الموجود منها: { $checks }.
content-check-near = لا أعرف هذا الفحص. هل تقصدون { $near }؟ الموجود منها: { $checks }.
content-phrase = لا أفهم <code>{ $value }</code>. نرجو كتابة الكلمات المراد البحث عنها؛ العلامة <code>*</code> تعني أي نهاية أو أي كلمات، و<code>(one|another)</code> تعني خيارًا بين اثنين.
content-lengths = الحد الأعلى لطول الرسالة ({ $longest }) أصغر من الحد الأدنى ({ $shortest }).

content-markup =
    في السطر { $line } يوجد { $node ->
        [heading] عنوان
        [image] صورة
        [hr] خط فاصل
        [fence] شيفرة
        [code_block] سطر بمسافة بادئة
        [code_inline] شيفرة
       *[other] HTML
    }، وهذا لا يمكن عرضه. المتاح: فقرات، و*تمييز*، و**كلمات بارزة**، و[روابط](https://…)، وقوائم، واقتباسات تبدأ بـ &gt;.
content-list-in-list = في السطر { $line } قائمة داخل قائمة، وهذا لا يمكن عرضه.
content-quote-in-quote = في السطر { $line } اقتباس داخل اقتباس، وهذا لا يمكن عرضه.
content-emphasis = هناك تمييز كثير داخل تمييز. نرجو حذف بعضه.

content-figure = اكتب رقمًا من { $least } إلى { $most } من فضلك.
content-no-members = النسخ لأعضاء مجموعة. اكتب أعضاءها أولًا أو اترك هذا فارغًا.
content-no-letters = حملته لا تجمع الرسائل. اختر لا هنا، أو اكتب أولًا ما يخص الرسائل في الحملة.
content-picture = أرسل صورة من فضلك.
