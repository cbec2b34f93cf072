# Writing an announcement.

command-announce = الكتابة إلى المشتركين
flow-announce = إعلان

announce-to = إلى من تريدون الكتابة؟
announce-audience = { $name } ({ $people })
announce-text = أرسلوا الإعلان باللغة { $language }. يبقى الخط العريض والمائل والروابط كما هي. ويمكن أن يكون صورة مع نص: حينها حتى { NUMBER($caption) } حرف، وبلا صورة حتى { NUMBER($text) }.
announce-more = حُفظ. والآن الإعلان نفسه باللغة { $language }. إن تركتموها، تلقّى قرّاؤها الإعلان بلغة أخرى.
announce-without = ترك هذه اللغة
announce-long =
    { $picture ->
        [yes] عدد الأحرف هنا { NUMBER($length) }، والحد الأقصى مع صورة { NUMBER($most) }. نرجو الاختصار، أو الإرسال بلا صورة.
       *[no] عدد الأحرف هنا { NUMBER($length) }، والحد الأقصى { NUMBER($most) }. نرجو الاختصار.
    }
announce-when =
    { $people ->
        [zero] لن يصل هذا الآن إلى أحد.
        [one] يصل هذا الآن إلى شخص واحد.
        [two] يصل هذا الآن إلى شخصين، والوقت اللازم تقريبًا: { $takes }.
        [few] يصل هذا الآن إلى { $people } أشخاص، والوقت اللازم تقريبًا: { $takes }.
        [many] يصل هذا الآن إلى { $people } شخصًا، والوقت اللازم تقريبًا: { $takes }.
       *[other] يصل هذا الآن إلى { $people } شخص، والوقت اللازم تقريبًا: { $takes }.
    } متى يُرسَل؟
announce-now = حالما يوافق الفريق
announce-later = في وقت محدد…
announce-time = في أي يوم وأي ساعة؟ بتوقيت { $zone }. اكتبوه كما تقولونه: <code>غدا 18:00</code>، <code>31/12 الساعة 6 مساء</code>، أو <code>{ $example }</code>
time-unclear = لا أفهم هذا الوقت. نرجو كتابة اليوم والساعة هكذا: <code>غدا 18:00</code>، <code>31/12 18:00</code>، أو <code>2030-09-12 18:00</code>.
time-past = لقد مضى هذا الوقت. نرجو اختيار وقت لم يأتِ بعد.
time-skipped = هذا الوقت غير موجود: في تلك الليلة تُقدَّم الساعة فتتخطاه. نرجو اختيار وقت آخر.
announce-which = في تلك الليلة تُؤخَّر الساعة، فيأتي هذا الوقت مرتين. أيهما تقصدون؟
announce-earlier = الأول ({ "\u2066" }UTC{ $offset }{ "\u2069" })
announce-later-one = الثاني ({ "\u2066" }UTC{ $offset }{ "\u2069" })
announce-sure =
    <b>إلى:</b> { $audience } ({ $people })
    <b>الموعد:</b> { $when }

    ترون أعلاه ما سيُرسَل بالضبط. هل أقترحه على الفريق؟
announce-yes = اقتراحه على الفريق
announce-no = التخلص منه
announce-drop-sure = سيُحذف النص بكل اللغات، ولا يمكن لأحد استرجاعه. لتغييره، ارجعوا بدلًا من ذلك. هل أحذفه؟
announce-dropped = تم التخلص منه. لم يُرسَل شيء، ولم يُحفظ شيء.
announce-proposed =
    الإعلان الآن لدى الفريق، وأنا أبلغهم. يُرسَل متى وافق { $missing ->
        [zero] { $missing } شخص آخرين
        [one] شخص آخر
        [two] شخصان آخران
        [few] { $missing } آخرون
        [many] { $missing } شخصًا آخرين
       *[other] { $missing } شخص آخرين
    }.
announce-alone =
    { $state ->
        [proposed] الإعلان الآن لدى الفريق.
        [scheduled] تمّ: يُرسَل في موعده.
        [sending] تمّ: بدأ إرساله الآن. سأُريكم بعد لحظة إلى أين وصل.
        [paused] هو متوقف مؤقتًا الآن.
        [done] سبق إرساله.
        [cancelled] أُلغي في هذه الأثناء.
        [taken-back] سُحب في هذه الأثناء.
       *[other] هو في حالة لا تعرفها هذه النسخة.
    }
announcement-proposed-notice = إعلان جديد من { $name } إلى { $audience }. نرجو قراءته: لا يُرسَل قبل أن يوافق عدد كافٍ من الفريق.
