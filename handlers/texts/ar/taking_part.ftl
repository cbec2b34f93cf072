# Coming to an event, its reminders, and its file for a calendar.

event-time = { $when }
event-daily = { $days }، كل يوم { $hours }
event-repeats = <b>تتكرر:</b> { $how }
event-repeats-until = <b>تتكرر:</b> { $how }، حتى { $until }
event-repeats-daily =
    { $interval ->
        [1] كل يوم
        [2] كل يومين
       *[other] مرة كل عدد من الأيام: { $interval }
    }
event-repeats-weekly =
    { $interval ->
        [1] كل أسبوع
        [2] كل أسبوعين
       *[other] مرة كل عدد من الأسابيع: { $interval }
    }، { $days }
event-repeats-monthly =
    { $interval ->
        [1] كل شهر
        [2] كل شهرين
       *[other] مرة كل عدد من الشهور: { $interval }
    }، في اليوم { $number }
event-repeats-monthly-day =
    { $interval ->
        [1] كل شهر
        [2] كل شهرين
       *[other] مرة كل عدد من الشهور: { $interval }
    }، يوم { $days } { $which ->
        [1] الأول
        [2] الثاني
        [3] الثالث
        [4] الرابع
       *[other] الأخير
    } من الشهر
event-own-clock = <b>بتوقيت هاتفكم:</b> { $clock }
event-bring = <b>أحضروا معكم:</b> { $what }
event-photo = صورة
event-no-photo = ليست لديّ صورة لهذه الفعالية.
event-show = الفعالية

soon-minutes =
    { $count ->
        [zero] الآن
        [one] بعد دقيقة
        [two] بعد دقيقتين
        [few] بعد { $count } دقائق
        [many] بعد { $count } دقيقة
       *[other] بعد { $count } دقيقة
    }
soon-hours =
    { $count ->
        [zero] الآن
        [one] بعد ساعة
        [two] بعد ساعتين
        [few] بعد { $count } ساعات
        [many] بعد { $count } ساعة
       *[other] بعد { $count } ساعة
    }
soon-today = اليوم
soon-tomorrow = غدًا
soon-days =
    { $count ->
        [zero] اليوم
        [one] غدًا
        [two] بعد يومين
        [few] بعد { $count } أيام
        [many] بعد { $count } يومًا
       *[other] بعد { $count } يوم
    }

remind-choose = التذكيرات
remind-which =
    <b>{ $title }</b>
    قبل كم من الوقت أذكّركم؟ اضغطوا ما شئتم منها.
    عدد التذكيرات الآن: { $count }
remind-hour-open = الساعة غير معروفة بعد؛ وإلى أن تُعرف أحسب من 9:00.
remind-on = ✓ { $before }
remind-off =
    { $days ->
        [0] { $hours ->
            [zero] { $hours } ساعة
            [one] ساعة
            [two] ساعتان
            [few] { $hours } ساعات
            [many] { $hours } ساعة
           *[other] { $hours } ساعة
        }
        [zero] { $days } يوم
        [one] يوم
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
remind-done = ‹ الفعالية
remind-follow = التذكيرات لمن يتابع الفعالية. افتحوها من /events واضغطوا «متابعة».
remind-when = لا أستطيع أن أذكّركم في هذا الوقت. اضغطوا أحد الأزرار.
followed-event-chosen = أنتم تتابعون هذه الفعالية. أذكّركم في الأوقات التي اخترتموها.

flow-coming = جواب عن الحضور
coming-yes = سأحضر
coming-change = عدد الأشخاص
coming-not = لن أحضر
coming-how-many =
    كم شخصًا سيحضر <b>{ $title }</b>، وأنتم منهم؟ اضغطوا رقمًا أو اكتبوه.
    يرى الفريق العدد فقط، ولا يرى من أنتم.
coming-noted =
    { $people ->
        [1] <b>✓ حضوركم مسجَّل.</b>
       *[other] <b>✓ حضوركم مسجَّل، والعدد كله: { $people }.</b>
    }
coming-after = صرتم تتابعون الفعالية: أذكّركم بها، وأخبركم إن تغيّر شيء. إن لم تستطيعوا الحضور فقولوا ذلك هنا من فضلكم.
coming-waits =
    <b>أنتم على قائمة الانتظار</b>، والعدد: { $people }. { $before ->
        [0] لا أحد قبلكم.
       *[other] من ينتظر قبلكم: { $before }.
    }
coming-waits-how = لا مكان شاغر لكم بعد. الأماكن لمن سبق، وحين يأتي دوركم أخبركم فورًا.
coming-full = لم يبقَ مكان. إن ضغطتم «سأحضر» دخلتم قائمة الانتظار.
coming-figures = <i>للفريق: عدد من سيحضر { $people } (سجّلهم: { $parties }){ $capacity ->
        [0] {""}
       *[other] ، من أماكن عددها { $capacity }
    }؛ في الانتظار: { $waiting }.</i>
coming-many =
    { $most ->
        [1] لا يمكن هنا إلا مكان واحد. اكتبوا 1.
       *[other] اكتبوا عدد الأشخاص، من 1 إلى { $most }.
    }
coming-no-room =
    لا مكان لعدد أكبر. { $people ->
        [1] مكانكم باقٍ كما كان.
       *[other] أماكنكم باقية كما كانت، وعددها { $people }.
    }
coming-over = بدأت هذه الفعالية أو انتهت، فلا يمكن تغيير من يحضر.
coming-taken-back = سُجّل أنكم لن تحضروا. ما زلتم تتابعون الفعالية.
coming-was-not = لم تكونوا قد قلتم إنكم ستحضرون.
coming-has-place =
    <b>صار لكم مكان: { $title }</b>
    { $people ->
        [1] كنتم على قائمة الانتظار، وصار حضوركم مسجَّلًا.
       *[other] كنتم على قائمة الانتظار، وصار حضوركم مسجَّلًا، والعدد كله: { $people }.
    }
coming-has-place-not = إن لم تعودوا تستطيعون الحضور فاضغطوا الزر، ليكون المكان لمن بعدكم.
unfollowed-coming = لم تعودوا تتابعون هذا، ولن أكتب لكم عنه. ما زال حضوركم محسوبًا.

calendar-take = لتقويم هاتفكم
calendar-file =
    <b>{ $title }</b>
    افتحوا هذا الملف لإضافة الفعالية إلى تقويمكم. إن تغيّر شيء أرسلته من جديد.
    التقويم المحفوظ لدى Google أو Apple أو Microsoft يمكن أن يُقرأ هناك.
calendar-again = مع هذا ملف تقويمكم كما صار الآن. افتحوه فيصحّ تقويمكم.

event-was =
    <b>انتهت { $title }.</b>
    عدد من قالوا هنا إنهم سيحضرون: { $people }؛ وعدد من يتابعونها: { $followers }. أمامكم شهر لتشكروهم وتخبروهم بما أثمرت. يخرج ذلك كأي إعلان، حين يوافق الفريق.
event-was-thank = الكتابة لهم
