"""The words of one language for what is written in signs, digits and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from audio.pattern import late

if TYPE_CHECKING:
    from audio.spoken.found import Rule

_NOTHING: Mapping[str, str] = {}
_NEVER = late(r"(?!)")
_ALWAYS = late("")


@dataclass(frozen=True, eq=False)
class Table:
    """How a language says what it writes short. Empty where it has no words: then nothing changes.

    `language` is the tag of the page's words (BCP 47), with its region. Patterns of words that
    stand before something are matched at the end of what stands there.
    """

    language: str
    signs: Mapping[str, str] = field(default_factory=dict)
    """Words for a sign wherever it stands.

    Where they go around the amount behind the sign, they have “{}”, and the sign and “ alone” has
    the words where there is none.
    """

    decimals: Mapping[str, str] = field(default_factory=dict)
    """What is said for “.” and “,” between a number and its decimals; none where the engine knows.
    """

    decimals_one_by_one: bool = True
    """Whether decimals are said digit by digit."""

    digits_apart: bool = False
    """Whether each digit is said by itself, since voices of the language lose some in numbers."""

    misread: tuple[tuple[re.Pattern[str], str], ...] = ()
    """Runs of digits that a voice of the language misreads, and what is said for them."""

    spaced_thousands: bool = False
    """Whether a plain space stands between groups of digits beside the sign CLDR has: 15 345."""

    to: str = ""
    """Between the ends of a range."""

    per: str = ""
    """Between a unit and the one under it: mg/kg."""

    under: Mapping[str, str] = field(default_factory=dict)
    """What is said for “per” and the unit, by the unit, where that is not `per` and the unit."""

    every_under: str = ""
    """For the slash of 500 mg/8 h; `per` where the language has none."""

    spans: frozenset[str] = frozenset()
    """Words between which and a number a dash is a range: 6 meses-2 años."""

    by: str = ""
    """Between lengths: 5 by 3 centimetres."""

    times: str = ""
    """For × between numbers that are no lengths, and for 3x."""

    times_daily: str = ""
    """For the x of 3x/day; `times` where it is the same word."""

    time_daily: str = ""
    """The same for 1x; where it is another word."""

    divided: str = ""
    """For the ÷ of “÷ q12h”: into so many doses."""

    over: str = ""
    """Between the two numbers of a blood pressure."""

    out_of: str = ""
    """Between a score and the most there is."""

    ratio: str = ""
    """Between the numbers of 1:3."""

    ratio_is_unsure: bool = False
    """Whether 8:30, which may be a time, is left to the engine."""

    power: str = ""
    """Between a number and its exponent: 10⁹."""

    squared: str = ""
    """After a unit that CLDR does not have squared."""

    cubed: str = ""
    plus: str = ""
    minus: str = ""
    plus_or_minus: str = ""
    slash: str = ""
    """For a slash that is no “per”, “or” or the like."""

    dash: str = ""
    """For a dash between numbers that is no range."""

    point: str = ""
    """Before decimals that nothing stands before, and in versions: .5, 3.10.2."""

    negative: str = ""
    """After a blood group or a test: O-."""

    positive: str = ""
    """The same for O+."""

    number: str = ""
    """For # before digits."""

    reference: str = ""
    """For [1]."""

    percent: str = ""
    """After a number; around it, where it has “{}”; by its plural where `units` has “percent”."""

    or_more: str = ""
    """For 65+."""

    either: frozenset[str] = frozenset()
    """Words between which a slash is an “or”."""

    or_: str = ""
    """For such a slash."""

    every: str = ""
    """For the q of q4h."""

    for_: str = ""
    """For the x of “x 7 days”."""

    durations: re.Pattern[str] = _NEVER
    """What stands after the number then."""

    measures: frozenset[str] = frozenset()
    """Words on which a raised 2 is a square and no note's number."""

    plural_ending: str = ""
    """What the name of many ends in, of which there can be so many a day: tablets/day."""

    counted: frozenset[str] = frozenset()
    """Other words of such things."""

    per_words: frozenset[str] = frozenset()
    """Words after which a slash is a “per”: units of time and the like, in full."""

    halves: Mapping[str, str] = field(default_factory=dict)
    """By a fraction such as “1/2” what is said for it alone."""

    and_halves: Mapping[str, str] = field(default_factory=dict)
    """The same after a whole number."""

    fractions_before: re.Pattern[str] = _NEVER
    """Words before 1/2 that make it a fraction."""

    fractions_after: re.Pattern[str] = _NEVER
    """What stands after 1/2 that makes it a fraction in a text."""

    currencies: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """One and several, by sign."""

    cents: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The coins, by sign, of currencies that have two decimals."""

    scales: Mapping[str, str] = field(default_factory=dict)
    """“m”, “bn” after an amount of money, and the words that may stand there in full."""

    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Forms by the names in units.py that CLDR does not have, or instead of what CLDR has.

    One form, or one and several, or those of CLDR's one, few, many and other.
    """

    prefixes: Mapping[str, str] = field(default_factory=dict)
    """“milli” by “m”."""

    unit_symbols: Mapping[str, str] = field(default_factory=dict)
    """Symbols of this language alone, by which of those in units.py each of them is."""

    no_units: frozenset[str] = frozenset()
    """Symbols in units.py that are words of this language: 6 u 8."""

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """By what is written, capitals and dots as they are; “no.” only before digits, see rules."""

    before_digits: Mapping[str, str] = field(default_factory=dict)
    """The same, only where digits follow."""

    before_names: Mapping[str, str] = field(default_factory=dict)
    """The same, only where a word with a capital follows."""

    after_names: Mapping[str, str] = field(default_factory=dict)
    """The same, only after a word with a capital."""

    with_doses: Mapping[str, str] = field(default_factory=dict)
    """The same, only beside an amount or how often it is taken."""

    unsure_forms: Mapping[str, str] = field(default_factory=dict)
    """Doubts, by those of the abbreviations that mean another thing to others."""

    letter_words: frozenset[str] = frozenset()
    """Said letter by letter, where the engine would read a word."""

    read_as_words: frozenset[str] = frozenset()
    """Capitals that are read as a word, unless the page explains what they stand for: ALL."""

    unsayable: re.Pattern[str] = _NEVER
    """Other capitals that no engine could read as a word: they are said letter by letter too."""

    letters: Mapping[str, str] = field(default_factory=dict)
    """Names of letters that engines misread when they stand alone."""

    dotted: bool = False
    """Whether engines read A.B.C as letters more surely than A B C."""

    ages_before: re.Pattern[str] | None = None
    """Words before the age of a small child, infants 6m; None where an m is never months."""

    ages_after: re.Pattern[str] = _NEVER
    """What stands behind one."""

    lists_before: re.Pattern[str] = _NEVER
    """Words before several numbers: weeks 4,5."""

    lengths_after: re.Pattern[str] | None = None
    """Words of what is so many inches long, a 2" needle; those of how as a `measure`.

    None where ′ and ″ are minutes and seconds.
    """

    roman_after: re.Pattern[str] = _NEVER
    """Words after which I, II, III… are numbers."""

    roman_with: re.Pattern[str] = _NEVER
    """What follows I, II, III… where they are numbers."""

    rulers: frozenset[str] = frozenset()
    """Names after which they are ordinals."""

    ordinals: tuple[str, ...] = ()
    """“the first”, “the second”… for rulers."""

    days: Mapping[str, str] = field(default_factory=dict)
    """Days of the week by abbreviations that CLDR does not have, in small letters."""

    decades: Mapping[str, str] = field(default_factory=dict)
    """“twenties” by “20”."""

    ordinal_endings: re.Pattern[str] = _NEVER
    """What is written on digits to make them an ordinal: 3rd."""

    states: frozenset[str] = frozenset()
    """What stands before a ZIP code."""

    dose_before: re.Pattern[str] = _NEVER
    """What stands before an abbreviation of `with_doses`."""

    dose_after: re.Pattern[str] = _NEVER
    """What stands behind one."""

    temperature_before: re.Pattern[str] = _NEVER
    """Words before a temperature whose scale is written without °: 101 F."""

    blood_before: re.Pattern[str] = _NEVER
    """Words before a blood group that could be a mark: type A+."""

    blood_after: re.Pattern[str] = _NEVER
    """Words after one."""

    after_pronoun: re.Pattern[str] = _NEVER
    """What stands after a letter that is a pronoun and no Roman numeral: I am."""

    words_too: frozenset[str] = frozenset()
    """Those of `letter_words` that are words: in a heading all in capitals they are said so."""

    names: frozenset[str] = frozenset()
    """Names in capitals that are read as words before digits too: COVID19."""

    emergency: frozenset[str] = frozenset()
    """Numbers to call that are said digit by digit."""

    emergency_before: re.Pattern[str] = _NEVER
    """Words before such a number that make it one, beside those of `calling`."""

    counted_after: re.Pattern[str] = _NEVER
    """What stands after a number that counts, and is not called."""

    calling: re.Pattern[str] = _NEVER
    """Words before a number that is called."""

    called: re.Pattern[str] = _NEVER
    """Words after one."""

    extension: Mapping[str, str] = field(default_factory=dict)
    """“word”: what is said before a number within a house, ext. 12."""

    phone_pairs: bool = False
    """Whether two digits of a number that is called are said as one number."""

    clock: Mapping[str, str] = field(default_factory=dict)
    """Patterns for times, by the names in times.py."""

    clock_before: re.Pattern[str] = _ALWAYS
    """Words before 1:50 that make it a time; where there are none, it always is one."""

    hours: re.Pattern[str] = _NEVER
    """A time with a word or letter for the hour, such as 8h30 or 8.30 Uhr; see times.py."""

    meridiem: Mapping[str, str] = field(default_factory=dict)
    """What is said for am and pm, by their letters."""

    in_dates: Mapping[str, str] = field(default_factory=dict)
    """What is said for what CLDR writes in a long date."""

    addresses: Mapping[str, str] = field(default_factory=dict)
    """“at”, “dot”, “slash”, “dash”, “underscore”, and “and more”, for web and e-mail addresses."""

    postcodes: bool = False
    """Whether British and Canadian postcodes are known: SW1A 1AA."""

    pressure_before: re.Pattern[str] = _NEVER
    """Words before a blood pressure without a unit."""

    ratio_before: re.Pattern[str] = _NEVER
    """Words before a ratio that could be a time."""

    strengths_before: re.Pattern[str] = _NEVER
    """Words before 5/10/20 that make it strengths, not a date."""

    strengths_after: re.Pattern[str] = _NEVER
    """Words behind it that do: tablets."""

    decade_before: re.Pattern[str] = _NEVER
    """Words before “30s” that make it years of a life."""

    own_words: tuple[Rule, ...] = ()
    """Rules of this language alone, asked before all others where a word begins."""

    own_digits: tuple[Rule, ...] = ()
    """The same where a number begins."""

    own_starts: frozenset[str] = frozenset()
    """Words at which they have something to say, where capitals do not tell so."""

    own_marks: frozenset[str] = frozenset()
    """Signs behind a word that may be said with it: niño/a."""

    own_stops: frozenset[str] = frozenset()
    """The same behind a number: der 2. Tag."""

    def decimals_are_after(self, mark: str) -> bool:
        """Tell whether that sign stands before decimals in this language."""
        from audio.spoken import cldr

        return cldr.convention(self.language).decimal == mark

    dated: frozenset[str] = frozenset()
    """The words of dates, so that CLDR, which loads slowly, is asked only where there is one."""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words at which a rule may have something to say, beside those with capitals."""
        from audio.spoken.units import SYMBOLS

        numbered = {f"{roman}{letter}" for roman in "IVX" for letter in "abc"}
        starts = (*self.short_forms, *SYMBOLS)
        first = {re.split(r"[. -]", start)[0] for start in starts if "/" not in start}
        intervals = {"q", "Q"} if self.every else set()
        intervals |= {"x"} if self.for_ or self.every else set()
        days = {form for word in self.days for form in (word, word.title())}
        own = {*self.own_starts, *self.unit_symbols, *days}
        long = {word for word in first if len(word) > 1}
        return frozenset(long | numbered | intervals | own) | (self.dated or self.dated_by_cldr)

    @cached_property
    def dated_by_cldr(self) -> frozenset[str]:
        """The words of dates, as CLDR has them."""
        from audio.spoken import cldr
        from audio.spoken.dates import LONGER_DAYS

        week = cldr.days(self.language)
        dated = (*cldr.months(self.language), *week, *week.values(), "sept", *LONGER_DAYS)
        forms = {form for word in dated for form in (word.title(), word.upper())}
        return frozenset(forms | set(dated) if any(map(str.islower, week.values())) else forms)

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """All abbreviations."""
        return frozenset((
            *self.abbreviations, *self.before_digits, *self.before_names, *self.after_names,
            *self.with_doses,
        ))  # fmt: skip

    def without(self, defined: frozenset[str]) -> Table:
        """Return the same, but these abbreviations have no words, and capitals are spelled."""

        def other(words: Mapping[str, str]) -> dict[str, str]:
            return {key: said for key, said in words.items() if key not in defined}

        return replace(
            self,
            abbreviations=other(self.abbreviations),
            before_digits=other(self.before_digits),
            with_doses=other(self.with_doses),
            letter_words=self.letter_words | {word for word in defined if word.isupper()},
        )
