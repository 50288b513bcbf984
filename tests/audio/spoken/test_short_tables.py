"""What is said for the numbers and signs of languages with a short table."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import combinations

import pytest

from audio.engines import find_engine
from audio.engines.libespeak import library
from audio.spoken import spoken

# Each line is what is written, then what is said.

PORTUGUESE = """
2,5 mg/kg/dia ⟶ 2 vírgula 5 miligramas por quilograma por dia
15.000 pessoas ⟶ 15000 pessoas
0,05 mg ⟶ 0 vírgula 0 5 miligrama
<5 mmol/L ⟶ menor que 5 milimols por litro
>5 mmol/L ⟶ maior que 5 milimols por litro
≥ 65 anos ⟶ maior ou igual a 65 anos
1-2 comprimidos ⟶ 1 a 2 comprimidos
4–6 horas ⟶ 4 a 6 horas
10 % ⟶ 10 por cento
IC 95%: 1,2-3,4 ⟶ IC 95 por cento: 1 vírgula 2 a 3 vírgula 4
pressão 120/80 ⟶ pressão 120 por 80
7/10 ⟶ 7 de 10
1/2 comprimido ⟶ meio comprimido
proporção de 1:3 ⟶ proporção de 1 para 3
10⁹/L ⟶ 10 elevado a 9 por litro
500 mg/8 h ⟶ 500 miligramas a cada 8 horas
5 µg ⟶ 5 microgramas
5.000 UI ⟶ 5000 unidades internacionais
38,5 °C ⟶ 38 vírgula 5 graus Celsius
-5 °C ⟶ menos 5 graus Celsius
às 8h30 ⟶ às 8 e 30
ligue para o 192 ⟶ ligue para o 1 9 2
10/12/2024 ⟶ 10 de dezembro de 2024
tipo II ⟶ tipo 2
o HIV ⟶ o H I V
IV ⟶ I V
CO₂ ⟶ C O 2
Dr. Silva ⟶ Doutor Silva
[1][2] ⟶ referência 1, 2
65+ ⟶ 65 ou mais
20,50 € ⟶ 20 euros 50 cêntimos
"""

CHINESE = """
2.5 mg ⟶ 2 点 5毫克
0.05 mg ⟶ 0 点 0 5毫克
<5 mmol/L ⟶ 小于 5 毫摩尔 每 升
>5 mmol/L ⟶ 大于 5 毫摩尔 每 升
≥65岁 ⟶ 大于等于 65岁
1-2片 ⟶ 1 到 2 片
4–6小时 ⟶ 4 到 6 小时
10% ⟶ 百分之10
120/80 mmHg ⟶ 120 比 80 毫米汞柱
1:3 ⟶ 1 比 3
10⁹/L ⟶ 10 上标 9 每 升
5 µg ⟶ 5微克
5 mg/kg ⟶ 5毫克 每 千克
38.5 °C ⟶ 38 点 5摄氏度
-5 °C ⟶ 负 5摄氏度
CO₂ ⟶ C O 2
[1][2] ⟶ 参考 1, 2
± 2 ⟶ 正负 2
5 × 3 cm ⟶ 5 乘 3厘米
2024-10-12 ⟶ 2024年10月12日
每日5mg ⟶ 每日 5毫克
５mg ⟶ 5毫克
"""

ARABIC = """
2.5 mg ⟶ 2 فاصلة 5 مليغرام
٢٫٥ mg ⟶ 2 فاصلة 5 مليغرام
0.05 mg ⟶ 0 فاصلة 0 5 مليغرام
<5 ⟶ أقل من 5
≥ 65 ⟶ أكبر من أو يساوي 65
1-2 ⟶ 1 إلى 2
4–6 ⟶ 4 إلى 6
10% ⟶ 10 بالمئة
٥ mg ⟶ 5 مليغرام
120/80 mmHg ⟶ 120 على 80 مليمتر زئبقي
1:3 ⟶ 1 إلى 3
5 µg ⟶ 5 ميكروغرام
5 mg/kg ⟶ 5 مليغرام لكل كيلوغرام
mg/dL ⟶ مليغرام لكل ديسيلتر
38.5 °C ⟶ 38 فاصلة 5 درجة مئوية
-5 °C ⟶ ناقص 5 درجة مئوية
CO₂ ⟶ C O 2
[1] ⟶ مرجع 1
±2 ⟶ زائد أو ناقص 2
2 mg ⟶ 2 مليغرام
3 mg ⟶ 3 مليغرام
"""

VIETNAMESE = """
2,5 mg ⟶ 2 phẩy 5 miligam
0,05 mg ⟶ 0 phẩy 0 5 miligam
<5 mmol/L ⟶ nhỏ hơn 5 milimol mỗi lít
>5 mmol/L ⟶ lớn hơn 5 milimol mỗi lít
≥ 65 tuổi ⟶ lớn hơn hoặc bằng 65 tuổi
1-2 viên ⟶ 1 đến 2 viên
4–6 giờ ⟶ 4 đến 6 giờ
10% ⟶ 10 phần trăm
120/80 mmHg ⟶ 120 trên 80 milimét thủy ngân
1:3 ⟶ 1 trên 3
10⁹/L ⟶ 10 mũ 9 mỗi lít
5 µg ⟶ 5 micrôgam
5 mg/kg/ngày ⟶ 5 miligam mỗi kilôgam mỗi ngày
38,5 °C ⟶ 38 phẩy 5 độ C
-5 °C ⟶ âm 5 độ C
CO₂ ⟶ C O 2
[1][2] ⟶ tham khảo 1, 2
±2 ⟶ cộng trừ 2
15.000 người ⟶ 15000 người
5 × 3 cm ⟶ 5 nhân 3 xentimét
"""

HINDI = """
2.5 mg ⟶ 2 दशमलव 5 मिलीग्राम
५ mg ⟶ 5 मिलीग्राम
0.05 mg ⟶ 0 दशमलव 0 5 मिलीग्राम
<5 mmol/L ⟶ इससे कम 5 मिलीमोल प्रति लीटर
>5 mmol/L ⟶ इससे ज़्यादा 5 मिलीमोल प्रति लीटर
≥ 65 साल ⟶ इससे ज़्यादा या बराबर 65 साल
1-2 गोली ⟶ 1 से 2 गोली
4–6 घंटे ⟶ 4 से 6 घंटे
10% ⟶ 10 प्रतिशत
120/80 mmHg ⟶ 120 बटा 80 मर्क्यूरी मिलीमीटर
1:3 ⟶ 1 अनुपात 3
10⁹/L ⟶ 10 की घात 9 प्रति लीटर
5 µg ⟶ 5 माइक्रोग्राम
5 mg/kg ⟶ 5 मिलीग्राम प्रति किलोग्राम
38.5 °C ⟶ 38 दशमलव 5 डिग्री सेल्सियस
-5 °C ⟶ माइनस 5 डिग्री सेल्सियस
CO₂ ⟶ C O 2
[1][2] ⟶ संदर्भ 1, 2
±2 ⟶ जमा या घटा 2
1,00,000 ⟶ 100000
₹500 ⟶ 500 रुपये
"""

RUSSIAN = """
2,5 мг ⟶ 2 запятая 5 миллиграмма
2,5 мг/кг ⟶ 2 запятая 5 миллиграмма на килограмм
0,05 мг ⟶ 0 запятая 0 5 миллиграмма
<5 ммоль/л ⟶ меньше 5 миллимоль на литр
>5 ммоль/л ⟶ больше 5 миллимоль на литр
≥ 65 лет ⟶ больше или равно 65 лет
1-2 таблетки ⟶ 1 до 2 таблетки
4–6 часов ⟶ 4 до 6 часов
10 % ⟶ 10 процентов
120/80 мм рт. ст. ⟶ 120 на 80 миллиметров ртутного столба.
1:3 ⟶ 1 к 3
10⁹/л ⟶ 10 в степени 9 на литр
5 мкг ⟶ 5 микрограмм
5 мг ⟶ 5 миллиграмм
38,5 °C ⟶ 38 запятая 5 градуса Цельсия
-5 °C ⟶ минус 5 градусов Цельсия
CO₂ ⟶ C O 2
[1][2] ⟶ ссылка 1, 2
±2 ⟶ плюс-минус 2
15 000 человек ⟶ 15000 человек
5 × 3 см ⟶ 5 умножить на 3 сантиметра
10.12.2024 ⟶ 10 декабря 2024 года
мг/дл ⟶ миллиграмм на децилитр
3 раза/день ⟶ 3 раза на день
"""

KINDS = {
    "pt": PORTUGUESE,
    "zh": CHINESE,
    "ar": ARABIC,
    "vi": VIETNAMESE,
    "hi": HINDI,
    "ru": RUSSIAN,
}
PAIRS = [
    (language, *line.split(" ⟶ "))
    for language, lines in KINDS.items()
    for line in lines.strip().splitlines()
]
VOICES = {"pt": "pt-br", "zh": "cmn", "ar": "ar", "vi": "vi", "hi": "hi", "ru": "ru"}

APART = """
<5 | >5 | 5 | ≤5 | ≥5
1-2 | 12
1–2 | 12
2.5 | 25
-5 | 5
5 mg | 5 µg | 5 g | 5 kg
5 mg/kg | 5 mg | 5 mg/dL
10⁹ | 109
10 % | 10
±2 | 2
✓ | ✗
"""
"""In a line: what must not sound alike in any of the languages."""

GROUPS = [line.split(" | ") for line in APART.strip().splitlines()]


@pytest.fixture(scope="module")
def hear() -> Iterator[Callable[[str, str], str]]:
    """What a language's voice makes of what is said for a text, in IPA."""
    with closing(find_engine("espeak")):
        held = library()
        voices = {tag: name for _, name, tag in held.voices() if b"mb/" not in name}

        def phonemes(text: str, voice: str) -> str:
            held._load_voice(voices[voice])
            to_phonemes = held._binding.dll.espeak_TextToPhonemes
            to_phonemes.restype = ctypes.c_char_p
            rest, parts = ctypes.c_char_p(text.encode()), []
            while rest.value is not None:
                parts.append((to_phonemes(ctypes.byref(rest), 1, 2) or b"").decode())
            return " | ".join(parts).strip(" |")

        def heard(text: str, language: str) -> str:
            said = spoken(text, language).said
            return held.ask(lambda: phonemes(said, VOICES[language]))

        yield heard


@pytest.mark.parametrize(("language", "written", "said"), PAIRS)
def test_numbers_and_signs_are_words_of_the_language(hear, language, written, said):
    assert spoken(written, language).said == said
    assert spoken(said, language).pieces == ()
    assert any(c.isalpha() for c in hear(written, language))


@pytest.mark.parametrize("language", VOICES)
@pytest.mark.parametrize("group", GROUPS, ids=" | ".join)
def test_what_means_something_else_sounds_different(hear, language, group):
    heard = {written: hear(written, language) for written in group}

    assert [pair for pair in combinations(group, 2) if heard[pair[0]] == heard[pair[1]]] == []
    assert all(heard.values())
