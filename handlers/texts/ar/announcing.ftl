# Announcements: trying, changing and taking back; the time as it is typed; and what stands under each.

flow-amend = تغيير إعلان
flow-anew = إعلان

audience-readers = المشتركين الذين يقرؤون { $language }
audience-campaign = متابعي حملة «{ $name }» أو شيء منها

announcement-missing =
    ⚠️ لا نص بهذه اللغات: { $languages }. { $people ->
        [zero] لا أحد يقرأ بها هنا الآن.
        [one] يقرأ بها شخص واحد، ويصله نص لغة أخرى.
        [two] يقرأ بها شخصان، ويصلهما نص لغة أخرى.
        [few] يقرأ بها { $people } أشخاص، ويصلهم نص لغة أخرى.
        [many] يقرأ بها { $people } شخصًا، ويصلهم نص لغة أخرى.
       *[other] يقرأ بها { $people } شخص، ويصلهم نص لغة أخرى.
    }
announce-try = إرساله إليّ أولًا للتجربة
announce-change = تغيير شيء…
announce-change-what = ما الذي تريدون تغييره؟ يبقى الباقي كما هو.
announce-change-text = النص باللغة { $language }
announce-add-text = إضافة نص باللغة { $language }
announce-change-audience = إلى من يُرسَل
announce-change-time = متى يُرسَل
announce-soon = تمّ: يُرسَل بعد دقيقة، ولا شيء منه قبل ذلك. وحتى ذلك الحين يمكن لأي شخص من الفريق سحبه.

announcement-changed-notice = تغيير من { $name } لإعلان، وهو الآن إلى { $audience }. كانت الموافقة السابقة على النص القديم، وهو لا يُرسَل. نرجو قراءة الجديد: يحتاج إلى موافقتكم من جديد.
announcement-taken-back = سُحب قبل إرساله. لم يصل إلى أحد، ونصه محفوظ.
announcement-take-back = ↩ سحبه
announcement-change = تغييره
announcement-anew = استعمال هذا النص من جديد
announcement-you-took-back = سُحب: لا يُرسَل شيء منه. نصه محفوظ لإرساله لاحقًا أو تغييره، ويحتاج حينها إلى موافقة الفريق من جديد.
taken-back-notice = سحب من { $name } للإعلان إلى { $audience }. لا يُرسَل شيء منه، ونصه محفوظ.
announcement-begins-soon = سُجّلت موافقتكم، وهي تكفي: يُرسَل بعد دقيقة، ولا شيء منه قبل ذلك. وحتى ذلك الحين يمكن لأي شخص من الفريق سحبه.
announcement-agreed-soon = موافقة من { $name } على الإعلان إلى { $audience }. هذا يكفي: يُرسَل بعد دقيقة. وحتى ذلك الحين يمكن لأي شخص من الفريق سحبه.

announcement-stop = لا مزيد من الإعلانات
announcement-unfollow = إيقاف متابعة هذا
stopped-following = تمّ: لم تعودوا تتابعون هذا، ولا تصلكم أخباره بعد الآن.

time-no-hour = في أي ساعة من ذلك اليوم؟ نرجو كتابة الاثنين معًا، مثل <code>غدا 18:00</code> أو <code>31/12 18:00</code>.
time-which-half = هل تقصدون { $morning } أم { $evening }؟ نرجو كتابته من جديد والساعة هكذا.
time-two-ways = يمكن فهم هذا على وجهين: { $first }، أو { $second }. نرجو كتابة اليوم هكذا: <code>{ $example }</code>
