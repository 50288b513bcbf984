from pathlib import Path

from reader.announcements import TABLE, Announce, Cue, documentation

README = Path(__file__).parents[2] / "README.md"


def test_everything_that_can_be_announced_stands_in_the_table():
    assert set(TABLE) == set(Cue)


def test_the_readme_has_the_table_as_the_code_makes_it():
    """After a change: python -m reader.announcements prints what belongs there."""
    assert "\n".join(documentation()) in README.read_text(encoding="utf-8")


def test_a_higher_level_never_says_less():
    levels = list(Announce)

    for row in TABLE.values():
        said = [row.on(level) is not None for level in levels]
        assert said == sorted(said)
