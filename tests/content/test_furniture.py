"""What stands around the content is left out, and no section with it, whatever it is called."""

import pytest

from content import Document, Page, Reason, understand

SECTIONS = {
    "Causes": "Lifting something heavy or sitting for hours can make a back sore.",
    "Treatment": "Heat relaxes the muscles, and a short walk does too.",
    "Exercises": "Stretch slowly, and stop as soon as it begins to hurt.",
    "At work": "Stand up every half hour and look out of the window.",
    "Getting help": "See a doctor if it has not got better after six weeks.",
}


NAMES = (
    "treatment-options", "dying-at-home", "metastatic", "social-care", "related-symptoms",
    "expander-group", "informed-consent", "menu-open", "sidebar-wide", "banner",
    "share-decision", "hidden-xs", "comment-block", "footer-care", "promo", "slide-panel",
    "message", "author-note", "tags", "extra-info", "community", "header-block",
    "supplemental", "sponsor-free", "barrier", "next-steps", "rating-scale", "collapse",
    "accordion-panel", "tab-pane", "modal-content", "popup", "widget", "media", "contact",
    "teaser", "embed", "callout", "care-card", "well", "panel", "card", "c-83ad84a411",
)  # fmt: skip


def document(markup: str) -> Document:
    return understand(Page(markup, "https://clinic.example/backs"))


def page(around: str = "{}", added: str = "", name: str = "Treatment") -> Document:
    """Return a page in which one section stands in something, and something is added."""
    parts = []
    for title, text in SECTIONS.items():
        part = f"<h2>{title}</h2><p>{text}</p>"
        parts.append(around.format(part) if title == name else f"<div>{part}</div>")
    return document(f"<main><h1>Sore backs</h1>{''.join(parts)}{added}</main>")


def told(found: Document) -> dict[str, str]:
    return {section.title: section.text for section in found.sections if section.level > 1}


@pytest.mark.parametrize("name", NAMES)
def test_a_section_stays_whatever_its_class(name):
    assert told(page(f'<div class="{name}">{{}}</div>')) == SECTIONS


def test_a_class_and_an_id_make_no_name_together():
    """A class “related” and an id “content” are not “related content”."""
    assert told(page("<div id=content class=related>{}</div>")) == SECTIONS
    found = document(
        "<main><h1>Backs</h1><p>Rest.<div id=content class=related>Use ice.</div></main>"
    )
    assert [section.text for section in found.sections] == ["Rest.\nUse ice."]


def test_a_long_class_takes_linear_time():
    assert document(f"<p class=comment{'x' * 1_000_000}>Rest.").sections


@pytest.mark.parametrize(
    "around",
    [
        "<section><header>{}</header></section>",
        "<aside>{}</aside>",
        "<form>{}</form>",
        "<article>{}</article>",
        "<table role=presentation><tr><td>{}</td></tr></table>",
        "<div><div><div>{}</div></div></div>",
    ],
)
def test_a_section_stays_whatever_it_stands_in(around):
    assert told(page(around)) == SECTIONS


@pytest.mark.parametrize(
    "heading",
    [
        "<h2><button>{}</button></h2>",
        "<h2><a href=/treatment>{}</a></h2>",
        "<h2><span>{}</span> <a href='#treatment' aria-label='Link'>¶</a></h2>",
        "<div role=heading aria-level=2>{}</div>",
        "<header><h2>{}</h2></header>",
        "<div><div><h2>{}</h2></div></div>",
        "<button aria-expanded=false aria-controls=panel>{}</button>",
        "<a data-bs-toggle=collapse data-bs-target='#panel'>{}</a>",
        "<a data-toggle=tab href='#panel'>{}</a>",
        "<div role=tab id=label>{}</div>",
    ],
)
@pytest.mark.parametrize("closed", ["", "hidden", "aria-hidden=true", "style='display:none'"])
def test_each_kind_of_heading_makes_a_section(heading, closed):
    """The panel that it names may be closed: there is something to open it."""
    parts = []
    for title, text in SECTIONS.items():
        if title == "Treatment":
            panel = "id=panel role=region aria-labelledby=label"
            parts.append(f"{heading.format(title)}<div {panel} {closed}><p>{text}</p></div>")
        else:
            parts.append(f"<h2>{title}</h2><p>{text}</p>")

    assert told(document(f"<main><h1>Sore backs</h1>{''.join(parts)}</main>")) == SECTIONS


@pytest.mark.parametrize(
    ("furniture", "reason"),
    [
        ('<div class="site-footer__links"><a href=/a>Site map</a></div>', "content information"),
        ('<div class="cookie-banner__inner">We use cookies to do it.</div>', "cookie banner"),
        ('<div class="cookie-banner">We use cookies to do this.</div>', "cookie banner"),
        ("<button>Close</button>", "control"),
        ('<a class="skip-link" href="#main">Skip to content</a>', "skip link"),
        ('<div class="related products"><h3>Related</h3>A pillow</div>', "related pages"),
        ('<section class="usa-banner">An official website</section>', "banner"),
    ],
)
def test_furniture_is_left_out_and_told(furniture, reason):
    found = page(added=furniture)

    assert told(found) == SECTIONS
    assert Reason(reason) in {part.reason for part in found.left_out}


@pytest.mark.parametrize(
    ("language", "items"),
    [
        ("en", ["Loading", "Maintenance"]),
        ("en", ["Open the app.", "Log in", "Choose a doctor."]),
        ("de", ["Lösungen", "Antworten"]),
        ("de", ["Anzeige", "Sensor"]),
        ("fr", ["Écouter", "Répondre"]),
        ("pl", ["Mniej", "Więcej"]),
    ],
)
def test_a_list_of_plain_words_is_content(language, items):
    """Sites write such words on buttons too, but there they stand alone or are links."""
    markup = "".join(f"<li>{item}</li>" for item in items)
    page = f"<html lang={language}><h1>Backs</h1><p>Rest is good.</p><ul>{markup}</ul></html>"

    assert document(page).sections[-1].text.splitlines()[1:] == items


@pytest.mark.parametrize("line", ["<p>Loading...</p>", "<ul><li><a href=/in>Log in</a></ul>"])
def test_a_label_of_the_interface_is_left_out(line):
    found = document(f"<h1>Backs</h1><p>Rest is good.</p>{line}")

    assert [section.text for section in found.sections] == ["Rest is good."]


def test_a_copy_of_what_is_shown_is_not_read_when_it_is_closed():
    text = "A warm bath in the evening relaxes the muscles of your back."
    found = document(
        f"<main><h1>Backs</h1><p>{text}</p><div class=tab-pane hidden><p>{text}</p></div></main>"
    )

    assert [section.text for section in found.sections] == [text]
    assert [(part.reason, part.text) for part in found.left_out] == [(Reason.HIDDEN, text)]


@pytest.mark.parametrize(
    "nest",
    [
        "<div class=user>",
        "<div class=accordion hidden>",
        "<div role=tab id=a aria-controls=b>",
        "<details><summary>",
        "<fieldset><legend>",
        "<button aria-expanded=true aria-controls=x><div id=x>",
    ],
)
def test_parts_in_parts_take_linear_time(nest):
    assert document(nest * 5000 + "<h2><a href=/user/a>Ann</a></h2><p>Rest.").sections
