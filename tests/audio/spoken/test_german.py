"""What is said for German health pages' numbers, doses, signs and short forms."""

from __future__ import annotations

import pytest

from audio.spoken import spoken

# Each line is what is written, then what is said.


NUMBERS = """
2,5 mg/kg/Tag ⟶ 2 Komma 5 Milligramm pro Kilogramm pro Tag
0,05 mg ⟶ 0 Komma 0 5 Milligramm
12,75 mg ⟶ 12 Komma 7 5 Milligramm
rund 15.000 Menschen ⟶ rund 15000 Menschen
rund 15 000 Menschen ⟶ rund 15000 Menschen
1.500.000 ⟶ 1500000
10 % der Erwachsenen ⟶ 10 Prozent der Erwachsenen
eine 10%ige Lösung ⟶ eine 10-prozentige Lösung
95-%-KI: 1,2–3,4 ⟶ 95 Prozent Konfidenzintervall: 1 Komma 2 bis 3 Komma 4
5.000-10.000 ⟶ 5000 bis 10000
pH: 5,0 - 6,5 ⟶ pH: 5 Komma 0 bis 6 Komma 5
5%iger Lösung ⟶ 5-prozentiger Lösung
"""
"""A comma stands before decimals, a dot or a space between thousands."""

COMPARISONS = """
p < 0,05 ⟶ p kleiner als 0 Komma 0 5
Zucker < 5 mmol/l ⟶ Zucker kleiner als 5 Millimol pro Liter
Zucker > 5 mmol/l ⟶ Zucker größer als 5 Millimol pro Liter
≥ 65 Jahre ⟶ größer oder gleich 65 Jahre
n = 120 ⟶ n gleich 120
BMI ≥ 30 kg/m2 ⟶ B M I größer oder gleich 30 Kilogramm pro Quadratmeter
< 50 kg ⟶ kleiner als 50 Kilogramm
"""
"""Engines say no sign of a comparison."""

RANGES = """
1-2 Tabletten ⟶ 1 bis 2 Tabletten
alle 4-6 Std. eine ⟶ alle 4 bis 6 Stunden eine
8–10 h ⟶ 8 bis 10 Stunden
2,5–5 mg ⟶ 2 Komma 5 bis 5 Milligramm
600-1000ml Lösung ⟶ 600 bis 1000 Milliliter Lösung
20-30 % ⟶ 20 bis 30 Prozent
6 Monate-2 Jahre ⟶ 6 Monate bis 2 Jahre
"""
"""Engines drop the dash of a range."""

RATIOS = """
120/80 mmHg ⟶ 120 zu 80 Millimeter Quecksilbersäule
Blutdruck 120/80 ⟶ Blutdruck 120 zu 80
Schmerz 7/10 ⟶ Schmerz 7 von 10
1/2 Tablette ⟶ eine halbe Tablette
½ Liter ⟶ ein halber Liter
2 ½ Tassen ⟶ 2 einhalb Tassen
im Verhältnis 1:3 ⟶ im Verhältnis 1 zu 3
von 1:5 verdünnt ⟶ von 1 zu 5 verdünnt
1/3 der Patienten ⟶ ein Drittel der Patienten
3/4 l ⟶ drei Viertel Liter
"""
"""A slash or a colon is a pressure, a score, a part or a rate."""

AMOUNTS = """
1,5 × 10⁹/l ⟶ 1 Komma 5 mal 10 hoch 9 pro Liter
10⁻³ ⟶ 10 hoch minus 3
5 × 3 cm ⟶ 5 mal 3 Zentimeter
5 ± 2 Tage ⟶ 5 plus oder minus 2 Tage
-5 °C ⟶ minus 5 Grad Celsius
38,5 °C ⟶ 38 Komma 5 Grad Celsius
500 µg ⟶ 500 Mikrogramm
500 mg ⟶ 500 Milligramm
eine 500-mg-Tablette ⟶ eine 500 Milligramm Tablette
90 ml/min/1,73 m² ⟶ 90 Milliliter pro Minute pro 1 Komma 7 3 Quadratmeter
25 kg/m² ⟶ 25 Kilogramm pro Quadratmeter
5.000 IE ⟶ 5000 internationale Einheiten
10 I.E. Insulin ⟶ 10 internationale Einheiten Insulin
140 mEq/l ⟶ 140 Milliäquivalent pro Liter
10 mg/ml ⟶ 10 Milligramm pro Milliliter
80/min ⟶ 80 pro Minute
24 Std./Tag ⟶ 24 Stunden pro Tag
2 ml-Spritze ⟶ 2 Milliliter-Spritze
5/10/20 mg ⟶ 5 Schrägstrich 10 Schrägstrich 20 Milligramm
Mo/Mi/Fr ⟶ Montag, Mittwoch und Freitag
Notruf: 112 ⟶ Notruf: 1 1 2
"""
"""Units are words, and µg is never mg."""

DOSING = """
500 mg/8 h ⟶ 500 Milligramm alle 8 Stunden
3x tägl. 1 Tbl. nehmen ⟶ 3 mal täglich 1 Tablette nehmen
2x/Tag ⟶ 2 mal pro Tag
5 ml i.v. geben ⟶ 5 Milliliter intravenös geben
1-0-1 ⟶ 1, 0, 1
1-0-0-1 ⟶ 1, 0, 0, 1
½-0-½ ⟶ einhalb, 0, einhalb
max. 4 Tbl./Tag ⟶ maximal 4 Tabletten pro Tag
3-mal täglich ⟶ 3-mal täglich
1 - 2 Tabletten bzw. 15 Tropfen ⟶ 1 bis 2 Tabletten beziehungsweise 15 Tropfen
"""
"""How much is taken when, and by which way."""

TIMES = """
um 8:30 Uhr ⟶ um 8 Uhr 30
um 8.30 Uhr ⟶ um 8 Uhr 30
um 1 Uhr ⟶ um ein Uhr
8:30–12:00 Uhr ⟶ 8 Uhr 30 bis 12 Uhr
8.30-12.00 Uhr ⟶ 8 Uhr 30 bis 12 Uhr
Mo–Fr 8–12 Uhr ⟶ Montag bis Freitag 8 bis 12 Uhr
um 7.30 und 19.30 Uhr ⟶ um 7 Uhr 30 und 19 Uhr 30
Mo, Di, Do 8-12 Uhr ⟶ Montag, Dienstag, Donnerstag 8 bis 12 Uhr
Mo. - Fr. 9.00 - 17.00 Uhr ⟶ Montag bis Freitag 9 Uhr bis 17 Uhr
"""
"""A dot or a colon stands between hours and minutes."""

DATES = """
am 24. Dezember ⟶ am vierundzwanzigsten Dezember
am 24.12. geschlossen ⟶ am vierundzwanzigsten Dezember geschlossen
am 12.10.2024 ⟶ am zwölften Oktober 2024
12.10.2024 ⟶ zwölfter Oktober 2024
vom 24.–26.12.2024 ⟶ vom vierundzwanzigsten bis sechsundzwanzigsten Dezember 2024
vom 24. bis 26. Dezember ⟶ vom vierundzwanzigsten bis sechsundzwanzigsten Dezember
31.12.2023–02.01.2024 ⟶ einunddreißigster Dezember 2023 bis zweiter Januar 2024
12. Okt. 2024 ⟶ zwölfter Oktober 2024
Stand: 01/2024 ⟶ Stand: Januar 2024
1. Mai 2024 ⟶ erster Mai 2024
vom 3. 4. 2023 ⟶ vom dritten April 2023
"""
"""A day is an ordinal, in the case of the word before it."""

ORDINALS = """
der 2. Zyklus ⟶ der zweite Zyklus
im 2. Zyklus ⟶ im zweiten Zyklus
in der 2. Woche ⟶ in der zweiten Woche
die 2. Dosis ⟶ die zweite Dosis
nach der 2. Impfung ⟶ nach der zweiten Impfung
1. Tag ⟶ erster Tag
im 1. und 2. Trimester ⟶ im ersten und zweiten Trimester
die 5.–8. Woche ⟶ die fünfte bis achte Woche
zum 1. Mal ⟶ zum ersten Mal
Es waren 24. Danach kamen mehr. ⟶ Es waren 24. Danach kamen mehr.
die 1. Wahl ⟶ die erste Wahl
Mittel der 2. Wahl ⟶ Mittel der zweiten Wahl
im 19. Jahrhundert ⟶ im neunzehnten Jahrhundert
jeden 2. Tag ⟶ jeden zweiten Tag
ein 2. Versuch ⟶ ein zweiter Versuch
das 2. Lebensjahr ⟶ das zweite Lebensjahr
ab dem 3. Monat ⟶ ab dem dritten Monat
der 1., 2. und 3. Tag ⟶ der erste, zweite und dritte Tag
1. Nehmen Sie zwei. ⟶ 1. Nehmen Sie zwei.
2. Dann gehen Sie. ⟶ 2. Dann gehen Sie.
mit 5. Wir ⟶ mit 5. Wir
"""
"""A dot behind a number makes it an ordinal, or ends a sentence."""

ROMAN = """
Typ II ⟶ Typ 2
Stadium IV ⟶ Stadium 4
Grad I–II ⟶ Grad 1 bis 2
Karl V. war krank. ⟶ Karl der fünfte war krank.
IV. Medikamente ⟶ I V. Medikamente
"""
"""A Roman numeral is a number only behind what is counted so."""

CALLS = """
Rufen Sie 112 an. ⟶ Rufen Sie 1 1 2 an.
die 116 117 ⟶ die 1 1 6, 1 1 7
030 12345-67 ⟶ 0 3 0, 1 2 3 4 5, 6 7
+49 30 123456 ⟶ plus 4 9, 3 0, 1 2 3 4 5 6
Hauptstr. 5, 10117 Berlin ⟶ Hauptstraße 5, 1 0 1 1 7 Berlin
Tel.: 030/123 45 67 ⟶ Telefon: 0 3 0, 1 2 3, 4 5, 6 7
0800 1234567 ⟶ 0 8 0 0, 1 2 3 4 5 6 7
"""
"""Numbers to call are said digit by digit."""

SHORT_FORMS = """
Dr. Müller ⟶ Doktor Müller
z. B. Salz ⟶ zum Beispiel Salz
d. h. zwei ⟶ das heißt zwei
bzw. ca. 5 ⟶ beziehungsweise circa 5
ggf. mehr ⟶ gegebenenfalls mehr
Salz usw. ⟶ Salz und so weiter.
Nr. 5 ⟶ Nummer 5
Fieber und/oder Husten ⟶ Fieber und oder Husten
Abb. 3 ⟶ Abbildung 3
Prof. Dr. Weiß ⟶ Professor Doktor Weiß
u. a. Fieber ⟶ unter anderem Fieber
"""
"""Abbreviations of words."""

BOTH = """
Patient*innen ⟶ Patient innen
Ärzt:innen ⟶ Ärzt innen
Arzt/Ärztin ⟶ Arzt oder Ärztin
der/die Patient/in ⟶ der oder die Patient, in
PatientInnen ⟶ Patient innen
er/sie ⟶ er oder sie
Glukose/Insulin ⟶ Glukose Schrägstrich Insulin
usr/sbin ⟶ usr Schrägstrich sbin
"""
"""Both forms of a word."""

LETTERS = """
HIV ⟶ H I V
ein EKG ⟶ ein E K G
ein MRT ⟶ ein M R T
ADHS ⟶ A D H S
COPD ⟶ C O P D
die GKV ⟶ die G K V
NICHT am TAG ⟶ NICHT am TAG
"""
"""Capitals that are no word are letters; the others are words."""

SIGNS = """
20 € ⟶ 20 Euro
20,50 € ⟶ 20 Euro 50 Cent
CO₂ ⟶ C O 2
[1][2] ⟶ Verweis 1, 2
✓ Ja ⟶ Häkchen Ja
✗ Nein ⟶ Kreuz Nein
Blutgruppe O- ⟶ Blutgruppe O negativ
≈ 5 ⟶ ungefähr 5
65+ ⟶ 65 und mehr
info@beispiel.de ⟶ info at beispiel Punkt de
10 Mio. € ⟶ 10 Millionen Euro
5 €/Monat ⟶ 5 Euro pro Monat
1.000,50 € ⟶ 1000 Euro 50 Cent
"""
"""Money, marks and references."""

KINDS = (
    NUMBERS,
    COMPARISONS,
    RANGES,
    RATIOS,
    AMOUNTS,
    DOSING,
    TIMES,
    DATES,
    ORDINALS,
    ROMAN,
    CALLS,
    SHORT_FORMS,
    BOTH,
    LETTERS,
    SIGNS,
)
PAIRS = [tuple(line.split(" ⟶ ")) for lines in KINDS for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("written", "said"), PAIRS)
def test_it_is_said_as_a_nurse_reads_it_aloud(written, said):
    assert spoken(written, "de").said == said
    assert spoken(said, "de").pieces == ()


def test_there_are_many():
    assert len(set(PAIRS)) == len(PAIRS) >= 80


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("de-CH", "15’000", "15000"),
        ("de-CH", "2.5 mg", "2 Punkt 5 Milligramm"),
        ("de-AT", "2,5 mg", "2 Komma 5 Milligramm"),
        ("de-AT", "12. Jänner 2024", "zwölfter Jänner 2024"),
        ("de-CH", "8.30 Uhr", "8 Uhr 30"),
        ("de-DE", "1.500 mg", "1500 Milligramm"),
    ],
)
def test_regions_write_numbers_and_dates_otherwise(language, written, said):
    assert spoken(written, language).said == said


@pytest.mark.parametrize(
    "written",
    [
        "2.5 mg",
        "15,000",
        "1 200 mg",
    ],
)
def test_what_may_be_meant_otherwise_is_told(written):
    """It is taken as it is written, sign by sign."""
    assert len(spoken(written, "de").doubts) == 1


@pytest.mark.parametrize(
    "different",
    [
        ("<5 mg", ">5 mg", "5 mg", "≤5 mg", "≥5 mg"),
        ("5 mg", "5 µg", "5 g", "5 ng"),
        ("1-2", "12", "1,2"),
        ("2,5 mg", "25 mg", "0,25 mg"),
        ("-5 °C", "5 °C"),
        ("10⁻³", "10³", "103"),
        ("O+", "O-"),
        ("am 24.", "24"),
        ("der 2. Tag", "2 Tage"),
        ("8.30 Uhr", "8,30"),
        ("500 mg/8 h", "500 mg/h"),
    ],
)
def test_what_means_something_else_is_said_otherwise(different):
    assert len({spoken(written, "de").said for written in different}) == len(different)
