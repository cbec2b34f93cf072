# Campaigns and cases.

command-cases = الأشخاص، ولماذا يحتاجون إليكم

cases-none = لا أحد هنا يُقرأ عنه بعد. ما زال الفريق يُعدّ حملاته.
cases-campaigns =
    عن أي حملة تودّون القراءة؟

    { $campaigns }
cases-campaign =
    <b>{ $title }</b>
    { $summary }
cases-back = ‹ كل ما في هذه الحملة
campaigns-back = ‹ كل الحملات
campaign-title = <b>{ $title }</b>
campaign-page = صفحة { $number } من { $of }
campaign-contact = <b>للتواصل:</b> { $ways }
campaign-unknown = لا أعرف هذه الحملة؛ ربما انتهت. الأمر /cases يعرض الحملات التي أتحدث باسمها.

case-title = <b>{ $name }</b>
case-members =
    { $count ->
        [zero] <b>{ $count } شخص:</b>
        [one] <b>العضو:</b>
        [two] <b>شخصان:</b>
        [few] <b>{ $count } أشخاص:</b>
        [many] <b>{ $count } شخصًا:</b>
       *[other] <b>{ $count } شخص:</b>
    } { $names }
case-since = <b>في السجن منذ:</b> { $since }
case-arrested = <b>السجن:</b> { $since }
case-from = <b>في السجن:</b> من { $since } إلى { $until }
case-earlier = <b>اعتقال سابق:</b> { $since }
case-earlier-until = <b>سجن سابق:</b> من { $since } إلى { $until }
case-time-at = { $time }، { $place }
case-lasting = { $time } ({ $long })
case-term-days =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
case-term-months =
    { $count ->
        [zero] { $count } شهر
        [one] أكثر من شهر
        [two] أكثر من شهرين
        [few] أكثر من { $count } أشهر
        [many] أكثر من { $count } شهرًا
       *[other] أكثر من { $count } شهر
    }
case-term-years =
    { $count ->
        [zero] { $count } سنة
        [one] أكثر من سنة
        [two] أكثر من سنتين
        [few] أكثر من { $count } سنوات
        [many] أكثر من { $count } سنة
       *[other] أكثر من { $count } سنة
    }
case-stands =
    { $status ->
        [detained] في الاحتجاز، بلا حكم
        [on-trial] قيد المحاكمة
        [sentenced] صدر حكم
        [released] خارج السجن
        [transferred] نقل إلى سجن آخر
        [died] وفاة
       *[other] غير معروف
    }
case-status = <b>الوضع الآن:</b> { case-stands }
case-asks = <b>المطلوب:</b> { $asks }
case-where = <b>المكان:</b> { $place }
case-why = <b>التهمة أو الحكم:</b> { $accusation }
case-letters =
    <b>الرسائل المقبولة حتى الآن:</b> { $count ->
        [0] لا شيء
       *[other] { $count }
    }
case-birthday = 🎂 <b>عيد الميلاد في { $day }.</b> يستغرق وصول الرسائل أسابيع: فكلما أسرعتم كان أفضل.
case-closed = <i>لم تعد هذه القضية في القائمة، ولم أعد آخذ رسائل لها.</i>
case-unknown = لا أعرف هذه القضية؛ ربما كان الرابط قديمًا. الأمر /cases يعرض الجميع.
case-write = ✉️ كتابة رسالة
case-donate = التبرع
case-events = الفعاليات
case-share = ↗ مشاركة

source = <i>المصدر: { $title }، { $by }</i>
source-day = <i>المصدر: { $title }، { $by }، { $day }</i>
source-note = <i>{ $note }</i>
