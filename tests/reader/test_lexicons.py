"""Words are said as people tell: by option, in the settings, on the page, for good."""

import pytest

from audio.errors import DeviceAbsent, LexiconError
from audio.lexicon import Entry
from audio.pronunciation import plain
from audio.speaker import Speaker
from reader.lexicons import beside, page_lexicons

PLS = """<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
 alphabet="ipa" xml:lang="en"><lexeme><grapheme>{word}</grapheme>{said}</lexeme></lexicon>"""
PAGE = """<html lang="en"><head><link rel="pronunciation" type="application/pls+xml"
 href="{href}"></head><body><main><h1>Flu</h1><p>Ask Moreau.</p></main></body></html>"""


def alias(word, said):
    return PLS.format(word=word, said=f"<alias>{said}</alias>")


@pytest.fixture
def heard(monkeypatch):
    """What an engine is given, also one in a process of its own."""
    texts = []
    say = Speaker._say_run

    def noted(self, voice, text):
        texts.append(plain(text))
        return say(self, voice, text)

    monkeypatch.setattr(Speaker, "_say_run", noted)
    return texts


QUICK = ("--engine", "silence", "--device", "null", "--rate", "2.5")


def test_a_line_is_said(reader, heard):
    """`reader say` speaks what one types."""
    result = reader("say", "Hello", "there.", *QUICK)

    assert (result.exit_code, result.output) == (0, "")
    assert heard == ["Hello there."]


def test_standard_input_is_said_line_by_line(reader, heard):
    assert reader("say", "-", *QUICK, stdin="One.\n\nTwo.\n").exit_code == 0
    assert heard == ["One.", "Two."]


def test_signs_are_said(reader, heard):
    """A line of nothing but a sign that has words is not left out."""
    reader("say", "-", *QUICK, stdin="Up\n→\n…\nDown\n")

    assert heard == ["Up", "right arrow", "Down"]


@pytest.mark.parametrize("text", ["", " ", "…"])
def test_nothing_to_say(reader, text):
    """Silence is never an answer."""
    result = reader("say", text, *QUICK)

    assert result.exit_code == 2
    assert "There is nothing to say." in result.stderr


def test_a_line_is_said_as_a_lexicon_tells(reader, heard, tmp_path):
    """A lexicon holds for what is said, and not for other words."""
    file = tmp_path / "names.txt"
    file.write_text("Moreau = more oh\n", encoding="utf-8")

    reader("say", "Moreau, Moreaux", "--lexicon", str(file), *QUICK)

    assert heard == ["more oh, Moreaux"]


def test_the_first_lexicon_wins(reader, heard, tmp_path):
    for name, said in (("a", "first"), ("b", "second")):
        (tmp_path / name).write_text(f"Moreau = {said}\n", encoding="utf-8")

    both = [str(tmp_path / name) for name in "ab"]
    reader("say", "Moreau", "--lexicon", both[0], "--lexicon", both[1], *QUICK)

    assert heard == ["first"]


def test_a_lexicon_of_another_language(reader, heard, tmp_path):
    """Spanish words are not said as an English lexicon tells."""
    file = tmp_path / "names.pls"
    file.write_text(alias("once", "wunce"), encoding="utf-8")

    reader("say", "once", "--lang", "es", "--lexicon", str(file), *QUICK)
    reader("say", "once", "--lang", "en-GB", "--lexicon", str(file), *QUICK)

    assert heard == ["once", "wunce"]


@pytest.mark.parametrize(
    "command", [("say", "x"), ("lexicon", "add", "x", "y"), ("lexicon", "test")]
)
def test_what_is_no_language_is_told(reader, command):
    """Words of a language that there is not would be said as if none had been given."""
    result = reader(*command, "--lang", "spanish")

    assert result.exit_code == 2
    assert "“spanish” is no language tag." in result.stderr


def test_a_lexicon_of_nobody(reader):
    """A home folder that there is not is a file that there is not."""
    assert reader("say", "x", "--lexicon", "~nobody-of-that-name/a.txt", *QUICK).exit_code == 4


@pytest.mark.parametrize("content", ["Moreau\n", "<lexicon/>", None])
def test_a_lexicon_that_cannot_be_used(reader, tmp_path, content):
    """It is told with its name and line, and nothing is spoken."""
    file = tmp_path / "names.txt"
    if content:
        file.write_text(content, encoding="utf-8")

    result = reader("say", "Hello", "--lexicon", str(file), *QUICK)

    assert result.exit_code == 4
    assert str(file) in result.stderr


def test_lexicons_in_the_settings(reader, heard, tmp_path):
    """A path in the settings begins at the settings' folder, wherever one is."""
    folder = tmp_path / "page-reader"
    folder.mkdir()
    (folder / "config.toml").write_text('lexicon = ["names.txt"]\n', encoding="utf-8")
    (folder / "names.txt").write_text("Moreau = more oh\n", encoding="utf-8")

    result = reader("say", "Moreau", *QUICK)

    assert (result.exit_code, heard) == (0, ["more oh"])
    assert reader("lexicon", "test", "--quiet").stdout == "Moreau is said: “more oh”.\n"


def test_what_is_said_is_shown(reader, tmp_path):
    """Who proofreads sees what a lexicon changes."""
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(href="x").replace("<link", "<meta"), encoding="utf-8")
    reader("lexicon", "add", "Moreau", "more oh")

    shown = reader("show", str(page), "--spoken")

    assert shown.stdout.splitlines()[-2:] == [
        "shown: Ask [Moreau].",
        "said:  Ask [more oh (lexicon)].",
    ]


def export(reader, page, tmp_path):
    to = ("--to", str(tmp_path / "out"), "--format", "wav", "--engine", "silence")
    result = reader("export", str(page), *to)
    assert result.exit_code == 0, result.output
    return result


def test_an_export_has_the_lexicons(reader, tmp_path):
    """Words of a lexicon are as long as they are said, in the processes of an export as well."""
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(href="none.pls").replace("<link", "<meta"), encoding="utf-8")
    export(reader, page, tmp_path)
    before = (tmp_path / "out" / "01-flu.wav").stat().st_size

    reader("lexicon", "add", "Moreau", "more oh and oh and oh")
    export(reader, page, tmp_path)

    assert (tmp_path / "out" / "01-flu.wav").stat().st_size > before


class TestOwnWords:
    """`reader lexicon add` keeps a word for good."""

    def test_a_word_is_added(self, reader, heard, tmp_path):
        added = reader("lexicon", "add", "Ewing", "you wing")
        reader("say", "Ewing", *QUICK)

        file = tmp_path / "page-reader" / "lexicon.txt"
        assert added.stdout == f"Ewing is said: “you wing”.\nIt stands in {file}.\n"
        assert file.read_text(encoding="utf-8") == "Ewing\tyou wing\n"
        assert heard == ["you wing"]

    def test_a_word_is_replaced(self, reader, tmp_path):
        """The same word again is said otherwise, and what somebody wrote around it stays."""
        file = tmp_path / "page-reader" / "lexicon.txt"
        file.parent.mkdir()
        file.write_text("# mine\nEwing = e wing\n\nMoreau = more oh\n", encoding="utf-8")

        result = reader("lexicon", "add", "Ewing", "you wing")

        assert result.stdout.startswith("Ewing is said: “you wing”, and no more “e wing”.\n")
        assert file.read_text(encoding="utf-8") == ("# mine\nEwing\tyou wing\n\nMoreau = more oh\n")

    def test_a_word_of_one_language(self, reader, heard, tmp_path):
        """“once” is a number in Spanish, and none in English."""
        for word, said, *lang in (
            ("once", "wunce", "--lang", "en"),
            ("ONG", "o ene ge", "--lang", "es"),
            ("Moreau", "more oh"),
            ("twice", "twyce", "--lang", "en"),
            ("once", "wunss", "--lang", "en"),
        ):
            assert reader("lexicon", "add", word, said, *lang).exit_code == 0

        file = tmp_path / "page-reader" / "lexicon.txt"
        assert file.read_text(encoding="utf-8") == (
            "Moreau\tmore oh\n"
            "language: en\nonce\twunss\ntwice\ttwyce\n"
            "language: es\nONG\to ene ge\n"
        )
        for lang in ("en", "es"):
            reader("say", "once", "--lang", lang, *QUICK)
        assert heard == ["wunss", "once"]

    @pytest.mark.parametrize(("first", "then"), [("", "en"), ("en-US", "en-us")])
    def test_what_is_added_holds(self, reader, heard, first, then):
        """Whatever was told before for any language, or for the same one in other letters."""
        reader("lexicon", "add", "Moreau", "more oh", "--lang", first)
        reader("lexicon", "add", "Moreau", "mo row", "--lang", then)

        reader("say", "Moreau", "--lang", "en-US", *QUICK)
        assert heard == ["mo row"]

    @pytest.mark.parametrize(
        ("word", "said"),
        [
            ("", "x"),
            (" ", "x"),
            ("←", "arrow"),
            ("x", ""),
            ("x", "…"),
            ("x", "/@/"),
            ("#a", "b"),
            (".NET", "b"),
            ("5 mg", "ten grams"),
            ("foo", "/fu"),
            ("foo", "foo fu/"),
            ("foo", "foo [fu"),
        ],
    )
    def test_what_cannot_be_said_is_refused(self, reader, tmp_path, word, said):
        result = reader("lexicon", "add", word, said)

        assert result.exit_code == 2
        assert "This cannot be in a lexicon" in result.stderr
        assert not (tmp_path / "page-reader" / "lexicon.txt").exists()

    def test_a_broken_lexicon_is_not_written_over(self, reader, tmp_path):
        file = tmp_path / "page-reader" / "lexicon.txt"
        file.parent.mkdir()
        file.write_text("Ewing\n", encoding="utf-8")

        result = reader("lexicon", "add", "Moreau", "more oh")

        assert (result.exit_code, file.read_text(encoding="utf-8")) == (4, "Ewing\n")
        assert "in line 1" in result.stderr

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_a_lexicon_of_w3c_is_not_written_into(self, reader, tmp_path, encoding):
        file = tmp_path / "page-reader" / "lexicon.txt"
        file.parent.mkdir()
        file.write_text(alias("Moreau", "more oh"), encoding=encoding)
        before = file.read_bytes()

        result = reader("lexicon", "add", "Ewing", "you wing")

        assert (result.exit_code, file.read_bytes()) == (4, before)
        assert "nothing can be added to it" in result.stderr

    def test_a_folder_that_cannot_be_written(self, reader, tmp_path):
        (tmp_path / "page-reader").write_text("no folder", encoding="utf-8")

        result = reader("lexicon", "add", "Moreau", "more oh")

        assert result.exit_code == 4
        assert "cannot be" in result.stderr


class TestTrying:
    """`reader lexicon test` tells what comes of each word, and says it."""

    def test_nothing_to_test(self, reader):
        result = reader("lexicon", "test", "--quiet")

        assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
        assert "is empty" in result.stdout

    def test_each_word_is_said(self, reader, heard, tmp_path):
        file = tmp_path / "names.txt"
        file.write_text("Moreau = more oh\nEwing = you wing\n", encoding="utf-8")

        result = reader("lexicon", "test", str(file), "Larkfield", *QUICK)

        assert result.exit_code == 0
        assert result.stdout.splitlines() == [
            "Moreau is said: “more oh”.",
            "Ewing is said: “you wing”.",
            "Larkfield is in no lexicon. It is said as it is written.",
        ]
        assert heard == ["more oh", "you wing", "Larkfield"]

    def test_a_pronunciation(self, reader, tmp_path):
        """What the voice makes of IPA is told in IPA."""
        file = tmp_path / "names.txt"
        file.write_text("Moreau = /mɔˈroʊ/\n", encoding="utf-8")

        result = reader("lexicon", "test", str(file), "--quiet", "--voice", "en-US")

        assert result.exit_code == 0
        assert result.stdout == (
            "Moreau is said: /mɔˈroʊ/, which English (America) says so: /mɔɹˈoʊ/.\n"
        )

    def test_a_pronunciation_that_the_voice_cannot_say(self, reader, tmp_path):
        """The words are said instead; where there are none, the status tells."""
        file = tmp_path / "names.txt"
        file.write_text("Moreau = more oh /ʘǃʘ/\n", encoding="utf-8")
        test = ("lexicon", "test", str(file), "--quiet", "--voice", "en-US")

        result = reader(*test)
        assert (result.exit_code, result.stdout) == (
            0,
            "Moreau is said: “more oh”, since English (America) cannot say /ʘǃʘ/.\n",
        )

        file.write_text("Moreau = /ʘǃʘ/\n", encoding="utf-8")
        result = reader(*test)
        assert result.exit_code == 4
        assert "is said as it is written, since" in result.stdout

    def test_an_engine_that_takes_no_ipa(self, reader, heard, tmp_path):
        file = tmp_path / "names.txt"
        file.write_text("Moreau = more oh /mɔˈroʊ/\n", encoding="utf-8")

        result = reader("lexicon", "test", str(file), *QUICK)

        assert result.stdout == (
            "Moreau is said: “more oh”, since the engine silence takes no IPA.\n"
        )
        assert heard == ["more oh"]

    def test_a_word_is_tried_as_it_is_said(self, reader, heard, tmp_path):
        """Another entry may be what is said for it: in its language, or as its alias."""
        file = tmp_path / "names.txt"
        file.write_text(
            "Moreau = mo row\nEwing = tumour\ntumour = growth\nlanguage: en\nMoreau = more oh\n",
            encoding="utf-8",
        )

        result = reader("lexicon", "test", str(file), *QUICK)

        told = [line.partition("“")[2].rstrip("”.") for line in result.stdout.splitlines()]
        assert told == heard == ["more oh", "more oh", "growth", "growth"]

    def test_a_word_that_is_too_long_for_a_file(self, reader):
        result = reader("lexicon", "test", "a" * 5000, "--quiet")

        assert (result.exit_code, result.stderr) == (0, "")

    def test_a_word_that_a_rule_says(self, reader):
        """It is not said as it is written, though no lexicon has it."""
        result = reader("lexicon", "test", "IV", "10 mcg", "1,5 mg", "--quiet", "--lang", "en")
        first, second, third = result.stdout.splitlines()

        assert first == "IV is in no lexicon. By rule it is said: “I.V”."
        assert second.endswith("“10 micrograms”.")
        assert "which does not stand before decimals" in third

    def test_without_a_sound_device_the_words_are_printed(self, reader, monkeypatch, tmp_path):
        """As with --quiet, and it is told that nothing can be heard."""
        reader("lexicon", "add", "Ewing", "you wing")

        def absent(*_, **__):
            raise DeviceAbsent("There is no sound device.")

        monkeypatch.setattr("audio.playing.Player.__init__", absent)
        result = reader("lexicon", "test")

        assert result.exit_code == 0
        assert result.stdout == "Ewing is said: “you wing”.\n"
        assert "There is no sound device. The words are only printed." in result.stderr

    def test_our_own_words(self, reader):
        """A word may be in no lexicon of one's own."""
        assert reader("lexicon", "test", "qwertz", "--quiet").exit_code == 0


class TestOfAPage:
    """A page in a file may bring its lexicon, in its folder."""

    @pytest.fixture
    def page(self, tmp_path):
        def page(href, lexicon="", at="names.pls"):
            (tmp_path / "pages" / "below").mkdir(parents=True, exist_ok=True)
            file = tmp_path / "pages" / "page.html"
            file.write_text(PAGE.format(href=href), encoding="utf-8")
            if lexicon:
                (tmp_path / "pages" / at).write_text(lexicon, encoding="utf-8")
            return file

        return page

    @pytest.mark.parametrize(
        ("href", "at"),
        [("names.pls", "names.pls"), ("below/my%20names.pls?v=1", "below/my names.pls")],
    )
    def test_it_is_used(self, reader, heard, page, href, at):
        file = page(href, alias("Moreau", "more oh"), at)

        result = reader("listen", str(file), *QUICK, "--pause", "0")

        assert result.exit_code == 0, result.output
        assert heard == ["Flu. Heading level 1.", "Ask more oh."]

    def test_what_the_person_tells_wins(self, reader, heard, page):
        reader("lexicon", "add", "Moreau", "mister more oh")

        reader("listen", str(page("names.pls", alias("Moreau", "no"))), *QUICK, "--pause", "0")

        assert heard[-1] == "Ask mister more oh."

    @pytest.mark.parametrize(
        "href",
        [
            "../secret.pls",
            "/etc/hostname",
            "file:///etc/hostname",
            "https://example.org/names.pls",
            "//example.org/names.pls",
            "below/../../secret.pls",
            "%2e%2e/secret.pls",
            "a%00b",
        ],
    )
    def test_nothing_elsewhere_is_opened(self, reader, page, tmp_path, href):
        """A page has no say in what is read on the disk, and nothing is fetched."""
        (tmp_path / "secret.pls").write_text(alias("Moreau", "secret"), encoding="utf-8")

        result = export(reader, page(href), tmp_path)

        assert "The page names a lexicon that is not used, since it is elsewhere:" in result.stderr
        assert "secret," not in result.stderr

    def test_a_link_out_of_the_folder(self, page, tmp_path):
        (tmp_path / "secret.pls").write_text(alias("Moreau", "secret"), encoding="utf-8")
        file = page("names.pls")
        (file.parent / "names.pls").symlink_to(tmp_path / "secret.pls")

        assert beside(str(file), "names.pls") is None

    def test_a_pipe_is_not_waited_for(self, page):
        import os

        file = page("names.pls")
        os.mkfifo(file.parent / "names.pls")

        assert beside(str(file), "names.pls") is None

    def test_a_page_from_the_network(self, three_sections):
        """Nothing is fetched but the page."""
        from dataclasses import replace

        told = []
        document = replace(three_sections, address="https://example.org/", lexicons=("names.pls",))

        assert not page_lexicons(document, told.append)
        assert len(told) == 1

    def test_many_lexicons(self, three_sections):
        """Nobody hears of a thousand lexicons, nor of an address without end."""
        from dataclasses import replace

        told = []
        names = ("data:" + "a" * 100_000, *(f"{n}.pls" for n in range(1000)))
        page_lexicons(replace(three_sections, lexicons=names), told.append)

        assert len(told) < 30
        assert "The page names 1001 lexicons" in told[0]
        assert max(map(len, told)) < 500

    def test_an_address_does_not_change_the_terminal(self, reader, page, tmp_path):
        result = export(reader, page("https://example.org/&#27;[31m"), tmp_path)

        assert "is not used" in result.stderr
        assert "\x1b" not in result.stderr

    def test_check_tells_what_is_not_used(self, reader, page):
        """Who accounts for a page hears of it as well."""
        assert "is not used" in reader("check", str(page("https://example.org/a.pls"))).stderr

    def test_it_gives_no_amount_a_safe_reading(self, reader, page, tmp_path):
        """No page says for itself that “1,5 mg” is safe to say."""
        file = page("names.pls", alias("1,5 mg", "ten grams"))
        file.write_text(file.read_text(encoding="utf-8").replace("Moreau", "for 1,5 mg"))

        to = ("--to", str(tmp_path / "out"), "--engine", "silence", "--strict-numbers")
        result = reader("export", str(file), *to)

        assert result.exit_code == 7
        assert "names.pls cannot be used in line 2: " in result.stderr

    @pytest.mark.parametrize("lexicon", ["", "<html>hunter2</html>", "hunter2"])
    def test_one_that_cannot_be_used_is_told_and_left_out(self, reader, page, tmp_path, lexicon):
        """The page is read all the same, and the file's words are not shown."""
        result = export(reader, page("names.pls", lexicon), tmp_path)

        assert "names.pls" in result.stderr
        assert "hunter2" not in result.stderr


def test_a_broken_lexicon_is_heard(reader, heard, tmp_path):
    """Who listens may not see what is printed."""
    file = tmp_path / "names.txt"
    file.write_text("Moreau\n", encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(href="x"), encoding="utf-8")

    result = reader("listen", str(page), "--lexicon", str(file), *QUICK)

    assert result.exit_code == 4
    assert "in line 1" in result.stderr


def test_an_entry_is_one_line(tmp_path, monkeypatch):
    """What is added can be read again."""
    from reader.lexicons import add

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    _, new, before = add("bone  marrow", "bone\nmarrow /boʊn ˈmæroʊ/", "en-US")

    assert (new, before) == (Entry("bone marrow", "bone marrow", "boʊn ˈmæroʊ"), None)
    (tmp_path / "page-reader" / "lexicon.txt").write_text("x", encoding="utf-8")
    with pytest.raises(LexiconError):
        add("a", "b")


class TestBroken:
    """A slip in one's own lexicon."""

    @pytest.fixture
    def small_page(self, tmp_path):
        page = tmp_path / "page.html"
        page.write_text("<html lang=en><h1>Flu</h1><p>Rest.<p>Drink.<p>Sleep.", encoding="utf-8")
        return str(page)

    @pytest.fixture
    def own(self, tmp_path):
        file = tmp_path / "page-reader" / "lexicon.txt"
        file.parent.mkdir()
        file.write_text("Ewing = you wing\nMoreau more oh\n", encoding="utf-8")
        return file

    def test_who_listens_goes_on(self, reader, heard, own, small_page):
        """It is said, and the page is read."""
        result = reader("listen", small_page, *QUICK, "--pause", "0")

        assert result.exit_code == 0
        assert "in line 2" in heard[0]
        assert "It is left out." in heard[0]
        assert len(heard) > 3

    def test_an_export_stops(self, reader, own, tmp_path):
        """Files with words that are said otherwise than was told would be played to others."""
        result = reader("export", "--to", str(tmp_path / "out"))

        assert result.exit_code == 4
        assert f"The lexicon {own} cannot be used in line 2: " in result.stderr
        assert "The line is: “Moreau more oh”." in result.stderr
        assert "leave the lexicon out" not in result.stderr

    def test_doctor_looks_at_it(self, reader, own):
        result = reader("doctor")

        assert "Your words: The lexicon" in result.stdout
        assert "“Moreau more oh”" in result.stdout

    def test_doctor_counts_the_words(self, reader):
        reader("lexicon", "add", "Ewing", "you wing")

        assert "Your words: 1, in " in reader("doctor").stdout


@pytest.mark.parametrize("command", [("show",), ("show", "--spoken"), ("listen", "--plain")])
def test_a_lexicon_that_is_asked_for_and_is_not_there_is_always_told(reader, command):
    """Also where no word of it would be used."""
    result = reader(*command, "--lexicon", "nofile.txt")

    assert result.exit_code == 4
    assert "nofile.txt cannot be read" in result.stderr
