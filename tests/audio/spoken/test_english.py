"""What is said for English health pages' numbers, doses, signs and short forms."""

from __future__ import annotations

import pytest

from audio.spoken import spoken
from audio.spoken.tables import table_of

# Each line is what is written, then what is said, as a careful nurse would read it aloud.
# What is the same on both sides is said as it is written.

FACTS = """
below <5 mmol/L or >10 ⟶ below less than 5 millimoles per liter or greater than 10
Take 1–2 tablets. ⟶ Take 1 to 2 tablets.
every 4-6 hours ⟶ every 4 to 6 hours
IV antibiotics ⟶ I.V antibiotics
✓ Yes ✗ No ⟶ check mark Yes cross mark No
2.5 mcg ⟶ 2.5 micrograms
500 mg ⟶ 500 milligrams
mg/kg/day ⟶ milligrams per kilogram per day
120/80 mmHg ⟶ 120 over 80 millimeters of mercury
call 111 ⟶ call 1 1 1
Dial 911. ⟶ Dial 9 1 1.
1-800-273-8255 ⟶ 1, 8 0 0, 2 7 3, 8 2 5 5
open 24/7 ⟶ open 24 7
dilute it 1:3 ⟶ dilute it 1 to 3
€20 ⟶ 20 euros
women in their 30s ⟶ women in their thirties
coffee w/o sugar ⟶ coffee without sugar
The FEV1 was low. ⟶ The F E V 1 was low.
Avoid NSAIDs. ⟶ Avoid N.S.A.I.D.s.
as shown before[1][2] ⟶ as shown before, reference 1, 2
a fever of 38.5°C ⟶ a fever of 38.5 degrees Celsius
≥ 18 years ⟶ greater than or equal to 18 years
3 ± 0.5 ⟶ 3 plus or minus 0.5
½ cup ⟶ one half cup
10% of people ⟶ 10 percent of people
Dr. Okafor ⟶ Doctor Okafor
e.g. nuts ⟶ for example nuts
Your HbA1c is high. ⟶ Your HbA1c is high.
a COVID-19 test ⟶ a COVID-19 test
"""
"""What espeak-ng alone reads wrongly, and what it reads rightly, as measured before the start."""

COMPARISONS = """
p < 0.05 ⟶ p less than 0.05
p<0.001 ⟶ p less than 0.001
P = .03 ⟶ P equals point 0 3
p=0.03 ⟶ p equals 0.03
n = 30 ⟶ n equals 30
(n=1,204) ⟶ (n equals 1204)
a BMI >30 ⟶ a B.M.I greater than 30
a BMI ≥ 25 kg/m² ⟶ a B.M.I greater than or equal to 25 kilograms per square meter
≤5 drinks/week ⟶ less than or equal to 5 drinks per week
platelets <50 x 10⁹/L ⟶ platelets less than 50 times 10 to the power of 9 per liter
if it is <= 4.0 mmol/L ⟶ if it is less than or equal to 4.0 millimoles per liter
people aged >=65 ⟶ people aged greater than or equal to 65
=>18 years ⟶ greater than or equal to 18 years
about ~3 hours ⟶ about about 3 hours
≈ 40% ⟶ approximately 40 percent
A ≠ B ⟶ A not equal to B
LDL < HDL ⟶ L.D.L less than H.D.L
≫ 10 ⟶ much greater than 10
＞5 ⟶ greater than 5
5=>10 ⟶ 5 right arrow 10
5 mg => 10 mg ⟶ 5 milligrams right arrow 10 milligrams
age => 18 ⟶ age greater than or equal to 18
<> 5 ⟶ not equal to 5
!= 5 ⟶ not equal to 5
Wow! = 5 ⟶ Wow! equals 5
"""
"""Comparisons, typed in one sign or two."""

SIGNS = """
salt & water ⟶ salt and water
Q&A ⟶ Q and A
aches + fever ⟶ aches plus fever
3 × 2 = 6 ⟶ 3 times 2 equals 6
12 ÷ 4 ⟶ 12 divided by 4
flu → pneumonia ⟶ flu right arrow pneumonia
BP ↑ and pulse ↓ ⟶ B.P up arrow and pulse down arrow
cough -> fever ⟶ cough right arrow fever
☐ I smoke ⟶ empty check box I smoke
☑ I drink ⟶ checked box I drink
✔ safe ⟶ check mark safe
❌ not safe ⟶ cross mark not safe
Aspirin® and Calmex™ ⟶ Aspirin registered and Calmex trademark
© 2024 ⟶ copyright 2024
§ 5 ⟶ section 5
№ 5 ⟶ number 5
#1 cause ⟶ number 1 cause
protein +++ ⟶ protein plus plus plus
5‰ ⟶ 5 per thousand
see the note* ⟶ see the note asterisk
†Not for children ⟶ dagger Not for children
a • b ⟶ a , b
Home | Health ⟶ Home , Health
he/she ⟶ he or she
yes/no ⟶ yes or no
and/or ⟶ and or
breakfast/lunch ⟶ breakfast slash lunch
Part A/B ⟶ Part A slash B
12 tablets/day ⟶ 12 tablets per day
AI/ML models ⟶ AI slash ML models
M/F ⟶ M slash F
=== ⟶ ===
--- ⟶ ---
*** ⟶ ***
√2 ⟶ square root of 2
"""
"""Signs that engines drop; a row of them is drawn, and not said."""

MINUS_AND_PLUS = """
-5 °C ⟶ minus 5 degrees Celsius
−18 °C ⟶ minus 18 degrees Celsius
a T-score of -2.5 ⟶ a T-score of minus 2.5
a T-score of –2.5 ⟶ a T-score of minus 2.5
between -1 and -2.5 ⟶ between minus 1 and minus 2.5
(-1.00) ⟶ (minus 1.00)
+2.5 ⟶ plus 2.5
well — 5 of them ⟶ well — 5 of them
T1–T12 ⟶ T1 to T12
March–May ⟶ March to May
from 2 — 5 of them ⟶ from 2 — 5 of them
rest – 2 days ⟶ rest – 2 days
O+ blood ⟶ O positive blood
O- blood ⟶ O negative blood
blood group A+ ⟶ blood group A positive
AB− ⟶ AB negative
type B- blood ⟶ type B negative blood
Rh- mothers ⟶ Rh negative mothers
an A+ rating ⟶ an A plus rating
HER2- cancers ⟶ HER2 negative cancers
CD4+ cells ⟶ C D 4 positive cells
5 ± 1 mg ⟶ 5 plus or minus 1 milligram
5 +/- 1 ⟶ 5 plus or minus 1
"""
"""A dash is a minus, a range, a rest or a blood group."""

RANGES = """
1–2 ⟶ 1 to 2
4-6 hours ⟶ 4 to 6 hours
2.5–5 mg ⟶ 2.5 to 5 milligrams
2.5 mg–5 mg ⟶ 2.5 milligrams to 5 milligrams
5 mg - 10 mg ⟶ 5 milligrams to 10 milligrams
0.5-1 mg ⟶ 0.5 to 1 milligrams
10 – 15 minutes ⟶ 10 to 15 minutes
aged 5-12 ⟶ aged 5 to 12
aged 2–11 years ⟶ aged 2 to 11 years
10%–20% ⟶ 10 percent to 20 percent
10–20% ⟶ 10 to 20 percent
36.5–37.5°C ⟶ 36.5 to 37.5 degrees Celsius
2019–2021 ⟶ 2019 to 2021
2020-2021 ⟶ 2020 to 2021
in 2019-21 ⟶ in 2019 to 21
pp. 12–15 ⟶ pages 12 to 15
1st–3rd ⟶ 1st to 3rd
5th-6th ⟶ 5th to 6th
weeks 24-28 ⟶ weeks 24 to 28
½–1 tablet ⟶ one half to 1 tablet
1/2-1 tablet ⟶ one half to 1 tablet
1–1½ tablets ⟶ 1 to 1 and a half tablets
2-3x a day ⟶ 2 to 3 times a day
1,500–2,000 kcal ⟶ 1500 to 2000 kilocalories
grades 1–3 ⟶ grades 1 to 3
100–50 mg ⟶ 100 to 50 milligrams
1-1-1 ⟶ 1 dash 1 dash 1
won 3-2 ⟶ won 3 dash 2
40-30-20 ⟶ 40 dash 30 dash 20
a 5-2 diet ⟶ a 5 dash 2 diet
1-2-3 ⟶ 1 dash 2 dash 3
1–0–1 ⟶ 1 dash 0 dash 1
1–2–1 ⟶ 1 dash 2 dash 1
5–10–20 mg ⟶ 5 dash 10 dash 20 milligrams
100–200–400 ⟶ 100 dash 200 dash 400
¼–½ tab ⟶ one quarter to one half tablet
150K–450K ⟶ 150K to 450K
D1–D5 ⟶ D1 to D5
L4–L5 ⟶ L4 to L5
day −7 – −3 ⟶ day minus 7 to minus 3
Day 0–+7 ⟶ Day 0 to plus 7
"""
"""A dash between two numbers is a range when it climbs or is long; else it is called a dash."""

AMOUNTS = """
5 mg ⟶ 5 milligrams
1 mg ⟶ 1 milligram
1.0 mg ⟶ 1.0 milligrams
5mg ⟶ 5 milligrams
a 5-mg tablet ⟶ a 5 milligram tablet
5 µg ⟶ 5 micrograms
5 μg ⟶ 5 micrograms
5 mcg ⟶ 5 micrograms
5 ug ⟶ 5 micrograms
5 ng ⟶ 5 nanograms
5 pg ⟶ 5 picograms
5 g ⟶ 5 grams
5 kg ⟶ 5 kilograms
5 lb ⟶ 5 pounds
5 oz ⟶ 5 ounces
5 mL ⟶ 5 milliliters
5 ml ⟶ 5 milliliters
5 dL ⟶ 5 deciliters
1 L ⟶ 1 liter
5 cc ⟶ 5 cubic centimeters
5 µL ⟶ 5 microliters
2 tsp ⟶ 2 teaspoons
1 tbsp ⟶ 1 tablespoon
10 U ⟶ 10 units
10 IU ⟶ 10 international units
5 mIU/L ⟶ 5 milli international units per liter
400 IU/day ⟶ 400 international units per day
U-100 insulin ⟶ U-100 insulin
20 mEq ⟶ 20 milliequivalents
7.8 mmol/L ⟶ 7.8 millimoles per liter
90 µmol/L ⟶ 90 micromoles per liter
126 mg/dL ⟶ 126 milligrams per deciliter
48 mmol/mol ⟶ 48 millimoles per mole
15 mg/kg ⟶ 15 milligrams per kilogram
5 mg/kg/day ⟶ 5 milligrams per kilogram per day
0.5 mcg/kg/min ⟶ 0.5 micrograms per kilogram per minute
250 mg/5 mL ⟶ 250 milligrams per 5 milliliters
250 mg / 5 mL ⟶ 250 milligrams per 5 milliliters
5 g/100 g ⟶ 5 grams per 100 grams
6 mo.–2 yr. ⟶ 6 months to 2 years.
1 mg/1 mL ⟶ 1 milligram per 1 milliliter
10 mg·kg⁻¹·day⁻¹ ⟶ 10 milligrams per kilogram per day
weight (lb) / height² (in²) ⟶ weight (pounds) slash height squared (square inches)
2–3 L/day ⟶ 2 to 3 liters per day
0.2 mg/kg/dose ⟶ 0.2 milligrams per kilogram per dose
10⁶ CFU/mL ⟶ 10 to the power of 6 CFU per milliliter
weight (kg) ÷ height² (m²) ⟶ weight (kilograms) divided by height squared (square meters)
60 mL/min/1.73 m² ⟶ 60 milliliters per minute per 1.73 square meters
4 oz / 118 mL ⟶ 4 ounces slash 118 milliliters
4.5 × 10⁹/L ⟶ 4.5 times 10 to the power of 9 per liter
5 x 10^9/L ⟶ 5 times 10 to the power of 9 per liter
10*9/L ⟶ 10 to the power of 9 per liter
×10⁹/L ⟶ times 10 to the power of 9 per liter
10⁻³ ⟶ 10 to the power of minus 3
1.5e6 ⟶ 1.5 times 10 to the power of 6
5 mg m⁻² ⟶ 5 milligrams per square meter
300 mOsm/kg ⟶ 300 milliosmoles per kilogram
72 bpm ⟶ 72 beats per minute
120 mm Hg ⟶ 120 millimeters of mercury
5 cmH₂O ⟶ 5 centimeters of water
2 Gy ⟶ 2 grays
10 mSv ⟶ 10 millisieverts
70 dB ⟶ 70 decibels
200 kcal ⟶ 200 kilocalories
840 kJ ⟶ 840 kilojoules
37 °C ⟶ 37 degrees Celsius
98.6 °F ⟶ 98.6 degrees Fahrenheit
98.6 F ⟶ 98.6 degrees Fahrenheit
a fever of 101 F ⟶ a fever of 101 degrees Fahrenheit
100.4°F (38°C) ⟶ 100.4 degrees Fahrenheit (38 degrees Celsius)
an angle of 45° ⟶ an angle of 45 degrees
5 cm ⟶ 5 centimeters
5 cm² ⟶ 5 square centimeters
2 mm³ ⟶ 2 millimeters cubed
5 ft 10 in ⟶ 5 feet 10 inches
5′ 10″ ⟶ 5 feet 10 inches
5'10" tall ⟶ 5 feet 10 inches tall
5 ft. 10 in. ⟶ 5 feet 10 inches.
30 min ⟶ 30 minutes
30 min. a day ⟶ 30 minutes a day
2 hrs ⟶ 2 hours
1h 30m ⟶ 1 hour 30 minutes
90 sec ⟶ 90 seconds
hold for 30s ⟶ hold for 30 seconds
3 d ⟶ 3 days
6 wks ⟶ 6 weeks
6 mos ⟶ 6 months
2 yrs ⟶ 2 years
3/day ⟶ 3 per day
10 pack-years ⟶ 10 pack years
5% ⟶ 5 percent
0.9% saline ⟶ 0.9 percent saline
SPF 30+ ⟶ S.P.F 30 plus
aged 65+ ⟶ aged 65 plus
Dose (mg/kg) ⟶ Dose (milligrams per kilogram)
Weight, kg ⟶ Weight, kilograms
15 ppm ⟶ 15 parts per million
5 g/day ⟶ 5 grams per day
3.75 g/day ⟶ 3.75 grams per day
4 g/24 hours ⟶ 4 grams per 24 hours
4000 mg/24 hours ⟶ 4000 milligrams per 24 hours
3 doses/24 h ⟶ 3 doses per 24 hours
8 tabs/24 h ⟶ 8 tablets per 24 hours
9 h/12 h ⟶ 9 hours slash 12 hours
5 mg/tab ⟶ 5 milligrams per tablet
10^5 CFU/mL ⟶ 10 to the power of 5 CFU per milliliter
500/mm3 ⟶ 500 per millimeter cubed
500/µl ⟶ 500 per microliter
500/uL ⟶ 500 per microliter
U/L ⟶ units per liter
ALT (U/L) ⟶ A.L.T (units per liter)
U/L extremity ⟶ U slash L extremity
10 kg/m^2 ⟶ 10 kilograms per square meter
10 m/s^2 ⟶ 10 meters per second squared
10 mg/1 mL ⟶ 10 milligrams per 1 milliliter
20 mmol/1L ⟶ 20 millimoles per 1 liter
5 mg kg−1 ⟶ 5 milligrams per kilogram
5 mg.kg-1.day-1 ⟶ 5 milligrams per kilogram per day
Dose (mg.kg-1) ⟶ Dose (milligrams per kilogram)
5 mL h-1 ⟶ 5 milliliters per hour
"""
"""Units, by Unicode's CLDR where it has them; look-alikes are kept apart."""

DIMENSIONS = """
5 × 3 cm ⟶ 5 by 3 centimeters
5 x 3 x 2 mm ⟶ 5 by 3 by 2 millimeters
a 4x4 gauze ⟶ a 4 by 4 gauze
2 × 500 mg ⟶ 2 times 500 milligrams
3x a day ⟶ 3 times a day
3 x/day ⟶ 3 times per day
2x/day x 7 days ⟶ 2 times per day for 7 days
500 mg daily x 10 days ⟶ 500 milligrams daily for 10 days
2.5 cm x 5 cm ⟶ 2.5 centimeters by 5 centimeters
1x daily ⟶ 1 time daily
1 x day ⟶ 1 time day
2x daily ⟶ 2 times daily
"""
"""Lengths are “by” each other; anything else is “times”."""

NUMBERS = """
1,000 mg ⟶ 1000 milligrams
15,000 people ⟶ 15000 people
1,234,567 ⟶ 1234567
10 000 km ⟶ 10000 kilometers
0.25 mg ⟶ 0.25 milligrams
.5 mg ⟶ point 5 milligrams
3.14159 ⟶ 3.14159
007 ⟶ 0 0 7
1½ ⟶ 1 and a half
1 1/2 cups ⟶ 1 and a half cups
2-1/2 hours ⟶ 2 and a half hours
1/2 tablet ⟶ one half tablet
¼ tsp ⟶ one quarter teaspoon
3/4 cup ⟶ three quarters cup
1/4 to 1/2 cup ⟶ one quarter to one half cup
about 1/3 ⟶ about one third
two-thirds (2/3) ⟶ two-thirds (two thirds)
1,3-butadiene ⟶ 1, 3-butadiene
half (1/2) of it ⟶ half (one half) of it
one-half (1/2) tablet ⟶ one-half (one half) tablet
⅔ of adults ⟶ two thirds of adults
1/3 of patients ⟶ one third of patients
3⅛ inches ⟶ 3 and an eighth inches
1, 2, 3 ⟶ 1, 2, 3
weeks 1,2,4,8 ⟶ weeks 1, 2, 4, 8
version 3.10.2 ⟶ version 3 point 10 point 2
2 in 3 ⟶ 2 in 3
1 in 4 women ⟶ 1 in 4 women
5 in ⟶ 5 in
10 in the morning ⟶ 10 in the morning
the 21st ⟶ the 21st
(2019) ⟶ (2019)
room 12B ⟶ room 12B
step 2 of 5 ⟶ step 2 of 5
3D ⟶ 3D
1/2 daily ⟶ one half daily
1/2 b.d. ⟶ one half b.d.
1/2 BID ⟶ one half twice a day
1/2 hr ⟶ one half hour
1/2 q6h ⟶ one half every 6 hours
half (1/2) a tablet ⟶ half (one half) a tablet
1 / 2 tablet ⟶ one half tablet
on 1/2 at noon ⟶ on 1 slash 2 at noon
"""
"""Whole numbers, decimals, fractions."""

RATIOS = """
1:1000 adrenaline ⟶ 1 to 1000 adrenaline
a ratio of 2:1 ⟶ a ratio of 2 to 1
a ratio of 1:20 ⟶ a ratio of 1 to 20
titer 1:80 ⟶ titer 1 to 80
1:10 000 ⟶ 1 to 10000
2019;380:123 ⟶ 2019;380:123
BP 120/80 ⟶ B.P 120 over 80
blood pressure of 140/90 ⟶ blood pressure of 140 over 90
120/80 ⟶ 120 over 80
pain 7/10 ⟶ pain 7 out of 10
6/10 ⟶ 6 out of 10
85/100 ⟶ 85 out of 100
closed on 7/10 ⟶ closed on 7 slash 10
20/20 vision ⟶ 20 20 vision
20/40 ⟶ 20 slash 40
a 50/50 chance ⟶ a 50 50 chance
after 9/11 ⟶ after 9 11
question 1/9 ⟶ question 1 slash 9
Adrenaline 1:10\u202f000 ⟶ Adrenaline 1 to 10000
Risk 1/10 000 ⟶ Risk 1 out of 10000
Risk 1/10\u00a0000 ⟶ Risk 1 out of 10000
1/10,000 people ⟶ 1 out of 10000 people
5/5 L arm ⟶ 5 slash 5, L arm
power 4/5 L ⟶ power 4 slash 5, L
2/5 L of water ⟶ 2 slash 5 liters of water
ISF 1:50 ⟶ ISF 1 to 50
I:C 1:10 ⟶ I:C 1 to 10
Give at 1:10 ⟶ Give at 1 10
"""
"""What a slash or a colon between two numbers is."""

STATISTICS = """
95% CI, 1.2–3.4 ⟶ 95 percent confidence interval, 1.2 to 3.4
95% CI 0.8 to 1.1 ⟶ 95 percent confidence interval 0.8 to 1.1
(95% CI: 1.2-3.4; p<0.01) ⟶ (95 percent confidence interval: 1.2 to 3.4; p less than 0.01)
HR 0.72 ⟶ H.R 0.72
OR = 2.5 ⟶ OR equals 2.5
RR 1.3 ⟶ R.R 1.3
r² = 0.8 ⟶ r squared equals 0.8
mean 5.2 ± 1.1 ⟶ mean 5.2 plus or minus 1.1
24.5 (SD 3.1) ⟶ 24.5 (SD 3.1)
"""
"""Figures of studies."""

DOSING = """
1-2 tabs PO q4-6h prn ⟶ 1 to 2 tablets by mouth every 4 to 6 hours as needed
5 mL q.i.d. for a week ⟶ 5 milliliters four times a day for a week
take one b.i.d. ⟶ take one twice a day.
10 mg t.i.d. ⟶ 10 milligrams three times a day.
10 mg q.d. ⟶ 10 milligrams every day.
10 mg q.o.d. ⟶ 10 milligrams every other day.
10 mg BID ⟶ 10 milligrams twice a day
10 mg bid ⟶ 10 milligrams twice a day
10 mg TID ⟶ 10 milligrams three times a day
10 mg QID ⟶ 10 milligrams four times a day
20 mg qd ⟶ 20 milligrams every day
q4h ⟶ every 4 hours
q6–8h ⟶ every 6 to 8 hours
q 12 h ⟶ every 12 hours
Q6H ⟶ every 6 hours
q2wk ⟶ every 2 weeks
q1h ⟶ every hour
500 mg PO ⟶ 500 milligrams by mouth
500 mg p.o. b.i.d. ⟶ 500 milligrams by mouth twice a day.
2 caps ⟶ 2 capsules
1 tab at night ⟶ 1 tablet at night
p.r.n. ⟶ as needed.
the lowest bid ⟶ the lowest bid
PO Box 12 ⟶ PO Box 12
caps and gowns ⟶ caps and gowns
5 mg SC ⟶ 5 milligrams S.C
5 mg IM ⟶ 5 milligrams I.M
I.V. fluids ⟶ I.V. fluids
10 units a.c. ⟶ 10 units before meals.
h.s. ⟶ at bedtime.
50 mg/kg/day ÷ q12h ⟶ 50 milligrams per kilogram per day divided every 12 hours
40 mg/kg/day ÷ BID ⟶ 40 milligrams per kilogram per day divided twice a day
"""
"""How much, how often, by which way."""

TIMES = """
8:30 a.m. ⟶ 8 30 a.m.
8:30am ⟶ 8 30 a.m.
5 pm ⟶ 5 p.m.
5 p.m. ⟶ 5 p.m.
at 5 a.m. and noon ⟶ at 5 a.m. and noon
8:00 a.m. ⟶ 8 a.m.
8:05 PM ⟶ 8 oh 5 p.m.
9–11 a.m. ⟶ 9 to 11 a.m.
9am–5pm ⟶ 9 a.m. to 5 p.m.
8:00 p.m.–7:00 a.m. ⟶ 8 p.m. to 7 a.m.
12:30–13:15 ⟶ 12 30 to 13 15
20:00 ⟶ 20 hundred hours
09:00 ⟶ 9 o'clock
14:30 ⟶ 14 30
1:05:30 ⟶ 1 oh 5 and 30 seconds
07:16:19 AM ⟶ 7 16 and 19 seconds a.m.
I am well. ⟶ I am well.
I am 30 am I not ⟶ I am 30 am I not
20:00h ⟶ 20 hundred hours
20:00 hours ⟶ 20 hundred hours
"""
"""Times of the day."""

DATES = """
October 12, 2024 ⟶ October 12, 2024
Oct. 12, 2024 ⟶ October 12, 2024
Jan. 5 ⟶ January 5
Jan 5 ⟶ January 5
5 Jan 2024 ⟶ 5 January 2024
5 May 2024 ⟶ 5 May 2024
May 03, 2025 ⟶ May 3, 2025
24-Nov-2021 ⟶ 24 November 2021
2024-10-12 ⟶ October 12, 2024
2024-01-05T10:00 ⟶ January 5, 2024, 10 o'clock
10/31/2024 ⟶ October 31, 2024
31/10/2024 ⟶ October 31, 2024
Sept 2023 ⟶ September 2023
07/2024 ⟶ July 2024
Mon–Fri ⟶ Monday to Friday
Mon.–Fri. ⟶ Monday to Friday.
Tues, 4 June ⟶ Tuesday, 4 June
the 1990s ⟶ the 19 nineties
the 1800s ⟶ the 18 hundreds
the 2000s ⟶ the 2 thousands
since the ’60s ⟶ since the ’sixties
Mon, Wed and Fri ⟶ Monday, Wednesday and Friday
in her mid-20s ⟶ in her mid-twenties
people in their 50s and 60s ⟶ people in their fifties and sixties
size 30 sun hats ⟶ size 30 sun hats
10 may be too many ⟶ 10 may be too many
5 mg Mon/Wed/Fri ⟶ 5 milligrams Monday, Wednesday and Friday
Tues/Thurs/Sat/Sun ⟶ Tuesday, Thursday, Saturday and Sunday
Clinic: Mon/Wed ⟶ Clinic: Monday and Wednesday
Monday/Thursday ⟶ Monday and Thursday
in '90s ⟶ in 'nineties
in the ’80s ⟶ in the ’eighties
"""
"""Dates, weekdays, decades."""

CALLS = """
Call 988 now ⟶ Call 9 8 8 now
In an emergency, dial 112 or 999. ⟶ In an emergency, dial 1 1 2 or 9 9 9.
911 emergency ⟶ 9 1 1 emergency
911 patients took part ⟶ 911 patients took part
112 mg ⟶ 112 milligrams
(555) 123-4567 ⟶ 5 5 5, 1 2 3, 4 5 6 7
555-123-4567 ext. 12 ⟶ 5 5 5, 1 2 3, 4 5 6 7, extension 1 2
1-800-CALL-NOW ⟶ 1, 8 0 0, Call, Now
1-866-4-ASK-NOW ⟶ 1, 8 6 6, 4, Ask, Now
Call 9-1-1 ⟶ Call 9 1 1
TTY: 711 ⟶ TTY: 7 1 1
Text "GO" to 12345 ⟶ Text "GO" to 1 2 3 4 5
+44 20 7946 0958 ⟶ plus 4 4, 2 0, 7 9 4 6, 0 9 5 8
020 7946 0958 ⟶ 0 2 0, 7 9 4 6, 0 9 5 8
Text HOME to 741741 ⟶ Text HOME to 7 4 1 7 4 1
call 5 doctors ⟶ call 5 doctors
+1000 others ⟶ plus 1000 others
In an emergency, 911. ⟶ In an emergency, 9 1 1.
Emergency: 112 ⟶ Emergency: 1 1 2
999 in an emergency ⟶ 9 9 9 in an emergency
Poison Control: 911 ⟶ Poison Control: 9 1 1
TTY 711 ⟶ TTY 7 1 1
1-800-273-TALK ⟶ 1, 8 0 0, 2 7 3, Talk
1-888-4-ASTHMA ⟶ 1, 8 8 8, 4, Asthma
1-800-GO-FEVER ⟶ 1, 8 0 0, G O, Fever
call 111 patients ⟶ call 111 patients
in an emergency 112 people came ⟶ in an emergency 112 people came
call 10-15 minutes before ⟶ call 10 to 15 minutes before
"""
"""Numbers to call are said digit by digit, in groups."""

ADDRESSES = """
1600 Elm Rd NE, Atlanta, GA 30301 ⟶ 1600 Elm Road NE, Atlanta, GA 3 0 3 0 1
Boston, MA 02101-1234 ⟶ Boston, MA 0 2 1 0 1, 1 2 3 4
in 30301 homes ⟶ in 30301 homes
SW1A 1AA ⟶ S W 1 A, 1 A A
K1A 0B1 ⟶ K 1 A, 0 B 1
12 Main St., Suite 4 ⟶ 12 Main Street, Suite 4
St. Louis ⟶ Saint Louis
help@example.org ⟶ help at example dot org
https://www.example.org/ ⟶ example dot org
Visit www.example.org/back-pain. ⟶ Visit example dot org slash back dash pain.
https://example.org/a/b/c?x=1 ⟶ example dot org, and more
See example.com for more. ⟶ See example dot com for more.
the end.In summary ⟶ the end.In summary
"""
"""Streets, postcodes, web and e-mail addresses."""

MONEY = """
$5 ⟶ 5 dollars
$1 ⟶ 1 dollar
$5.50 ⟶ 5 dollars 50 cents
$0.99 ⟶ 99 cents
£9.90 ⟶ 9 pounds 90 pence
$1,000–$2,000 ⟶ 1000 to 2000 dollars
$9.50-$12 ⟶ 9 dollars 50 cents to 12 dollars
$5–10 ⟶ 5 to 10 dollars
$2.5 million ⟶ 2.5 million dollars
£3bn ⟶ 3 billion pounds
20 € ⟶ 20 euros
$10/month ⟶ 10 dollars per month
$1.8 Billion ⟶ 1.8 billion dollars
"""
"""Money: its name comes behind the number."""

LETTERS = """
an MRI scan ⟶ an M.R.I scan
MRIs ⟶ M.R.I.s
the NHS ⟶ the N.H.S
the NHS's advice ⟶ the N.H.S.s advice
A GP or an NP ⟶ A G.P or an N.P
HIV and HPV ⟶ H.I.V and H.P.V
DNA ⟶ D.N.A
an ACE inhibitor ⟶ an ACE inhibitor
a CT scan ⟶ a C.T scan
an MI ⟶ an M.I
ADHD ⟶ A.D.H.D
AIDS ⟶ AIDS
CO poisoning ⟶ C.O poisoning
CO₂ ⟶ C O 2
CO2 ⟶ C O 2
H₂O ⟶ H 2 O
(CO₂) ⟶ (C O 2)
Ca(OH)₂ ⟶ Ca(OH)2
vitamin B₁₂ ⟶ vitamin B 12
vitamin B12 ⟶ vitamin B12
Ca²⁺ ⟶ Ca 2 plus
¹⁸F ⟶ 18 F
BRCA1 ⟶ B R C A 1
CYP3A4 ⟶ C Y P 3 A 4
CD4 ⟶ C D 4
HER2 ⟶ HER2
IL-6 ⟶ IL-6
5-FU ⟶ 5-FU
5-HT ⟶ 5-HT
SpO2 ⟶ SpO2
T1DM ⟶ T1DM
SARS-CoV-2 ⟶ SARS-CoV-2
COVID19 ⟶ COVID19
N95 masks ⟶ N95 masks
H1N1 ⟶ H1N1
ICD-10 code E11.9 ⟶ I.C.D-10 code E11.9
ISBN 978-3-16-148410-0 ⟶ ISBN 978 dash 3 dash 16 dash 148410 dash 0
PMID: 12345678 ⟶ PMID: 12345678
doi:10.1000/182 ⟶ doi:10.1000 slash 182
lot AB12345C ⟶ lot A B 1 2 3 4 5 C
WHO SHOULD TAKE IT AND WHEN ⟶ WHO SHOULD TAKE IT AND WHEN
HOW IV FLUIDS HELP PEOPLE ⟶ HOW I.V FLUIDS HELP PEOPLE
What the WHO says ⟶ What the W.H.O says
"""
"""Letter words, formulas, genes and codes."""

ROMAN = """
stage IV cancer ⟶ stage 4 cancer
Stage IIIA ⟶ Stage 3 A
type II diabetes ⟶ type 2 diabetes
types I and II ⟶ types 1 and 2
stages I–III ⟶ stages 1 to 3
stages 0–IV ⟶ stages 0 to 4
II. Methods ⟶ 2. Methods
Type 1 and 2 ⟶ Type 1 and 2
cranial nerve VII ⟶ cranial nerve 7
CN VII ⟶ CN 7
factor VIII ⟶ factor 8
factor Xa ⟶ factor 10 A
NYHA class III ⟶ NYHA class 3
phase I trial ⟶ phase 1 trial
Henry VIII ⟶ Henry the eighth
World War II ⟶ World War 2
PART IV RESULTS FOR ALL ⟶ PART 4 RESULTS FOR ALL
Vol. IV ⟶ Volume 4
BI-RADS IV ⟶ BI-RADS 4
lobe VI ⟶ lobe 6
IV ⟶ I.V
given IV ⟶ given I.V
I think I am ill ⟶ I think I am ill
at this stage I feel better ⟶ at this stage I feel better
the type I have ⟶ the type I have
Vitamin C, D and E ⟶ Vitamin C, D and E
Mark I met ⟶ Mark I met
an X-ray ⟶ an X-ray
"""
"""Roman numerals only where they are numbers."""

SHORT_FORMS = """
i.e. twice ⟶ that is twice
nuts, seeds, etc. ⟶ nuts, seeds, et cetera.
heat vs. ice ⟶ heat versus ice
approx. 5 days ⟶ approximately 5 days
No. 5 ⟶ Number 5
the answer is no. She left. ⟶ the answer is no. She left.
Fig. 2 ⟶ Figure 2
p. 7 ⟶ page 7
vol. 3 ⟶ volume 3
Lee et al. ⟶ Lee et al.
Mr Jones ⟶ Mister Jones
Mrs. Lee ⟶ Missus Lee
Ms. Lee ⟶ Miz Lee
Prof. Lee ⟶ Professor Lee
see your Dr. ⟶ see your Dr.
John Lee Jr. ⟶ John Lee Junior.
take it w/ food ⟶ take it with food
b/c of this ⟶ because of this
N/A ⟶ not applicable
max. dose ⟶ maximum dose
min. dose ⟶ minimum dose
c. 1900 ⟶ about 1900
Mt. Sinai ⟶ Mount Sinai
5'-nucleotidase ⟶ 5'-nucleotidase
"""
"""Abbreviations of words."""

REFERENCES = """
It helps.[3] Rest too. ⟶ It helps. reference 3. Rest too.
It helps [3–5]. ⟶ It helps reference 3 to 5.
as found[1,2] before ⟶ as found, reference 1, 2, before
in most people.¹ ⟶ in most people. reference 1
in most people.¹,² ⟶ in most people. reference 1, 2
²For adults only ⟶ reference 2 For adults only
"""
"""The numbers of notes are no amounts."""

SLASHES = """
5/10/20 mg ⟶ 5 slash 10 slash 20 milligrams
Doses 4/8/12 mg ⟶ Doses 4 slash 8 slash 12 milligrams
5/10/15 mg tablets ⟶ 5 slash 10 slash 15 milligrams tablets
lactulose 10/15/20 mL ⟶ lactulose 10 slash 15 slash 20 milliliters
2.5/5/10 mg ⟶ 2.5 slash 5 slash 10 milligrams
5/10/20 tablets ⟶ 5 slash 10 slash 20 tablets
strengths: 5/10/20 ⟶ strengths: 5 slash 10 slash 20
seen on 5/10/20 again ⟶ seen on May 10, 20 again
given on 5/10/20 50 mg ⟶ given on May 10, 20 50 milligrams
1/2/3 tablets ⟶ 1 slash 2 slash 3 tablets
"""
"""Several numbers with slashes are strengths where something is counted, else a date."""

RESULTS = """
HCV- ⟶ H.C.V negative
MRSA- ⟶ MRSA negative
MRSA – ⟶ MRSA negative
(PD-L1-) ⟶ (P.D-L1 negative)
EGFR-, ALK- ⟶ E.G.F.R negative, ALK negative
BRCA- ⟶ B.R.C.A negative
HBsAg (−) ⟶ HBsAg (negative)
HBsAg (-) ⟶ HBsAg (negative)
anti-HBc (–) ⟶ anti-HBc (negative)
COVID (+) ⟶ COVID (positive)
COVID -ve ⟶ COVID negative
HIV-ve ⟶ H.I.V negative
COVID +ve ⟶ COVID positive
Ketones ++ ⟶ Ketones plus plus
– ⟶ dash
— ⟶ dash
- ⟶ dash
Dose: – ⟶ Dose: dash
Dose: –. ⟶ Dose: dash.
MRSA –, HIV + ⟶ MRSA negative, H.I.V plus
HCV-infected ⟶ H.C.V-infected
HIV- and HCV-infected people ⟶ H.I.V- and H.C.V-infected people
MRSA – a germ ⟶ MRSA – a germ
pre- or post-test ⟶ pre- or post-test
(-)-epicatechin ⟶ (-)-epicatechin
"""
"""A dash that ends a test's name, or all there is, is a result."""

VALUES = """
Na 140 [135–145] ⟶ Na 140 (135 to 145)
Median 5 days [3–7] ⟶ Median 5 days (3 to 7)
Potassium 4 [3-5] ⟶ Potassium 4 (3 to 5)
OR 1.2 [1, 2] ⟶ OR 1.2 (1, 2)
type 2 [4, 5] ⟶ type 2 reference 4, 5
in 2019 [3–5] ⟶ in 2019 reference 3 to 5
by 50%[3] ⟶ by 50 percent reference 3
2" x 3" ⟶ 2 inches by 3 inches
in 12 trials [3–5] ⟶ in 12 trials reference 3 to 5
500 mg x 2 daily ⟶ 500 milligrams times 2 daily
5 mg x 3/week ⟶ 5 milligrams times 3 per week
0.25 mL × 2 ⟶ 0.25 milliliters times 2
5–10 mg × 3–5 days ⟶ 5 to 10 milligrams for 3 to 5 days
2 tabs × 7 days ⟶ 2 tablets for 7 days
1 tab x 3 ⟶ 1 tablet times 3
x2 ⟶ times 2
x14 doses ⟶ times 14 doses
5 cm × 3 ⟶ 5 centimeters by 3
10 mg¹ at night ⟶ 10 milligrams, reference 1, at night
5 mg¹ ² daily ⟶ 5 milligrams, reference 1, 2, daily
20 mg/kg² daily ⟶ 20 milligrams per kilogram, reference 2, daily
25 mg/kg¹,² ⟶ 25 milligrams per kilogram, reference 1, 2
5 mg/m²¹ ⟶ 5 milligrams per square meter, reference 1
1.73 m² ⟶ 1.73 square meters
infants 6m ⟶ infants 6 months
<6m ⟶ less than 6 months
6m–2y ⟶ 6 months to 2 years
aged 6m+ ⟶ aged 6 months plus
6m old ⟶ 6 months old
0.125 mg ⟶ 0.125 milligrams
3'5" ⟶ 3 feet 5 inches
a 2" needle ⟶ a 2 inch needle
2" long ⟶ 2 inches long
a 5/8" needle ⟶ a five eighths inch needle
≤ 2 y ⟶ less than or equal to 2 years
2–5 y ⟶ 2 to 5 years
5yo ⟶ 5 years old
5 y/o ⟶ 5 years old
37C ⟶ 37 degrees Celsius
38 C ⟶ 38 degrees Celsius
10 nM ⟶ 10 nanomolar
10 meq ⟶ 10 milliequivalents
10 mCi ⟶ 10 millicuries
10 i.u. daily ⟶ 10 international units daily
280 mosmol/kg ⟶ 280 milliosmoles per kilogram
⁹⁹ᵐTc ⟶ 99 M Tc
1,25(OH)₂D ⟶ 1, 25(OH)2 D
wks 4,5 ⟶ wks 4, 5
day 1,8 ⟶ day 1, 8
13,29€ ⟶ 13 euros 29 cents
59,99 € ⟶ 59 euros 99 cents
"""
"""What stands on, before or behind a value is not always what it looks like."""

FREQUENCIES = """
q4° ⟶ every 4 hours
q10y ⟶ every 10 years
q2w ⟶ every 2 weeks
qwk ⟶ every week
q 4–6 hours ⟶ every 4 to 6 hours
10 mg TDS ⟶ 10 milligrams three times a day
10 mg QDS ⟶ 10 milligrams four times a day
10 mg bd ⟶ 10 milligrams twice a day
10 mg nocte ⟶ 10 milligrams at night
TID ⟶ three times a day
QHS ⟶ every night at bedtime
10 mg p.r. daily ⟶ 10 milligrams by rectum daily
10 mg s.l. daily ⟶ 10 milligrams under the tongue daily
4 hrly ⟶ 4 hourly
c/o pain ⟶ complains of pain
c/o Mary Lee ⟶ care of Mary Lee
S/S of TLS ⟶ S S of TLS
"""
"""More of how often."""

MARKS = """
○ ⟶ empty circle
● ⟶ filled circle
○ No ● Yes ⟶ empty circle No filled circle Yes
□ a ⟶ empty check box a
[x] Yes [ ] No ⟶ checked box Yes empty check box No
⇧ ↘ ⟶ up arrow down-right arrow
× ⟶ cross mark
"""
"""Marks of tables."""

KINDS = {
    "results": RESULTS,
    "values": VALUES,
    "frequencies": FREQUENCIES,
    "marks": MARKS,
    "facts": FACTS,
    "comparisons": COMPARISONS,
    "signs": SIGNS,
    "minus and plus": MINUS_AND_PLUS,
    "ranges": RANGES,
    "amounts": AMOUNTS,
    "dimensions": DIMENSIONS,
    "numbers": NUMBERS,
    "ratios": RATIOS,
    "statistics": STATISTICS,
    "dosing": DOSING,
    "times": TIMES,
    "dates": DATES,
    "calls": CALLS,
    "addresses": ADDRESSES,
    "money": MONEY,
    "letters": LETTERS,
    "roman": ROMAN,
    "short forms": SHORT_FORMS,
    "references": REFERENCES,
    "slashes": SLASHES,
}
PAIRS = [
    tuple(line.split(" ⟶ ")) for lines in KINDS.values() for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("written", "said"), PAIRS)
def test_it_is_said_as_a_careful_nurse_reads_it(written, said):
    assert spoken(written, "en-US").said == said
    assert spoken(said, "en-US").pieces == ()


def test_there_are_many():
    assert len(set(PAIRS)) == len(PAIRS) >= 400


DOUBTS = """
2,5 mg ⟶ 2 comma 5 milligrams ⟶ before decimals
10,25 mL ⟶ 10 comma 2 5 milliliters ⟶ before decimals
1 500 mg ⟶ 1 500 milligrams ⟶ one number or two
take 2 250 mg tablets ⟶ take 2 250 milligrams tablets ⟶ one number or two
5-325 mg ⟶ 5 dash 325 milligrams ⟶ a range or two amounts
7.5-325 mg ⟶ 7.5 dash 325 milligrams ⟶ a range or two amounts
10 -15 mg ⟶ 10 dash 15 milligrams ⟶ a minus or a range
Insulin 1:50 ⟶ Insulin 1 50 ⟶ a time or a ratio
5x109/L ⟶ 5 times 10 to the power of 9 per liter ⟶ lost a raised power
5 × 109/L ⟶ 5 times 10 to the power of 9 per liter ⟶ lost a raised power
WBC (×109/L) ⟶ W.B.C (times 10 to the power of 9 per liter) ⟶ lost a raised power
5 x 10(9)/L ⟶ 5 times 10 to the power of 9 per liter ⟶ lost a raised power
5 x 10e9/L ⟶ 5 times 10 to the power of 9 per liter ⟶ lost a raised power
5 × 106 CFU ⟶ 5 times 106 CFU ⟶ lost a raised power
2.5 × 10−3 ⟶ 2.5 times 10 minus 3 ⟶ lost a raised power
05 mg ⟶ 0 5 milligrams ⟶ lost its decimal point
005 mg ⟶ 0 0 5 milligrams ⟶ lost its decimal point
1..5 mg ⟶ 1..5 milligrams ⟶ may belong to the number
1 .5 mg ⟶ 1 point 5 milligrams ⟶ may belong to the number
1'000 mg ⟶ 1000 milligrams ⟶ a sign in it
5--10 mg ⟶ 5--10 milligrams ⟶ may belong to the number
10.000 IE ⟶ 10.000 IE ⟶ three decimals or be thousands
10.000 units ⟶ 10.000 units ⟶ three decimals or be thousands
2.500 IU ⟶ 2.500 international units ⟶ three decimals or be thousands
1.000 mg ⟶ 1.000 milligrams ⟶ three decimals or be thousands
6m ⟶ 6 meters ⟶ meters or months
the 18m scan ⟶ the 18 meters scan ⟶ meters or months
500² people ⟶ 500, reference 2, people ⟶ a power, or have a note
Na 150 [135–145] ⟶ Na 150 (135 to 145) ⟶ a range or references
Ketones - ⟶ Ketones minus ⟶ a minus, a negative result or a dash
glucose – ⟶ glucose minus ⟶ a minus, a negative result or a dash
Apgar 9 at 1′ ⟶ Apgar 9 at 1 feet ⟶ minutes or seconds
rest 30″ ⟶ rest 30 inches ⟶ minutes or seconds
10 mg OD ⟶ 10 milligrams once a day ⟶ once a day or the right eye
3° burns ⟶ 3 degrees burns ⟶ primary or secondary
5 MU ⟶ 5 million units ⟶ million units or milliunits
"""
"""Amounts without a safe reading are said sign by sign; the sentence tells why."""


@pytest.mark.parametrize(
    ("written", "said", "why"), [line.split(" ⟶ ") for line in DOUBTS.strip().splitlines()]
)
def test_what_may_be_meant_otherwise_is_told(written, said, why):
    found = spoken(written, "en-US")

    assert found.said == said
    assert [why in piece.doubt and piece.doubt.endswith(".") for piece in found.doubts] == [True]


@pytest.mark.parametrize("written", [written for written, _ in PAIRS])
def test_what_is_safe_is_not_doubted(written):
    assert spoken(written, "en-US").doubts == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "October 12, 2024"),
        ("en-US", "October 12, 2024"),
        ("en-CA", "October 12, 2024"),  # as it mostly is; there both are usual
        ("en-GB", "10 December 2024"),
        ("en-IN", "10 December 2024"),
        ("en-ZA", "10 December 2024"),
        ("en-AU", "10 December 2024"),
    ],
)
def test_a_date_in_digits_is_read_as_where_its_english_is_spoken(language, said):
    """Only the page's region tells whether the day or the month comes first."""
    assert spoken("10/12/2024", language).said == said
    assert "October" in spoken("2024-10-12", language).said


def test_a_date_is_doubted_where_no_region_is_known():
    assert spoken("10/12/2024", "en").doubts
    assert spoken("10/12/2024", "en-CA").doubts
    assert not spoken("10/13/2024", "en").doubts
    assert not spoken("10/12/2024", "en-GB").doubts


@pytest.mark.parametrize("language", ["en", "en-US", "en-GB", "en-CA", "en-IN", "en-ZA"])
@pytest.mark.parametrize("written", ["12,34,567", "1,234,567"])
def test_numbers_in_groups_of_thousands_or_as_in_india(language, written):
    """South Africa's own signs are a space and a comma; its English pages write points too."""
    assert spoken(f"{written} people", language).said == "1234567 people"


def test_thousands_may_be_decimals_in_south_africa():
    assert spoken("1,234 mg", "en-ZA").doubts
    assert not spoken("2,5 mg", "en-ZA").doubts


@pytest.mark.parametrize(
    ("language", "said"), [("en-US", "5 liters"), ("en-GB", "5 litres"), ("en-ZA", "5 litres")]
)
def test_units_are_spelled_as_in_the_region(language, said):
    assert spoken("5 L", language).said == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("PO", "P.O"),
        ("10 mg PO", "10 milligrams P.O"),
        ("BID", "B.I.D"),
        ("all PTs", "all P.T.s"),
    ],
)
def test_what_the_page_explains_itself_is_not_put_in_our_words(written, said):
    defined = frozenset(("PO", "BID", "PT"))

    assert spoken(written, "en", defined=defined).said == said


@pytest.mark.parametrize("language", ["en", "en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en-ZA"])
def test_the_words_of_dates_are_those_of_cldr(language):
    """They stand in the table, since CLDR loads slowly."""
    table = table_of(language)

    assert table.dated_by_cldr <= table.dated
