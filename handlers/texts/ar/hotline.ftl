# الخط المباشر: صلة خاصة بين أي شخص والفريق.

command-contact = مراسلة الفريق
command-hotline = رسائل إلى الفريق
command-answers = أجوبة يحفظها الفريق
flow-contact = رسالة إلى الفريق
flow-answer = جواب
flow-closethread = إغلاق محادثة
flow-block = الكفّ عن تلقّي ما يكتبه أحد
flow-unblock = العودة إلى تلقّي ما يكتبه أحد
flow-dropanswer = جواب يحفظه الفريق

# للجميع.
case-mistake = هنا خطأ
donate-otherwise = تبرّع بطريقة أخرى، أو سؤال
contact-again = مراسلة الفريق
contact-what = ما الموضوع؟
contact-matter = { $matter ->
        [question] سؤال
        [mistake] هنا خطأ
        [named] اسمي مذكور هنا، أو اسم قريب مني
        [giving] تبرّع بطريقة أخرى
        [appeal] رسائلي لا تُقبل
       *[other] أمر لا تعرفه هذه النسخة
    }
contact-write =
    اكتبوا إلى الفريق في رسالة واحدة أو أكثر؛ ويمكن إرسال صور أيضًا. يصل ذلك إليه حين تضغطون «انتهيت».

    يرى الفريق رقمًا، ولا يرى من أنتم. ويجيبكم أحد منه هنا. لا تكتبوا ما قد يضرّكم أو يضرّ غيركم: تيليغرام يستطيع قراءة كل رسالة.
contact-write-case =
    ما الخطأ بشأن { $case }، أو ما الذي ينبغي تغييره؟ اكتبوه في رسالة واحدة أو أكثر، وقولوا كيف عرفتم. يصل ذلك إلى الفريق حين تضغطون «انتهيت».

    يرى الفريق رقمًا، ولا يرى من أنتم. ويجيبكم أحد منه هنا. لا تكتبوا ما قد يضرّكم أو يضرّ غيركم: تيليغرام يستطيع قراءة كل رسالة.
contact-more = ماذا تريدون أن تقولوا للفريق؟ يصل ذلك إليه حين تضغطون «انتهيت».
contact-so-far =
    محادثتكم { $number } مع الفريق. آخر ما قيل:

    { $said }
contact-said = { $answer ->
        [yes] <b>الفريق</b>
       *[no] <b>أنتم</b>
    }
contact-only = لا يتلقّى الفريق هنا إلا الكلام والصور.
contact-long = هذا كثير دفعة واحدة: عدد الأحرف { $length }، والحد { $most }. نرجو قوله بكلام أقل، أو على دفعات.
contact-many-photos = عدد الصور في المرة الواحدة { $most } على الأكثر. نرجو حذف بعضها.
contact-received = وصل ذلك إلى الفريق، برقم { $number }. سيجيبكم أحد هنا؛ وقد يستغرق ذلك يومًا أو أكثر. وحتى ذلك الحين يمكنكم متابعة الكتابة: تدخل في المحادثة نفسها.
contact-enough = لكم رسائل تنتظر الجواب وعددها { $most }، وهذا هو الحد. سيجيبكم أحد هنا.
contact-often = بدأتم اليوم محادثات مع الفريق عددها { $most }، وهذا هو الحد. نرجو العودة غدًا.
contact-nobody = لا أحد في الفريق حاليًا يستطيع قراءة ذلك. نرجو المحاولة في يوم آخر.
contact-blocked = لا يتلقّى الفريق رسائلكم هنا حتى { $until }.
contact-was-blocked = أغلق الفريق محادثتكم { $number }، ولا يتلقّى رسائلكم هنا حتى { $until }. أما الرسائل إلى السجون واللقاءات وكل ما عدا ذلك فما زال متاحًا لكم: /help
contact-answered =
    💬 <b>أحد أعضاء الفريق</b> يجيبكم ({ $number }):

    <blockquote>{ $words }</blockquote>

    هذا كلام أحد الأعضاء. إن أردتم الرد، فاكتبوا هنا.
contact-closed = أُغلقت محادثتكم { $number } مع الفريق. يُحذف ما قيل فيها بعد 30 يومًا. إن بقي ما يُقال، فابدأوا أخرى: /contact
contact-unanswered = لم يجب أحد من الفريق على رسائلكم ({ $number }) خلال 90 يومًا. نأسف لذلك. أُغلقت المحادثة، وتُحذف بعد 30 يومًا. يمكنكم بدء أخرى: /contact

# للفريق.
hotline-list = رسائل إلى الفريق
hotline-head =
    <b>{ $count ->
        [zero] لا أحد ينتظر جوابًا.
        [one] محادثة واحدة تنتظر جوابًا.
        [two] محادثتان تنتظران جوابًا.
        [few] { $count } محادثات تنتظر جوابًا.
        [many] { $count } محادثة تنتظر جوابًا.
       *[other] { $count } محادثة تنتظر جوابًا.
    }</b>
thread-line = • { $number }، { $matter ->
        [question] سؤال
        [mistake] خطأ في ما نقوله
        [named] من شخص ذُكر اسمه
        [giving] عن التبرّع
        [appeal] عن رسائل لا تُقبل
       *[other] عن أمر لا تعرفه هذه النسخة
    }: { $how ->
        [waits] مدة الانتظار { $age }
        [replied] أجاب { $name }
       *[shut] أُغلقت في { $day }
    }
thread-with = { "  " }عند { $name } الآن.
thread-read = قراءة { $number }
thread-new =
    💬 كتب أحد إلى الفريق ({ $number }): { $matter ->
        [question] سؤال
        [mistake] في ما نقوله خطأ
        [named] اسمه مذكور هنا، أو اسم قريب منه
        [giving] عن التبرّع
        [appeal] رسائله لا تُقبل
       *[other] عن أمر لا تعرفه هذه النسخة
    }.
thread-more = 💬 هناك جديد في { $number }، وهي عندكم.
threads-old = 💬 هناك من ينتظر جواب الفريق منذ مدة: { $age }.
thread-coming = إنها في الطريق. نرجو الانتظار لحظة.
thread-head =
    <b>{ $number }</b>: { $matter ->
        [question] سؤال
        [mistake] هناك خطأ
        [named] اسمه مذكور هنا، أو اسم قريب منه
        [giving] عن التبرّع
        [appeal] رسائله لا تُقبل
       *[other] عن أمر لا تعرفه هذه النسخة
    }
    بدأت في { $day }. لا يرى أحد من هو. واللغة: { $language }.
thread-person = صاحب المحادثة
thread-said = <b>{ $name }</b>، { $day }، { $time }:
thread-about = عن { $case }
thread-earlier =
    { $count ->
        [zero] لا رسائل أقدم.
        [one] رسالة أقدم غير معروضة.
        [two] رسالتان أقدم غير معروضتين.
        [few] { $count } رسائل أقدم غير معروضة.
        [many] { $count } رسالة أقدم غير معروضة.
       *[other] { $count } رسالة أقدم غير معروضة.
    }
thread-all = عرض الكل
thread-photo = صورة في { $number }
thread-photo-missing = صورة في { $number } لم تعد محفوظة.
thread-until = هي لكم مدة { $minutes }، حتى { $until }؛ ثم تغادر هذه المحادثة. وما يبدو رابطًا هنا ليس إلا نصًّا.
thread-left = تركتموها لغيركم.
thread-gone = لم تعد هذه المحادثة موجودة، أو هي محادثتكم أنتم.
thread-closed = هذه المحادثة مغلقة.
thread-held = هي عند { $name } الآن. وتصبح متاحة بعد عشرين دقيقة على الأكثر.
answer-button = إجابة
answer-which = ماذا تريدون أن تقولوا؟ اللغة: { $language }.
answer-own = بكلامي أنا
answer-words = اكتبوا جوابكم. اللغة: { $language }. يرى من كتب أن أحد أعضاء الفريق أجابه، ويستطيع باقي الفريق قراءة الجواب. لا يمكن أن يحوي روابط أو حسابات أو أرقامًا.
answer-elsewhere = لا أستطيع إرسال <code>{ $found }</code>. كلامكم يصل عبر بوت المجموعة، وقد يظن الناس أن ما فيه من روابط وحسابات وأرقام للمجموعة. نرجو قوله دون ذلك. وما يجوز أن يعرفه الجميع فمكانه نصوص الحملة.
answer-keep = هل يحفظ الفريق هذا الكلام لاستعماله من جديد؟ تعرضه /answers.
answer-preview =
    هذا ما سيُقرأ، واللغة: { $language }:

    <blockquote>{ $words }</blockquote>
answer-yes = إرسال
answer-not = لم يُرسل شيء.
answer-done = أُرسل. إن كان ذلك كل شيء، فأغلقوا المحادثة ({ $number }).
answer-unreached = حُفظ في { $number }، لكن لا أستطيع الوصول إلى صاحب المحادثة حاليًا: يراه حين يعود ويكتب إلى الفريق.
answer-notice = 💬 أجاب <b>{ $name }</b> في { $number }. يمكنكم قراءة الجواب هناك.
answers-list = الأجوبة المحفوظة
answers-none = لا يحفظ الفريق أجوبة بعد. حين تجيبون بكلامكم، أعرض حفظه.
answers-kept =
    <b>أجوبة يحفظها الفريق</b> ({ $count } من { $most }):

    { $lines }
answers-line = { $number }. { $words } ({ $language })
answers-drop = ✕ { $number }
answers-drop-sure =
    ألا يُحفظ هذا الجواب بعد الآن؟

    <blockquote>{ $words }</blockquote>
answers-drop-yes = نعم، لا يُحفظ
answers-dropped = لم يعد محفوظًا.
answer-gone = لم يعد هذا الجواب محفوظًا. تعرض /answers ما هو محفوظ.
answers-enough = عدد الأجوبة المحفوظة { $most }، وهذا هو الحد. احذفوا واحدًا أولًا: /answers
closethread-button = إغلاق
closethread-sure = هل تُغلق { $number }؟ يُخبر صاحبها بذلك. يُحذف ما قيل بعد 30 يومًا؛ وإن كتب من جديد فتلك محادثة أخرى.
closethread-yes = نعم، تُغلق
closethread-done = أُغلقت { $number }.
block-button = لا يُتلقّى شيء من هناك
block-lasts = كم من الوقت لا يُتلقّى شيء من هذا الشخص هنا؟ يبقى في وسعه كتابة الرسائل إلى السجون.
block-why = لماذا؟ لا يقرأ ذلك إلا الفريق.
block-sure = هل تُغلق { $number } ولا يُتلقّى شيء من هناك؟ يُخبر صاحبها إلى متى.
block-yes = نعم، تنفيذ
block-done = أُغلقت { $number }، ولا يُتلقّى شيء من هناك حتى { $until }.
blocked-notice = أغلق <b>{ $name }</b> { $number }، ولا يُتلقّى شيء من هناك حتى { $until }. إن كان ذلك خطأ، فكل من يستطيع الإجابة يستطيع إنهاءه: /hotline
blocked-line = 🔇 { $code }: لا يُتلقّى شيء حتى { $until } ({ $name })
blocked-forgotten = 🔇 { $code }: شخص حذف كل شيء هنا؛ لا يُتلقّى منه شيء حتى { $until }
unblock-button = { $code }: عودة التلقّي
unblock-gone = انتهى ذلك أصلًا.
unblock-sure = هل يُتلقّى من جديد ما يكتبه صاحب { $code }؟
unblock-done = يُتلقّى من جديد ما يكتبه صاحب { $code }.
unblocked-notice = أنهى <b>{ $name }</b> ذلك: يُتلقّى من جديد ما يكتبه صاحب { $code }.

privacy-keeps-threads = • ما تقولونه للفريق (/contact) وما يجيب به، برقم، حتى يُغلق، و{ $threads } يومًا بعد ذلك؛
forgetme-thread = • محادثتكم { $number } مع الفريق
