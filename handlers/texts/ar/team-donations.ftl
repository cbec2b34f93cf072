# Donation details before the team.

command-donations = بيانات تبرع للفحص
flow-confirm = تأكيد بيانات تبرع
flow-refuse = رفض بيانات تبرع

donations-list =
    { $waiting ->
        [zero] لا بيانات تبرع تنتظر الفحص.
        [one] <b>اقتراح واحد</b> ينتظر الفحص.
        [two] <b>اقتراحان</b> ينتظران الفحص.
        [few] <b>{ $waiting } اقتراحات</b> تنتظر الفحص.
        [many] <b>{ $waiting } اقتراحًا</b> تنتظر الفحص.
       *[other] <b>{ $waiting } اقتراح</b> تنتظر الفحص.
    } { $shown ->
        [0] لا يُعرض شيء على المتضامنين في الوقت الحالي.
       *[other] هذا ما يُعرض على المتضامنين:
    }
donations-shown-line =
    <b>{ $title }</b> · { $campaign }
    أُكّدت في { $day } · <code>{ $fingerprint }</code>
donations-check = فحص: { $title }
donations-look = { $title }
donations-button = بيانات التبرع
donations-unreadable = ⚠️ لم تعد بيانات التبرع المحفوظة كما أكدها الفريق: غيّرها أحد في قاعدة البيانات، لا عن طريق الفريق، أو أن القرص معطوب. لا أعرضها لأحد. نرجو استيراد مجلد الحملة من جديد، وفحص البيانات وتأكيدها ثانية، ومعرفة من يستطيع الكتابة في قاعدة البيانات.

donation-head =
    <b>{ $campaign }</b>
    { $state ->
        [proposed] بيانات تبرع مقترحة، لا تُعرض لأحد بعد
        [confirmed] بيانات تبرع تُعرض على المتضامنين
        [refused] بيانات تبرع رُفضت
        [replaced] بيانات تبرع حلّت محلها بيانات أحدث
        [hidden] بيانات تبرع لا تُعرض لأحد
       *[other] بيانات تبرع في حالة لا تعرفها هذه النسخة
    }
donation-new = لا يُعرض شيء على المتضامنين حتى الآن.
donation-change = تُعرض الآن على المتضامنين بيانات أخرى. ما اختلف عليه علامة ⚠️.
donation-title = العنوان ({ $language })
donation-purpose = الغرض ({ $language })
donation-holder = صاحب الحساب
donation-line = <b>{ $what }:</b> { $value }
donation-line-changed = ⚠️ <b>{ $what }:</b> { $value } (حتى الآن: <s>{ $old }</s>)
donation-line-new = ⚠️ <b>{ $what }:</b> { $value } (جديد)
donation-line-gone = ⚠️ <b>{ $what }:</b> لم يعد موجودًا (حتى الآن: <s>{ $old }</s>)
donation-fingerprint = البصمة: <code>{ $fingerprint }</code>
donation-confirmed-on = أُكّدت في { $day }.
donation-standing =
    { $count ->
        [0] لم يؤكدها أحد بعد.
       *[other] من أكدها حتى الآن: { $names }.
    } ما زال يلزم تأكيد { $missing ->
        [zero] { $missing } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $missing } أشخاص
        [many] { $missing } شخصًا
       *[other] { $missing } شخص
    }.
donation-how-to-check = قارنوا اسم صاحب الحساب وكل رقم بمصدر خاص بكم، كصاحب الحساب شخصيًا مثلًا، لا بما أرسله لكم أحد في محادثة.
donation-confirm = ✓ كلها صحيحة
donation-refuse = رفض
donation-take-down = إيقاف عرضها
donation-look = عرضها

donation-agreed =
    أكدتم هذه البيانات. ما زال يجب أن يفحصها { $missing ->
        [zero] { $missing } شخص آخرين
        [one] شخص آخر
        [two] شخصان آخران
        [few] { $missing } آخرون
        [many] { $missing } شخصًا آخرين
       *[other] { $missing } شخص آخرين
    } قبل أن تُعرض. يصل الخبر إلى الفريق.
donation-agreed-already =
    سبق أن أكدتم هذه البيانات. والآن يجب أن يفحصها { $missing ->
        [zero] { $missing } شخص آخرين
        [one] شخص آخر
        [two] شخصان آخران
        [few] { $missing } آخرون
        [many] { $missing } شخصًا آخرين
       *[other] { $missing } شخص آخرين
    }.
donation-is-shown = أُكّدت. تُعرض هذه البيانات لحملة «{ $campaign }» على المتضامنين من الآن. يصل الخبر إلى الفريق.
donation-decided =
    { $state ->
        [proposed] ما زالت هذه البيانات تنتظر الفحص.
        [confirmed] هذه البيانات مؤكدة ومعروضة أصلًا.
        [refused] رُفضت هذه البيانات في هذه الأثناء.
        [replaced] حلّت بيانات أحدث محل هذه البيانات في هذه الأثناء.
       *[other] هذه البيانات في حالة لا تعرفها هذه النسخة.
    }
donation-unknown = بيانات التبرع هذه غير موجودة.
donation-refuse-sure =
    { $state ->
        [confirmed] هل يُوقف عرض بيانات التبرع لحملة «{ $campaign }»؟ لا يُعرض شيء على المتضامنين حتى يؤكد الفريق غيرها.
        [proposed] هل تُرفض بيانات التبرع المقترحة هذه لحملة «{ $campaign }»؟ لا تعود إلا باقتراح جديد.
        [refused] سبق رفض بيانات التبرع هذه لحملة «{ $campaign }». هل تُرفض من جديد؟
        [replaced] حلّت بيانات أحدث محل بيانات التبرع هذه لحملة «{ $campaign }». هل تُرفض رغم ذلك؟
       *[other] بيانات التبرع هذه لحملة «{ $campaign }» في حالة لا تعرفها هذه النسخة. هل تُرفض رغم ذلك؟
    }
donation-refuse-yes = نعم، بالتأكيد
donation-refused =
    { $state ->
        [confirmed] تمّ: لم تعد هذه البيانات لحملة «{ $campaign }» تُعرض على المتضامنين. يصل الخبر إلى الفريق.
        [proposed] رُفضت. لا تُعرض هذه البيانات لحملة «{ $campaign }». يصل الخبر إلى الفريق.
        [refused] سبق رفض هذه البيانات لحملة «{ $campaign }»، وهي لا تُعرض. يصل الخبر إلى الفريق.
        [replaced] رُفضت. كانت قد حلّت بيانات أحدث محل هذه البيانات لحملة «{ $campaign }». يصل الخبر إلى الفريق.
       *[other] رُفضت. كانت هذه البيانات لحملة «{ $campaign }» في حالة لا تعرفها هذه النسخة. يصل الخبر إلى الفريق.
    }

donation-proposed-notice = بيانات تبرع جديدة لحملة «{ $campaign }» تنتظر الفريق. لا أعرضها لأحد حتى يفحصها عدد كافٍ منكم.
donation-agreed-notice =
    أكد { $name } بيانات تبرع لحملة «{ $campaign }». ما زال يجب أن يفحصها { $missing ->
        [zero] { $missing } شخص آخرين
        [one] شخص آخر
        [two] شخصان آخران
        [few] { $missing } آخرون
        [many] { $missing } شخصًا آخرين
       *[other] { $missing } شخص آخرين
    }.
donation-shown-notice =
    أكد { $name } أيضًا بيانات تبرع لحملة «{ $campaign }». تُعرض على المتضامنين من الآن.
    البصمة: <code>{ $fingerprint }</code>
donation-refused-notice =
    { $state ->
        [confirmed] أوقف { $name } بيانات التبرع لحملة «{ $campaign }». لم تعد تُعرض على المتضامنين.
        [proposed] رفض { $name } بيانات التبرع المقترحة لحملة «{ $campaign }». لا تُعرض.
        [refused] رفض { $name } بيانات تبرع لحملة «{ $campaign }» سبق رفضها. لا تُعرض.
        [replaced] رفض { $name } بيانات تبرع لحملة «{ $campaign }» كانت قد حلّت محلها بيانات أحدث.
       *[other] رفض { $name } بيانات تبرع لحملة «{ $campaign }» في حالة لا تعرفها هذه النسخة.
    }

donations-over-line =
    <b>{ $title }</b> · { $campaign }
    ⚠️ لا تُعرض لأحد: مضى آخر يوم لها · <code>{ $fingerprint }</code>
donation-place = المكان ({ $language })
donation-times = الوقت ({ $language })
donation-country = بلد المصرف
donation-currency = العملة
donation-until = آخر يوم
donation-risk = الخطر في { $country } ({ $language })
donation-digits =
    تؤكدون «{ $title }» لحملة «{ $campaign }»: هذه البيانات وحدها، كما هي الآن.

    نرجو النظر في مصدر خاص بكم، وكتابة آخر ما في هذا: <b>{ $what }</b> (عدد الخانات: { $count }). المسافات والنقاط والشُّرط لا تُحسب.
donation-mistyped = ليست هذه آخر خانات هذا: <b>{ $what }</b>. لم يؤكَّد شيء، وفي سجل الفريق أن ذلك جُرّب. قارنوا البيانات بمصدركم مرة أخرى. إن كان الرقم هناك غيره، فارفضوها.
donation-type-again = كتابتها مرة أخرى
donation-over-notice = مضى آخر يوم لبيانات التبرع «{ $title }» لحملة «{ $campaign }» ({ $day }). لم تعد تُعرض على المتضامنين. إن كانت ما زالت صحيحة، فلتُستورَد أو تُقترَح من جديد بيوم أخير آخر.
