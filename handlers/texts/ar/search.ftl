# Looking for somebody.

command-search = البحث عن شخص
flow-search = البحث عن شخص

search-what = عمّن تبحثون؟ اكتبوا اسمًا أو مكانًا أو حملة؛ لا يهم كيف يُكتب.
search-none = لم أجد أحدًا بهذا. جرّبوا جزءًا آخر من الاسم، أو المكان.
search-found =
    { $count ->
        [zero] لم أجد شيئًا:
        [one] وجدت قضية واحدة:
        [two] وجدت قضيتين:
        [few] وجدت { $count } قضايا:
        [many] وجدت { $count } قضية:
       *[other] وجدت { $count } قضية:
    }
search-more = هذه هي الأقرب (عددها { $shown }). ليظهر أقل منها، اكتبوا المزيد من الاسم، أو المكان معه.
search-again = بحث جديد
search-all = كل الحملات
search-perhaps = هل تودّون القراءة عن هذا؟ أفهم الأزرار والأوامر؛ والأمر /search يبحث عن شخص.
