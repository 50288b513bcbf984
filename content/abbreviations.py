"""Which abbreviations a sentence has, and where the page first says what one stands for.

The long form beside an abbreviation is found by its letters, as Schwartz and Hearst do (“A simple
algorithm for identifying abbreviation definitions in biomedical text”, PSB 2003): they come in
order, and the first begins a word. It is stricter here, for a wrong meaning is worse than none:
every word that gives letters gives its first, and at most one word gives none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from content.document import Block, Document, Kind, Sentence, Span

_NEAR = 250  # characters before and after an abbreviation among which its long form may stand
_LONGEST = 20  # characters of an abbreviation

_WORD = re.compile(r"[^\W_]+(?:[.&\-‐‑][^\W_]+)*\.?")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}|(?:[^\W\d_]\.)+[^\W\d_]")
_PART = re.compile(r"[^.\-‐‑]+")
_ROMAN = re.compile(r"[IVX]+")

# Written in capitals to be noticed.
_EMPHATIC = frozenset((
    "ALL", "ALWAYS", "AND", "ANY", "ARE", "BUT", "CALL", "DO", "DON", "FOR", "HOW", "IF", "IN",
    "IS", "IT", "MORE", "MUST", "NEVER", "NEW", "NO", "NOT", "NOW", "OF", "OFF", "OK", "ON",
    "ONE", "ONLY", "OR", "OUR", "STOP", "THE", "THIS", "TO", "WARNING", "WE", "WHAT", "WHEN",
    "WHERE", "WHY", "WITH", "YES", "YOU", "YOUR", "DE", "EL", "EN", "LA", "LAS", "LOS", "NI",
    "NUNCA", "POR", "SI", "SIEMPRE", "SIN", "SOLO", "UN", "UNA",
))  # fmt: skip
# Words of which an abbreviation may have no letter.
_SMALL = frozenset((
    "a", "al", "an", "and", "as", "at", "by", "d", "da", "das", "de", "del", "der", "des", "di",
    "die", "do", "dos", "du", "e", "el", "en", "et", "for", "from", "in", "l", "la", "las", "le",
    "les", "los", "n", "o", "of", "on", "or", "para", "por", "s", "sus", "the", "to", "u", "und",
    "van", "von", "with", "y", "zur",
))  # fmt: skip
_CUES = frozenset((
    "abbreviated", "abbreviation", "acronym", "also", "called", "for", "is", "means", "short",
    "stands",
))  # fmt: skip

_ANDS = ("and", "e", "et", "und", "y")

_OPENING = r"[(\[（]\s*"
_QUOTE = r"[\"“‘'«]?"
_BEFORE = re.compile(
    rf"""(?:
        \s*{_OPENING}(?:(?:abbreviated|abbreviation|abreviad[oa]|acronym|also|as|called|como|for|
        known|o|oder|or|ou|por|siglas?|short|sus|to|u)[\s:,]+)*
      | ,\s+(?:or|o|u|ou|oder)\s+(?:an?\s+|the\s+)?
      | ,?\s+(?:also\s+|sometimes\s+|often\s+)?(?:abbreviated(?:\s+as|\s+to)?|called|known\s+as)
        \s+(?:an?\s+|the\s+)?
    ){_QUOTE}$""",
    re.VERBOSE,
)
_IN_BRACKETS = re.compile(rf"[\"”’'»]?\s*{_OPENING}")
_STANDS_FOR = re.compile(
    r"""[\"”’'»]?(?:,\s*which)?\s+(?:stands\s+for|is\s+short\s+for|means|quiere\s+decir|significa|
    is\s+an\s+(?:abbreviation|acronym)\s+(?:for|of)|(?:es\s+la\s+sigla|son\s+las\s+siglas)\s+de)
    \s+[\"“‘'«]?""",
    re.VERBOSE,
)
_OR = re.compile(r",\s+(?:or|o|u|ou|oder)\s+")
_SIGN = re.compile(r"\s*(?::|=|[-–—](?=\s))\s*")
_ENDS = re.compile(r"[.;:!?…](?=\s|$)|[()\[\]（）\n]|\s[-–—]\s")
_ENDS_OR_COMMA = re.compile(rf"{_ENDS.pattern}|,")
_JOINED = re.compile(r"[^\W_]+[-‐‑]$")
_POSSESSIVE = re.compile(r"['’]s$")
_GAP = re.compile(r"[\s\"”’'»®™*,]*")
_LETTERS = re.compile(r"[^\W_]{1,2}(?=['’][^\W_]{2})|[^\W_]+(?:['’][^\W_]+)*")  # l’image


def abbreviations(sentence: Sentence, document: Document) -> list[str]:
    """Return the abbreviations in a sentence as it writes them, in the order they are heard.

    IV and XI may be numbers: they are among these only where the document defines them.
    """
    found: dict[str, bool] = {}
    for spans in _heard(sentence):
        for one, is_expanded in _written(spans):
            found[one] = found.get(one, False) or is_expanded or not _ROMAN.fullmatch(one)
    return [one for one, is_sure in found.items() if is_sure or definition(document, one)]


def definition(document: Document, abbreviation: str) -> str:
    """Return what an abbreviation stands for where the page says so first; "" if it does not.

    What the markup says (`<abbr title>`) counts more than what is found in the words.
    """
    wanted = _Wanted(abbreviation)
    if not 0 < len(wanted.letters) <= _LONGEST:
        return ""
    return next(chain(_expansions(document, wanted), _long_forms(document, wanted)), "")


def _heard(sentence: Sentence) -> list[tuple[Span, ...]]:
    words = sentence.spans or sentence.above
    return [*((header,) for header in sentence.headers), words]


def _written(spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """Yield the abbreviations in spans, and whether the page's markup expands them."""
    text = "".join(span.text for span in spans)
    expanded: dict[int, str] = {}
    position = 0
    for span in spans:
        if span.expansion and span.text.strip():
            expanded[position] = span.text
        position += len(span.text)
    end = 0
    for start, word in sorted([*_words(text, shouts=_shouts(text)), *expanded.items()]):
        if start in expanded:
            end = start + len(expanded[start])
            if word == expanded[start]:
                yield word.strip(), True
        elif start >= end:
            yield word, False


def _shouts(text: str) -> bool:
    """Tell whether more than one word is written, and all in capitals."""
    words = [word for word in _LETTERS.findall(text) if len(word) > 1 and not word.isdigit()]
    return len(words) > 1 and text == text.upper()


def _words(text: str, *, shouts: bool) -> Iterator[tuple[int, str]]:
    for match in _WORD.finditer(text):
        is_apart = text[match.start() - 1 : match.start()] == "(" and text[match.end() :][:1] == ")"
        if not shouts or is_apart:
            for at, word in _abbreviations_in(match[0]):
                yield match.start() + at, word


def _abbreviations_in(word: str) -> Iterator[tuple[int, str]]:
    """Yield the abbreviations in what is written as one word: COVID-19, the MRI of MRI-guided."""
    if dotted := _DOTTED.match(word):
        if _has_two_capitals(dotted[0]):
            yield 0, dotted[0]
        return
    word = word.rstrip(".")
    parts = _PART.findall(word)
    are_short = all(_is_abbreviation(part) or _is_tail(part) for part in parts)
    if len(parts) == 1 or (are_short and "." not in word and not all(map(str.isupper, parts))):
        if any(map(_is_abbreviation, parts)):
            yield 0, word
        return
    for match in _PART.finditer(word):
        if _is_abbreviation(match[0]):
            yield match.start(), match[0]


def _is_abbreviation(word: str) -> bool:
    return _has_two_capitals(word) and word not in _EMPHATIC and not _is_joined_names(word)


def _has_two_capitals(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1


def _is_joined_names(word: str) -> bool:
    """Tell whether small letters follow each capital: McDonald, PubMed."""
    return word[:1].isupper() and all(
        letter.islower() or (letter.isupper() and after.islower())
        for letter, after in pairwise(f"{word} ")
    )


def _is_tail(part: str) -> bool:
    """Tell whether a part belongs to an abbreviation beside it: the 19 of COVID-19."""
    return part.isdigit() or (len(part) <= 3 and part[:1].isupper())


class _Wanted:
    """An abbreviation that is looked for, in one of the ways to write it: NSAIDs, NSAID, U.S."""

    def __init__(self, abbreviation: str) -> None:
        written = abbreviation.strip()
        if _DOTTED.fullmatch(written):
            written = written.replace(".", "")
        is_plural = written[-1:] == "s" and not written[-2:-1].islower()
        stem = written[:-1] if is_plural and _has_two_capitals(written) else written
        self.stem = stem
        self.dotted = ".".join(stem) if stem.isalpha() and stem.isupper() else stem
        self.letters = "".join(filter(str.isalnum, _plain(stem)))
        ways = re.escape(stem)
        if self.dotted != stem:
            ways += rf"|{re.escape(self.dotted)}\."
        self.pattern = re.compile(rf"(?<![\w\-‐‑])(?:{ways})(?:['’]?s)?(?![\w\-‐‑])")

    def may_be_in(self, text: str) -> bool:
        return self.stem in text or self.dotted in text

    def is_expanded_by(self, span: Span) -> bool:
        return self.is_all_of(span.text) and not self.is_all_of(span.expansion)

    def is_all_of(self, text: str) -> bool:
        return self.pattern.fullmatch(text.strip()) is not None


def _expansions(document: Document, wanted: _Wanted) -> Iterator[str]:
    for section in document.sections:
        for sentence in section.sentences:
            for span in sentence.spans:
                if span.expansion and wanted.is_expanded_by(span):
                    yield span.expansion


def _long_forms(document: Document, wanted: _Wanted) -> Iterator[str]:
    for section in document.sections:
        for at, block in enumerate(section.blocks):
            if wanted.may_be_in(block.text):
                yield from _defined_in(block, section.blocks[at + 1 : at + 2], wanted)


def _defined_in(block: Block, after: Sequence[Block], wanted: _Wanted) -> Iterator[str]:
    """Yield the long forms in a block, or in the one after it for a term of a list."""
    if block.kind is Kind.TERM and wanted.is_all_of(block.text):
        yield from _of_term(after, wanted)
    if block.kind in (Kind.TABLE_ROW, Kind.TABLE_HEADER):
        yield from _beside(block, wanted)
    for sentence in block.sentences:
        text = sentence.text
        for match in wanted.pattern.finditer(text):
            if long := _before(text, match.start(), wanted) or _after(text, match, wanted):
                yield long


def _of_term(after: Sequence[Block], wanted: _Wanted) -> Iterator[str]:
    """Yield what a list of terms says of one: the long form, else the first sentence.

    What describes a single term, as forums do their writers, is not what it means.
    """
    for block in after:
        if block.kind is Kind.DEFINITION and block.sentences:
            text = block.sentences[0].text.strip()
            is_list = bool(block.within) and block.within[-1].size > 1
            is_phrase = wanted.stem.isupper() and len(text.split()) > 2
            long = _beginning(text, wanted)
            if long or (is_list and is_phrase):
                yield long or text.rstrip(".")


def _beside(row: Block, wanted: _Wanted) -> Iterator[str]:
    """Yield the long form that fills the cell beside one with nothing but the abbreviation."""
    for one, other in pairwise(row.sentences):
        for cell, beside in ((one, other), (other, one)):
            if wanted.is_all_of(cell.text) and (long := _whole(beside.text, wanted)):
                yield long


def _before(text: str, position: int, wanted: _Wanted) -> str:
    """Return the long form before “(MRI)” or “, or MRI”, "" if there is none."""
    near = text[max(0, position - _NEAR) : position]
    cue = _BEFORE.search(near)
    if cue is None:
        return ""
    near = near[: cue.start()]
    begin = max((end.end() for end in _ENDS.finditer(near)), default=0)
    words = list(_LETTERS.finditer(near, begin))[-_most_words(wanted) :]
    if not words or not _GAP.fullmatch(near, words[-1].end()):
        return ""
    return _best(near, [words[at:] for at in range(len(words) - 1, -1, -1)], wanted)


def _after(text: str, match: re.Match[str], wanted: _Wanted) -> str:
    """Return the long form after “MRI (”, “MRI stands for” or “MRI:”, "" if there is none."""
    near = text[match.end() : match.end() + _NEAR]
    if cue := _IN_BRACKETS.match(near) or _STANDS_FOR.match(near):
        return _beginning(near[cue.end() :], wanted)
    if cue := _OR.match(near):
        return _whole(near[cue.end() :], wanted)
    cue = _SIGN.match(near)
    is_first = text[max(0, match.start() - 3) : match.start()].rstrip()[-1:] in ";,.•·"
    return _beginning(near[cue.end() :], wanted) if cue and is_first else ""


def _whole(text: str, wanted: _Wanted, spare: int = 1) -> str:
    """Return the long form that a text is up to its first stop, or at least to its first comma."""
    for ends in (_ENDS, _ENDS_OR_COMMA):
        words = _words_to_first(ends, text)
        if len(words) <= _most_words(wanted) and (long := _best(text, [words], wanted, spare)):
            return long
    return ""


def _beginning(text: str, wanted: _Wanted) -> str:
    """Return the long form that a text begins with, the whole of it if it is one.

    Where “and” follows, more may belong to it: “Centers for Disease Control and Prevention”.
    """
    words = _words_to_first(_ENDS_OR_COMMA, text)
    after = [*(word[0] for word in words[1:]), ""]
    whole = [words[:end] for end in range(1, min(len(words), _most_words(wanted)) + 1)]
    closed = [some for some in whole if after[len(some) - 1] not in _ANDS]
    return (
        _whole(text, wanted, spare=0)
        or _best(text, closed, wanted, spare=0, within=0)
        or _whole(text, wanted)
        or _best(text, whole, wanted, spare=0, within=0)
    )


def _words_to_first(ends: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return the words up to where a text ends, without those that only lead to the long form."""
    end = ends.search(text)
    words = list(_LETTERS.finditer(text, 0, end.start() if end else len(text)))
    while words and _plain(words[0][0]) in _SMALL | _CUES:
        del words[0]
    return words


def _most_words(wanted: _Wanted) -> int:
    return min(len(wanted.letters) + 5, 2 * len(wanted.letters))


def _best(
    text: str,
    candidates: Iterable[list[re.Match[str]]],
    wanted: _Wanted,
    spare: int = 1,
    within: int = _LONGEST,
) -> str:
    """Return the long form with the fewest words to spare, and rather one of initials only.

    At most so many words give no letter, and so many letters are no initials.
    """
    found: list[tuple[tuple[int, int], str]] = []
    for words in candidates:
        plain = [_plain(word[0]) for word in words]
        cost = _cost(wanted.letters, plain)
        if cost is None or cost[0] > spare or cost[1] > within:
            continue
        if not _is_sure(cost, plain, wanted.letters):
            continue
        long = _cut_out(text, words)
        has_only_initials = cost == (0, 0) and len(wanted.letters) > 3
        if ("," not in long or has_only_initials) and not wanted.pattern.search(long):
            found.append((cost, long))
    return min(found, key=lambda one: (one[0][0], one[0][1] > 0), default=((0, 0), ""))[1]


def _cut_out(text: str, words: Sequence[re.Match[str]]) -> str:
    """Return the words as the text has them, with what is joined to the first: “Non-negative”."""
    joined = _JOINED.search(text, 0, words[0].start())
    begin = joined.start() if joined else words[0].start()
    return _POSSESSIVE.sub("", text[begin : words[-1].end()])


def _is_sure(cost: tuple[int, int], words: list[str], letters: str) -> bool:
    """Tell whether words can be no other's: a word by itself is long, a spare one an exception."""
    left_out, within = cost
    if len(words) == 1 and len(words[0]) <= 4 * len(letters):
        return False
    return left_out == 0 or (within == 0 and len(letters) > 2)


def _cost(letters: str, words: Sequence[str]) -> tuple[int, int] | None:
    """Return how many words give no letter, and how many letters are no initials.

    None where the words do not have the letters in order, the first of them in the first word.
    """
    if not words or words[0][:1] != letters[0] or words[0] in _SMALL:
        return None
    last = len(words) - 1
    states: dict[int, tuple[int, int]] = {0: (0, 0)}
    for at, word in enumerate(words):
        reached: dict[int, tuple[int, int]] = {}
        for given, (left_out, within) in states.items():
            if at and not (at == last and word in _SMALL):
                _keep(reached, given, (left_out + (word not in _SMALL), within))
            for count in _counts(letters[given:], word):
                _keep(reached, given + count, (left_out, within + count - 1))
        states = reached
    return states.get(len(letters))


def _keep(reached: dict[int, tuple[int, int]], given: int, cost: tuple[int, int]) -> None:
    if given not in reached or cost < reached[given]:
        reached[given] = cost


def _counts(letters: str, word: str) -> Iterator[int]:
    """Yield how many of the next letters a word can give, its initial first; 19 ends 2019."""
    if not letters:
        return
    if word[:1] != letters[0]:
        if word.isdigit():
            yield from (n for n in range(1, len(letters) + 1) if word.endswith(letters[:n]))
        return
    at = 0
    for count, letter in enumerate(letters):
        at = word.find(letter, at)
        if at < 0:
            return
        at += 1
        yield count + 1


def _plain(text: str) -> str:
    """Return a text without case and accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
