"""Translations of replies from prison, as the writers of the letters get them.

The reply itself is passed on at once, as it came; where its reader does not know the language, it says so, and that a
translation may follow. That comes as a message of its own, which says what it is: made by one person, compared with the
original by another, and not what was written in prison. Nothing waits for it, since nobody can promise a translator.
"""

from markupsafe import Markup

from handlers.engine.telling import Post
from handlers.engine.voice import Voice
from handlers.layout import paragraphs
from handlers.messages import Message
from handlers.setup import Setup
from handlers.texts.facts import Tongue
from handlers.translated import quoted_words
from storage import cases, letters, people
from storage.letters import Letter
from storage.outbox import Lane
from storage.replies import Reply
from storage.transaction import Tx
from storage.translations import Translation, TranslationState, of_reply
from storage.translators import delivery, needs


def pass_on(tx: Tx, setup: Setup) -> list[Post] | None:
    """Give the translations that were approved to the writers of the letters; those that were missed wait again."""
    delivery.wait_again(tx)
    posts: list[Post] = []
    for translation in delivery.to_pass_on(tx):
        letter = letters.get(tx, translation.letter_id)
        writer = people.reachable(tx, letter.person_id)
        if writer:
            delivery.pass_on(tx, translation.id)
            said = message(Voice(tx, setup, writer), letter, translation, letter.id)
            posts.append(Post(writer, said, Lane.NOTICE))
    return posts or None


def message(voice: Voice, letter: Letter, translation: Translation, code: str) -> Message:
    """A translation, and what it is; by `code` its reader knows the letter."""
    name = voice.read(cases.get(voice.tx, letter.case_id).content.name)
    source, language = Tongue(translation.source), Tongue(translation.target or translation.source)
    head = voice.words("reply-translation", code=code, name=name, source=source, language=language)
    return Message(paragraphs(head, quoted_words(translation.words or ())))


def there(tx: Tx, reply: Reply) -> Translation | None:
    """The translation of a reply that its reader can have."""
    translation = of_reply(tx, reply.id)
    return translation if translation and translation.state.approved and translation.words else None


def beside(tx: Tx, letter: Letter, reply: Reply) -> Translation | None:
    """The translation that is read with a reply: one that was passed on, or that nothing can bring to its reader."""
    translation = there(tx, reply)
    on_its_way = (
        translation and translation.state is TranslationState.APPROVED and people.reachable(tx, letter.person_id)
    )
    return None if on_its_way else translation


def note(voice: Voice, letter: Letter, reply: Reply) -> Markup | None:
    """That a reply is in a language that its reader may not know, and what becomes of that."""
    if reply.language is None or not needs.reply_needs(voice.tx, reply):
        return None
    translated = "yes" if there(voice.tx, reply) else "by-code" if letter.unlinked else "no"
    return voice.words("reply-other-language", source=Tongue(reply.language), translated=translated)
