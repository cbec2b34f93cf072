# A case to be passed on: the card for phones, and the flyer to be printed.

card-summary = { $summary }
card-link = { $link }
card-hint = هذه بطاقة: أعيدوا إرسالها إلى من ينبغي أن يعرف. الكلمات تحتها تذهب معها.
card-flyer = 🖨 منشور للطباعة
card-back = ‹ العودة إلى القضية
card-unmade = لم يمكن صنع الصورة الآن. يمكنكم مشاركة هذا الرابط بدلًا منها: { $link }
card-none = لم تعد هذه القضية في القائمة، فلا شيء هنا للمشاركة.
card-where = المكان
card-asks = المطلوب
card-charge = التهمة أو الحكم
card-people = الأشخاص
card-status = الوضع الآن
card-by = حتى { $day }
card-write = اكتبوا رسالة
card-read = اقرؤوا المزيد
flyer-words = <b>{ $name }</b>: صفحة للطباعة والتعليق. في أسفلها قصاصات تُنزع.
flyer-how =
    { $open ->
        [yes] وجّهوا كاميرا الهاتف إلى الرمز. تُفتح محادثة يمكنكم فيها قراءة المزيد، وكتابة رسالة، ومعرفة ما يستجد.
       *[no] وجّهوا كاميرا الهاتف إلى الرمز. تُفتح محادثة يمكنكم فيها قراءة المزيد، ومعرفة ما يستجد.
    }
flyer-made = حسب المعروف في { $day }
