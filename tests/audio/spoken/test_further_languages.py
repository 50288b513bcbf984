"""What is said for health pages in Portuguese, Chinese, Arabic, Vietnamese, Hindi and Russian.

Nobody whose language it is has checked these words yet.
"""

from __future__ import annotations

import pytest

from audio.spoken import spoken

# Each line is what is written, then what is said.

PORTUGUESE = """
Glicose <100 mg/dL em jejum ⟶ Glicose menor que 100 miligramas por decilitro em jejum
febre >38 °C ⟶ febre maior que 38 graus Celsius
a partir de ≥ 65 anos ⟶ a partir de maior ou igual a 65 anos
1–2 comprimidos de 8/8h ⟶ 1 a 2 comprimidos de 8 em 8 horas
de 12/12 horas ⟶ de 12 em 12 horas
5-10 mg/kg/dia ⟶ 5 a 10 miligramas por quilograma por dia
A cada 6–8 h ⟶ A cada 6 a 8 horas
2,5 mg ⟶ 2 vírgula 5 miligramas
0,05 mg ⟶ 0 vírgula 0 5 miligrama
1.500 UI ⟶ 1500 unidades internacionais
50 µg e não 50 mg ⟶ 50 microgramas e não 50 miligramas
pressão de 120/80 mmHg ⟶ pressão de 120 por 80 milímetros de mercúrio
pressão 12/8 ⟶ pressão 12 por 8
10⁹/L ⟶ 10 elevado a 9 por litro
1,5 × 10⁹/L ⟶ 1 vírgula 5 vezes 10 elevado a 9 por litro
5 × 3 cm ⟶ 5 por 3 centímetros
25 kg/m² ⟶ 25 quilogramas por metro quadrado
−5 °C ⟶ menos 5 graus Celsius
5 ± 2 ⟶ 5 mais ou menos 2
diluir 1:3 ⟶ diluir 1 para 3
½ comprimido e ½ colher ⟶ meio comprimido e meia colher
2½ xícaras ⟶ 2 e meio xícaras
1º dia, 2ª dose ⟶ primeiro dia, segunda dose
estágio IV, por via IV ⟶ estágio 4, por via I V
R$ 20,50 ou US$ 5 ⟶ 20 reais e 50 centavos ou 5 dólares
R$ 2 milhões ⟶ 2 milhões de reais
10/12/2024 ⟶ 10 de dezembro de 2024
às 8h30 ⟶ às 8 horas e 30 minutos
das 8h às 17h ⟶ das 8 horas às 17 horas
Ligue 192 (SAMU). ⟶ Ligue 1 9 2 (SAMU).
Disque 100 ou 190 ⟶ Disque 1 0 0 ou 1 9 0
tel. (11) 4002-8922 ⟶ telefone 1 1, 4 0 0 2, 8 9 2 2
p. ex., dor ⟶ por exemplo, dor
A Dra. Ana, n.º 5 ⟶ A Doutora Ana, número 5
máx. 4 g/dia ⟶ máximo 4 gramas por dia
500 mg VO ⟶ 500 miligramas por via oral
IMC ≥30 ⟶ I M C maior ou igual a 30
vitamina B₁₂ ⟶ vitamina B 12
dor 7/10 ⟶ dor 7 de 10
95% das pessoas ⟶ 95 por cento das pessoas
5 a 10% ⟶ 5 a 10 por cento
65+ ⟶ 65 ou mais
"""

CHINESE = """
空腹血糖<6.1mmol/L ⟶ 空腹血糖 小于 6 点 1 毫摩尔 每 升
体温>38℃ ⟶ 体温 大于 38 摄氏度
≥65岁 ⟶ 大于或等于 65岁
HbA1c<7% ⟶ HbA1c 小于 百分之7
每日2~3次，每次1-2片 ⟶ 每日 2 至 3 次，每次 1 至 2 片
约30～40分钟 ⟶ 约 30 至 40 分钟
5-10mg ⟶ 5 至 10 毫克
体温38.5℃ ⟶ 体温 38 点 5 摄氏度
0.05g ⟶ 0 点 0 5 克
２．５ｍｌ ⟶ 2 点 5 毫升
5％～10％的患者 ⟶ 百分之5 至 百分之10 的患者
5～10％ ⟶ 百分之5 至 10
血压≥140/90mmHg ⟶ 血压 大于或等于 140 比 90 毫米汞柱
5mg/kg/天 ⟶ 5 毫克 每 千克 每 天
3次/天，饭后 ⟶ 3次 每 天，饭后
25kg/m² ⟶ 25 千克 每 平方米
10×10⁹/L ⟶ 10 乘 10 的9次方 每 升
5×3cm ⟶ 5 乘 3 厘米
−5℃ ⟶ 负 5 摄氏度
±2 ⟶ 正负 2
1:1000稀释 ⟶ 1 比 1000 稀释
½杯 ⟶ 二分之一 杯
1/2片 ⟶ 二分之一 片
Ⅱ期、IV期、III型 ⟶ 2 期、4 期、3 型
①休息 ②多喝水 ⟶ 1 休息 2 多喝水
拨打120急救电话 ⟶ 拨打 1 2 0 急救电话
请拨打110或119。 ⟶ 请拨打 1 1 0 或 1 1 9。
010-12345678 ⟶ 0 1 0, 1 2 3 4 5 6 7 8
2024-10-12 ⟶ 2024年10月12日
上午8:30-11:30 ⟶ 上午 8点30分 至 11点30分
8：05 ⟶ 8点零5分
1,500毫升 ⟶ 1500 毫升
100U ⟶ 100 单位
5μg ⟶ 5 微克
５㎎ ⟶ 5 毫克
5mg每日两次 ⟶ 5 毫克 每日两次
维生素B₁₂ ⟶ 维生素 B 12
✓是 ✗否 ⟶ 对勾 是 叉号 否
￥20 ⟶ 20 元
"""

ARABIC = """
السكر <٧٠ ملغ/دل ⟶ السكر أقل من 70 مليغرام لكل ديسيلتر
الحرارة >38 °م ⟶ الحرارة أكبر من 38 درجة مئوية
≥65 سنة ⟶ أكبر من أو يساوي 65 سنة
١–٢ قرص ⟶ 1 إلى 2 قرص
٥–١٠ ملغ ⟶ 5 إلى 10 مليغرام
5-10 أيام ⟶ 5 إلى 10 أيام
٢٫٥ مل ⟶ 2 فاصلة 5 مليلتر
0.05 ملغ ⟶ 0 فاصلة 0 5 مليغرام
٥٪ ⟶ 5 بالمئة
5%–10% ⟶ 5 بالمئة إلى 10 بالمئة
١٬٥٠٠ ملغ ⟶ 1500 مليغرام
1 غ ⟶ 1 غرام
2 غ ⟶ 2 غرام
5 غ ⟶ 5 غرامات
50 ميكروغرام ⟶ 50 ميكروغرام
5 mcg ⟶ 5 ميكروغرام
ضغط الدم 120/80 ⟶ ضغط الدم 120 على 80
5 ملغ/كغ/يوم ⟶ 5 مليغرام لكل كيلوغرام لكل يوم
25 كغ/م² ⟶ 25 كيلوغرام لكل متر مربع
10⁹/L ⟶ 10 أس 9 لكل لتر
5 × 3 سم ⟶ 5 في 3 سنتيمتر
−5 ⟶ ناقص 5
±2 ⟶ زائد أو ناقص 2
1:1000 ⟶ 1 إلى 1000
½ قرص ⟶ نصف قرص
2½ ملعقة ⟶ 2 ونصف ملعقة
100 وحدة/مل ⟶ 100 وحدة لكل مليلتر
٣ مرات/يوم ⟶ 3 مرات لكل يوم
اتصل على 997 ⟶ اتصل على 9 9 7
اتصل بالرقم 998 ⟶ اتصل بالرقم 9 9 8
١٢/١٠/٢٠٢٤ ⟶ 12 أكتوبر 2024
8:30 صباحًا ⟶ 8 و 30 دقيقة صباحًا
المرحلة IV ⟶ المرحلة 4
د. أحمد ⟶ الدكتور أحمد
فيتامين B₁₂ ⟶ فيتامين B 12
7/10 ⟶ 7 من 10
"""

VIETNAMESE = """
Đường huyết <7 mmol/L ⟶ Đường huyết nhỏ hơn 7 mi li mol mỗi lít
sốt >38 °C ⟶ sốt lớn hơn 38 độ C
≥ 18 tuổi ⟶ lớn hơn hoặc bằng 18 tuổi
1–2 viên/lần, 3 lần/ngày ⟶ 1 đến 2 viên mỗi lần, 3 lần mỗi ngày
5-10 ngày ⟶ 5 đến 10 ngày
2,5 mg ⟶ 2 phẩy 5 mi li gam
0,05 mg ⟶ 0 phẩy 0 5 mi li gam
1.500 mg ⟶ 1500 mi li gam
50 mcg ⟶ 50 mi crô gam
5 mg/kg/ngày ⟶ 5 mi li gam mỗi ki lô gam mỗi ngày
huyết áp 120/80 mmHg ⟶ huyết áp 120 trên 80 mi li mét thủy ngân
HA ≥140/90 ⟶ huyết áp lớn hơn hoặc bằng 140 trên 90
60–80 lần/phút ⟶ 60 đến 80 lần mỗi phút
5%–10% ⟶ 5 phần trăm đến 10 phần trăm
10⁹/L ⟶ 10 mũ 9 mỗi lít
25 kg/m² ⟶ 25 ki lô gam mỗi mét vuông
5 × 3 cm ⟶ 5 nhân 3 xăng ti mét
-5 °C ⟶ âm 5 độ C
±2 ⟶ cộng trừ 2
pha loãng 1:1000 ⟶ pha loãng 1 trên 1000
½ viên ⟶ một nửa viên
100 UI ⟶ 100 đơn vị quốc tế
Gọi 115 ngay ⟶ Gọi 1 1 5 ngay
gọi cấp cứu 115 hoặc 113 ⟶ gọi cấp cứu 1 1 5 hoặc 1 1 3
028 3855 4137 ⟶ 0 2 8, 3 8 5 5, 4 1 3 7
12/10/2024 ⟶ 12 tháng 10, 2024
8h30 hoặc 8:30 ⟶ 8 giờ 30 phút hoặc 8 giờ 30 phút
giai đoạn IV ⟶ giai đoạn 4
chụp MRI ⟶ chụp M R I
BS. Nguyễn Văn A ⟶ bác sĩ Nguyễn Văn A
TP. Hồ Chí Minh ⟶ thành phố Hồ Chí Minh
vitamin B₁₂ ⟶ vitamin B 12
p < 0,05 ⟶ p nhỏ hơn 0 phẩy 0 5
đau 7/10 ⟶ đau 7 trên 10
65+ ⟶ 65 trở lên
"""

HINDI = """
शुगर <100 mg/dL ⟶ शुगर 100 मिलीग्राम प्रति डेसीलीटर से कम
>38 °C बुखार ⟶ 38 डिग्री सेल्सियस से ज़्यादा बुखार
HbA1c <7% ⟶ HbA1c 7 प्रतिशत से कम
≥65 वर्ष ⟶ 65 या उससे ज़्यादा वर्ष
१–२ गोली दिन में ३ बार ⟶ 1 से 2 गोली दिन में 3 बार
5-10 दिन ⟶ 5 से 10 दिन
२.५ मि.ली. लें ⟶ 2 दशमलव 5 मिलीलीटर लें
0.05 मि.ग्रा. लें ⟶ 0 दशमलव 0 5 मिलीग्राम लें
५० मि.ग्रा. लें ⟶ 50 मिलीग्राम लें
50 mcg ⟶ 50 माइक्रोग्राम
5 मि.ग्रा./कि.ग्रा./दिन ⟶ 5 मिलीग्राम प्रति किलोग्राम प्रति दिन
3 बार/दिन ⟶ 3 बार प्रति दिन
ब्लड प्रेशर 120/80 ⟶ ब्लड प्रेशर 120 बटा 80
120/80 mmHg ⟶ 120 बटा 80 मिलीमीटर पारा
५%–१०% ⟶ 5 प्रतिशत से 10 प्रतिशत
10⁹/L ⟶ 10 की घात 9 प्रति लीटर
25 kg/m² ⟶ 25 किलोग्राम प्रति वर्ग मीटर
5 × 3 सेमी ⟶ 5 गुणा 3 सेंटीमीटर
−5 °C ⟶ माइनस 5 डिग्री सेल्सियस
±2 ⟶ प्लस माइनस 2
1:1000 ⟶ 1 अनुपात 1000
½ गोली ⟶ आधा गोली
1,50,000 लोग ⟶ 150000 लोग
₹20.50 ⟶ 20 रुपये 50 पैसे
108 पर कॉल करें ⟶ 1 0 8 पर कॉल करें
एम्बुलेंस के लिए 102 ⟶ एम्बुलेंस के लिए 1 0 2
112 या 102 डायल करें ⟶ 1 1 2 या 1 0 2 डायल करें
12/10/2024 ⟶ 12 अक्टूबर 2024
सुबह 8:30 बजे ⟶ सुबह 8 बजकर 30 मिनट
चरण IV ⟶ चरण 4
डॉ. शर्मा ⟶ डॉक्टर शर्मा
माता/पिता ⟶ माता या पिता
विटामिन B₁₂ ⟶ विटामिन B 12
100 IU ⟶ 100 अंतरराष्ट्रीय यूनिट
7/10 ⟶ 7 बटा 10
"""

RUSSIAN = """
Глюкоза <5,5 ммоль/л ⟶ Глюкоза меньше 5 запятая 5 миллимоль на литр
температура >38 °C ⟶ температура больше 38 градусов Цельсия
≥ 65 лет ⟶ больше или равно 65 лет
1–2 таблетки 3 р/сут. ⟶ 1 до 2 таблетки 3 раза в день
5–10 мг/кг/сут ⟶ 5 до 10 миллиграммов на килограмм в сутки
2–8 °С ⟶ 2 до 8 градусов Цельсия
0,05 мг ⟶ 0 запятая 0 5 миллиграмма
1 мг, 2 мг, 5 мг и 21 мг ⟶ 1 миллиграмм, 2 миллиграмма, 5 миллиграммов и 21 миллиграмм
50 мкг, а не 50 мг ⟶ 50 микрограммов, а не 50 миллиграммов
1 %, 2 % и 95 % ⟶ 1 процент, 2 процента и 95 процентов
10–15 % ⟶ 10 до 15 процентов
АД 120/80 мм рт. ст. ⟶ а дэ 120 на 80 миллиметров ртутного столба.
ЧСС 60–80 уд/мин ⟶ че эс эс 60 до 80 ударов в минуту
100 мл/ч ⟶ 100 миллилитров в час
500 мг/5 мл ⟶ 500 миллиграммов на 5 миллилитров
50 мл/мин/1,73 м² ⟶ 50 миллилитров в минуту на 1 запятая 7 3 квадратного метра
10⁹/л ⟶ 10 в степени 9 на литр
1,5 × 10⁹/л ⟶ 1 запятая 5 умножить на 10 в степени 9 на литр
5 × 3 × 2 см ⟶ 5 на 3 на 2 сантиметра
−20 °C ⟶ минус 20 градусов Цельсия
±2 ⟶ плюс-минус 2
развести 1:1000 ⟶ развести 1 к 1000
½ таблетки ⟶ половина таблетки
2½ таблетки ⟶ 2 с половиной таблетки
Принимать 2 с едой ⟶ Принимать 2 с едой
в/м 1000 ЕД ⟶ внутримышечно 1000 единиц
400 МЕ/сут ⟶ 400 международных единиц в сутки
15 000 человек ⟶ 15000 человек
12.10.2024 г. начато ⟶ 12 октября 2024 года начато
в 2024 г. вышли ⟶ в 2024 году вышли
Родился в 1990 г. ⟶ Родился в 1990 году.
с 8:00 до 17:30 ⟶ с 8 ноль ноль до 17 30
Звоните 103 или 112. ⟶ Звоните 1 0 3 или 1 1 2.
8-800-200-02-00 ⟶ 8, 8 0 0, 2 0 0, 0 2, 0 0
+7 495 123-45-67 ⟶ плюс 7, 4 9 5, 1 2 3, 4 5, 6 7
II степень, стадия III ⟶ 2 степень, стадия 3
боль и т. д. ⟶ боль и так далее.
см. стр. 5 ⟶ смотри страница 5
витамин B₁₂ ⟶ витамин B 12
p < 0,05 ⟶ p меньше 0 запятая 0 5
7/10 ⟶ 7 из 10
65+ ⟶ 65 и больше
"""

BY_LANGUAGE = {
    "pt": PORTUGUESE,
    "zh": CHINESE,
    "ar": ARABIC,
    "vi": VIETNAMESE,
    "hi": HINDI,
    "ru": RUSSIAN,
}
VOICES = {"pt": "pt-br", "zh": "cmn"}
PAIRS = [
    (language, *line.split(" ⟶ "))
    for language, lines in BY_LANGUAGE.items()
    for line in lines.strip().splitlines()
]

MEANINGS = (
    ("<5", ">5", "5", "≤5", "≥5"),
    ("5–10", "5 10", "510", "5/10"),
    ("5 mg", "5 µg", "5 g", "5 kg", "5 mL", "5"),
    ("2.5", "25", "2 5"),
    ("−5", "5", "±5"),
    ("10⁹", "10⁻⁹", "109", "10 9"),
    ("5 %", "5"),
    ("120/80", "120 80", "12080"),
    ("5 mg/kg", "5 mg kg"),
    ("B₁₂", "B"),
    ("½", "1", "2"),
    ("✓", "✗"),
)
"""What means something else in each group must sound otherwise."""


@pytest.mark.parametrize(("language", "written", "said"), PAIRS)
def test_it_is_said_in_words(language, written, said):
    assert spoken(written, language).said == said


@pytest.mark.parametrize(("language", "written", "said"), PAIRS)
def test_once_is_enough(language, written, said):
    """What is said is not changed when it is put through again."""
    assert spoken(said, language).said == said


def test_there_are_enough():
    assert {language: len(lines.split("\n")) - 2 >= 30 for language, lines in BY_LANGUAGE.items()}


def test_espeak_says_all_of_it(heard):
    sounds = heard([(VOICES.get(language, language), said) for language, _, said in PAIRS])

    assert [pair for pair, sound in zip(PAIRS, sounds, strict=True) if not sound] == []


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_what_means_something_else_sounds_otherwise(language, heard):
    voice = VOICES.get(language, language)
    every = [written for group in MEANINGS for written in group]
    sounds = heard([(voice, spoken(written, language).said) for written in every])
    sound_of = dict(zip(every, sounds, strict=True))

    for group in MEANINGS:
        assert len({sound_of[written] for written in group}) == len(group), group


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("es", "MRSA –", "MRSA negativo"),
        ("fr", "HBsAg (-)", "HBsAg (négatif)"),
        ("de", "Na 140 [135–145]", "Na 140 (135 bis 145)"),
        ("pt", "500 mg x 2", "500 miligramas vezes 2"),
        ("es", "20 mg/kg² al día", "20 miligramos por kilogramo, referencia 2, al día"),
        ("de", "[x] Ja [ ] Nein", "angekreuztes Kästchen Ja leeres Kästchen Nein"),
    ],
)
def test_results_values_and_boxes_are_said_in_every_language(language, written, said):
    assert spoken(written, language).said == said


def test_an_m_is_doubted_where_a_language_writes_months_so():
    assert spoken("6m", "es").doubts
    assert not spoken("6m", "vi").doubts
    assert not spoken("10′", "es").doubts
    assert spoken("05 mg", "es").doubts
