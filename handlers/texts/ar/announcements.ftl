# Announcements: the list, agreeing, holding, calling off, progress.

command-announcements = الإعلانات وإلى أين وصلت
flow-calloff = إلغاء إعلان

announcements-list =
    { $count ->
        [zero] لم يصدر أي إعلان بعد.
        [one] <b>آخر إعلان</b>
        [two] <b>آخر إعلانين</b>
        [few] <b>آخر { $count } إعلانات</b>
        [many] <b>آخر { $count } إعلانًا</b>
       *[other] <b>آخر { $count } إعلان</b>
    }
announcements-line =
    <b>{ $excerpt }</b>
    { $state }
announcements-button = كل الإعلانات
announcement-write = كتابة إعلان جديد
announcement-look = عرضه
announcement-decide = القراءة والقرار
announcement-picture = (صورة)
announcement-decided = تغيّرت حال هذا الإعلان في هذه الأثناء. الأمر /announcements يبيّن أين صار.
announcement-unknown = هذا الإعلان غير موجود.

audience-subscribers = كل المشتركين
audience-followers = متابعي «{ $name }»

announcement-version =
    ⬇️ { $people ->
        [zero] لا أحد يقرأ هذا الآن
        [one] شخص واحد يتلقى هذا بالضبط
        [two] شخصان يتلقيان هذا بالضبط
        [few] { $people } أشخاص يتلقون هذا بالضبط
        [many] { $people } شخصًا يتلقون هذا بالضبط
       *[other] { $people } شخص يتلقون هذا بالضبط
    } ({ $languages }):
announcement-words = ⬇️ النص ({ $languages }):
announcement-soon = حالما يوافق الفريق
announcement-at = { $at }

announcement-proposed = مقترح، إلى { $audience }. لا يُرسَل قبل موافقة الفريق.
announcement-scheduled = تمت الموافقة عليه، إلى { $audience }. يُرسَل في موعده تلقائيًا، ويمكن سحبه حتى ذلك الحين.
announcement-sending =
    قيد الإرسال إلى { $audience }: { $tried } من { $total }.
    أُرسل: { $sent }، تعذّر الوصول: { $unreachable }، فشل: { $failed }.
announcement-paused = متوقف مؤقتًا بعد { $tried } من { $total } ({ $audience }). لا يُرسَل المزيد حتى يضغط أحد «متابعة».
announcement-done =
    أُرسل إلى { $audience }. المدة: { $took }.
    أُرسل: { $sent }، تعذّر الوصول: { $unreachable }، فشل: { $failed }.
announcement-cancelled =
    { $tried ->
        [zero] أُلغي. لم يصل إلى أحد.
        [one] أُلغي. كان قد وصل إلى شخص واحد؛ ولن يصل إلى غيره.
        [two] أُلغي. كان قد وصل إلى شخصين؛ ولن يصل إلى غيرهما.
        [few] أُلغي. كان قد وصل إلى { $tried } أشخاص؛ ولن يصل إلى غيرهم.
        [many] أُلغي. كان قد وصل إلى { $tried } شخصًا؛ ولن يصل إلى غيرهم.
       *[other] أُلغي. كان قد وصل إلى { $tried } شخص؛ ولن يصل إلى غيرهم.
    }
announcement-stands =
    لا يمكن فعل ذلك الآن. الحال كما يلي:

    { $state }

announcement-proposal =
    <b>من:</b> { $author }
    <b>عدد المتلقين:</b> { $people } (الوقت اللازم تقريبًا: { $takes })
    <b>الموعد:</b> { $when }
announcement-standing =
    ما زالت تلزم موافقة { $missing ->
        [zero] { $missing } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $missing } أشخاص
        [many] { $missing } شخصًا
       *[other] { $missing } شخص
    } من الفريق. من وافق حتى الآن: { $names }.
announcement-agree = ✓ أوافق على الإرسال
announcement-pause = إيقاف مؤقت
announcement-proceed = متابعة
announcement-calloff = إلغاؤه
announcement-you-agreed = سُجّلت موافقتكم.
announcement-begins = سُجّلت موافقتكم، وهي تكفي: بدأ إرساله الآن. سأُريكم بعد لحظة إلى أين وصل.
announcement-own =
    هذا إعلانكم أنتم، فموافقتكم محسوبة أصلًا. ما زالت تلزم موافقة { $missing ->
        [zero] { $missing } شخص آخرين
        [one] شخص آخر
        [two] شخصين آخرين
        [few] { $missing } آخرين
        [many] { $missing } شخصًا آخرين
       *[other] { $missing } شخص آخرين
    }.
announcement-agreed-already =
    سبق أن وافقتم. ما زالت تلزم موافقة { $missing ->
        [zero] { $missing } شخص آخرين
        [one] شخص آخر
        [two] شخصين آخرين
        [few] { $missing } آخرين
        [many] { $missing } شخصًا آخرين
       *[other] { $missing } شخص آخرين
    }.
calloff-sure =
    { $state }

    هل يُلغى هذا الإعلان؟ { $tried ->
        [0] نصه محفوظ، ويمكن اقتراحه من جديد لاحقًا.
       *[other] ما أُرسل منه لا يمكن استرجاعه.
    }
calloff-yes = نعم، إلغاء الإعلان
calloff-no = لا، يبقى كما هو

announcement-agreed-notice =
    موافقة من { $name } على الإعلان إلى { $audience }. { $state ->
        [proposed] ما زالت تلزم موافقة { $missing ->
            [zero] { $missing } شخص
            [one] شخص واحد
            [two] شخصين
            [few] { $missing } أشخاص
            [many] { $missing } شخصًا
           *[other] { $missing } شخص
        }.
        [scheduled] هذا يكفي: يُرسَل في موعده.
        [sending] هذا يكفي: بدأ إرساله الآن.
        [paused] هو متوقف مؤقتًا الآن.
        [done] سبق إرساله.
        [cancelled] أُلغي في هذه الأثناء.
        [taken-back] سُحب في هذه الأثناء.
       *[other] هو في حالة لا تعرفها هذه النسخة.
    }
called-off-notice =
    إلغاء من { $name } للإعلان إلى { $audience }. { $tried ->
        [zero] لم يصل إلى أحد.
        [one] كان قد وصل إلى شخص واحد.
        [two] كان قد وصل إلى شخصين.
        [few] كان قد وصل إلى { $tried } أشخاص.
        [many] كان قد وصل إلى { $tried } شخصًا.
       *[other] كان قد وصل إلى { $tried } شخص.
    }
announcement-report =
    أُرسل الإعلان إلى { $audience }. المدة: { $took }.
    وصل إلى { $sent ->
        [zero] { $sent } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $sent } أشخاص
        [many] { $sent } شخصًا
       *[other] { $sent } شخص
    }.{ $unreachable ->
        [zero] { "" }
        [one] { " " }وتعذّر الوصول إلى شخص واحد أغلق محادثته معي.
        [two] { " " }وتعذّر الوصول إلى شخصين أغلقا محادثتهما معي.
        [few] { " " }وتعذّر الوصول إلى { $unreachable } أشخاص أغلقوا محادثتهم معي.
        [many] { " " }وتعذّر الوصول إلى { $unreachable } شخصًا أغلقوا محادثتهم معي.
       *[other] { " " }وتعذّر الوصول إلى { $unreachable } شخص أغلقوا محادثتهم معي.
    }{ $failed ->
        [zero] { "" }
        [one] { " " }وفشل الإرسال إلى شخص واحد لسبب آخر.
        [two] { " " }وفشل الإرسال إلى شخصين لسبب آخر.
        [few] { " " }وفشل الإرسال إلى { $failed } أشخاص لسبب آخر.
        [many] { " " }وفشل الإرسال إلى { $failed } شخصًا لسبب آخر.
       *[other] { " " }وفشل الإرسال إلى { $failed } شخص لسبب آخر.
    }

announcement-late =
    كان موعد إرسال الإعلان إلى { $audience }: { $at }. لكني لم أكن أعمل حينها. وقد يكون فيه ما لم يعد صحيحًا، فأوقفته. هل يُرسَل الآن إلى { $total ->
        [zero] { $total } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $total } أشخاص
        [many] { $total } شخصًا
       *[other] { $total } شخص
    }، أم يُلغى؟
announcement-interrupted = توقفت عن العمل مدة، في أثناء إرسال الإعلان إلى { $audience }: تمت محاولة { $tried } من { $total }. وقد يكون فيه ما لم يعد صحيحًا، فأوقفت الباقي. هل يُتابَع، أم يُلغى؟

announce-picture-coming = ما زلت أجلب الصورة وأصنعها من جديد، بلا ما يختبئ في مثل هذه الملفات (أين التُقطت وبأي جهاز). اعرضوها بعد لحظة.
announce-picture-look = عرضها
