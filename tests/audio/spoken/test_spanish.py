"""What is said for Spanish health pages' numbers, doses, signs and short forms."""

from __future__ import annotations

import pytest

from audio.spoken import spoken

# Each line is what is written, then what is said.


NUMBERS = """
Tome 2,5 mg al día. ⟶ Tome 2 coma 5 miligramos al día.
La dosis es de 2,5 mg/kg/día. ⟶ La dosis es de 2 coma 5 miligramos por kilogramo por día.
una dosis de 0,05 mg ⟶ una dosis de 0 coma 0 5 miligramos
una dosis de 12,75 mg ⟶ una dosis de 12 coma 75 miligramos
una solución al 0,9 % ⟶ una solución al 0 coma 9 por ciento
cerca de 15.000 personas ⟶ cerca de 15000 personas
cerca de 15 000 personas ⟶ cerca de 15000 personas
1.500.000 casos ⟶ 1500000 casos
hasta 1.500 mg al día ⟶ hasta 1500 miligramos al día
5.000 unidades ⟶ 5000 unidades
Tome ,5 mg. ⟶ Tome coma 5 miligramos.
Tome .5 mg. ⟶ Tome punto 5 miligramos.
un 10 % de los adultos ⟶ un 10 por ciento de los adultos
un 10% de los adultos ⟶ un 10 por ciento de los adultos
del 5 al 10 % ⟶ del 5 al 10 por ciento
entre 5-10 % ⟶ entre 5 a 10 por ciento
IC del 95 %: 1,2-3,4 ⟶ intervalo de confianza del 95 por ciento: 1 coma 2 a 3 coma 4
IC 95%: 0,8–1,1 ⟶ intervalo de confianza 95 por ciento: 0 coma 8 a 1 coma 1
(IC95 % 1,2-3,4) ⟶ (intervalo de confianza 95 por ciento 1 coma 2 a 3 coma 4)
10.000 a 15.000 pasos ⟶ 10000 a 15000 pasos
entre 0,5 y 1 mg ⟶ entre 0 coma 5 y 1 miligramo
2.000 kcal/día ⟶ 2000 kilocalorías por día
de 1.000-1.500 mg ⟶ de 1000 a 1500 miligramos
"""
"""A comma stands before decimals, a dot or a space between thousands."""

COMPARISONS = """
p < 0,05 ⟶ p menor que 0 coma 0 5
glucosa <5 mmol/L ⟶ glucosa menor que 5 milimoles por litro
glucosa >5 mmol/L ⟶ glucosa mayor que 5 milimoles por litro
glucosa ≤ 5 mmol/L ⟶ glucosa menor o igual que 5 milimoles por litro
≥ 65 años ⟶ mayor o igual que 65 años
personas de 65+ años ⟶ personas de 65 o más años
mayores de 18 años ⟶ mayores de 18 años
p<0,001 ⟶ p menor que 0 coma 0 0 1
n=25 ⟶ n igual a 25
n = 1.200 ⟶ n igual a 1200
≠ 0 ⟶ distinto de 0
IMC ≥30 ⟶ I M C mayor o igual que 30
HbA1c < 7 % ⟶ HbA1c menor que 7 por ciento
OR: 1,5 (p=0,01) ⟶ OR: 1 coma 5 (p igual a 0 coma 0 1)
edad: 45 ± 12 años ⟶ edad: 45 más o menos 12 años
"""
"""Engines say no sign of a comparison."""

RANGES = """
1-2 comprimidos ⟶ 1 a 2 comprimidos
1–2 comprimidos ⟶ 1 a 2 comprimidos
de 4 a 6 horas ⟶ de 4 a 6 horas
cada 4-6 horas ⟶ cada 4 a 6 horas
durante 8-10 h ⟶ durante 8 a 10 horas
abierto de 9–11 h ⟶ abierto de 9 a 11 horas
de 2,5-5 mg ⟶ de 2 coma 5 a 5 miligramos
niños de 6-12 años ⟶ niños de 6 a 12 años
en 2019-2021 ⟶ en 2019 a 2021
10 - 20 mg cada 4 horas ⟶ 10 a 20 miligramos cada 4 horas
el 50 % - 60 % ⟶ el 50 por ciento a 60 por ciento
-20 a 4 °C ⟶ menos 20 a 4 grados Celsius
de 6 meses-2 años ⟶ de 6 meses a 2 años
"""
"""Engines drop the dash of a range."""

RATIOS = """
TA 120/80 mmHg ⟶ tensión arterial 120 sobre 80 milímetros de mercurio
una tensión de 120/80 ⟶ una tensión de 120 sobre 80
TA: 12/8 ⟶ T A: 12 sobre 8
dolor 7/10 ⟶ dolor 7 sobre 10
1 de cada 10 ⟶ 1 de cada 10
1/2 comprimido ⟶ medio comprimido
1/2 tableta ⟶ media tableta
½ taza de agua ⟶ media taza de agua
1 ½ comprimidos ⟶ 1 y medio comprimidos
2 ½ tazas ⟶ 2 y media tazas
1/4 de taza ⟶ un cuarto de taza
3/4 partes ⟶ tres cuartos partes
½ L de agua ⟶ medio litro de agua
una proporción de 1:3 ⟶ una proporción de 1 a 3
dilución 1:10 ⟶ dilución 1 a 10
1/3 de los casos ⟶ un tercio de los casos
4:1 ⟶ 4 a 1
adrenalina 1:10.000 ⟶ adrenalina 1 a 10000
"""
"""A slash is a pressure, a score, a part or a rate."""

SIGNS = """
1,5 × 10⁹/L ⟶ 1 coma 5 por 10 elevado a 9 por litro
10³ ⟶ 10 elevado a 3
10⁻³ ⟶ 10 elevado a menos 3
5 × 3 cm ⟶ 5 por 3 centímetros
5 x 3 x 2 cm ⟶ 5 por 3 por 2 centímetros
5 ± 2 días ⟶ 5 más o menos 2 días
-5 °C ⟶ menos 5 grados Celsius
−5 °C ⟶ menos 5 grados Celsius
38,5 °C ⟶ 38 coma 5 grados Celsius
38,5 ºC ⟶ 38 coma 5 grados Celsius
38º de fiebre ⟶ 38 grados de fiebre
entre 2º y 8º ⟶ entre 2 grados y 8 grados
✓ Sí ⟶ marca de verificación Sí
✗ No ⟶ marca de cruz No
5 → 10 ⟶ 5 flecha a la derecha 10
A + B ⟶ A más B
sangre O- ⟶ sangre O negativo
sangre AB+ ⟶ sangre AB positivo
2 + 2 = 4 ⟶ 2 más 2 igual a 4
García & Hijos ⟶ García y Hijos
≈ 5 ⟶ aproximadamente 5
~5 ⟶ aproximadamente 5
§ 5 ⟶ sección 5
#5 ⟶ número 5
1.500.000 de casos ⟶ 1500000 de casos
un valor de 10 mm² ⟶ un valor de 10 milímetros al cuadrado
"""
"""Powers, dimensions and degrees."""

AMOUNTS = """
500 µg ⟶ 500 microgramos
500 mcg ⟶ 500 microgramos
500 mg ⟶ 500 miligramos
2 cc ⟶ 2 centímetros cúbicos
5 ml ⟶ 5 mililitros
250 mL/min ⟶ 250 mililitros por minuto
90 mL/min/1,73 m² ⟶ 90 mililitros por minuto por 1 coma 73 metros cuadrados
25 kg/m² ⟶ 25 kilogramos por metro cuadrado
un IMC de 25 kg/m2 ⟶ un I M C de 25 kilogramos por metro cuadrado
100 mg/dL ⟶ 100 miligramos por decilitro
valores en mg/dL ⟶ valores en miligramos por decilitro
140 mEq/L ⟶ 140 miliequivalentes por litro
5.000 UI ⟶ 5000 unidades internacionales
5.000 U.I. ⟶ 5000 unidades internacionales.
10 UI/kg ⟶ 10 unidades internacionales por kilogramo
10 U de insulina ⟶ 10 unidades de insulina
70 lpm ⟶ 70 latidos por minuto
2 Gy ⟶ 2 grays
5 mSv ⟶ 5 milisieverts
30 kcal/kg ⟶ 30 kilocalorías por kilogramo
80 dB ⟶ 80 decibelios
60 mg / día ⟶ 60 miligramos por día
100mg/5ml ⟶ 100 miligramos por 5 mililitros
(100 mg/10 mg) ⟶ (100 miligramos barra 10 miligramos)
6 u 8 horas ⟶ 6 u 8 horas
células/mm³ ⟶ células por milímetro al cubo
14.000 mm³ ⟶ 14000 milímetros al cubo
5/10/20 mg ⟶ 5 barra 10 barra 20 miligramos
Emergencias: 112 ⟶ Emergencias: 1 1 2
lunes/miércoles/viernes ⟶ lunes, miércoles y viernes
½–1 comprimido ⟶ medio a 1 comprimido
Riesgo 1/10 000 ⟶ Riesgo 1 sobre 10000
1x al día ⟶ 1 vez al día
"""
"""Units are words, and µg is never mg."""

DOSING = """
10 mg/8 h ⟶ 10 miligramos cada 8 horas
500 mg/8 h ⟶ 500 miligramos cada 8 horas
1 g/12 h ⟶ 1 gramo cada 12 horas
1 comp/8 h ⟶ 1 comprimido cada 8 horas
1 comp. c/8 h ⟶ 1 comprimido cada 8 horas
2 comp. al día ⟶ 2 comprimidos al día
1 cáps. al día ⟶ 1 cápsula al día
10 gts. cada noche ⟶ 10 gotas cada noche
2 uds. al día ⟶ 2 unidades al día
3x/día ⟶ 3 veces por día
3 veces/semana ⟶ 3 veces por semana
500 mg VO cada 8 h ⟶ 500 miligramos por vía oral cada 8 horas
1 g IV cada 6 h ⟶ 1 gramo por vía intravenosa cada 6 horas
5 mg IM en dosis única ⟶ 5 miligramos por vía intramuscular en dosis única
10 mg SC ⟶ 10 miligramos por vía subcutánea
antibióticos IV ⟶ antibióticos I V
un antibiótico i.v. ⟶ un antibiótico por vía intravenosa.
por vía i.v. ⟶ por vía intravenosa
10 mg v.o. ⟶ 10 miligramos por vía oral.
1-0-1 ⟶ 1, 0, 1
½-0-½ ⟶ medio, 0, medio
1-0-0-1 ⟶ 1, 0, 0, 1
cada 6-8 sem. ⟶ cada 6 a 8 semanas.
100-200mg/12h ⟶ 100 a 200 miligramos cada 12 horas
300mg/12-24h ⟶ 300 miligramos cada 12 a 24 horas
1/2 comp. por la noche ⟶ medio comprimido por la noche
5 veces/24h ⟶ 5 veces cada 24 horas
200mg/8h. ⟶ 200 miligramos cada 8 horas.
"""
"""How much is taken when, and by which way."""

TIMES = """
durante 3 d ⟶ durante 3 días
en 5 min ⟶ en 5 minutos
a las 8:00 ⟶ a las 8 horas
a las 8:30 ⟶ a las 8 y 30
a la 1:00 ⟶ a la 1 hora
a las 8:30 h ⟶ a las 8 y 30
a las 20.30 h ⟶ a las 20 y 30
a las 8:30 a. m. ⟶ a las 8 y 30 a m
a las 8:30 p.m. ⟶ a las 8 y 30 p m
a las 5 p. m. ⟶ a las 5 p m
de 8:00 a 15:00 h ⟶ de 8 horas a 15 horas
de 8:00-15:00 h ⟶ de 8 horas a 15 horas
8.30-14.00 h ⟶ 8 y 30 a 14 horas
24 horas, 24/7 ⟶ 24 horas, 24 7
a las 7.30 y las 19.30 h ⟶ a las 7 y 30 y las 19 y 30
24h al día ⟶ 24 horas al día
durante 2 h 30 min ⟶ durante 2 horas 30 minutos
"""
"""Times of the day."""

DATES = """
el 10/12/2024 ⟶ el 10 de diciembre de 2024
el 2024-12-10 ⟶ el 10 de diciembre de 2024
el 12.10.2024 ⟶ el 12 de octubre de 2024
el 1/2/24 ⟶ el 1 de febrero de 24
del 01/02/2024-03/04/2024 ⟶ del 1 de febrero de 2024 a 3 de abril de 2024
12 oct 2024 ⟶ 12 octubre 2024
12-oct-2024 ⟶ 12 octubre 2024
el 3 ene. 2024 ⟶ el 3 enero 2024
en dic. 2024 ⟶ en diciembre 2024
lun-vie ⟶ lunes a viernes
Lun.-Vie. de 9:00 a 14:00 ⟶ lunes a viernes de 9 horas a 14 horas
L-V de 8:00 a 15:00 ⟶ lunes a viernes de 8 horas a 15 horas
05/2023 ⟶ mayo 2023
"""
"""The day comes before the month."""

ORDINALS = """
el 1.º de mayo ⟶ el primero de mayo
el 1º de enero ⟶ el primero de enero
1.er trimestre ⟶ primer trimestre
la 2.ª dosis ⟶ la segunda dosis
2ª dosis ⟶ segunda dosis
3.ª planta ⟶ tercera planta
el 1er día ⟶ el primer día
la 3ra dosis ⟶ la tercera dosis
el 2do trimestre ⟶ el segundo trimestre
la 25.ª semana ⟶ la 25 semana
1.º Lávese las manos. ⟶ primero Lávese las manos.
4º año ⟶ cuarto año
1.ª y 2.ª dosis ⟶ primera y segunda dosis
"""
"""An ordinal of two signs is no number of degrees."""

CALLS = """
llame al 112 ⟶ llame al 1 1 2
Llame al 112 o al 061. ⟶ Llame al 1 1 2 o al 0 6 1.
marque el 911 ⟶ marque el 9 1 1
el 016 ⟶ el 0 1 6
900 123 456 ⟶ 9 0 0, 1 2 3, 4 5 6
+34 91 123 45 67 ⟶ más 3 4, 9 1, 1 2 3, 4 5, 6 7
el teléfono 91 123 45 67 ⟶ el teléfono 9 1, 1 2 3, 4 5, 6 7
Tel.: 91 123 45 67 ⟶ Teléfono: 9 1, 1 2 3, 4 5, 6 7
Tfno. 912 345 678 ⟶ Teléfono 9 1 2, 3 4 5, 6 7 8
Calle Mayor, 5, 28013 Madrid ⟶ Calle Mayor, 5, 2 8 0 1 3 Madrid
C.P. 28013 ⟶ código postal 2 8 0 1 3
c/ Mayor, 5 ⟶ calle Mayor, 5
Tel. 900-123-456 ⟶ Teléfono 9 0 0, 1 2 3, 4 5 6
"""
"""Numbers to call are said digit by digit."""

SHORT_FORMS = """
c/u ⟶ cada uno
s/n ⟶ sin número
la Dra. García ⟶ la Doctora García
el Dr. Pérez ⟶ el Doctor Pérez
la Sra. López ⟶ la Señora López
el Sr. Ruiz y la Srta. Vega ⟶ el Señor Ruiz y la Señorita Vega
p. ej., fruta ⟶ por ejemplo, fruta
p.ej. fruta ⟶ por ejemplo fruta
Fruta, verdura, etc. ⟶ Fruta, verdura, etcétera.
aprox. 5 días ⟶ aproximadamente 5 días
máx. 4 al día ⟶ máximo 4 al día
n.º 5 ⟶ número 5
nº 5 ⟶ número 5
N° 5 ⟶ Número 5
pág. 12 ⟶ página 12
el art. 5 ⟶ el artículo 5
en EE. UU. ⟶ en Estados Unidos.
en EE.UU. ⟶ en Estados Unidos.
y/o ⟶ y o
fiebre y/o tos ⟶ fiebre y o tos
M.ª Victoria ⟶ María Victoria
I.V. lenta ⟶ por vía intravenosa lenta
"""
"""Abbreviations of words."""

EITHER = """
niño/a ⟶ niño, a
los/as médicos/as ⟶ los, as médicos, as
año/s ⟶ año o años
el/la paciente ⟶ el o la paciente
padre/madre ⟶ padre o madre
niñ@s ⟶ niños, as
hijo/a ⟶ hijo, a
los/las pacientes ⟶ los o las pacientes
"""
"""Both forms of a word."""

LETTERS = """
VIH ⟶ V I H
el VIH y el VHC ⟶ el V I H y el V H C
EPOC ⟶ EPOC
un TAC ⟶ un TAC
una RM ⟶ una R M
el ECG ⟶ el E C G
una PCR ⟶ una P C R
la TSH ⟶ la T S H
el ADN ⟶ el A D N
el IMC ⟶ el I M C
SIDA ⟶ SIDA
el TDAH ⟶ el T D A H
COVID-19 ⟶ COVID-19
los AINE ⟶ los AINE
cromosomas XY ⟶ cromosomas X i griega
B₁₂ ⟶ B 12
CO₂ ⟶ C O 2
Ca²⁺ ⟶ Ca 2 más
la UCI ⟶ la UCI
HTA y DM2 ⟶ H T A y D M 2
F32.1 ⟶ F32.1
IgG ⟶ IgG
¿QUÉ ES EL VIH? ⟶ ¿QUÉ ES EL V I H?
"""
"""Capitals that are no word are letters; the others are words."""

ROMAN = """
tipo II ⟶ tipo 2
tipos I y II ⟶ tipos 1 y 2
diabetes tipo 2 ⟶ diabetes tipo 2
fase III ⟶ fase 3
fase I/II ⟶ fase 1 barra 2
grado II-III ⟶ grado 2 a 3
estadio IV ⟶ estadio 4
estadio IIIB ⟶ estadio 3 B
factor VIII ⟶ factor 8
siglo XXI ⟶ siglo 21
el VII par craneal ⟶ el séptimo par craneal
par craneal VII ⟶ par craneal 7
NYHA III ⟶ NYHA 3
Alfonso XIII ⟶ Alfonso trece
Juan Pablo II ⟶ Juan Pablo segundo
Felipe VI ⟶ Felipe sexto
siglos XIX y XX ⟶ siglos 19 y 20
"""
"""A Roman numeral is a number only behind what is counted so."""

MONEY = """
20 € ⟶ 20 euros
20,50 € ⟶ 20 euros 50 céntimos
1 € ⟶ 1 euro
$20 ⟶ 20 dólares
a 20 €/mes ⟶ a 20 euros por mes
11,60 € ⟶ 11 euros 60 céntimos
"""
"""The sign stands behind the amount."""

REFERENCES = """
[1][2] ⟶ referencia 1, 2
estudios [1,2] ⟶ estudios referencia 1, 2
info@ejemplo.es ⟶ info arroba ejemplo punto es
www.ejemplo.es/salud ⟶ ejemplo punto es barra salud
FC 80 lpm ⟶ frecuencia cardíaca 80 latidos por minuto
Vitamina D. Los huesos ⟶ Vitamina D. Los huesos
hepatitis A, B y C ⟶ hepatitis A, B y C
"""
"""The numbers of notes, addresses and the like."""

KINDS = (
    NUMBERS,
    COMPARISONS,
    RANGES,
    RATIOS,
    SIGNS,
    AMOUNTS,
    DOSING,
    TIMES,
    DATES,
    ORDINALS,
    CALLS,
    SHORT_FORMS,
    EITHER,
    LETTERS,
    ROMAN,
    MONEY,
    REFERENCES,
)
PAIRS = [tuple(line.split(" ⟶ ")) for lines in KINDS for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("written", "said"), PAIRS)
def test_it_is_said_as_a_nurse_reads_it_aloud(written, said):
    assert spoken(written, "es").said == said
    assert spoken(said, "es").pieces == ()


def test_there_are_many():
    assert len(set(PAIRS)) == len(PAIRS) >= 190


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("es-MX", "2.5 mg", "2 punto 5 miligramos"),
        ("es-MX", "15,000 pesos", "15000 pesos"),
        ("es-MX", "$200", "200 pesos"),
        ("es-US", "2.5 mg", "2 punto 5 miligramos"),
        ("es-US", "$20.50", "20 dólares 50 centavos"),
        ("es-419", "1,250.5 mg", "1250 punto 5 miligramos"),
        ("es-AR", "2,5 mg", "2 coma 5 miligramos"),
        ("es-AR", "15.000", "15000"),
        ("es-CO", "$ 15.000", "15000 pesos"),
        ("es-ES", "10/12/2024", "10 de diciembre de 2024"),
        ("es-MX", "10/12/2024", "10 de diciembre de 2024"),
        ("es-PR", "10/12/2024", "12 de octubre de 2024"),
        ("es-MX", "1.25 h", "1 punto 25 horas"),
        ("es-US", "1,500 mg", "1500 miligramos"),
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
        "8.5 h",
    ],
)
def test_what_may_be_meant_otherwise_is_told(written):
    """It is taken as it is written, sign by sign."""
    assert len(spoken(written, "es").doubts) == 1


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
        ("2ª dosis", "2 dosis"),
        ("500 mg/8 h", "500 mg/h"),
    ],
)
def test_what_means_something_else_is_said_otherwise(different):
    assert len({spoken(written, "es").said for written in different}) == len(different)
