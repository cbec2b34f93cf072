# Writing campaigns, cases, events and ways to give in the chat, and publishing them.

command-campaigns = كتابة الحملات ونشرها
flow-campaigns = قائمة الحملات
flow-add = شيء جديد لحملة
flow-edit = ورقة حملة
flow-change = تغيير حقل
flow-takeout = حذف جزء
flow-preview = معاينة
flow-publish = النشر
flow-throwaway = التخلي عن مسودة
flow-catchup = متابعة مسودة
flow-takeoff = الرفع من القائمة
flow-versions = النسخ السابقة
flow-restore = نشر نسخة سابقة من جديد

edit-campaigns =
    { $count ->
        [0] لا توجد حملة بعد. اكتب الأولى هنا: لا يراها أحد خارج الفريق قبل أن تنشرها.
       *[other] <b>الحملات</b>
    }
edit-add-campaign = + حملة جديدة
edit-add-case = + قضية
edit-add-event = + لقاء
edit-add-donation = + طريقة للتبرع
edit-campaign =
    <b>{ $title }</b>
    { $status }
edit-campaign-itself = الحملة نفسها
edit-campaigns-back = كل الحملات
edit-campaign-back = حملتها
edit-sheet = إلى الورقة
edit-up = رجوع
edit-line =
    { $part ->
        [campaign] 📣
        [case] 👤
        [event] 📅
        [donation] 💶
       *[other] 💶
    } <b>{ $title }</b> – { $status }
edit-status =
    { $stands ->
        [new] لم يُنشر بعد
        [listed] منشور
       *[off] ليس في القائمة
    }{ $draft ->
        [yes] ، مع مسودة
       *[no] { "" }
    }
edit-head =
    { $part ->
        [campaign] حملة
        [case] قضية
        [event] لقاء
        [donation] طريقة للتبرع
       *[other] طريقة للتبرع
    }: <b>{ $title }</b>
    { $status }
edit-draft =
    { $own ->
        [yes] ✏️ هذه المسودة كما تركتها في { $day }. لا يراها أحد خارج الفريق قبل نشرها.
       *[no] ✏️ هذه المسودة كما تركها { $name } في { $day }. يمكنك متابعتها. لا يراها أحد خارج الفريق قبل نشرها.
    }
edit-languages = <b>اللغات</b>: { $languages }
edit-short-name = <b>الاسم القصير، في الروابط</b>: { $slug }
edit-field = <b>{ $field }</b>: { $value }
edit-nothing = –
edit-in = { $language }: { $value }
edit-parts =
    { $count ->
        [one] مدخل واحد
        [two] مدخلان
        [few] { $count } مداخل
        [many] { $count } مدخلًا
       *[other] { $count } مدخل
    }
edit-fields =
    { $count ->
        [one] حقل واحد
        [two] حقلان
        [few] { $count } حقول
        [many] { $count } حقلًا
       *[other] { $count } حقل
    }
edit-complete = ✅ لا ينقص شيء. انظر إلى المعاينة، ثم { $onward ->
        [propose] اعرضه على الفريق
       *[publish] انشر
    }.
edit-lacking =
    { $count ->
        [one] قبل النشر يجب تصحيح أمر واحد:
        [two] قبل النشر يجب تصحيح أمرين:
        [few] قبل النشر يجب تصحيح { $count } أمور:
        [many] قبل النشر يجب تصحيح { $count } أمرًا:
       *[other] قبل النشر يجب تصحيح { $count } أمر:
    }
edit-missing = • ينقص: { $field }
edit-missing-in = • ينقص: { $field } (اللغة: { $language })
edit-wrong = • { $field }: { $why }

edit-preview = 👁 { $language }
edit-publish = نشر
edit-propose = عرض على الفريق
edit-throw-away = التخلي عن المسودة
edit-versions = النسخ السابقة
edit-end-campaign = إنهاء الحملة
edit-take-off = رفع من القائمة

edit-ask =
    <b>{ $field }</b>{ $where ->
        [language] { " " }({ $language })
       *[everywhere] { "" }
    }

    { $there ->
        [yes]
            المكتوب الآن:
            { $present }
       *[no] لا شيء مكتوب بعد.
    }

    { $how ->
        [several] { $there ->
                [yes] اكتب كل شيء من جديد، كل واحد في سطر.
               *[no] اكتب كل واحد في سطر.
            }
        [figure] اكتب الرقم.
        [prose] { $there ->
                [yes] اكتب النص كله من جديد في رسالة واحدة.
               *[no] اكتب النص كله في رسالة واحدة.
            } يمكنك استعمال *الإمالة* و**الخط العريض** والروابط والقوائم والاقتباسات؛ واترك سطرًا فارغًا بين الفقرات.
       *[line] { $there ->
                [yes] اكتبه من جديد.
               *[no] اكتبه.
            }
    }
edit-keep = اتركه كما هو
edit-same = نفسه في كل اللغات
edit-empty = اتركه فارغًا
edit-choose =
    <b>{ $field }</b>

    الآن: { $present }
edit-part =
    { $title }
    <b>{ $field }</b>{ $number ->
        [0] { "" }
       *[other] { " " }{ $number }
    }
edit-add-item = + واحد آخر
edit-take-out = احذف هذا
edit-take-out-sure = أتريد حذف هذا من «{ $field }»؟ لا يتغير سوى المسودة.
edit-take-out-yes = نعم، احذفه
edit-language-more = + { $language }
edit-language-less = – { $language }
edit-languages-which =
    نصوص هذه الحملة مكتوبة بهذه اللغات: { $languages }

    اضغط على لغة لإضافتها أو للاستغناء عنها. ما لم يُكتب بعد بلغة ما يُذكر في كل ورقة.
edit-one-language = تحتاج الحملة إلى لغة واحدة على الأقل.

edit-new-name =
    ما اسم { $part ->
        [campaign] الحملة الجديدة
        [case] هذا الشخص أو هذه المجموعة
        [event] اللقاء
        [donation] هذه الطريقة للتبرع
       *[other] هذه الطريقة للتبرع
    }؟ اكتب الاسم بهذه اللغة: { $language }
edit-new-slug = وما الاسم القصير الذي يصبح جزءًا من الروابط؟ أحرف لاتينية صغيرة وأرقام وشرطات. لا يتغير بعد ذلك.
edit-new-languages = بأي لغات ستُكتب هذه الحملة؟ يمكنك تغيير ذلك لاحقًا.
edit-all-languages = بكلها: { $languages }
edit-only-language = { $language } فقط
edit-changed-meanwhile = غيّر شخص آخر «{ $field }» قبل قليل. هذا هو المكتوب الآن؛ وما كتبته ما زال في هذه المحادثة.
edit-unknown = لا أعرف هذا. في ‎/campaigns كل ما هو موجود.
edit-no-field = لا يوجد حقل كهذا (أو لم يعد موجودًا).
edit-no-money = بيانات التبرع لمن يقرر في شأن المال في الفريق.

edit-overtaken =
    نُشر شيء آخر منذ بدأت هذه المسودة، وأنا لا أمحو شيئًا لم تره. إذا نشرت المسودة فسيتغير ما يلي:

    { $changes }
edit-catch-up = متابعة المسودة
edit-draft-changed = غيّر { $name } هذه المسودة في هذه الأثناء. انظر إليها مرة أخرى من فضلك.
edit-publish-sure =
    أتريد نشر «{ $title }» الآن؟ سيرى الجميع هذا فورًا:

    { $changes }
edit-propose-sure =
    أتريد عرض «{ $title }» على الفريق؟ لا يُعرض على أحد قبل أن يؤكد عدد كافٍ من الفريق هذا بالضبط:

    { $changes }
edit-publish-yes = نعم
edit-not-yet = ليس بعد
edit-published =
    ✅ نُشر «{ $title }». { $part ->
        [campaign] بقية الفريق على علم.
        [case] إن صار يتلقى الرسائل، أو لم يعد يتلقاها، فسيعلم بذلك من يكتب إليه أو يتابع القضية.
        [event] إن تغير اليوم أو الساعة أو المكان فسيعلم المتابعون بعد عشر دقائق: صحح الخطأ قبل ذلك.
        [donation] بقية الفريق على علم.
       *[other] بقية الفريق على علم.
    }
edit-published-notice =
    { $new ->
        [yes] نشر { $name } «{ $title }»:
       *[no] نشر { $name } تغييرًا في «{ $title }»:
    }

    { $changes }
edit-proposed = «{ $title }» معروض على الفريق. سيظهر عندما يؤكده عدد كافٍ منكم.
edit-throw-away-sure =
    { $own ->
        [yes] أتريد التخلي عن مسودتك «{ $title }»؟ يبقى المنشور كما هو.
       *[no] أتريد التخلي عن مسودة «{ $title }» التي كتبها { $name }؟ يبقى المنشور كما هو.
    }
edit-throw-away-yes = نعم، تخلَّ عنها
edit-thrown-away = لم تعد مسودة «{ $title }» موجودة.
edit-take-off-sure =
    { $part ->
        [campaign]
            أتريد إنهاء «{ $title }»؟ { $parts ->
                [0] ليس لها شيء آخر في القائمة.
                [one] معها لا يظهر بعد الآن شيء واحد من القضايا أو اللقاءات أو طرق التبرع.
                [two] معها لا يظهر بعد الآن شيئان من القضايا أو اللقاءات أو طرق التبرع.
                [few] معها لا تظهر بعد الآن { $parts } أشياء من القضايا واللقاءات وطرق التبرع.
                [many] معها لا يظهر بعد الآن { $parts } شيئًا من القضايا واللقاءات وطرق التبرع.
               *[other] معها لا يظهر بعد الآن { $parts } من القضايا واللقاءات وطرق التبرع.
            }
            من يكتب رسالة يعلم بذلك ولا يفقد كلمة؛ والرسائل التي لديكم تمضي في طريقها؛ ويُخبَر من يتابع شيئًا. والرابط يبقى يقود إلى الحملة التي تقول إنها انتهت.
        [case] أتريد رفع «{ $title }» من القائمة؟ لن يستطيع أحد الكتابة إليه. من يكتب الآن يعلم بذلك ولا يفقد كلمة؛ والرسائل التي لديكم تبقى لديكم. ويُخبَر من يتابع القضية بعد عشر دقائق.
        [event] أتريد رفع «{ $title }» من القائمة؟ يُخبَر من يتابعه بعد عشر دقائق أنه أُلغي.
        [donation] أتريد رفع «{ $title }» من القائمة؟ يُخبَر من يتابعه بعد عشر دقائق أنه أُلغي.
       *[other] أتريد رفع «{ $title }» من القائمة؟ يُخبَر من يتابعه بعد عشر دقائق أنه أُلغي.
    }
edit-take-off-yes = نعم، ارفعه
edit-end-campaign-yes = نعم، أنهها
edit-taken-off =
    { $part ->
        [campaign] انتهت «{ $title }». لاستئنافها انشر نسخة سابقة.
        [case] رُفع «{ $title }» من القائمة. لإعادته انشر نسخة سابقة.
        [event] رُفع «{ $title }» من القائمة. لإعادته انشر نسخة سابقة.
        [donation] رُفع «{ $title }» من القائمة. لإعادته انشر نسخة سابقة.
       *[other] رُفع «{ $title }» من القائمة. لإعادته انشر نسخة سابقة.
    }
edit-taken-off-notice =
    { $part ->
        [campaign] أنهى { $name } الحملة «{ $title }».
        [case] رفع { $name } «{ $title }» من القائمة.
        [event] رفع { $name } «{ $title }» من القائمة.
        [donation] رفع { $name } «{ $title }» من القائمة.
       *[other] رفع { $name } «{ $title }» من القائمة.
    }
edit-versions-of = <b>{ $title }</b>: ما نُشر حتى الآن
edit-version =
    { $number }. { $day }، { $by ->
        [member] { $name }
       *[folder] من مجلد الحملة
    }{ $was ->
        [taken] : رُفع من القائمة
       *[there] { "" }
    }
edit-restore = نشر رقم { $number } من جديد
edit-restore-sure =
    أتريد نشر رقم { $number } من جديد كنسخة جديدة؟ يتغير ما يلي:

    { $changes }
edit-restore-wrong = ينقص تلك النسخة شيء صار ضروريًا. غيّر الورقة بدلًا من ذلك من فضلك.
edit-more-changes = … و{ $count } غيرها
edit-no-changes = لا يتغير شيء.
edit-change-in = <b>{ $field }</b> ({ $language }): { $value }
edit-preview-of = 👁 <i>معاينة ({ $language }). لا يراها أحد غيرك.</i>
edit-preview-lacks = لا توجد معاينة بعد: ما زال ينقص شيء بهذه اللغة: { $language }. الورقة تقول ما هو.

edition-gone = تغير هذا أو نُشر أو تُخلي عنه في هذه الأثناء. افتح الورقة من جديد من فضلك.
edition-changed = غيّر شخص آخر هذا الحقل في هذه الأثناء. افتح الورقة من جديد من فضلك.
edition-overtaken = نُشر شيء آخر في هذه الأثناء. افتح الورقة من جديد من فضلك.
edition-slug-taken = <code>{ $slug }</code> مستعمل من قبل. اختر اسمًا قصيرًا آخر من فضلك.
edition-withdrawn = هذا مرفوع من القائمة من قبل.
edition-campaign-first = حملته غير منشورة أو انتهت. انشر الحملة أولًا من فضلك.

edit-this = ✏️ تعديل
campaign-ended =
    <b>{ $title }</b>

    انتهت هذه الحملة في { $day }. لا يمكن الكتابة إلى أحد بعد الآن، ولا تطلب شيئًا.

flow-stilltrue = تسجيل أن شيئًا ما زال صحيحًا
edit-is-true = ✓ ما زال صحيحًا: { $title }
edit-still-true = سُجّل: كل ما في «{ $title }» كان ما يزال صحيحًا في { $day }. ويظهر هذا اليوم مع المعلومات.
edit-old-facts =
    { $count ->
        [one] لم يتحقق أحد من هذا منذ { $days } يومًا. هل ما زال كله صحيحًا؟ أين الشخص، وهل تمكن الكتابة إليه، وما المطلوب؟
        [two] لم يتحقق أحد من هذين منذ { $days } يومًا. هل ما زال كله صحيحًا؟ أين الأشخاص، وهل تمكن الكتابة إليهم، وما المطلوب؟
        [few] لم يتحقق أحد من هذه ({ $count }) منذ { $days } يومًا. هل ما زال كله صحيحًا؟ أين الأشخاص، وهل تمكن الكتابة إليهم، وما المطلوب؟
        [many] لم يتحقق أحد من هذه ({ $count }) منذ { $days } يومًا. هل ما زال كله صحيحًا؟ أين الأشخاص، وهل تمكن الكتابة إليهم، وما المطلوب؟
       *[other] لم يتحقق أحد من هذه ({ $count }) منذ { $days } يومًا. هل ما زال كله صحيحًا؟ أين الأشخاص، وهل تمكن الكتابة إليهم، وما المطلوب؟
    }
edit-check-now = ما زال صحيحًا اليوم
checked-on = آخر تحقق في { $day }.

edit-send-photo =
    <b>{ $field }</b>

    أرسل الصورة. لا يُحفظ منها إلا ما يُرى: لا مكان ولا جهاز ولا ساعة.
edit-photo-there = صورة
case-photo = 🖼 صورة
photo-shown = { $name }: { $alt }
case-no-photo = لا توجد صورة لهذه القضية (أو لم تعد موجودة).
edit-photo-coming = الصورة ما زالت في الطريق. أرسل الشيء نفسه مرة أخرى بعد قليل من فضلك؛ لا يضيع شيء.
