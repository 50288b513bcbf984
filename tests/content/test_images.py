"""Which images are heard, and by which words."""

import pytest

import content
from content import Kind, Page, Reason


def read(markup: str) -> content.Document:
    return content.understand(Page(f"<p>Before.</p>{markup}<p>After.</p>", "https://example.org/x"))


def blocks(document: content.Document) -> list[str]:
    return [f"{b.kind}: {b.text}" for s in document.sections for b in s.blocks][1:-1]


@pytest.mark.parametrize(
    "markup",
    [
        "<img alt='A mat'>",
        "<img aria-label='A mat' alt='b'>",
        "<b hidden id=m>A mat</b><img aria-labelledby=m>",
        "<img title='A mat'>",
        "<svg><title>A mat</title><text>b</text></svg>",
        "<div role=img aria-label='A mat'></div>",
        "<figure><img><figcaption>A mat</figcaption></figure>",
        "<figure><figcaption>A mat</figcaption><img></figure>",
        "<figure><img alt='a mat.'><figcaption>A mat</figcaption></figure>",
    ],
)
def test_an_image_is_heard_by_its_name(markup):
    assert blocks(read(markup)) == ["image: A mat"]


@pytest.mark.parametrize(
    "markup", ["<img alt=''>", "<img role=none>", "<img width=1>", "<svg></svg>", "<img alt=' '>"]
)
def test_decoration_is_silent_and_not_counted(markup):
    document = read(markup)

    assert blocks(document) == []
    assert document.left_out == ()


def test_images_without_description_are_counted_wherever_they_stand():
    document = read("<img><ul><li><img> Walk</li></ul><p>Take a <img> mat.</p><h2><img>Rest</h2>")

    assert [part.reason for part in document.left_out] == [Reason.IMAGE_WITHOUT_DESCRIPTION] * 4
    assert [b.kind for s in document.sections for b in s.blocks if not b.text] == [Kind.IMAGE]


def test_drawn_words_without_a_name_are_words_of_the_page():
    assert blocks(read("<span role=img>100 mg</span>")) == ["paragraph: 100 mg"]


def test_numbers_in_a_caption_are_not_taken_for_others():
    """“1.5 ml” is not “15 ml”."""
    figure = "<figure><img alt='1.5 ml'><figcaption>15 ml</figcaption></figure>"

    assert blocks(read(figure)) == ["image: 1.5 ml", "caption: 15 ml"]
