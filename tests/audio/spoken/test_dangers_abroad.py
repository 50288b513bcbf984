"""What hurts where it is misheard, in other languages than English."""

from __future__ import annotations

import pytest

from audio.spoken import spoken

# Each line is the language, what is written, then what is said.

RATIOS = """
es 1:10 000 ⟶ 1 a 10000
fr 1:10 000 ⟶ 1 pour 10000
de 1:10 000 ⟶ 1 zu 10000
pt 1:10 000 ⟶ 1 para 10000
vi 1:10 000 ⟶ 1 trên 10000
hi 1:10 000 ⟶ 1 अनुपात 10000
it 1:10 000 ⟶ 1 due punti 10000
"""

COURSES = """
es 10 mg x 5 días ⟶ 10 miligramos por 5 días
es 2 comp x 7 días ⟶ 2 comprimidos por 7 días
fr 10 mg x 5 jours ⟶ 10 milligrammes pendant 5 jours
fr 10 mg × 5 j ⟶ 10 milligrammes pendant 5 jours
de 10 mg x 5 Tage ⟶ 10 Milligramm für 5 Tage
pt 10 mg x 5 dias ⟶ 10 miligramas por 5 dias
ru 10 мг x 5 дней ⟶ 10 миллиграммов в течение 5 дней
ru 10 мг х 5 дней ⟶ 10 миллиграммов в течение 5 дней
vi 10 mg x 5 ngày ⟶ 10 mi li gam trong 5 ngày
zh 10 mg x 5 天 ⟶ 10 毫克 持续 5 天
ar 10 mg x 5 أيام ⟶ 10 مليغرام لمدة 5 أيام
hi 10 mg x 5 दिन ⟶ 10 मिलीग्राम अवधि 5 दिन
"""

SCHEMES = """
pt 1–0–1 ⟶ 1, 0, 1
ru 1-0-1 ⟶ 1, 0, 1
vi 1–0–1 ⟶ 1, 0, 1
zh 1–0–1 ⟶ 1, 0, 1
ar 1–0–1 ⟶ 1, 0, 1
hi 1-0-1 ⟶ 1, 0, 1
it 1–0–1 ⟶ 1 trattino corto 0 trattino corto 1
"""

SPACED = """
it 5 - 10 mg ⟶ 5 trattino corto 10 milligrammi
it 5 – 10 mg ⟶ 5 trattino corto 10 milligrammi
it 1 - 0 - 1 ⟶ 1 trattino corto 0 trattino corto 1
es 10 - 5 mg ⟶ 10 guion 5 miligramos
ja 10 - 5 mg ⟶ 10 enダッシュ 5 ミリグラム
it 5 − 3 ⟶ 5 segno meno 3
"""
"""A dash apart from the numbers around it is silent in most voices."""

MARKS = """
it ☐ ⟶ quadrato vuoto
it ✕ ⟶ croce
ja ✘ ⟶ バツ
zh ✗ ⟶ 叉号
it O- ⟶ O segno meno
it (-) ⟶ (segno meno)
es (-) ⟶ (menos)
it 200 mg [12] ⟶ 200 milligrammi parentesi quadra aperta 12
it parola¹ bene ⟶ parola, parentesi quadra aperta 1, bene
"""

AGES = """
en infants 6 m ⟶ infants 6 months
en from 6 m away ⟶ from 6 meters away
en ≤ 2 m ⟶ less than or equal to 2 meters
es lactantes de 6 m a 2 años ⟶ lactantes de 6 meses a 2 años
es caminar 6 m ⟶ caminar 6 metros
fr enfants de 6 m ⟶ enfants de 6 mois
de Kinder ab 6 m ⟶ Kinder ab 6 Monate
pt crianças de 6 m ⟶ crianças de 6 meses
"""

RESULTS = """
es HBsAg (-) ⟶ HBsAg (negativo)
es HBsAg (+) ⟶ HBsAg (positivo)
fr HBsAg (-) ⟶ HBsAg (négatif)
de HBsAg (-) ⟶ HBsAg (negativ)
ru HBsAg (-) ⟶ HBsAg (отрицательный)
it HBsAg (-) ⟶ HBsAg (segno meno)
es – ⟶ guion
it – ⟶ trattino corto
es ● ⟶ círculo relleno
it ○ ⟶ cerchio vuoto
es Na 140 [135–145] ⟶ Na 140 (135 a 145)
de Na 140 mmol/L [135–145] ⟶ Na 140 Millimol pro Liter (135 bis 145)
es 10 mg¹ ⟶ 10 miligramos, referencia 1
it 10 mg¹ ⟶ 10 milligrammi, parentesi quadra aperta 1
"""

DAYS = """
es lun/mié/vie ⟶ lunes, miércoles y viernes
fr lun/mer/ven ⟶ lundi, mercredi et vendredi
de Mo/Mi/Fr ⟶ Montag, Mittwoch und Freitag
pt seg/qua/sex ⟶ segunda-feira, quarta-feira e sexta-feira
ru пн/ср/пт ⟶ понедельник, среда и пятница
it lun/mer/ven ⟶ lunedì, mercoledì, venerdì
"""

STRENGTHS = """
es 5/10/20 mg ⟶ 5 barra 10 barra 20 miligramos
fr 5/10/20 mg ⟶ 5 barre oblique 10 barre oblique 20 milligrammes
de 5/10/20 mg ⟶ 5 Schrägstrich 10 Schrägstrich 20 Milligramm
pt 5/10/20 mg ⟶ 5 barra 10 barra 20 miligramas
ru 5/10/20 мг ⟶ 5 дробь 10 дробь 20 миллиграммов
vi 5/10/20 mg ⟶ 5 gạch chéo 10 gạch chéo 20 mi li gam
zh 5/10/20 mg ⟶ 5 斜杠 10 斜杠 20 毫克
ar 5/10/20 mg ⟶ 5 شرطة مائلة 10 شرطة مائلة 20 مليغرام
hi 5/10/20 mg ⟶ 5 स्लैश 10 स्लैश 20 मिलीग्राम
ja 5/10/20 mg ⟶ 5 スラッシュ 10 スラッシュ 20 ミリグラム
uk 5/10/20 mg ⟶ 5 скісна риска 10 скісна риска 20 міліграмів
"""

LINES = [
    line
    for line in (
        RATIOS + COURSES + SCHEMES + SPACED + MARKS + AGES + RESULTS + DAYS + STRENGTHS
    ).splitlines()
    if line
]


@pytest.mark.parametrize("line", LINES)
def test_it_is_said_in_words(line):
    """Once is enough, too."""
    written, said = line[3:].split(" ⟶ ")

    assert spoken(written, line[:2]).said == said
    assert spoken(said, line[:2]).said == said


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("es", "sección 6.1"),
        ("es", "las secciones 6.1 y 6.2"),
        ("es", "Apartado 4.2"),
        ("es", "Fig. 2.3"),
        ("de", "Abschnitt 6.1"),
        ("de", "siehe Kapitel 4.2–4.5"),
        ("de", "Version 2.1"),
        ("pt", "seção 6.1"),
        ("vi", "mục 6.1"),
        ("it", "sezione 6.1"),
        ("nl", "hoofdstuk 6.1"),
        ("tr", "bölüm 6.1"),
        ("el", "Ενότητα 6.1"),
    ],
)
def test_the_number_of_a_section_is_no_amount(language, written):
    assert spoken(written, language).doubts == ()


def test_an_amount_with_another_sign_than_usual_is_doubted():
    assert spoken("arteria 6.1 mm", "es").doubts
    assert spoken("10.000 UI", "fr").doubts
    assert spoken("10.000 UI", "es").doubts == ()
    assert spoken("05 mg", "es").doubts
