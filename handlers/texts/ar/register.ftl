# The menu in words.

command-help = ما أستطيع فعله

help-page =
    { $groups }

    في أي محادثة: الأمر /back يرجع خطوة، والأمر /cancel يُنهيها.
help-group =
    <b>{ $title }</b>
    { $lines }
help-line = /{ $name } – { $does }
help-solidarity = ما تستطيعون فعله
help-you = أنتم وأنا
help-team = الفريق
