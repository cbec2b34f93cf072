# السجل كما تقرؤه الإدارة؛ ورأسه؛ ومن غاب طويلًا.

command-audit = ما الذي جرى هنا، ومن قام به
audit-title = <b>ما الذي جرى</b>
audit-title-of = <b>ما الذي جرى</b>: { $what }
audit-line = { $number } · { $day }، { $hour } · { $who } { $deed }{ $which }
audit-by = <b>{ $name }</b>:
audit-by-itself = –
audit-about = : { $what }
audit-about-role = : { role } ({ $name })
audit-about-new = : { role }
audit-about-letters = { $count ->
        [zero] : لا رسائل { $batch }
        [one] : رسالة واحدة { $batch }
        [two] : رسالتان { $batch }
        [few] : { $count } رسائل { $batch }
        [many] : { $count } رسالة { $batch }
       *[other] : { $count } رسالة { $batch }
    }
audit-none = لا شيء من هذا.
audit-unknown = لا أحد في الفريق باسم { $name }. اختاروا نوعًا، أو اكتبوا /audit ثم اسمًا كما يعرضه /team.
audit-older = أقدم ›
audit-head =
    الرأس، وهو يمثّل السجل كله: <code>{ $head }</code>
    إن حُفظ في مكان آخر، أظهر لاحقًا هل غُيّر شيء أو قُطع: <code>paloma check { $head }</code>
audit-head-today =
    رأس السجل اليوم: <code>{ $head }</code>
    احفظوه حيث لا يستطيع من لديه الخادم تغييره. من يدير الخادم يقارنه لاحقًا بالأمر <code>paloma check { $head }</code>. ويعرض /audit ما جرى.
team-seen = { "  " }آخر حضور في { $day }
team-unseen = غياب منذ { $days } يومًا أو أكثر: { $names }. إن كنتم لا تعرفون السبب، فاسألوا بطريقة أخرى. من لا يمكن الوصول إليه لا ينبغي أن يحتفظ بمكانه في الفريق، ولا من كان هاتفه في يده: /team
audit-kind = { $area ->
        [all] الكل
        [team] الفريق
        [letters] الرسائل
        [paper] على الورق
        [replies] الردود
        [translations] الترجمات
        [hotline] رسائل إلى الفريق
        [money] التبرعات
        [announcements] الإعلانات
        [content] النصوص
        [program] البوت نفسه
       *[other] أمر لا تعرفه هذه النسخة
    }
audit-deed = { $deed ->
        [invited] دعوة شخص
        [joined] الانضمام إلى الفريق
        [removed] إخراج شخص من الفريق
        [role-taken] سحب دور
        [claimed] البدء بقراءة رسالة
        [passed] ترك رسالة لغيره
        [approved] الموافقة على رسالة
        [rejected] إعادة رسالة إلى كاتبها
        [letter-agreed] أولى موافقتين على رسالة
        [approved-alone] الموافقة منفردًا على رسالة تحتاج إلى شخصين
        [changes-asked] طلب تغيير في رسالة
        [revised] تغيير رسالة من كاتبها
        [redaction-offered] عرض حذف مقاطع من رسالة
        [redaction-accepted] قبول الكاتب حذف مقاطع
        [redaction-declined] رفض الكاتب حذف مقاطع
        [held] وضع رسالة جانبًا
        [set-apart] رسالة تنتظر على حدة
        [brought-back] عودة رسالة إلى قائمة الانتظار
        [taken-up] استئناف النظر في رسالة
        [flagged] رفع رسالة إلى الفريق
        [noted] كتابة ملاحظة على رسالة
        [looked-up] البحث عن رسالة
        [reason-kept] حفظ كلام للفريق
        [reason-dropped] حذف كلام كان محفوظًا
        [undone] التراجع عن قرار
        [unapproved] سحب موافقة
        [withdrawn] سحب رسالة من كاتبها
        [own-words] مخاطبة كاتب بكلام خاص
        [set-aside] رد كل رسائل كاتب كانت تنتظر
        [muted] الكفّ مدة عن تلقّي ما يرسله أحد
        [unmuted] العودة إلى تلقّي ما يرسله أحد
        [put-on-paper] وضع رسائل في دفعة طباعة
        [had-again] طلب دفعة طباعة من جديد
        [printed] تسجيل رسائل مطبوعة
        [taken-out-of-batch] إخراج رسالة من دفعة
        [not-printed] التراجع عن تسجيل الطباعة
        [handed-over] تسجيل رسائل أُرسلت إلى السجن
        [delivered] خبر بتسليم رسائل
        [returned] خبر بعودة رسائل
        [censored] خبر برقابة على رسائل
        [refused] خبر برفض رسائل
        [transferred] خبر بنقل إلى سجن آخر
        [released] خبر بإفراج
        [corrected] تصحيح خبر عن رسائل
        [mail-asked] طلب دفعة بالبريد الإلكتروني
        [mail-asked-again] طلب ملف بالبريد من جديد
        [mail-found] العثور على ملف وصل بالبريد
        [mailed] إرسال ملف بالبريد
        [announced] اقتراح إعلان
        [agreed] الموافقة على إعلان
        [begun] بدء إرسال إعلان
        [paused] إيقاف إعلان مؤقتًا
        [sending] متابعة إعلان
        [cancelled] إلغاء إعلان
        [gone-out] انتهاء إرسال إعلان
        [reply-sent-in] إدخال رد من السجن
        [reply-checked] التحقق من رد
        [reply-refused] ردّ لا يخص رسالته
        [reply-passed-on] تسليم رد
        [reply-missed] تعذّر تسليم رد
        [translation-wanted] طلب ترجمة
        [translation-taken] أخذ ترجمة
        [translation-submitted] تقديم ترجمة
        [translation-sent-back] إعادة ترجمة
        [translation-approved] الموافقة على ترجمة
        [translation-undone] سحب الموافقة على ترجمة
        [translation-passed-on] تسليم ترجمة
        [translation-missed] تعذّر تسليم ترجمة
        [translation-dropped] لم تعد ترجمة مطلوبة
        [thread-opened] كتابة أحد إلى الفريق
        [thread-taken] قراءة محادثة مع الفريق
        [thread-answered] إجابة في محادثة
        [thread-closed] إغلاق محادثة
        [donation-proposed] اقتراح بيانات تبرع
        [donation-agreed] تأكيد بيانات تبرع
        [donation-shown] عرض بيانات تبرع
        [donation-refused] رفض بيانات تبرع
        [forgotten] حذف شخص كل ما يخصه
        [published] نشر نص للمجموعة
        [taken-over] نقل من نسخة أقدم
        [older-accepted] قبول قاعدة بيانات أقدم من المشغّل
        [locked] قفل البوت
        [unlocked] فتح البوت من المشغّل
        [end-asked] طلب تدمير كل شيء
        [end-stopped] إيقاف تدمير كل شيء
        [ended] تقرير تدمير كل شيء
        [code-set] إعداد رموز تُستعمل مرة واحدة
        [code-reset] إلغاء رموز شخص
        [codes-wanted] بدء طلب الرموز
        [codes-unwanted] الكفّ عن طلب الرموز
        [donation-mistyped] خطأ في كتابة نهاية رقم مطلوب تأكيده
        [taken-back] سحب إعلان قبل إرساله
        [edition-published] نشر نص في المحادثة
        [edition-withdrawn] سحب نص
       *[other] أمر لا تعرفه هذه النسخة
    }
