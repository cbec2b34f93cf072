# Why something that was typed cannot stand in an event.

content-daily = لتكون الساعات نفسها كل يوم، لا بد من يوم أخير وساعة بداية وساعة نهاية، ولا يمكن أن تتكرر الفعالية.
content-exception = لليوم { $day }: قولوا إنها لا تُقام، أو اذكروا يومًا آخر أو ساعة أخرى.
content-exception-day = حسب القاعدة لا تُقام الفعالية في { $day }.
content-exception-far = يمكن نقل { $day } بعدد من الأيام لا يزيد على { $most }.
content-last-day = يجب أن يكون اليوم الأخير بعد الأول، وألا تزيد أيام الفعالية على { $most }.
content-picture = تُرسَل الصورة هنا في المحادثة؛ ولا يمكن أن يذكرها ملف.
content-repeats = لم أفهم كم مرة تتكرر: <code>{ $value }</code>. اكتبوا مثلًا «أسبوع» أو «2 أسابيع» أو «شهر»؛ ولأول جمعة من كل شهر: FREQ=MONTHLY;BYDAY=1FR.
content-repeats-day = اليوم الأول ليس من أيام القاعدة. غيّروا أحدهما.
content-repeats-overlap = لن تنتهي مرة قبل أن تبدأ التي تليها.
content-repeats-until = تتكرر الفعالية حتى يوم لا يسبق يومها الأول، وإن كانت تتكرر فقط.
content-until-alone = النهاية تحتاج إلى ساعة بداية.
content-which-hour = اكتبوا «first» (الأولى) أو «second» (الثانية).
