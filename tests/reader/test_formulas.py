"""A formula is heard in words, and one hears what belongs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import content
from audio.speech import Span
from content import Formula, Notation
from reader.formulas import spoken
from reader.narration import Script
from reader.symbols import MARKS, NAMES

HALF = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"
A_PLUS_B = "<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>"
TWO_ROWS = (
    "<mtable><mtr><mtd><mn>1</mn></mtd><mtd/></mtr>"
    "<mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>"
)
LIMIT = "<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder>"
SUM = "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"


def page(mathml: str, language: str = "en") -> content.Document:
    markup = f"<html lang='{language}'><p>z <math>{mathml}</math></p></html>"
    return content.understand(content.Page(markup, "page.html"))


def said(mathml: str, language: str = "en") -> str:
    return " ".join(line.said for line in Script(page(mathml, language))).removeprefix("z").strip()


@pytest.mark.parametrize(
    ("mathml", "words"),
    [
        # numbers stay as the page writes them
        ("<mn>2,5</mn>", "2,5"),
        ("<mn>2</mn><mo>.</mo><mn>5</mn>", "2.5"),
        ("<mn>2</mn><mrow><mo>,</mo></mrow><mn>5</mn>", "2,5"),
        ("<mn>2</mn><mo>,</mo><mn>5</mn>", "2, 5"),
        ("<mn>1</mn><mspace width='thinmathspace'/><mn>000</mn>", "1\u00a0000"),
        ("<mn>12</mn><mspace/><mn>50</mn>", "12 50"),
        ("<mn>5</mn><mspace width='1em'/><mn>1</mn><mspace width='.17em'/><mn>000</mn>",
         "5 1\u00a0000"),
        ("<mi>x</mi><mo>=</mo><mo>.</mo><mn>5</mn>", "x equals .5"),
        ("<mn>1</mn><mn>2</mn>", "12"),
        ("<mn>.5</mn><mi>x</mi>", ".5 x"),
        ("<mn>-3</mn>", "minus 3"),
        ("<mi>x</mi><mo>=</mo><mn>±5</mn><mo>.</mo>", "x equals plus or minus 5."),
        # operators
        ("<mi>a</mi><mo>-</mo><mi>b</mi><mo>±</mo><mi>c</mi>", "a minus b plus or minus c"),
        ("<mi>a</mi><mo>&lt;</mo><mi>b</mi><mo>≤</mo><mi>c</mi>",
         "a is less than b is less than or equal to c"),
        ("<mn>5</mn><mo>÷</mo><mn>7</mn><mo>≈</mo><mn>0.7</mn>",
         "5 divided by 7 is approximately equal to 0.7"),
        ("<mn>5</mn><mo>%</mo><mo>≠</mo><mo>∞</mo>", "5 per cent is not equal to infinity"),
        ("<mn>5</mn><mo>!</mo>", "5 factorial"),
        ("<mi>A</mi><mo>→</mo><mi>B</mi><mo>⇌</mo><mi>C</mi>",
         "A right arrow B arrows both ways C"),
        ("<mi>x</mi><mo>∈</mo><mi>ℝ</mi>", "x is an element of the real numbers"),
        ("<mn>1</mn><mo>,</mo><mo>…</mo><mo>,</mo><mi>n</mi>", "1, dots, n"),
        ("<mo>&amp;&amp;</mo>", "and and"),
        ("<mo>⊞</mo><mo>¯</mo><mo>$</mo>", "squared plus bar $"),
        ("<mo>mod</mo>", "mod"),
        # what is not seen
        ("<mn>2</mn><mo>&#x2062;</mo><mi>x</mi>", "2 x"),
        ("<mn>2</mn><mo>&#x2062;</mo><mn>3</mn>", "2 times 3"),
        (f"<mn>2</mn><mo>&#x2062;</mo>{HALF}", "2 times one half"),
        (f"<mn>2</mn><mo>&#x2064;</mo>{HALF}", "2 and one half"),
        ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "sine x"),
        ("<msub><mi>a</mi><mrow><mn>1</mn><mo>&#x2063;</mo><mn>2</mn></mrow></msub>",
         "a sub 1, 2, end sub"),
        ("<mphantom><mn>0</mn></mphantom><mn>1</mn>", "1"),
        # letters
        ("<mi>α</mi><mi>Δ</mi><mi>T</mi>", "alpha capital delta T"),
        ("<mi>X</mi><mo>=</mo><mi>x</mi>", "capital X equals x"),
        ("<mi>E</mi><mo>=</mo><mi>m</mi>", "E equals m"),
        ("<mi>𝐱</mi><mo>⋅</mo><mi>ℎ</mi>", "x times h"),
        ("<mi mathvariant='normal'></mi><mi mathvariant='normal'>d</mi><mi>x</mi>", "d x"),
        ("<mi mathvariant='normal'>B</mi><mi mathvariant='normal'>M</mi><mi>h</mi>", "BM h"),
        ("<mn>5</mn><mi>min</mi>", "5 min"),  # minutes as well as a minimum
        ("<mi>speed</mi><mo>=</mo><mtext>way in km</mtext>", "speed equals way in km"),
        # fractions
        (HALF, "one half"),
        ("<mfrac><mn>3</mn><mn>4</mn></mfrac>", "3 quarters"),
        (f"<mn>2</mn>{HALF}", "2 and one half"),
        ("<mfrac><mn>120</mn><mn>80</mn></mfrac>", "120 over 80"),
        ("<mfrac><mi>a</mi><mi>b</mi></mfrac>", "a over b"),
        ("<mfrac><mi>m</mi><msup><mi>h</mi><mn>2</mn></msup></mfrac>", "m over h squared"),
        (f"<mfrac>{A_PLUS_B}<mn>2</mn></mfrac>", "start fraction a plus b, over 2, end fraction"),
        ("<mfrac><mi>a</mi><mfrac><mi>b</mi><mi>c</mi></mfrac></mfrac>",
         "start fraction a, over b over c, end fraction"),
        ("<mfrac><mrow/><mi>b</mi></mfrac>", "blank over b"),
        ("<mo>(</mo><mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac><mo>)</mo>",
         "open paren n above k close paren"),
        # scripts
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x squared"),
        ("<msup><mi>x</mi><mn>3</mn></msup>", "x cubed"),
        ("<msup><mn>10</mn><mn>9</mn></msup>", "10 to the power of 9"),
        ("<msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup>",
         "10 to the power of minus 3"),
        (f"<msup><mi>x</mi>{A_PLUS_B}</msup>", "x to the power of a plus b, end power"),
        ("<msup><mn>0.9</mn><mtext>age</mtext></msup><msup><mi>x</mi><mi>max</mi></msup>",
         "0.9 to the power of age x superscript max"),
        (f"<msup><mi>x</mi>{HALF}</msup>", "x to the power of one half"),
        ("<msup><mfrac><mi>a</mi><mi>b</mi></mfrac><mn>2</mn></msup>",
         "start fraction a, over b, end fraction squared"),
        ("<msup><mn>30</mn><mo>∘</mo></msup>", "30 degrees"),
        ("<msup><mi>f</mi><mo>′</mo></msup>", "f prime"),
        ("<msup><mi>Ca</mi><mrow><mn>2</mn><mo>+</mo></mrow></msup>",
         "Ca superscript 2 plus, end superscript"),
        ("<msub><mi>x</mi><mn>1</mn></msub>", "x sub 1"),
        (f"<msub><mi>x</mi>{A_PLUS_B}</msub>", "x sub a plus b, end sub"),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x sub 1 squared"),
        ("<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>",
         "left superscript 14, left subscript 6, C"),
        ("<msup><mrow/><mn>14</mn></msup><mi>C</mi>", "superscript 14 C"),
        ("<mtext>10<sup>9</sup> H<sub>2</sub>O</mtext>", "10 superscript 9 H sub 2 O"),
        # limits and marks
        (f"{SUM}<msub><mi>x</mi><mi>i</mi></msub>", "sum from i equals 1 to n of x sub i"),
        ("<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>x</mi><mi>d</mi><mi>x</mi>",
         "integral from 0 to 1 of x d x"),
        ("<munder><mo>∏</mo><mi>i</mi></munder><mi>x</mi>", "product over i of x"),
        (f"{LIMIT}<mi>f</mi>", "limit as x approaches 0 of f"),
        ("<munder><mrow><mi>lim</mi><mo>&#x2061;</mo></mrow><mi>n</mi></munder>",
         "limit as n of"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x bar"),
        ("<mover><mi>p</mi><mo>^</mo></mover>", "p hat"),
        ("<mover><mi>v</mi><mo>→</mo></mover>", "v vector"),
        (f"<mover>{A_PLUS_B}<mo>¯</mo></mover>", "bar over a plus b, end bar"),
        ("<munder><mi>x</mi><mtext>small</mtext></munder>", "x with small below"),
        ("<mover><mo>→</mo><mtext>heat</mtext></mover>", "right arrow with heat above"),
        # roots
        ("<msqrt><mi>x</mi></msqrt><mo>+</mo><mn>1</mn>", "square root of x plus 1"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "square root of x plus 1, end root"),
        ("<msqrt><msup><mi>x</mi><mn>2</mn></msup></msqrt>", "square root of x squared"),
        ("<msup><msqrt><mi>x</mi></msqrt><mn>2</mn></msup>",
         "square root of x, end root squared"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "cube root of x"),
        ("<mroot><mi>x</mi><mi>n</mi></mroot>", "root with index n of x"),
        # fences and tables
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "open paren a, b close paren"),
        ("<mfenced open='[' close='[' separators=';'><mi>a</mi><mi>b</mi></mfenced>",
         "open bracket a; b open bracket"),
        (f"<mo>[</mo>{TWO_ROWS}<mo>]</mo>",
         "open bracket row 1: 1, blank; row 2: c, d; end of rows close bracket"),
        (TWO_ROWS, "row 1: 1; row 2: c, d; end of rows"),
        ("<mtable><mtr><mtd><mi>x</mi></mtd><mtd><mo>=</mo><mn>1</mn></mtd></mtr></mtable>",
         "row 1: x equals 1; end of rows"),
        ("<mtable><mtr><mtd><mi>x</mi><mo>,</mo></mtd><mtd>if so</mtd></mtr></mtable>",
         "row 1: x, if so; end of rows"),
        # the rest
        ("<menclose notation='updiagonalstrike'><mi>x</mi></menclose>",
         "crossed out x, end crossed out"),
        ("<semantics><mi>x</mi><annotation>\\x</annotation></semantics>", "x"),
        ("<maction actiontype='toggle'><mi>x</mi><mi>y</mi></maction>", "x"),
        ("<semantics><apply><plus/><ci>x</ci><cn>1</cn></apply>"
         "<annotation-xml encoding='MathML-Presentation'><mi>x</mi><mo>+</mo><mn>1</mn>"
         "</annotation-xml></semantics>", "x plus 1"),
        ("<apply><plus/><ci>x</ci><cn>1</cn></apply>", "x 1"),
        ("<merror><mi>x</mi></merror><mpadded><mi>y</mi></mpadded>", "x y"),
    ],
)  # fmt: skip
def test_in_english(mathml, words):
    """Formulas differ for the ear if they do for the eye."""
    assert said(mathml) == words


@pytest.mark.parametrize(
    ("mathml", "words"),
    [
        ("<mn>2</mn><mrow><mo>,</mo></mrow><mn>5</mn>", "2,5"),
        ("<mi>a</mi><mo>+</mo><mi>b</mi><mo>−</mo><mi>c</mi>", "a más b menos c"),
        ("<mi>a</mi><mo>=</mo><mi>b</mi><mo>×</mo><mi>c</mi>", "a es igual a b por c"),
        ("<mi>a</mi><mo>÷</mo><mi>b</mi><mo>±</mo><mi>c</mi>", "a dividido entre b más menos c"),
        ("<mi>x</mi><mo>≤</mo><mi>y</mi>", "x es menor o igual que i griega"),
        ("<mn>5</mn><mo>%</mo>", "5 por ciento"),
        ("<mo>∞</mo><mi>α</mi><mi>Ω</mi>", "infinito alfa omega mayúscula"),
        ("<mi>X</mi><mo>=</mo><mi>x</mi>", "X mayúscula es igual a x"),
        (HALF, "un medio"),
        (f"<mn>2</mn>{HALF}", "2 y un medio"),
        ("<mfrac><mn>3</mn><mn>4</mn></mfrac>", "3 cuartos"),
        ("<mfrac><mi>a</mi><mi>b</mi></mfrac>", "a sobre b"),
        (f"<mfrac>{A_PLUS_B}<mn>2</mn></mfrac>",
         "inicio de fracción a más b, sobre 2, fin de fracción"),
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x al cuadrado"),
        ("<msup><mi>x</mi><mn>3</mn></msup>", "x al cubo"),
        ("<msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup>", "10 elevado a menos 3"),
        (f"<msup><mi>x</mi>{A_PLUS_B}</msup>", "x elevado a a más b, fin de potencia"),
        ("<msub><mi>x</mi><mn>1</mn></msub>", "x sub 1"),
        (f"<msub><mi>x</mi>{A_PLUS_B}</msub>", "x sub a más b, fin de sub"),
        ("<msup><mn>30</mn><mo>∘</mo></msup>", "30 grados"),
        (SUM, "suma desde i es igual a 1 hasta n de"),
        (f"{LIMIT}<mi>f</mi>", "límite cuando x tiende a 0 de f"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x barra"),
        ("<msqrt><mi>x</mi></msqrt>", "raíz cuadrada de x"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "raíz cuadrada de x más 1, fin de raíz"),
        ("<mroot><mi>x</mi><mi>n</mi></mroot>", "raíz de índice n de x"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "abre paréntesis a, b cierra paréntesis"),
        (f"<mo>[</mo>{TWO_ROWS}<mo>]</mo>",
         "abre corchete fila 1: 1, vacío; fila 2: c, d; fin de filas cierra corchete"),
        ("<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>",
         "superíndice izquierdo 14, subíndice izquierdo 6, C"),
        ("<mi>f</mi><mo>∘</mo><mi>sin</mi>", "f compuesta con seno"),
        ("<mo>⊞</mo>", "⊞"),
    ],
)  # fmt: skip
def test_in_spanish(mathml, words):
    assert said(mathml, "es-MX") == words


def formula_of(mathml: str) -> Formula:
    spans = page(mathml).sections[0].blocks[0].sentences[0].spans
    return next(span.formula for span in spans if span.formula)


def test_a_page_keeps_its_voice_for_its_numbers():
    """“1,500” is one and a half in Italy: an English voice must not say it."""
    formula = formula_of("<mi>d</mi><mo>=</mo><mn>1,500</mn><mtext>grammi</mtext>")

    assert spoken(formula, "it-CH") == (
        Span("d equals ", "en"),
        Span("1,500", "it-CH"),
        Span(" ", "en"),
        Span("grammi", "it-CH"),
    )


@pytest.mark.parametrize(
    ("language", "spoken_in"), [("en-GB", "en-GB"), ("es-MX", "es-MX"), ("", "en")]
)
def test_a_formula_is_said_by_the_voice_around_it(language, spoken_in):
    assert {span.language for span in spoken(formula_of("<mi>a</mi>"), language)} == {spoken_in}


def test_words_of_a_formula_do_not_touch_those_beside_it():
    document = content.understand(
        content.Page(
            "<p lang='en'>5<math><mo>%</mo></math>a<math><msqrt><mi>x</mi></msqrt></math>",
            "page.html",
        )
    )

    assert [line.said for line in Script(document)] == ["5 per cent a square root of x"]
    assert document.sections[0].text == "5%a√x"


NOTHING = Formula(Notation.ROW)
LETTER, NUMBER = Formula(Notation.IDENTIFIER, text="a"), Formula(Notation.NUMBER, text="2")
MINUS, BAR = Formula(Notation.OPERATOR, text="−"), Formula(Notation.OPERATOR, text="¯")


def row(*parts: Formula) -> Formula:
    """Return parts beside one another; a row in a row cannot be seen."""
    flat = [p for part in parts for p in (part.parts if part.notation is Notation.ROW else (part,))]
    return flat[0] if len(flat) == 1 else Formula(Notation.ROW, tuple(flat))


def formulas_of(inside: list[Formula]) -> Iterator[Formula]:
    """Give the formulas that one can make of these with one notation more."""
    yield from inside
    for x in inside:
        yield row(MINUS, x)
        yield Formula(Notation.ROOT, (x, NOTHING))
        yield Formula(Notation.LIMITS, (x, NOTHING, BAR))
        yield Formula(Notation.LIMITS, (x, LETTER, NOTHING))
        yield Formula(Notation.STRUCK, (x,))
    for x, y in product(inside, inside):
        yield Formula(Notation.FRACTION, (x, y))
        yield Formula(Notation.STACK, (x, y))
        yield row(x, MINUS, y)
        yield row(x, y)
        if x.notation not in (Notation.ROW, Notation.SCRIPTS):  # what has the script shows
            yield Formula(Notation.SCRIPTS, (x, y, NOTHING))
            yield Formula(Notation.SCRIPTS, (x, NOTHING, y))


def test_a_region_is_no_other_language():
    """Where the phrases are the page's own, one voice says all of a formula."""
    half = Formula(Notation.FRACTION, (Formula(Notation.NUMBER, text="1"), NUMBER))

    assert spoken(half, "zh-HK") == (Span("二分之 1", "zh-HK"),)
    assert spoken(half, "cmn") == (Span("二分之 1", "cmn"),)


def test_no_two_formulas_sound_the_same(language):
    """Every formula of two notations, 6,550 of them, is told from every other."""
    formulas = set(formulas_of(list(formulas_of([LETTER, NUMBER]))))
    heard = Counter(spoken(formula, language) for formula in formulas)

    assert len(formulas) == 6_550
    assert [spans for spans, count in heard.items() if count > 1] == []


NESTING = (
    *("mrow", "mfrac", "msup", "msub", "msubsup", "munder", "mover", "munderover", "msqrt"),
    *("mroot", "mfenced", "mtable", "mtr", "mtd", "mmultiscripts", "menclose", "mstyle", "mfoo"),
    *("mpadded", "merror", "apply", "mprescripts", "none", "mspace", "mtext", "mi"),
)
EMPTY = ("mprescripts", "none", "mspace")
SIGNS = ("+", "−", "=", "×", "∞", "≤", "→", "∑", "¯", "lim", "(", "|", "′")


@st.composite
def trees(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """Give MathML, and the element and text of every token in it; each text is unique."""
    tokens: list[tuple[str, str]] = []

    def tree(depth: int) -> str:
        name = draw(st.sampled_from(NESTING if depth else ("mi", "mn", "mo", "mtext")))
        if name in EMPTY:
            return f"<{name}/>"
        if depth == 0:
            number = len(tokens)
            text = {"mi": f"v{number}v", "mn": f"{number}9{number}", "mtext": f"w{number}w"}.get(
                name
            ) or draw(st.sampled_from(SIGNS))
            tokens.append((name, text))
            return f"<{name}>{text}</{name}>"
        parts = draw(st.integers(0, 4))
        inside = "".join(tree(draw(st.integers(0, depth - 1))) for _ in range(parts))
        return f"<{name}>{inside}</{name}>"

    mathml = tree(draw(st.integers(0, 4)))
    return mathml, tokens


@settings(max_examples=300, deadline=None)
@given(trees())
def test_nothing_in_a_formula_is_lost(tree):
    """However MathML is misused, every token in it is heard, by its own text or its name."""
    mathml, tokens = tree
    words = said(mathml)

    for _, text in tokens:
        names = {text, NAMES.get(text, text), MARKS.get(text, text)}
        names |= {NAMES["lim→"]} if text == "→" else set()
        assert any(name in words for name in names), (text, words)
