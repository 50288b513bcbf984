"""What is said for French health pages' numbers, doses, signs and short forms."""

from __future__ import annotations

import pytest

from audio.spoken import spoken

# Each line is what is written, then what is said.


NUMBERS = """
Prenez 2,5 mg par jour. ⟶ Prenez 2 virgule 5 milligrammes par jour.
2,5 mg/kg/j ⟶ 2 virgule 5 milligrammes par kilogramme par jour
une dose de 0,05 mg ⟶ une dose de 0 virgule 0 5 milligramme
12,75 mg ⟶ 12 virgule 75 milligrammes
près de 15 000 personnes ⟶ près de 15000 personnes
1 500 mg ⟶ 1500 milligrammes
5.5 mg ⟶ 5 point 5 milligrammes
10 % des adultes ⟶ 10 pour cent des adultes
5-10 % ⟶ 5 à 10 pour cent
IC à 95 % : 1,2-3,4 ⟶ intervalle de confiance à 95 pour cent : 1 virgule 2 à 3 virgule 4
IC95% [1,2-3,4] ⟶ intervalle de confiance 95 pour cent [1 virgule 2 à 3 virgule 4]
1 200 à 1 800 mg ⟶ 1200 à 1800 milligrammes
entre 0,5 et 1 mg ⟶ entre 0 virgule 5 et 1 milligramme
1 000 000 de doses ⟶ 1000000 de doses
"""
"""A comma stands before decimals, a space between thousands."""

COMPARISONS = """
p < 0,05 ⟶ p inférieur à 0 virgule 0 5
glycémie < 5 mmol/L ⟶ glycémie inférieur à 5 millimoles par litre
glycémie > 5 mmol/L ⟶ glycémie supérieur à 5 millimoles par litre
≥ 65 ans ⟶ supérieur ou égal à 65 ans
les 65+ ⟶ les 65 et plus
âge : 45 ± 12 ans ⟶ âge : 45 plus ou moins 12 ans
Jour 1 : 300 mg ⟶ Jour 1 : 300 milligrammes
"""
"""Engines say no sign of a comparison."""

RANGES = """
1-2 comprimés ⟶ 1 à 2 comprimés
1–2 comprimés ⟶ 1 à 2 comprimés
toutes les 4-6 heures ⟶ toutes les 4 à 6 heures
8-10 h ⟶ 8 à 10 heures
de 2,5 à 5 mg ⟶ de 2 virgule 5 à 5 milligrammes
en 2019-2021 ⟶ en 2019 à 2021
de 6 mois-2 ans ⟶ de 6 mois à 2 ans
-20 à 4 °C ⟶ moins 20 à 4 degrés Celsius
48-72 h ⟶ 48 à 72 heures
"""
"""Engines drop the dash of a range."""

RATIOS = """
TA 120/80 mmHg ⟶ tension artérielle 120 sur 80 millimètres de mercure
une tension de 12/8 ⟶ une tension de 12 sur 8
douleur à 7/10 ⟶ douleur à 7 sur 10
1/2 comprimé ⟶ un demi comprimé
½ comprimé ⟶ un demi comprimé
1/4 de litre ⟶ un quart de litre
une dilution au 1:10 ⟶ une dilution au 1 pour 10
1/3 des cas ⟶ un tiers des cas
"""
"""A slash is a pressure, a score, a part or a rate."""

AMOUNTS = """
1,5 × 10⁹/L ⟶ 1 virgule 5 fois 10 puissance 9 par litre
10⁻³ ⟶ 10 puissance moins 3
5 × 3 cm ⟶ 5 sur 3 centimètres
5 ± 2 jours ⟶ 5 plus ou moins 2 jours
-5 °C ⟶ moins 5 degrés Celsius
38,5 °C ⟶ 38 virgule 5 degrés Celsius
500 µg ⟶ 500 microgrammes
500 mg ⟶ 500 milligrammes
90 mL/min/1,73 m² ⟶ 90 millilitres par minute par 1 virgule 73 mètre carré
25 kg/m² ⟶ 25 kilogrammes par mètre carré
5 000 UI ⟶ 5000 unités internationales
140 mEq/L ⟶ 140 milliéquivalents par litre
3 g/j ⟶ 3 grammes par jour
x mg/kg ⟶ x milligrammes par kilogramme
80 bpm ⟶ 80 battements par minute
1 cp (100 mg/10 mg) ⟶ 1 comprimé (100 milligrammes barre oblique 10 milligrammes)
les 2 d'entre eux ⟶ les 2 d'entre eux
5/10/20 mg ⟶ 5 barre oblique 10 barre oblique 20 milligrammes
lun/mer/ven ⟶ lundi, mercredi et vendredi
risque 1/10 000 ⟶ risque 1 sur 10000
"""
"""Units are words, and µg is never mg."""

DOSING = """
500 mg/8 h ⟶ 500 milligrammes toutes les 8 heures
2 cp/j ⟶ 2 comprimés par jour
1 cp x 3/j ⟶ 1 comprimé 3 fois par jour
3x/j ⟶ 3 fois par jour
3 fois/jour ⟶ 3 fois par jour
2 gél. le soir ⟶ 2 gélules le soir
1 g IV toutes les 6 h ⟶ 1 gramme en intraveineuse toutes les 6 heures
par voie IV ⟶ par voie intraveineuse
5 mg i.m. ⟶ 5 milligrammes en intramusculaire.
1-0-1 ⟶ 1, 0, 1
"""
"""How much is taken when, and by which way."""

TIMES = """
à 8h30 ⟶ à 8 heures 30
à 8 h 30 ⟶ à 8 heures 30
à 8h ⟶ à 8 heures
de 8h-12h ⟶ de 8 heures à 12 heures
8h30-12h30 ⟶ 8 heures 30 à 12 heures 30
pendant 2 h 30 min ⟶ pendant 2 heures 30 minutes
à 1h30 ⟶ à 1 heure 30
à 20:30 ⟶ à 20 heures 30
24h/24 et 7j/7 ⟶ 24 heures sur 24 et 7 jours sur 7
9h00-17h30 ⟶ 9 heures à 17 heures 30
9h-12h / 14h-18h ⟶ 9 heures à 12 heures barre oblique 14 heures à 18 heures
"""
"""A letter stands between hours and minutes."""

DATES = """
le 10/12/2024 ⟶ le 10 décembre 2024
le 1/1/2024 ⟶ le premier janvier 2024
le 1er janvier ⟶ le premier janvier
du 01/02/2024-03/04/2024 ⟶ du premier février 2024 à 3 avril 2024
12 févr. 2024 ⟶ 12 février 2024
lun.-ven. 9h-18h ⟶ lundi à vendredi 9 heures à 18 heures
lu-ve ⟶ lundi à vendredi
sept. 2023 ⟶ septembre 2023
05/2023 ⟶ mai 2023
"""
"""The day comes before the month."""

ORDINALS = """
la 1re dose ⟶ la première dose
le 2e jour ⟶ le deuxième jour
la 2ème prise ⟶ la deuxième prise
la 38e semaine ⟶ la trente-huitième semaine
la 71e ⟶ la soixante et onzième
le 2nd tour ⟶ le second tour
au XIXe siècle ⟶ au dix-neuvième siècle
Louis XIV ⟶ Louis quatorze
François Ier ⟶ François premier
type II ⟶ type 2
stades III et IV ⟶ stades 3 et 4
le facteur VIII ⟶ le facteur 8
1er-3e trimestre ⟶ premier à troisième trimestre
la IIe guerre ⟶ la deuxième guerre
"""
"""Ordinals and Roman numerals."""

CALLS = """
appelez le 15 ⟶ appelez le 15
appelez le 3919 ⟶ appelez le 39 19
le 3114 ⟶ le 31 14
01 23 45 67 89 ⟶ 0 1, 23, 45, 67, 89
+33 1 23 45 67 89 ⟶ plus 33, 1, 23, 45, 67, 89
12 rue de la Paix, 75002 Paris ⟶ 12 rue de la Paix, 7 5 0 0 2 Paris
tél : 0 800 123 456 ⟶ téléphone : 0 8 0 0, 1 2 3, 4 5 6
800 000 000 de doses ⟶ 800000000 de doses
"""
"""Two digits of a number to call are said as one number."""

SHORT_FORMS = """
M. Dupont ⟶ Monsieur Dupont
Mme Martin ⟶ Madame Martin
le Dr Leroy ⟶ le Docteur Leroy
n° 5 ⟶ numéro 5
p. ex. du sel ⟶ par exemple du sel
c.-à-d. deux ⟶ c'est-à-dire deux
env. 5 jours ⟶ environ 5 jours
fièvre et/ou toux ⟶ fièvre et ou toux
M. et Mme Dupont ⟶ Monsieur et Madame Dupont
vitamine D. Les os ⟶ vitamine D. Les os
"""
"""Abbreviations of words."""

BOTH = """
patient·e·s ⟶ patients et patientes
chaque patient·e ⟶ chaque patient ou patiente
patient(e)s ⟶ patients et patientes
infirmier·ère·s ⟶ infirmier, ère, s
homme/femme ⟶ homme ou femme
les patient.e.s ⟶ les patients et patientes
étudiant(e) ⟶ étudiant ou étudiante
il/elle ⟶ il ou elle
"""
"""Both forms of a word."""

LETTERS = """
le VIH ⟶ le V I H
une IRM ⟶ une I R M
un AVC ⟶ un A V C
l'ADN ⟶ l'A D N
le SIDA ⟶ le SIDA
la BPCO ⟶ la B P C O
le CHU ⟶ le C H U
LES SYMPTÔMES DU VIH ⟶ LES SYMPTÔMES DU V I H
à prendre SANS eau ⟶ à prendre SANS eau
SARS-CoV-2 ⟶ SARS-CoV-2
"""
"""Capitals that are no word are letters; the others are words."""

SIGNS = """
20 € ⟶ 20 euros
20,50 € ⟶ 20 euros 50 centimes
CO₂ ⟶ C O 2
[1][2] ⟶ référence 1, 2
✓ Oui ⟶ coche Oui
✗ Non ⟶ croix Non
sang O- ⟶ sang O négatif
≈ 5 ⟶ environ 5
info@exemple.fr ⟶ info arobase exemple point fr
25 M€ ⟶ 25 millions d'euros
11,60 €/mois ⟶ 11 euros 60 centimes par mois
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
    CALLS,
    SHORT_FORMS,
    BOTH,
    LETTERS,
    SIGNS,
)
PAIRS = [tuple(line.split(" ⟶ ")) for lines in KINDS for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("written", "said"), PAIRS)
def test_it_is_said_as_a_nurse_reads_it_aloud(written, said):
    assert spoken(written, "fr").said == said
    assert spoken(said, "fr").pieces == ()


def test_there_are_many():
    assert len(set(PAIRS)) == len(PAIRS) >= 80


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("fr-CA", "10/12/2024", "10 décembre 2024"),
        ("fr-CA", "2024-12-10", "10 décembre 2024"),
        ("fr-CA", "5,50 $", "5 dollars 50 cents"),
        ("fr-CH", "15 000 CHF", "15000 C H F"),
        ("fr-BE", "2,5 mg", "2 virgule 5 milligrammes"),
    ],
)
def test_regions_write_numbers_and_dates_otherwise(language, written, said):
    assert spoken(written, language).said == said


@pytest.mark.parametrize(
    "written",
    [
        "15,000",
        "1,234",
    ],
)
def test_what_may_be_meant_otherwise_is_told(written):
    """It is taken as it is written, sign by sign."""
    assert len(spoken(written, "fr").doubts) == 1


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
        ("2e dose", "2 doses"),
        ("8h30", "8,30"),
        ("500 mg/8 h", "500 mg/h"),
    ],
)
def test_what_means_something_else_is_said_otherwise(different):
    assert len({spoken(written, "fr").said for written in different}) == len(different)
