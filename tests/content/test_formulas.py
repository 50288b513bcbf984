"""MathML becomes a tree, and a line."""

from __future__ import annotations

import pickle
import time

import pytest

import content
from content import Formula, Kind, Notation, Reason
from content.formulas import DEEPEST


def document(body: str) -> content.Document:
    return content.understand(
        content.Page(f"<html lang=en><body>{body}</body></html>", "page.html")
    )


def spans(mathml: str) -> list[content.Span]:
    found = document(f"<p>z <math>{mathml}</math></p>").sections[0].blocks[0].sentences
    return [span for sentence in found for span in sentence.spans if span.stands_for]


def identifier(text: str) -> Formula:
    return Formula(Notation.IDENTIFIER, text=text)


def number(text: str) -> Formula:
    return Formula(Notation.NUMBER, text=text)


NOTHING = Formula(Notation.ROW)


@pytest.mark.parametrize(
    ("mathml", "line"),
    [
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2"),
        ("<mfrac><mn>1</mn><mrow><mn>2</mn><mi>a</mi></mrow></mfrac>", "1/(2a)"),
        ("<mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "2 1/2"),
        ("<msup><mfrac><mi>a</mi><mi>b</mi></mfrac><mn>2</mn></msup>", "(a/b)²"),
        ("<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>", "10⁻³"),
        ("<msup><mn>30</mn><mo>∘</mo></msup>", "30∘"),
        ("<mi>H</mi><msub><mi></mi><mn>2</mn></msub><mi>O</mi>", "H₂O"),
        ("<msubsup><mi>x</mi><mn>1</mn><mi>n</mi></msubsup>", "x₁ⁿ"),
        ("<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "¹⁴₆C"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x¯"),
        ("<munder><mi>lim</mi><mi>n</mi></munder><mi>x</mi>", "limₙx"),
        ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "sin x"),
        ("<mn>5</mn><mi>mg</mi>", "5 mg"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a,b)"),
        ("<mtable><mtr><mtd>a</mtd><mtd>b</mtd></mtr><mtr><mtd>c</mtd></mtr></mtable>", "a, b; c"),
        ("<mfrac linethickness='0pt'><mi>n</mi><mi>k</mi></mfrac>", "n¦k"),
        ("<mn>1</mn><mtext>&nbsp;</mtext><mn>000</mn>", "1\u00a0000"),
    ],
)
def test_a_formula_is_shown_in_a_line(mathml, line):
    assert [span.text for span in spans(mathml)] == [line]


@pytest.mark.parametrize(
    ("mathml", "formula"),
    [
        ("<mrow><mstyle><mi>x</mi></mstyle></mrow>", identifier("x")),
        ("<mfrac><mi>a</mi><mi>b</mi></mfrac>",
         Formula(Notation.FRACTION, (identifier("a"), identifier("b")))),
        ("<mfrac><mi>a</mi></mfrac>", identifier("a")),
        ("<mfrac><mn>1</mn><mn>2</mn><mn>3</mn></mfrac>",
         Formula(Notation.ROW, (number("1"), number("2"), number("3")))),
        ("<msup><mi>a</mi><mi>b</mi></msup>",
         Formula(Notation.SCRIPTS, (identifier("a"), NOTHING, identifier("b")))),
        ("<mn>1<!-- one -->2</mn>", number("12")),
        ("<msqrt><mi>a</mi></msqrt>", Formula(Notation.ROOT, (identifier("a"), NOTHING))),
        ("<mtable><mi>a</mi></mtable>",
         Formula(Notation.GRID, (Formula(Notation.GRID_ROW, (identifier("a"),)),))),
    ],
)  # fmt: skip
def test_a_formula_is_a_tree(mathml, formula):
    """A row of one is that one; with too few or too many parts, parts stand beside one another."""
    assert [span.formula for span in spans(mathml)] == [formula]


def test_what_is_hidden_in_a_formula_is_left_out():
    found = document(
        "<p>z <math><mi aria-hidden=true>a</mi><mphantom><mi>b</mi></mphantom><mi>c</mi>"
        "<mi style='visibility: hidden'>d</mi><maction><mi>e</mi><mi>f</mi></maction></math></p>"
    )

    assert found.sections[0].text == "z ce"
    assert [(part.reason, part.text) for part in found.left_out] == [
        (Reason.HIDDEN, word) for word in "abdf"
    ]


@pytest.mark.parametrize(
    ("hidden", "image", "text"),
    [
        ("<math alttext='x'><mi>x</mi></math>", "alt='x'", "A x B"),
        (" <math><mi>x</mi></math> ", "alt='\\sqrt x'", "A x B"),
        ("<math><mi>x</mi></math> and", "alt='\\sqrt x'", "A \\sqrt x B"),
        ("<math><mi>x</mi></math>", "alt='an eye'", "A an eye B"),
        ("<b>x</b>", "alt='\\sqrt x'", "A \\sqrt x B"),
    ],
)
def test_only_a_formula_is_hidden_behind_its_image(hidden, image, text):
    """What else is hidden stays so, and what else is an image stays one."""
    found = document(f"<p>A <span style='display: none'>{hidden}</span><img {image}> B</p>")

    assert found.sections[0].blocks[0].text == text


def test_what_is_excluded_in_a_formula_is_left_out():
    page = content.Page("<p>z <math><mi>a</mi><mi class=x>b</mi></math></p>", "page.html")
    found = content.understand(page, content.Choices(exclude=(".x",)))

    assert found.sections[0].text == "z a"


def test_an_invisible_formula_is_left_out():
    found = document("<p style='visibility: hidden'><math><mi>a</mi></math></p><p>One two three.")

    assert [section.text for section in found.sections] == ["One two three."]


def test_a_formula_is_not_cut():
    """A stop in a formula ends no sentence."""
    body = "<p>Mind <math><mtext>this. It</mtext><mo>=</mo><mtext>That. So</mtext></math>, he said."
    (block,) = document(body).sections[0].blocks

    assert len(block.sentences) == 1
    assert [span.stands_for for span in block.sentences[0].spans] == [None, Kind.FORMULA, None]


def test_a_long_formula_is_cut_like_text():
    """What takes minutes to say must be skippable."""
    found = document(f"<p>z <math>{'<mi>word</mi>' * 1000}</math></p>")
    sentences = found.sections[0].blocks[0].sentences

    assert len(sentences) > 10
    assert not any(span.formula for sentence in sentences for span in sentence.spans)


@pytest.mark.parametrize(("around", "line"), [("sup", "z^(a/b note)"), ("sub", "z_(a/b note)")])
def test_a_formula_that_is_raised_with_words_loses_none(around, line):
    """What is heard of a formula stands for it, and not for the words beside it."""
    body = f"<p>z<{around}><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math> note</{around}></p>"
    sentence = document(body).sections[0].blocks[0].sentences[0]

    assert sentence.text == line
    assert [span.text for span in sentence.spans if span.formula] == ["a/b"]


@pytest.mark.parametrize("name", ["mrow", "mfrac", "mtext"])
def test_formulas_may_nest_50_000_levels(name):
    begun = time.perf_counter()
    deep = f"<{name}>" * 50_000 + "<mi>x</mi><msup><mn>10</mn><mn>9</mn></msup>"
    found = document(f"<p>z <math>{deep}{f'</{name}>' * 50_000}</math></p>")

    assert "x" in found.sections[0].text
    assert "10⁹" in found.sections[0].text
    assert time.perf_counter() - begun < 20


def test_the_deepest_formula_can_be_compared_and_copied():
    """Frozen values are equal or not, whatever is in them."""
    levels = DEEPEST - 1
    mathml = "<msqrt>" * levels + "<mi>x</mi>" + "</msqrt>" * levels
    first, second = spans(mathml), spans(mathml)

    assert first == second
    assert hash(first[0]) == hash(second[0])
    assert pickle.loads(pickle.dumps(first)) == first
    assert first[0].formula
    assert repr(first[0].formula).count("ROOT") == levels


def test_a_formula_of_many_parts_takes_linear_time():
    begun = time.perf_counter()
    (span,) = spans(f"<mrow>{'<mn>1</mn><mo>+</mo>' * 300}</mrow>")

    assert span.formula
    assert len(span.formula.parts) == 600
    assert document(f"<math>{'<mn>1</mn>' * 20_000}</math>").sections
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize(
    ("drawing", "line", "left"),
    [
        ("<svg><text>L1</text></svg>", "L1+1", []),
        ('<svg aria-label="a spine"><text>L1</text></svg>', "a spine+1", ["L1"]),
    ],
)
def test_what_is_drawn_in_a_formula_is_not_lost(drawing, line, left):
    found = document(f"<p><math>{drawing}<mo>+</mo><mn>1</mn></math></p>")

    assert found.sections[0].text.replace(" ", "") == line.replace(" ", "")
    assert [part.text for part in found.left_out] == left
