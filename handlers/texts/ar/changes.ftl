# What followers hear when an event or a case has changed.

change-event-moved = <b>تغيير: { $title }</b>
change-event-on-again = <b>ستُقام بعد كل شيء: { $title }</b>
change-event-was-when = <b>قبل ذلك:</b> <s>{ $when }</s>
change-event-was-where = <b>قبل ذلك:</b> <s>{ $place }، { $address }</s>
change-event-now = <b>الآن</b>
change-event-once-off =
    <b>أُلغيت هذه المرة: { $title }</b>
    <s>{ $when }</s>
change-event-next = <b>المرة القادمة:</b>
change-event-dates = <b>مواعيد أخرى: { $title }</b>
change-event-coming = قلتم إنكم ستحضرون، والعدد: { $people }. إن لم تعودوا تستطيعون فاضغطوا الزر.
change-event-off = <b>أُلغيت: { $title }</b>
change-event-off-why = لن تُقام هذه الفعالية كما أُعلن. <i>يصلكم هذا لأنكم تابعتموها.</i>
change-event-why = هكذا صار الأمر الآن. <i>يصلكم هذا لأنكم تتابعون هذه الفعالية.</i>
change-case-moved = <b>{ $name }: الاحتجاز الآن في مكان آخر</b>
change-case-back = <b>{ $name }: عودة إلى قائمتنا</b>
change-case-off = <b>{ $name }: لم يعد الاسم في قائمتنا</b>

    لم تعد الكتابة من هنا إلى { $name } ممكنة. والرسائل التي في الطريق تُكمل طريقها.
change-case-nowhere = أما أين ذلك، فغير معروف.
change-case-why = <i>يصلكم هذا لأنكم تتابعون هذه القضية.</i>
change-look = عرض

change-case-open = <b>{ $name }</b>: صارت كتابة الرسائل ممكنة من جديد
change-case-status =
    { $status ->
        [detained] <b>{ $name }: في الاحتجاز، بلا حكم</b>
        [on-trial] <b>{ $name }: بدأت المحاكمة</b>
        [sentenced] <b>{ $name }: صدر حكم</b>
        [released] <b>{ $name }: خارج السجن!</b>

            شكرًا لأنكم لم تنسوا. لم تعد الرسائل إلى السجن تصل، فلا آخذ منها شيئًا.
        [transferred] <b>{ $name }: نقل إلى سجن آخر</b>
        [died] <b>{ $name }: خبر وفاة</b>

            يؤسفنا كثيرًا أن ننقل إليكم هذا الخبر. لم أعد آخذ رسائل.
       *[other] <b>{ $name }: هناك أخبار</b>
    }
change-case-stood = حتى الآن: { case-stands }
change-case-no-address = إلى أن يعرف الفريق العنوان الجديد، لا آخذ رسائل.
change-case-lasted = المدة في السجن: { $long }.
change-case-place = حتى الآن: { $place }
change-campaign-why = <i>يصلكم هذا لأنكم تتابعون حملة «{ $title }».</i>
change-ended =
    <b>انتهت «{ $title }»</b>

    لم تعد هذه الحملة تطلب شيئًا، ولا تستقبل رسائل جديدة. أما الرسائل التي وصلت إلى الفريق فتواصل طريقها.
change-new = <b>جديد في «{ $title }»</b>
change-new-case =
    <b>{ $name }</b>
    { $summary }
change-new-event =
    <b>فعالية: { $title }</b>
    { $when }
change-new-more =
    { $count ->
        [zero] لا شيء غير ذلك.
        [one] وواحد غير ذلك.
        [two] واثنان غير ذلك.
        [few] و{ $count } غير ذلك.
        [many] و{ $count } غير ذلك.
       *[other] و{ $count } غير ذلك.
    }
change-look-all = عرض كل ما فيها
letter-stopped-died = رسالتكم <code>{ $code }</code> لم تُرسَل إلى السجن. يمكنكم سحبها؛ وإلا قرر الفريق ما يصير إليه أمرها.
letter-goes-on = رسالتكم <code>{ $code }</code> تُكمل طريقها كما كانت.
letter-stopped-waits = رسالتكم <code>{ $code }</code> لدى الفريق، ولم يُتخذ قرار بشأنها بعد. يرى الفريق ما تغيّر، ويقرر إن كان وصولها إلى { $name } ما زال ممكنًا. ما دامت ليست في ملف طباعة، يمكنكم سحبها.
letter-stopped-approved = رسالتكم <code>{ $code }</code> قُبلت، ولم تُرسَل إلى السجن. يرى الفريق ما تغيّر، ويقرر إن كان وصولها إلى { $name } ما زال ممكنًا. إن أُرسلت وصلكم خبر بذلك؛ وحتى ذلك الحين فهي لم تُرسَل.
letter-stopped-yours = رسالتكم <code>{ $code }</code> تنتظركم. في الوقت الحالي لن تصل إلى { $name }. يمكنكم سحبها، أو إرسال كلماتها إلى شخص آخر.
