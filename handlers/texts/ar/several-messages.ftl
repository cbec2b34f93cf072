# What is sent as one and comes as several messages: an album, and a text that the app has cut.

album-rest = من الصور أو الملفات التي أُرسلت معًا لا أحفظ إلا الأولى، مع الكلمات التي تحتها.
write-whole = وصلت رسالتكم على أجزاء، أحدها طويل حتى إن تطبيقكم ربما قطعه. هل هي نص واحد يُقرأ هناك متصلًا؟
write-one = نص واحد
write-several = عدة أجزاء
announce-whole = هذا نص طويل. هل وصل كله؟ الحد الأقصى لأحرف الإعلان { $most }؛ وما زاد على ذلك يقطعه تطبيقكم إلى عدة رسائل، ولم آخذ إلا الأولى.
announce-whole-yes = هذا كل شيء
announce-whole-no = أكتبه من جديد
