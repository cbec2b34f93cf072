# Translations: made by translators, checked by somebody else of the team.

command-translate = ترجمة الرسائل والردود
command-translations = ترجمات للتحقق
flow-translated = ترجمة
flow-languages = اللغات التي تترجمونها
flow-wrongtranslation = ترجمة تُعاد

# For translators.

translate-back = ‹ الترجمة
translate-look = عرض
translate-languages-first =
    <b>أي اللغات تترجمون؟</b>
    اختاروا لغتين على الأقل، وأعطيكم رسائل وردودًا للترجمة بينها.
translate-waiting =
    { $count ->
        [zero] <b>لا شيء ينتظر الترجمة</b> بين لغاتكم.
        [one] <b>نص واحد ينتظر الترجمة</b> بين لغاتكم.
        [two] <b>نصّان ينتظران الترجمة</b> بين لغاتكم.
        [few] <b>{ $count } نصوص تنتظر الترجمة</b> بين لغاتكم.
        [many] <b>{ $count } نصًا تنتظر الترجمة</b> بين لغاتكم.
       *[other] <b>{ $count } نص تنتظر الترجمة</b> بين لغاتكم.
    }
    لغاتكم في الترجمة: { $languages }.
translate-next = أخذ النص التالي
translate-go-on = متابعة نصّكم
translate-none = لا شيء بين لغاتكم ينتظر ولم يأخذه أحد. شكرًا على اهتمامكم.
translate-head =
    { $what ->
        [letter] رسالة إلى <b>{ $case }</b>
       *[reply] رد من <b>{ $case }</b>
    }
    من <b>{ $source }</b> إلى <b>{ $language }</b>
    من هو المتضامن، لا أخبر بذلك أحدًا: نرجو عدم التخمين، وعدم الاحتفاظ بنسخة.
translate-sent-back = ↩︎ <b>عادت الترجمة،</b> والسبب: { $reason }
translate-earlier = <b>ما قالته الترجمة حتى الآن:</b>
translate-until = النص لكم حتى { $until } في { $day } ({ $zone })؛ ثم يغادر هذه المحادثة. تبقى الصور كما هي؛ نرجو ترجمة ما كُتب فيها أيضًا.
translate-photo = الصورة { $number } من { $count }
translate-photo-missing = الصورة { $number } من { $count } لم تعد محفوظة.
translate-write = ✎ كتابة الترجمة
translate-words =
    <b>اكتبوا الترجمة إلى { $language }.</b>
    مرة واحدة أو على أجزاء، { NUMBER($most) } حرف على الأكثر. قولوا ما هو مكتوب: بلا حذف، ولا إضافة، ولا تجميل. وبلا توقيع: أضعه أنا.
    ثم اضغطوا «انتهيت».
translate-preview =
    <b>هل هذه ترجمتكم إلى { $language }؟</b>

    { $text }

    إن سلّمتموها، قارنها شخص آخر من الفريق بالأصل.
translate-send = تسليمها
translate-submitted =
    <b>سُلّمت.</b> شكرًا لكم. { $others ->
        [0] تنتظر شخصًا آخر من الفريق له أن يتحقق منها: لا أحد كذلك في الوقت الحالي. نرجو إخبار الإدارة.
       *[other] يتحقق منها الآن شخص آخر من الفريق، وسأخبركم بما يقول.
    }{ $more ->
        [zero] { "" }
        [one] { " " }ما زال نص آخر ينتظر بين لغاتكم.
        [two] { " " }ما زال نصّان آخران ينتظران بين لغاتكم.
        [few] { " " }ما زالت { $more } نصوص أخرى تنتظر بين لغاتكم.
        [many] { " " }ما زال { $more } نصًا آخر ينتظر بين لغاتكم.
       *[other] { " " }ما زال { $more } نص آخر ينتظر بين لغاتكم.
    }
translate-left = صار متاحًا لغيركم من جديد، ويغادر هذه المحادثة.
translate-new =
    { $count ->
        [zero] { $count } نص جديد تنتظر الترجمة بين لغاتكم.
        [one] نص جديد ينتظر الترجمة بين لغاتكم.
        [two] نصّان جديدان ينتظران الترجمة بين لغاتكم.
        [few] { $count } نصوص جديدة تنتظر الترجمة بين لغاتكم.
        [many] { $count } نصًا جديدًا تنتظر الترجمة بين لغاتكم.
       *[other] { $count } نص جديد تنتظر الترجمة بين لغاتكم.
    }
translation-length = طول الترجمة حرف واحد على الأقل و{ NUMBER($most) } على الأكثر؛ ومع هذا الجزء يصير { NUMBER($length) }. لم أحفظ هذا الجزء.
translation-other = أنتم تترجمون الآن نصًا آخر. نرجو إكماله أولًا، أو تركه لغيركم: /translate
translation-held = هذا النص لدى شخص آخر الآن.
translation-not-yours = هذا النص ليس لكم: هو نصكم أنتم، أو أنكم لم تذكروا أنكم تترجمون هاتين اللغتين.

languages-button = لغاتي
languages-which =
    <b>أي اللغات تترجمون؟</b>
    { $count ->
        [zero] لا شيء بعد. اضغطوا كل لغة تحسنون الكتابة بها.
        [one] حتى الآن: { $languages }. للترجمة تلزم لغتان.
        [two] أنتم تترجمون: { $languages }. اضغطوا لغة لإزالتها أو إضافتها.
        [few] أنتم تترجمون: { $languages }. اضغطوا لغة لإزالتها أو إضافتها.
        [many] أنتم تترجمون: { $languages }. اضغطوا لغة لإزالتها أو إضافتها.
       *[other] أنتم تترجمون: { $languages }. اضغطوا لغة لإزالتها أو إضافتها.
    }
    لا يقرأ هذا غيري، لأعطيكم ما يناسبكم. يُحفظ مشفّرًا، ويُحذف متى غادرتم الفريق.
languages-on = ✓ { $language }
languages-off = { $language }
languages-named = ما اسم اللغة؟
languages-unknown = لا أعرف لغة بهذا الاسم. نرجو كتابته بطريقة أخرى.
translator-languages = أقصى عدد من اللغات أحفظه { $most }. نرجو إزالة واحدة أولًا.

# For those who check.

translations-back = ‹ الترجمات
translations-look = عرض الترجمات
translations-list =
    { $count ->
        [zero] <b>لا ترجمة تنتظر التحقق.</b>
        [one] <b>ترجمة واحدة تنتظر التحقق.</b> من ترجمها لا يستطيع التحقق منها.
        [two] <b>ترجمتان تنتظران التحقق.</b> من ترجم لا يستطيع التحقق مما ترجمه.
        [few] <b>{ $count } ترجمات تنتظر التحقق.</b> من ترجم لا يستطيع التحقق مما ترجمه.
        [many] <b>{ $count } ترجمة تنتظر التحقق.</b> من ترجم لا يستطيع التحقق مما ترجمه.
       *[other] <b>{ $count } ترجمة تنتظر التحقق.</b> من ترجم لا يستطيع التحقق مما ترجمه.
    }
translations-line =
    • { $what ->
        [letter] رسالة إلى { $case }
       *[reply] رد من { $case }
    }، من { $source } إلى { $language }، ترجمها { $name } (مضى على طلبها { $age })
translations-wanted =
    { $count ->
        [zero] <b>{ $count } نص تنتظر من يترجمها:</b>
        [one] <b>نص واحد ينتظر من يترجمه:</b>
        [two] <b>نصّان ينتظران من يترجمهما:</b>
        [few] <b>{ $count } نصوص تنتظر من يترجمها:</b>
        [many] <b>{ $count } نصًا تنتظر من يترجمها:</b>
       *[other] <b>{ $count } نص تنتظر من يترجمها:</b>
    }
translations-pair =
    • { $count } من { $source } إلى { $languages }{ $somebody ->
        [yes] { "" }
       *[no] . ⚠️ لم يذكر أحد في الفريق أنه يترجم هاتين اللغتين: الأمر /invite يجلب من يترجم
    }
translation-check = التحقق منها
translation-check-one = تحقق: { $source } ← { $language }، { $case }
translation-to-check =
    { $what ->
        [letter] تُرجمت رسالة إلى { $case }
       *[reply] تُرجم رد من { $case }
    } من { $source } إلى { $language }. يجب أن يقارن النصين شخص يقرأ اللغتين. هل تستطيعون ذلك؟
translation-original =
    <b>الأصل،</b> ولغته: { $source } ({ $what ->
        [letter] رسالة إلى { $case }
       *[reply] رد من { $case }
    })
translation-head = <b>الترجمة</b> إلى { $language }، ترجمها { $name }
translation-until =
    هل تقول الشيء نفسه، ولا شيء غيره؟ إن كنتم لا تجيدون قراءة اللغتين، فنرجو تركها لغيركم: لا ينظر فيها أحد بعدكم.
    مهلتكم { $minutes }، حتى { $until } ({ $zone }).
translation-right = ✓ تقول الشيء نفسه
translation-wrong = إعادتها
translation-undo = تراجع
translation-approved =
    ✓ قُبلت الترجمة من { $source } إلى { $language }. { $what ->
        [letter] يمكن الآن طباعة الرسالة إلى { $case }، الترجمة أولًا والأصل خلفها.
       *[reply] تصل إلى من كتب إلى { $case } حالما أمكن الوصول إليه.
    }
translation-was-approved =
    تحقق { $name } من ترجمتكم من { $source } إلى { $language }، وقبلها. { $what ->
        [letter] تذهب إلى { $case } مع الرسالة.
       *[reply] تذهب إلى من كتب إلى { $case }.
    } شكرًا لكم.
translation-why = ما الذي يجب أن يكون مختلفًا؟ يقرأ { $name } هذا، ويستطيع تحسينها. نرجو ذكر الموضع.
translation-why-long = عدد الأحرف { $length }؛ نرجو قوله في { $most } على الأكثر.
translation-sent-back = تعود الترجمة من { $source } إلى { $language } إلى من ترجمها، مع ما كتبتموه.
translation-was-sent-back =
    أعاد { $name } إليكم ترجمتكم من { $source } إلى { $language }:

    { $reason }

    هل تستطيعون تحسينها؟ يستطيع غيركم أخذها أيضًا.
translation-again = النظر فيها من جديد
translation-left = الترجمة تنتظر أن يتحقق منها آخرون.
translation-undone = تمّ التراجع عن القبول. تنتظر الترجمة من { $source } إلى { $language } التحقق من جديد.
translation-decided =
    { $state ->
        [wanted] هذا ليس لكم الآن: انتهت المهلة، أو تُرك لغيركم، أو أن الرسالة قيد الطباعة.
        [submitted] القرار بشأن هذه الترجمة ليس لكم الآن: انتهت المهلة، أو تركتموها لغيركم، أو أنكم أنتم من ترجمها.
        [sent-back] أُعيدت هذه الترجمة لتحسينها.
        [approved] سبق قبول هذه الترجمة، وربما دخلت رسالتها دفعة طباعة.
        [passed-on] سبق قبول هذه الترجمة، وهي لدى قارئها.
        [dropped] لم تعد هذه الترجمة لازمة: سُحبت الرسالة، أو أُعيدت إلى من كتبها.
        [gone] لم تعد هذه الترجمة موجودة. ربما حذف من كتب الرسالة كل شيء عن نفسه هنا.
       *[other] هذه الترجمة في حالة لا تعرفها هذه النسخة.
    } لم يتغيّر شيء.
translations-old = مضى على نص في انتظار الترجمة أو التحقق من ترجمته { $age }. هل تستطيعون النظر؟

# For the writer.

letter-was-approved-translate = قُبلت رسالتكم { $code } إلى { $case }. قبل طباعتها يترجمها الفريق إلى لغة تُقرأ هناك، وقد يستغرق ذلك بعض الوقت. سأخبركم متى أرسلها الفريق إلى السجن. أين صارت: /letters
letter-to-be-translated = 🌐 تنتظر الترجمة قبل الطباعة.
