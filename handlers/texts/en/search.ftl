# Looking for somebody.

command-search = Find somebody
flow-search = looking for somebody

search-what = Whom are you looking for? Write a name, a place or a campaign; it does not matter how it is spelt.
search-none = I find nobody by that. Try another part of the name, or the place.
search-found =
    { $count ->
        [one] I found one:
       *[other] I found { $count }:
    }
search-more = These are the { $shown } that fit best. For fewer, write more of the name, or the place beside it.
search-again = Look again
search-all = All campaigns
search-perhaps = Would you like to read about this? I understand buttons and commands; /search looks for somebody.
