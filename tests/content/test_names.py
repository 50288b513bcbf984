"""Roles and names as HTML-AAM, WAI-ARIA and ACCNAME compute them; every page here is our own."""

from __future__ import annotations

import gc
import weakref

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from hypothesis import given, settings
from hypothesis import strategies as st

from content.markup import tree
from content.names import Names, accessible_description, accessible_name, role

DEEP = 50_000


def it(html: str) -> Tag:
    """Return the element of a page that is marked with `it`."""
    found = tree(html).select_one("[it]")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a it href=/>Fever</a>", "link"),
        ("<a it>Fever</a>", "generic"),
        ("<map><area it href=/ alt=Heart></map>", "link"),
        ("<map><area it alt=Heart></map>", "generic"),
        ("<b it>now</b>", "generic"),
        ("<abbr it>TB</abbr>", "html-abbr"),
        ("<dl it><dt>Dose<dd>5 ml</dl>", "html-dl"),
        ("<dfn it>sepsis</dfn>", "term"),
        ("<s it>4 ml</s>", "deletion"),
        ("<ins it>5 ml</ins>", "insertion"),
        ("<details it><summary>More</summary></details>", "group"),
        ("<details><summary it>More</summary></details>", "html-summary"),
        ("<details><summary>A</summary><summary it>B</summary></details>", "generic"),
        ("<div><summary it>Alone</summary></div>", "generic"),
        ("<h4 it>Doses</h4>", "heading"),
        ("<hgroup it><h1>Flu</h1></hgroup>", "group"),
        ("<output it>3</output>", "status"),
        ("<search it>x</search>", "search"),
        ("<svg it></svg>", "graphics-document"),
        ("<math it><mi>x</mi></math>", "math"),
        ("<progress it></progress>", "progressbar"),
        ("<my-card it>x</my-card>", "generic"),
        ("<optgroup it label=x></optgroup>", "group"),
        ("<datalist it></datalist>", "listbox"),
        ("<form it>x</form>", "form"),
    ],
)
def test_an_element_has_the_role_of_its_name(html, expected):
    """HTML-AAM, element role mappings."""
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", "textbox"),
        ("type=nonsense", "textbox"),
        ("type=email", "textbox"),
        ("type=URL list=known", "combobox"),
        ("type=search", "searchbox"),
        ("type=search list=known", "combobox"),
        ("type=password list=known", "html-input-password"),
        ("type=number list=known", "spinbutton"),
        ("type=range", "slider"),
        ("type=radio", "radio"),
        ("type=checkbox", "checkbox"),
        ("type=checkbox switch", "switch"),
        ("type=image", "button"),
        ("type=reset", "button"),
        ("type=date", "html-input-date"),
        ("type=file", "html-input-file"),
        ("type=hidden", "none"),
    ],
)
def test_an_input_is_what_its_type_says(attributes, expected):
    assert role(it(f"<input it {attributes}>")) == expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", "combobox"),
        ("size=1", "combobox"),
        ("size=0", "combobox"),
        ("size=4", "listbox"),
        ("multiple", "listbox"),
        ("multiple size=1", "listbox"),
    ],
)
def test_a_select_that_shows_more_than_one_row_is_a_listbox(attributes, expected):
    assert role(it(f"<select it {attributes}><option>a</select>")) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<header it>x</header>", "banner"),
        ("<div><footer it>x</footer></div>", "contentinfo"),
        ("<main><header it>x</header></main>", "sectionheader"),
        ("<div role=region aria-label=Doses><footer it>x</footer></div>", "sectionfooter"),
        ("<main><aside it>x</aside></main>", "complementary"),
        ("<article><aside it>x</aside></article>", "generic"),
        ("<article><aside it title=Warning>x</aside></article>", "complementary"),
        ("<section it>x</section>", "generic"),
        ("<section it aria-label=' '>x</section>", "generic"),
        ("<section it aria-labelledby=h><h2 id=h>Doses</h2></section>", "region"),
        ("<section it aria-labelledby=h><h2 id=h></h2></section>", "generic"),
    ],
)
def test_landmarks_depend_on_where_they_stand_and_on_a_name(html, expected):
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<img it src=x>", "image"),
        ("<img it alt=Heart>", "image"),
        ("<img it alt=''>", "none"),
        ("<img it alt='' title=Heart>", "none"),
        ("<img it alt='' aria-label=Heart>", "image"),
        ("<img it alt='' aria-labelledby=nowhere>", "none"),
        ("<img it alt='' tabindex=0 aria-label=Heart>", "image"),
    ],
)
def test_an_image_without_words_on_purpose_is_decoration(html, expected):
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li it>x</ul>", "listitem"),
        ("<menu><li it>x</menu>", "listitem"),
        ("<div><li it>x</div>", "generic"),
        ("<div role=list><li it>x</div>", "listitem"),
        ("<ul role=none><li it>x</ul>", "none"),
        ("<ul role=none><li it aria-current=step>x</ul>", "listitem"),
        ("<ul role=tablist><li it>x</ul>", "generic"),
        ("<table><tr><td it>x</table>", "cell"),
        ("<table role=grid><tr><td it>x</table>", "gridcell"),
        ("<table role=none><tr><td it>x</table>", "none"),
        ("<table role=presentation><tr it><td>x</table>", "none"),
        ("<table role=none><tr><td it tabindex=0>x</table>", "cell"),
        ("<table role=group><tr><td it>x</table>", "generic"),
        ("<table><tr><th it>Age<th>Dose</table>", "columnheader"),
        ("<table><tr><th it>Adult<td>5 ml</table>", "rowheader"),
        ("<table><tr><th it scope=col>Adult<td>5 ml</table>", "columnheader"),
        ("<table><tr><th it scope=rowgroup>Adult<th>x</table>", "rowheader"),
        ("<table><tfoot it><tr><td>x</table>", "rowgroup"),
        ("<table><caption it>Doses</caption></table>", "caption"),
        ("<table role=none><tr><td><table><tr><td it>x</table></table>", "cell"),
    ],
)
def test_parts_of_lists_and_tables_are_what_the_whole_is(html, expected):
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<nav it role='lorem button'>x</nav>", "button"),
        ("<nav it role='widget landmark'>x</nav>", "navigation"),
        ("<nav it role=BUTTON>x</nav>", "button"),
        ("<nav it role='\n\tbutton'>x</nav>", "button"),
        ("<nav it role='button\u00a0'>x</nav>", "navigation"),
        ("<nav it role=region>x</nav>", "navigation"),
        ("<nav it role='form search'>x</nav>", "search"),
        ("<nav it role=form title=Login>x</nav>", "form"),
        ("<div it role=img>x</div>", "image"),
        ("<div it role=directory>x</div>", "list"),
        ("<div it role=presentation>x</div>", "none"),
        ("<div it role=doc-glossary>x</div>", "doc-glossary"),
        ("<div it role=graphics-object>x</div>", "graphics-object"),
        ("<div it role=comment>x</div>", "comment"),
    ],
)
def test_the_first_known_role_counts(html, expected):
    """WAI-ARIA #document-handling_author-errors_roles, CORE-AAM #roleMappingComputedRole."""
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2 it role=none>x</h2>", "none"),
        ("<h2 it role=none aria-level=3>x</h2>", "none"),
        ("<h2 it role=none aria-live=polite>x</h2>", "heading"),
        ("<h2 it role=none aria-label=''>x</h2>", "none"),
        ("<h2 it role=presentation tabindex=-1>x</h2>", "heading"),
        ("<a it href=/ role=none>x</a>", "link"),
        ("<button it role=none>x</button>", "button"),
        ("<button it role=none disabled>x</button>", "none"),
        ("<div it role=none contenteditable=true>x</div>", "generic"),
    ],
)
def test_what_can_be_reached_is_not_presentational(html, expected):
    """WAI-ARIA #conflict_resolution_presentation_none."""
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<button it role=tab>x</button>", "button"),
        ("<div role=tablist><button it role=tab>x</button></div>", "tab"),
        ("<div role=tablist><p role=none><span><i it role=tab>x</i></span></p></div>", "tab"),
        ("<div role=tablist><p><i it role=tab>x</i></p></div>", "generic"),
        ("<ul role=tree><li it role=treeitem>x</ul>", "treeitem"),
        ("<div role=tree aria-owns=t></div><p it id=t role=treeitem>x</p>", "treeitem"),
        ("<p it role=listitem>x</p>", "paragraph"),
        ("<div role=menu><div role=group><a it role=menuitemradio>x</a></div></div>",
         "menuitemradio"),
        ("<p it role=cell>x</p>", "cell"),
    ],
)  # fmt: skip
def test_a_role_needs_the_parent_that_it_belongs_to(html, expected):
    """CORE-AAM #roleMappingComputedRole: outside of it, the word is ignored."""
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div it popover>x</div>", "group"),
        ("<div it role=none autofocus>x</div>", "group"),
        ("<section it draggable=true>x</section>", "group"),
        ("<div it draggable=false>x</div>", "generic"),
        ("<cite it draggable=true>x</cite>", "html-cite"),
    ],
)
def test_what_can_be_moved_is_at_least_a_group(html, expected):
    """HTML-AAM #minimum-role."""
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<svg><g it></g></svg>", "generic"),
        ("<svg><g it><title>Lungs</title></g></svg>", "group"),
        ("<svg><path it aria-label=Vein></path></svg>", "graphics-symbol"),
        ("<svg><use it tabindex=0></use></svg>", "graphics-object"),
        ("<svg><a it xlink:href=#x></a></svg>", "link"),
        ("<svg><image it href=x></image></svg>", "image"),
        ("<svg><foreignObject><p it>x</p></foreignObject></svg>", "paragraph"),
    ],
)
def test_drawings_count_if_they_have_words(html, expected):
    """SVG-AAM #include_elements."""
    assert role(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p hidden id=h>Take <b hidden>two</b></p><a it href=/ aria-labelledby=h>x</a>",
         "Take two"),
        ("<p id=h>Take <b hidden>two</b></p><a it href=/ aria-labelledby=h>x</a>", "Take"),
        ("<div aria-hidden=true><p id=h>Two</p></div><a it href=/ aria-labelledby=h>x</a>", "Two"),
        ("<a it href=/>Take <b style=display:none>two</b><b aria-hidden=true>2</b></a>", "Take"),
        ("<a it href=/>Take <b style=visibility:hidden>two <i style=visibility:visible>three</i>"
         "</b></a>", "Take three"),
        ("<a it href=/>x<script>y</script><!-- z --><template>w</template></a>", "x"),
        ("<a it href=/><iframe title=Map>no frames</iframe></a>", "Map"),
        ("<h2 it hidden>x</h2>", ""),
    ],
)  # fmt: skip
def test_hidden_words_count_only_where_they_are_referenced(html, expected):
    """ACCNAME step 2A."""
    assert accessible_name(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<i id=b>B</i><i id=a>A</i><a it href=/ aria-labelledby='a nowhere b'>x</a>", "A B"),
        ("<a it href=/ aria-labelledby=nowhere aria-label=Label>x</a>", "Label"),
        ("<i id=e></i><a it href=/ aria-labelledby=e>x</a>", "x"),
        ("<b it role=button id=s aria-label=Delete aria-labelledby='s f'>x</b><i id=f>flu.mp3</i>",
         "Delete flu.mp3"),
        ("<i id=c>C</i><i id=b aria-labelledby=c>B</i><a it href=/ aria-labelledby=b>x</a>", "B"),
        ("<img id=p alt=Photo><a it href=/ aria-labelledby=p>x</a>", "Photo"),
        ("<a it href=/ id=a aria-labelledby=b>x</a><a href=/ id=b aria-labelledby=a>y</a>", "y"),
        ("<i id=d>first</i><i id=d>second</i><a it href=/ aria-labelledby=d>x</a>", "first"),
        ("<h2 it>Read <a href=/ aria-labelledby=t>x</a></h2><p id=t>on</p>", "Read on"),
    ],
)  # fmt: skip
def test_aria_labelledby(html, expected):
    """ACCNAME step 2B: the elements in the order in which they are listed, followed once."""
    assert accessible_name(it(html)) == expected


@pytest.mark.parametrize(
    ("control", "expected"),
    [
        ("<input value=7 aria-label=Number>", "Every 7 hours"),
        ("<textarea>7</textarea>", "Every 7 hours"),
        ("<b role=textbox aria-label=Number>7</b>", "Every 7 hours"),
        ("<select><option>6<option selected>7</select>", "Every 7 hours"),
        ("<select><option>6<option>7</select>", "Every 6 hours"),
        ("<select multiple><option>6<option>7</select>", "Every hours"),
        ("<b role=combobox>7</b>", "Every 7 hours"),
        ("<b role=combobox><input value=7></b>", "Every 7 hours"),
        ("<ul role=listbox><li role=option>6<li role=option aria-selected=true>7</ul>",
         "Every 7 hours"),
        ("<b role=slider aria-valuenow=7 aria-valuetext=seven>7.0</b>", "Every seven hours"),
        ("<b role=spinbutton aria-valuenow=7>7.0</b>", "Every 7 hours"),
        ("<input type=range min=4 max=10>", "Every 7 hours"),
        ("<input type=number value=7>", "Every 7 hours"),
        ("<meter value=7></meter>", "Every 7 hours"),
        ("<input type=button value=7>", "Every 7 hours"),
        ("<button>7</button>", "Every 7 hours"),
    ],
)  # fmt: skip
def test_a_control_within_a_label_says_its_value(control, expected):
    """ACCNAME step 2C."""
    page = f"<div><label for=c>Every {control} hours</label><input it id=c type=checkbox></div>"

    assert accessible_name(it(page)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<button it aria-label=' Close '>x</button>", "Close"),
        ("<button it aria-label=''>x</button>", "x"),
        ("<button it aria-label='\u00a0'>x</button>", "\u00a0"),
        ("<h2 it>Read <b aria-label=more>x</b></h2>", "Read more"),
        ("<div it aria-label=Label>x</div>", ""),
        ("<p it aria-label=Label>x</p>", ""),
        ("<div it role=cell aria-label=Label>x</div>", "Label"),
        ("<li it aria-label=Label>x</li>", "Label"),
        ("<ul role=none><li it>x</li></ul>", ""),
    ],
)
def test_aria_label(html, expected):
    """ACCNAME step 2D; and what may not be named has no name (WAI-ARIA #namefromprohibited)."""
    assert accessible_name(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<label for=i>Age</label><label>in <input it id=i></label>", "Age in"),
        ("<label>Age <input it value=4> years</label>", "Age years"),
        ("<label for=other>Age <input it></label>", ""),
        ("<label hidden for=i>Age</label><input it id=i>", "Age"),
        ("<label for=i>Go</label><button it id=i>x</button>", "Go"),
        ("<label for=i>Sum</label><output it id=i>3</output>", "Sum"),
        ("<label><input type=hidden><input it>Age</label>", "Age"),
        ("<input it title=Age placeholder=42>", "Age"),
        ("<input it placeholder=42>", "42"),
        ("<textarea it placeholder=Words>x</textarea>", "Words"),
        ("<input it type=submit>", "Submit"),
        ("<input it type=submit value='' title=Go>", "Go"),
        ("<input it type=reset value=Clear title=Go>", "Clear"),
        ("<input it type=button title=Go>", "Go"),
        ("<input it type=image alt=Go title=x>", "Go"),
        ("<input it type=image title=Go>", "Go"),
        ("<input it type=image>", "Submit"),
        ("<input it type=checkbox value=yes>", ""),
        ("<fieldset it><legend>Pain</legend><legend>x</legend></fieldset>", "Pain"),
        ("<fieldset it title=Pain><div><legend>x</legend></div></fieldset>", "Pain"),
        ("<table it><caption>Doses <b>now</b></caption></table>", "Doses now"),
        ("<map><area it href=/ alt=Heart></map>", "Heart"),
        ("<img it alt=Heart title=x>", "Heart"),
        ("<img it title=Heart>", "Heart"),
        ("<img it role=none alt=Heart>", ""),
        ("<select><option it label=Short>Long</select>", "Short"),
        ("<select><option it>Long</select>", "Long"),
        ("<math it alttext='x squared'><mi>x</mi></math>", "x squared"),
        ("<svg it><title>Lungs</title><text>x</text></svg>", "Lungs"),
        ("<svg><g it><title>Left lung</title></g></svg>", "Left lung"),
        ("<svg><a it href=/ xlink:title=Lungs><path></path></a></svg>", "Lungs"),
        ("<html it><head><title>Flu</title></head><body>x</body></html>", "Flu"),
    ],
)
def test_the_host_language_names(html, expected):
    """ACCNAME step 2E, HTML-AAM #accname-computation, SVG-AAM #mapping_additional_nd."""
    assert accessible_name(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<figure it><img><figcaption>Heart</figcaption></figure>", ""),
        ("<figure><img it><figcaption>Heart</figcaption></figure>", "Heart"),
        ("<figure><p><img it></p> <figcaption>Heart</figcaption></figure>", "Heart"),
        ("<figure><img it alt=''><figcaption>Heart</figcaption></figure>", ""),
        ("<figure>See <img it><figcaption>Heart</figcaption></figure>", ""),
        ("<figure><img it><img alt=y><figcaption>Heart</figcaption></figure>", ""),
    ],
)
def test_a_caption_names_an_image_that_is_alone_and_has_no_words(html, expected):
    """HTML-AAM, img and figure: a caption does not name its figure."""
    assert accessible_name(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2 it>In<b>flu</b>enza</h2>", "Influenza"),
        ("<h2 it>Flu<div>and</div>colds</h2>", "Flu and colds"),
        ("<h2 it>Flu<br>colds</h2>", "Flu colds"),
        ("<h2 it>Flu<b style=display:block>colds</b></h2>", "Flu colds"),
        ("<h2 it>Flu<b style=display:inline-block>colds</b></h2>", "Flu colds"),
        ("<h2 it>In<div style=display:inline>flu</div>enza</h2>", "Influenza"),
        ("<a it href=/>5\u00a0ml \n\t now</a>", "5\u00a0ml now"),
        ("<a it href=/>Read <img alt=more></a>", "Read more"),
        ("<a it href=/><img alt='' title=x> Read</a>", "Read"),
        ("<a it href=/>Read <svg><path><title>more</title></path></svg></a>", "Read more"),
        ("<div it role=link><fieldset><legend>A</legend> B</fieldset></div>", "A B"),
        ("<h2 it style=text-transform:uppercase>Flu <b style=text-transform:none>now</b></h2>",
         "FLU now"),
        ("<h2 it style=text-transform:capitalize>what's new</h2>", "What's New"),
        ("<details><summary it>More</summary>x</details>", "More"),
        ("<ul role=tree><li it role=treeitem>x</ul>", "x"),
        ("<nav it>x</nav>", ""),
        ("<table><tr><td it>x</table>", ""),
        ("<table><tr><td it role=gridcell>x</table>", "x"),
    ],
)  # fmt: skip
def test_name_from_content(html, expected):
    """ACCNAME steps 2F, 2G and 2H."""
    assert accessible_name(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2 it aria-owns='c b'>A </h2><i id=b>B</i> <i id=c>C </i>", "A C B"),
        ("<h2 it>A <i id=b>B</i></h2><p aria-owns=b>x</p>", "A"),
        ("<h2 it aria-owns=b><i id=b>B</i> A</h2>", "B A"),
        ("<h2 it id=h>A <i aria-owns=h>B</i></h2>", "A B"),
        ("<h2 it id=h aria-owns=h>A</h2>", "A"),
        ("<h2 it id=h aria-owns=g>A </h2><h2 id=g aria-owns=h>B</h2>", "A B"),
    ],
)
def test_owned_elements_are_read_at_their_owner(html, expected):
    assert accessible_name(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a it href=/ title=Home></a>", "Home"),
        ("<a it href=/ title=Home>x</a>", "x"),
        ("<a it href=/><b title=Home></b></a>", "Home"),
        ("<abbr it title=Tuberculosis>TB</abbr>", "Tuberculosis"),
        ("<span it title=x>y</span>", ""),
        ("<div it role=dialog title=x><h2>Allow?</h2></div>", "Allow?"),
        ("<article it><h2 hidden>x</h2><div><h3>Flu</h3></div><h2>y</h2></article>", "Flu"),
        ("<article it>x</article><h2>Flu</h2>", ""),
    ],
)
def test_headings_and_tooltips_are_the_last_resort(html, expected):
    """ACCNAME step 2I, and https://github.com/w3c/aria/pull/1860."""
    assert accessible_name(it(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a it href=/ aria-describedby='a b' title=t>x</a><p id=b>B</p><p hidden id=a>A</p>",
         "A B"),
        ("<a it href=/ aria-describedby=e title=t>x</a><p id=e></p>", ""),
        ("<a it href=/ aria-describedby=nowhere aria-description=D title=t>x</a>", "D"),
        ("<a it href=/ title=Opens>x</a>", "Opens"),
        ("<a it href=/ title=Opens></a>", ""),
        ("<table it aria-label=Doses><caption>By age</caption></table>", "By age"),
        ("<table it title=t><caption>By age</caption></table>", "t"),
        ("<details><summary it aria-label=More>Side effects</summary></details>", "Side effects"),
        ("<input it type=submit aria-label=Send value=Go>", "Go"),
    ],
)  # fmt: skip
def test_a_description_is_what_did_not_become_the_name(html, expected):
    """ACCNAME #mapping_additional_nd_description, HTML-AAM #accdesc-computation."""
    assert accessible_description(it(html)) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<h2 it>" + "<b>" * DEEP + "x",
        "<h2 it>" + "<div role=combobox>" * DEEP + "x",
        "<h2 it>" + "<div role=list><li>" * (DEEP // 2) + "x",
    ],
)
def test_nesting_is_not_recursion(html):
    """A name can come from fifty thousand levels down."""
    element = it(html)

    assert (role(element), accessible_name(element)) == ("heading", "x")


def test_a_deep_tree_is_asked_for_every_role_in_seconds():
    """What elements inherit is found once for each."""
    soup = tree("<section><header>" * (DEEP // 2))
    names = Names(soup)

    assert {names.role(tag) for tag in soup.find_all("header")} == {"sectionheader"}


def test_every_element_of_a_deep_tree_can_be_asked_by_itself():
    """Who asks does not climb to the root each time."""
    soup = tree("<section><header>" * (DEEP // 2))

    assert {role(tag) for tag in soup.find_all("header")} == {"sectionheader"}


def test_a_circle_of_labels_ends():
    page = "".join(
        f"<a href=/ id=a{i} aria-labelledby=a{(i + 1) % 1000}>{i}</a>" for i in range(1000)
    )
    links = tree(page).find_all("a")

    assert [accessible_name(link) for link in links[-2:]] == ["999", "0"]


def test_what_is_learned_goes_with_the_tree():
    """Asking for a name keeps nothing alive."""
    soup = tree("<label for=i>Age</label><input id=i>")
    accessible_name(soup.find("input"))
    gone = weakref.ref(soup)

    del soup
    gc.collect()

    assert gone() is None


_NAMES = """
    a article aside b button caption details dialog div fieldset figcaption figure footer form h2
    header img input label legend li math meter ol option output p section select summary svg table
    td textarea th title tr ul
"""
_KEYS = """
    alt aria-describedby aria-hidden aria-label aria-labelledby aria-owns aria-valuenow for hidden
    href id max min multiple role scope size style tabindex title type value
"""
_VALUES = (
    "", " ", "a", "b", "a b", "c a", "true", "none", "row", "tab", "listbox", "textbox", "region",
    "button none", "display:none", "visibility:hidden", "display:block", "range", "9", "x\u00a0y",
    "1e999", "²", "-",
)  # fmt: skip
_TREES = st.recursive(
    st.text("xy \n<&", max_size=4),
    lambda inner: st.tuples(
        st.sampled_from(_NAMES.split()),
        st.dictionaries(st.sampled_from(_KEYS.split()), st.sampled_from(_VALUES), max_size=5),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


def _grow(soup: BeautifulSoup, parent: Tag, plan: object) -> None:
    """Build what no parser would: any element in any other."""
    if isinstance(plan, str):
        parent.append(plan)
        return
    assert isinstance(plan, tuple)
    name, attributes, children = plan
    tag = soup.new_tag(name, attrs=attributes)
    parent.append(tag)
    for child in children:
        _grow(soup, tag, child)


@settings(max_examples=300, deadline=None)
@given(st.lists(_TREES, max_size=4))
def test_every_element_of_any_tree_has_an_answer(plans):
    soup = BeautifulSoup("", "lxml")
    for plan in plans:
        _grow(soup, soup, plan)

    for tag in soup.find_all(True):
        assert role(tag)
        assert accessible_name(tag) == accessible_name(tag).strip(" ")
        assert "  " not in accessible_description(tag)
