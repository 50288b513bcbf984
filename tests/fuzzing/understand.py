"""Feed content and narration with pages that nobody would write, for as long as one likes.

    python tests/fuzzing/understand.py [-max_total_time=600] [FOLDER] [PAGE …]

Needs atheris (PyPI), which tells from the lines that a page reaches which page to change next.
Pages that reach new lines are kept in FOLDER; a page that breaks a promise is written to
`crash-…` and shown as markup, and can be given again by its name.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from itertools import pairwise

import atheris

with atheris.instrument_imports(include=["content", "reader.narration", "reader.announcements"]):
    import content
    from content.coverage import coverage
    from content.markup import tree
    from content.matching import letters_of
    from content.names import Names
    from reader.announcements import Announce
    from reader.narration import Script

# An image without a description, a control without a name, an empty cell.
WORDLESS = (content.Kind.IMAGE, content.Kind.CONTROL, content.Kind.TABLE_ROW)
TAGS = """
a abbr address article aside b bdo blockquote body br button canvas caption center cite code col
colgroup datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure footer form
frameset h1 h2 h3 h6 head header hgroup hr html i iframe image img input ins kbd label legend li
link listing main map mark math menu menclose meta meter mfrac mi mn mo mover mrow ms msqrt mroot
msub msubsup msup mtable mtd mtext mtr munder munderover nav noscript object ol optgroup option
output p picture plaintext pre progress q rp rt ruby s samp script search section select small
source span strong style sub summary sup svg table tbody td template text textarea tfoot th thead
time title tr tspan u ul var video wbr xmp annotation desc defs foreignobject audio
""".split()
ATTRIBUTES = """
abbr alt alttext aria-activedescendant aria-controls aria-describedby aria-description aria-hidden
aria-label aria-labelledby aria-level aria-owns aria-selected aria-valuetext axis class colspan
content contenteditable dir disabled for headers hidden href id intent itemprop lang list multiple
name notation open placeholder property rel reversed role rowspan scope selected size span src
start style tabindex title type value xml:lang http-equiv charset datetime cite
""".split()
VALUES = """
_ # #a a b c a_b b_a_c x 0 1 2 -1 3 99 65534 1e9 true false none presentation heading list listitem
table row cell columnheader rowheader grid img button link region navigation main banner tabpanel
dialog note doc-noteref en de zh-Hans ar x- visibility:hidden visibility:visible display:none
display:block display:contents list-style-type:lower-roman text-transform:uppercase hidden
until-found col row colgroup rowgroup A i I 1 comments sidebar related_articles footer ad
description og:title content-language http://[ /there utf-16 checkbox radio submit range
""".split()
TEXTS = """
_ . , ; ! a one Two. 5_mg 250 10 1.5 - – — ( ) [1] * † A_sentence_with_eight_words_is_already_prose.
Related_articles Share Learn_more é 你好。 สวัสดี مرحبا 🙂 &nbsp; &shy; &lt; &#0; &#x1F600;
\u202e \u200d \0 \n ¶ ½ Dr. e.g. 2. b) <!--c--> <![CDATA[d]]> <?e?> < & x=1
www.example.org/a?b=c 10:30 II + − × = ^ ′
""".split()


def main() -> None:
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()


def check(data: bytes) -> None:
    source = atheris.FuzzedDataProvider(data)
    page = any_page(source)
    if page is None:
        return
    try:
        keep_promises(page)
    except Exception:
        print(repr(page), file=sys.stderr)
        raise


def any_page(source: atheris.FuzzedDataProvider) -> content.Page | None:
    """Return a page of pieces that content knows, or of bytes; None for what is no page."""
    if source.ConsumeIntInRange(0, 7):
        return content.Page("".join(pieces(source)), "https://example.org/a/b")
    charset = source.PickValueInList([None, "utf-8", "utf-16", "shift_jis", "nonsense"])
    kind = source.PickValueInList(["", "text/html", "text/plain", "application/xhtml+xml"])
    data = source.ConsumeBytes(source.remaining_bytes())
    try:
        return content.page_of_bytes(data, "page.html", media_type=kind, charset=charset)
    except content.ContentError:
        return None


def pieces(source: atheris.FuzzedDataProvider):
    opened: list[str] = []
    while source.remaining_bytes():
        match source.ConsumeIntInRange(0, 9):
            case 0 | 1 | 2 | 3:
                name = source.PickValueInList(TAGS)
                opened.append(name)
                yield f"<{name}{''.join(attributes(source))}>"
            case 4 | 5 | 6:
                yield from (f"</{opened.pop()}>" for _ in range(1) if opened)
            case 7 | 8:
                yield written(source.PickValueInList(TEXTS)) + " " * source.ConsumeBool()
            case _:
                yield source.ConsumeUnicode(source.ConsumeIntInRange(0, 12))


def attributes(source: atheris.FuzzedDataProvider):
    for _ in range(source.ConsumeIntInRange(0, 3)):
        name, value = source.PickValueInList(ATTRIBUTES), source.PickValueInList(VALUES)
        yield f' {name}="{written(value)}"'


def written(text: str) -> str:
    return text.replace("_", " ")


def keep_promises(page: content.Page) -> None:
    document = content.understand(page)
    assert document.title
    assert all(section.title and section.blocks for section in document.sections)
    sentences = [s for section in document.sections for s in section.sentences]
    assert all(one.place < other.place for one, other in pairwise(sentences))
    blocks = (block for section in document.sections for block in section.blocks)
    worded = (s for block in blocks if block.kind not in WORDLESS for s in block.sentences)
    assert all(sentence.text.strip() or sentence.headers for sentence in worded)
    assert not lost(page, document)
    for announce in Announce:
        assert all(line.said.strip() for line in Script(document, announce))
    soup = tree(page.markup)
    names = Names(soup)
    for tag in soup.find_all(True):
        assert names.role(tag)
        assert names.name(tag) is not None
        assert names.description(tag) is not None


def lost(page: content.Page, document: content.Document) -> Counter[str]:
    """Return the letters and signs of lost texts of which there are fewer than the page shows.

    Of many texts of the same few signs the proof finds some in vain.
    """
    texts = [part for part in coverage(page, document) if not part.is_name]
    if all(part.place or part.reason for part in texts):
        return Counter()
    sentences = [s.text for section in document.sections for s in section.sentences]
    left_out = [part.text for part in document.left_out]
    found = "".join(map(letters_of, [*sentences, *left_out]))
    return Counter("".join(letters_of(part.text) for part in texts)) - Counter(found)


if __name__ == "__main__":
    sys.setrecursionlimit(1000)
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    main()
