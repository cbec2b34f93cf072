# What subscribers choose: news of what, when, and the hours of quiet; and the weekly message.

flow-subscribe = اختيار ما يصلكم

topic-calls = نداءات الفريق وأخباره
topic-cases = القضايا الجديدة
topic-letters = الرسائل التي أُرسلت
topic-events = الفعاليات
topic-donations = التبرعات

audience-weekly = من اختاروا الرسالة الأسبوعية
audience-topic = المشتركين الذين يريدون أخبار هذا: { $topic }
audience-topic-campaign = المشتركين الذين يريدون أخبار هذا: { $topic }، «{ $name }»

weekly-title = 🕊 <b>هذا الأسبوع</b>
weekly-name = الرسالة الأسبوعية
weekly-call = 📣 { $excerpt }
weekly-cases =
    <b>جديد في «{ $campaign }»:</b> { $count ->
        [zero] { $count } قضية
        [one] قضية واحدة
        [two] قضيتان
        [few] { $count } قضايا
        [many] { $count } قضية
       *[other] { $count } قضية
    }
weekly-case = • { $name }
weekly-case-at = • { $name } ({ $place })
weekly-more =
    { $count ->
        [zero] … وغيرها
        [one] … وواحدة أخرى
        [two] … واثنتان أخريان
        [few] … و{ $count } أخرى
        [many] … و{ $count } أخرى
       *[other] … و{ $count } أخرى
    }
weekly-letters =
    ✉️ ما أُرسل إلى السجون هذا الأسبوع («{ $campaign }»): { $count ->
        [zero] { $count } رسالة
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $count } رسائل
        [many] { $count } رسالة
       *[other] { $count } رسالة
    }.
weekly-events = 📅 <b>الفعاليات القادمة في «{ $campaign }»:</b>
weekly-event = • { $title }: { $when }، { $place }
weekly-donations = 💛 لدى «{ $campaign }» بيانات جديدة للتبرع راجعها الفريق: /donate
weekly-why = تصلكم هذه الرسالة مرة في الأسبوع لأنكم اخترتم ذلك. الأمر /cases يعرض كل القضايا، و/events كل الفعاليات.
weekly-choose = اختيار ما يصل ومتى

wish-pace = متى تريدون أن تصلكم الأخبار؟
wish-now = فورًا، كل خبر وحده
wish-week = مرة في الأسبوع، في رسالة واحدة
wish-topics = أخبار ماذا؟ اضغطوا ما تريدونه (✓) أو لا تريدونه (–)، ثم «هذا كل شيء».
wish-campaigns = أخبار أي حملات؟ اضغطوا ما تريدونه (✓) أو لا تريدونه (–)، ثم «هذا كل شيء».
wish-picked = ✓ { $name }
wish-not-picked = – { $name }
wish-done = هذا كل شيء
wish-quiet = هل من ساعات لا ينبغي أن يصلكم فيها شيء؟ ما يمكنه الانتظار يصل بعدها: الإعلانات والرسالة الأسبوعية والتذكيرات. أما ردودي عليكم فلا تنتظر أبدًا.
wish-quiet-none = لا، في أي ساعة
wish-quiet-night = من { $begins } إلى { $ends }
wish-quiet-other = ساعات أخرى…
wish-hours = من أي ساعة إلى أي ساعة؟ مثلًا <code>22-8</code>
wish-hours-unclear = لا أفهم هذه الساعات. نرجو كتابة ساعتين، مثل <code>22-8</code> أو <code>23:00 - 7:00</code>.
wish-zone = بتوقيت أي مكان؟ أحفظه مشفّرًا، ولهذا فقط.
wish-zone-here = { $zone }
wish-zone-elsewhere = مكان آخر…
wish-place = ما اسم أقرب مدينة كبيرة؟
wish-place-unknown = لا أعرف هذه المدينة. نرجو تجربة مدينة أكبر لها التوقيت نفسه، العاصمة مثلًا.
wish-kept-now = تمّ. تصلكم الأخبار فورًا.
wish-kept-week = تمّ. تصلكم الأخبار مرة في الأسبوع، يوم الأحد. وإن لم يحدث شيء في الأسبوع، لم يصل شيء.
wish-kept-topics = <b>أخبار:</b> { $topics }
wish-kept-all-topics = <b>أخبار:</b> كل شيء
wish-kept-campaigns = <b>الحملات:</b> { $campaigns }
wish-kept-quiet = <b>هدوء:</b> من { $begins } إلى { $ends } ({ $zone }). والتذكير الذي لا يمكنه الانتظار حتى ذلك الحين يصل على كل حال.
wish-change = تغييره
