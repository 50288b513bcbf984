"""From the words of a block to sentences, cut exactly and without loss."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, pairwise

from sentencex import segment

from content.document import Span
from content.inline import BREAK

LONGEST = 400  # characters: more than a breath, and more than one wants to skip back over
_LONGEST_UNSPACED = 150  # the same of Chinese and its like, if there is a place to cut
_STRETCH = 4_000  # characters: few paragraphs for people are longer
_LONGEST_WORD = 20_000  # characters: what goes on without a space is no word
_SHORTEST = 40  # of a clause, so that a comma does not cut off two words

_WRAPPED = 60  # characters in a line, so that it may be one of a longer text

_STOPS = frozenset(".!?")
_ENDS_OF_LINES = frozenset(".!?:;…")
_ORDINAL = re.compile(r"[(（]?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)．）]")
# Between two letters of Thai and its like a space ends a phrase; beside a number it does not.
_SYLLABIC = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_CLAUSE = re.compile(
    rf"[;:,—–،؛፣፤](?= )|[，、；：](?!\d)|(?<=[{_SYLLABIC}]) (?=[{_SYLLABIC}])(?<!ๆ )(?!ๆ)"
)
_UNSPACED = re.compile(rf"[{_SYLLABIC}\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
# Ends that sentencex does not know; and Chinese ones that it does not take before a number.
_MORE_ENDS = re.compile(r"[។៕]+[\"'”’»)]*\s*|(?<=[།༎])\s+|[。！？]+(?=[0-9A-Za-z０-９])")
# In Hebrew a quotation mark inside a word tells that it is short for others; it quotes nothing.
_GERSHAYIM = re.compile('(?<=[א-ת])"(?=[א-ת])')
# What sentencex takes for a sentence, though it goes on: how it ends, and how the rest begins.
_UNENDED = (
    (re.compile(r"\d[．，]$"), re.compile(r"\d")),
    (re.compile(r"[。！？][」』]$"), re.compile("[とっ]")),
    (re.compile(r"(?:^|[\s(])(?:[دأم]|أ\.\s?د)\.\s*$"), re.compile(r"\w")),
    (re.compile(r"(?:^|[\s(])(?:डॉ|डा|प्रो|श्री|ডা|ডাঃ|प\.पू)\.\s*$"), re.compile(r"\w")),
    (re.compile(r"[а-яё]\.\s*$"), re.compile(r"[а-яё](?!\))")),
    (re.compile(r"\b(?:табл|капс|амп|рис|гл|стр|с|п|тел)\.\s*$"), re.compile(r"\d")),
    (re.compile(r"\b(?:[Ии]м|ул|[Пп]роф|[Дд]оц|[Аа]кад)\.\s*$"), re.compile("[А-ЯЁ]")),
)
_LONGEST_ABBREVIATION = 10

_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")  # written before the consonant that they follow
_TRAILING = frozenset("ะาำๅๆฯະາຳໆຯ々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ")
_STACKING = frozenset("\u1039\u17d2")  # what follows them is written below
_SILENCING = frozenset("\u0e4c\u0ecc\u1039\u103a")  # what is before them ends a syllable
_JOINING = frozenset("\u200c\u200d\u2060")
_SKIN_TONES = frozenset("🏻🏼🏽🏾🏿")


def sentences(spans: tuple[Span, ...], language: str) -> list[tuple[Span, ...]]:
    """Return the spans, cut at the end of each sentence; white space around them is gone."""
    if len(spans) == 1 and _is_one(spans[0].text):
        return [spans]
    return _cut_into(spans, lambda text: _sentences(text, language))


def _is_one(text: str) -> bool:
    """Tell at a glance of short words such as a table's that no sentence ends among them."""
    return (
        len(text) <= LONGEST
        and text.isascii()
        and text.isprintable()
        and not _STOPS.intersection(text)
        and text[:1] > " " < text[-1:]
    )


def one_sentence(spans: tuple[Span, ...], _: str) -> list[tuple[Span, ...]]:
    """Return a heading: it is said in one breath, whatever stops are in it."""
    return _cut_into(spans, lambda text: [text.replace(BREAK, " ")])


def lines(spans: tuple[Span, ...], _: str) -> list[tuple[Span, ...]]:
    """Return preformatted text cut at every end of a line and nowhere else."""
    return _cut_into(spans, lambda text: text.splitlines(keepends=True))


def cut_lines(spans: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """Return the lines of a paragraph, where it plainly has several."""
    text = "".join(span.text for span in spans)
    if BREAK not in text:
        return [spans]
    ends = accumulate(map(len, _lines(text)))
    return [cut for cut in _cut(spans, text, list(ends)) if cut]


def _cut_into(
    spans: tuple[Span, ...], cut: Callable[[str], Iterable[str]]
) -> list[tuple[Span, ...]]:
    text = "".join(span.text for span in spans)
    if not text.strip():
        return []
    ends = _outside_formulas(list(_ends(cut(text))), spans)
    if len(ends) == 1 and text == text.strip() and BREAK not in text:
        return [spans]
    return [cut for cut in _cut(spans, text, ends) if cut]


def _outside_formulas(ends: list[int], spans: tuple[Span, ...]) -> list[int]:
    """A formula is said as one: no sentence ends in it."""
    if not any(span.formula for span in spans):
        return ends
    inside = {n for span, at, end in _placed(spans) if span.formula for n in range(at + 1, end)}
    return [end for end in ends if end not in inside]


def _ends(sentences: Iterable[str]) -> Iterator[int]:
    """Return where each sentence ends, the last at the end of the text."""
    at = 0
    for sentence in sentences:
        for clause in _clauses(sentence):
            at += len(clause)
            yield at


def _sentences(text: str, language: str) -> Iterator[str]:
    for line in _lines(text):
        yield from _segments(line, language)


def _lines(text: str) -> Iterator[str]:
    """Cut at line breaks, unless the sentence plainly runs on in small letters.

    A long line without a stop was broken to fit its page; a short one is one of a list.
    """
    if BREAK not in text:
        yield text
        return
    begin = line = 0
    for found in re.finditer(BREAK, text):
        before, rest = text[line : found.start()], text[found.end() : found.end() + 1]
        if not (rest.islower() and len(before) >= _WRAPPED and before[-1] not in _ENDS_OF_LINES):
            yield text[begin : found.end()]
            begin = found.end()
        line = found.end()
    yield text[begin:]


def _segments(line: str, language: str) -> Iterator[str]:
    """Cut a line into sentences, a stretch at a time: sentencex takes quadratic time.

    The last sentence of a stretch may go on after it, and begins the next one.
    """
    line = line.replace(BREAK, " ")
    start = 0
    while start < len(line):
        end = _stretch_end(line, start)
        if end - start > _STRETCH:
            found = [line[start:end]]
        else:
            found = _of_stretch(line[start:end], language)
        if end < len(line) and len(found) > 1:
            found.pop()
        yield from found
        start += sum(map(len, found))


def _stretch_end(line: str, start: int) -> int:
    """Return where to stop: after a space, or where Chinese and its like are too long."""
    end = start + _STRETCH
    if end >= len(line):
        return len(line)
    space = line.rfind(" ", start + 1, end) + 1
    if space or _UNSPACED.search(line, start, end):
        return space or _between_signs(line, end - LONGEST, end) or end
    longest = min(len(line), start + _LONGEST_WORD)
    return line.find(" ", end, longest) + 1 or longest


def _of_stretch(line: str, language: str) -> list[str]:
    masked = _GERSHAYIM.sub("\u05f4", line)
    segments = segment(language.partition("-")[0] or "en", masked)
    if "".join(segments) != masked:
        return [line]
    ends = accumulate(map(len, _cut_further(segments)))
    found = [line[begin:end] for begin, end in pairwise([0, *ends])]
    return _with_ordinals(_unended(_whole_words(found)))


def _cut_further(segments: Iterable[str]) -> Iterator[str]:
    for one in segments:
        ends = [found.end() for found in _MORE_ENDS.finditer(one) if found.end() < len(one)]
        yield from (one[begin:end] for begin, end in pairwise([0, *ends, len(one)]))


def _whole_words(segments: Iterable[str]) -> list[str]:
    """Join what was cut where no space is ("page?Id=1"); Chinese and its like need none."""
    whole: list[str] = []
    for one in segments:
        if whole and not whole[-1][-1].isspace() and not _UNSPACED.search(whole[-1][-1] + one[0]):
            whole[-1] += one
        else:
            whole.append(one)
    return whole


def _unended(segments: Iterable[str]) -> list[str]:
    """Join what was cut in a number or after an abbreviation that sentencex does not know."""
    joined: list[str] = []
    for one in segments:
        if joined and _goes_on(joined[-1][-_LONGEST_ABBREVIATION:], one):
            joined[-1] += one
        else:
            joined.append(one)
    return joined


def _goes_on(end: str, rest: str) -> bool:
    return any(before.search(end) and after.match(rest) for before, after in _UNENDED)


def _with_ordinals(segments: Iterable[str]) -> list[str]:
    """Join "2." or "b)" with what it numbers: by itself it says nothing."""
    joined: list[str] = []
    for one in segments:
        if joined and _ORDINAL.fullmatch(joined[-1].strip()):
            joined[-1] += one
        else:
            joined.append(one)
    return joined


def _clauses(sentence: str) -> Iterator[str]:
    """Cut a sentence that is too long for a breath after a clause, or else between words."""
    begin = 0
    while len(sentence) - begin > _longest(sentence, begin):
        end = _clause_end(sentence, begin)
        if not end:
            break
        yield sentence[begin:end]
        begin = end
    yield sentence[begin:]


def _longest(sentence: str, begin: int) -> int:
    return _LONGEST_UNSPACED if _UNSPACED.match(sentence, begin) else LONGEST


def _clause_end(sentence: str, begin: int) -> int:
    """Return where to cut, 0 where the rest is one word that must not be broken."""
    limit = begin + LONGEST
    wanted = begin + _longest(sentence, begin)
    clauses = [m.end() for m in _CLAUSE.finditer(sentence, begin + _SHORTEST, limit)]
    if clauses:
        return max((end for end in clauses if end <= wanted), default=clauses[0])
    if len(sentence) <= limit:
        return 0
    space = sentence.rfind(" ", begin + 1, limit)
    if space < 0 and _UNSPACED.match(sentence, limit):
        space = _between_signs(sentence, begin, limit) - 1
    if space < 0:
        space = sentence.find(" ", limit)
    return space + 1


def _between_signs(text: str, begin: int, end: int) -> int:
    """Return the last place up to `end` where no sign, word or number is torn apart, 0 for none."""
    return next((at for at in range(end, begin, -1) if not _belong_together(text, at)), 0)


def _belong_together(text: str, at: int) -> bool:
    """Whether what is before and after a place in unspaced text is one syllable, word or amount."""
    before, after, second = text[at - 1], text[at], text[at + 1 : at + 2]
    return (
        unicodedata.category(after)[0] in "MP"
        or unicodedata.category(before) in ("Ps", "Pi")
        or before.isdigit()
        or (not _UNSPACED.match(before) and not _UNSPACED.match(after))
        or before in _LEADING_VOWELS | _STACKING | _JOINING
        or after in _TRAILING | _JOINING | _SKIN_TONES
        or second in _SILENCING
    )


def _cut(spans: tuple[Span, ...], text: str, ends: list[int]) -> Iterator[tuple[Span, ...]]:
    """Return what of the spans lies between one end and the next, stripped."""
    rest = iter(_placed(spans))
    has_breaks = BREAK in text
    span, first, last = next(rest)
    for begin, end in pairwise([0, *ends]):
        at, stop = _stripped(text, begin, end)
        cut: list[Span] = []
        while at < stop:
            while last <= at:
                span, first, last = next(rest)
            until = min(stop, last)
            whole = at == first and until == last
            cut.append(span if whole else span.saying(text[at:until]))
            at = until
        yield tuple(_unbroken(cut)) if has_breaks else tuple(cut)


def _placed(spans: tuple[Span, ...]) -> Iterator[tuple[Span, int, int]]:
    at = 0
    for span in spans:
        yield span, at, at + len(span.text)
        at += len(span.text)


def _stripped(text: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end


def _unbroken(spans: list[Span]) -> Iterator[Span]:
    """A line break inside a sentence is a space."""
    for span in spans:
        yield span.saying(span.text.replace(BREAK, " ")) if BREAK in span.text else span
