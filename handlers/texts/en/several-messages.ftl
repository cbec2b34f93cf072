# What is sent as one and comes as several messages: an album, and a text that the app has cut.

album-rest = Of several pictures or files sent together I keep only the first, with the words under it.
write-whole = Your letter came in several messages, and one of them is so long that your app may have cut it. Is it one text, to be read without a break there?
write-one = One text
write-several = Several parts
announce-whole = This is a long text. Is all of it here? An announcement has { $most } signs at most; what is longer, your app cuts into several messages, and I have taken only the first.
announce-whole-yes = That is all
announce-whole-no = I write it anew
