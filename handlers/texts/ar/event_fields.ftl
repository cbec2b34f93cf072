# What the fields of an event are called that tell more of its times.

field-event-which-hour = أي الساعتين
field-event-last-day = اليوم الأخير
    .hint = مثل 2024-09-27
field-event-until = تنتهي في
    .hint = مثل 20:00
field-event-daily = الساعات نفسها كل يوم
field-event-repeats = كم مرة تتكرر
    .hint = «أسبوع» أو «2 أسابيع» أو «شهر» أو FREQ=MONTHLY;BYDAY=1FR
field-event-repeats-until = تتكرر حتى
    .hint = مثل 2024-09-27
field-event-exceptions = مواعيد أُلغيت أو نُقلت
field-event-exceptions-of = موعدها حسب القاعدة
    .hint = مثل 2024-09-27
field-event-exceptions-off = لا تُقام
field-event-exceptions-day = يوم آخر
    .hint = مثل 2024-09-27
field-event-exceptions-hour = ساعة أخرى
    .hint = مثل 20:00
field-event-bring = ما يُحضَر
field-event-capacity = عدد الأماكن
field-event-photo = الصورة
choice-first = الأولى
choice-second = الثانية
