# Events and their reminders.

command-events = متى وأين يلتقي المتضامنون

events-none = لا فعالية مقررة في الوقت الحالي. لمعرفة التالية: /subscribe
events-list =
    <b>الفعاليات القادمة</b>

    { $events }
events-line =
    <b>{ $title }</b>
    { $when }
    { $place }
events-back = ‹ كل الفعاليات

event-title = <b>{ $title }</b>
event-when = <b>الموعد:</b> { $when }
event-hour-open = <b>الساعة:</b> تُؤكَّد لاحقًا
event-where = <b>المكان:</b> { $place }، { $address }
event-letters = يبدأ إرسال الرسائل إلى السجون في { $day }.
event-over = <i>انتهت هذه الفعالية.</i>
event-unknown = لا أعرف هذه الفعالية؛ ربما أُلغيت. الأمر /events يعرض القادم.
event-follow = متابعة: ذكّريني
event-campaign = الحملة
event-map = العرض على الخريطة
event-map-shown = هنا تُقام { $title }.
event-no-map = ليست لديّ النقطة على الخريطة. العنوان مذكور في الفعالية.

reminder-title = <b>{ $soon }: { $title }</b>
reminder-why = <i>يصلكم هذا التذكير لأنكم تتابعون هذه الفعالية.</i>
