"""Portuguese."""

from __future__ import annotations

import re

from audio.spoken.table import Table
from audio.spoken.tables.others import extended

_UNITS = {
    "unit": ("unidade", "unidades"),
    "international unit": ("unidade internacional", "unidades internacionais"),
    "beat per minute": ("batimento por minuto", "batimentos por minuto"),
    "mole": ("mol", "mols"),
    "equivalent": ("equivalente", "equivalentes"),
    "gray": ("gray", "grays"),
    "sievert": ("sievert", "sieverts"),
    "gram": ("grama", "gramas"),
    "liter": ("litro", "litros"),
}

TABLE: Table = extended(
    "pt",
    signs={
        "=": "igual a",
        "~": "cerca de",
        "≈": "aproximadamente",
        "≤": "menor ou igual a",
        "≥": "maior ou igual a",
        "×": "vezes",
        "&": "e",
        "%": "por cento",
        "°": "graus",
        "✗": "marca de xis",
        "→": "seta para a direita",
        "↑": "seta para cima",
        "↓": "seta para baixo",
    },
    decimals={",": "vírgula", ".": "ponto"},
    decimals_one_by_one=False,
    to="a",
    per="por",
    by="por",
    times="vezes",
    over="por",
    out_of="de",
    ratio="para",
    power="elevado a",
    squared="ao quadrado",
    cubed="ao cubo",
    plus="mais",
    minus="menos",
    plus_or_minus="mais ou menos",
    slash="barra",
    dash="traço",
    point="ponto",
    number="número",
    reference="referência",
    negative="negativo",
    positive="positivo",
    percent="por cento",
    or_more="ou mais",
    or_="ou",
    plural_ending="s",
    every_under="a cada",
    either=frozenset("o a os as ele ela sim não pai mãe e ou do da homem mulher".split()),
    per_words=frozenset("dia semana mês ano hora minuto dose noite pessoa".split()),
    halves={
        "1/2": "meio",
        "1/3": "um terço",
        "2/3": "dois terços",
        "1/4": "um quarto",
        "3/4": "três quartos",
    },
    and_halves={"1/2": "e meio", "1/4": "e um quarto", "3/4": "e três quartos"},
    fractions_after=re.compile(
        r"\s(?:de|do|da|comprimidos?|copos?|colher\w*|doses?|horas?|litros?|xícaras?|[lLh])\b"
    ),
    currencies={"€": ("euro", "euros"), "£": ("libra", "libras"), "$": ("dólar", "dólares")},
    cents={"€": ("cêntimo", "cêntimos"), "$": ("centavo", "centavos")},
    units=_UNITS,
    prefixes={"m": "mili", "µ": "micro", "n": "nano", "p": "pico", "k": "quilo", "M": "mega"},
    unit_symbols={"UI": "IU", "U.I.": "IU", "U.I": "IU", "mUI": "mIU"},
    no_units=frozenset(("d", "u")),
    abbreviations={
        "p. ex.": "por exemplo",
        "p.ex.": "por exemplo",
        "etc.": "et cetera",
        "aprox.": "aproximadamente",
        "máx.": "máximo",
        "mín.": "mínimo",
        "e/ou": "e ou",
        "tel.": "telefone",
        "Tel.": "Telefone",
    },
    before_digits={"n.º": "número", "nº": "número", "Nº": "Número", "pág.": "página"},
    before_names={
        "Dr.": "Doutor",
        "Dra.": "Doutora",
        "Sr.": "Senhor",
        "Sra.": "Senhora",
        "Prof.": "Professor",
    },
    letter_words=frozenset(
        (
            "HIV VIH HPV HBV HCV IST DST AVC IMC SUS UTI UBS ECG EEG RM TC PCR TSH HDL LDL DNA RNA "
            "ADN ARN OMS DPOC SNS INR TB IV IM SC VO"
        ).split()
    ),
    roman_after=re.compile(
        r"\b(?:tipos?|fases?|graus?|estágios?|estádios?|classes?|fator|nível|níveis|séculos?|"
        r"capítulos?|nervo|par)\s(?:[IVX]+(?:\s(?:e|ou|a)\s|,\s|\s?[–/-]\s?))*$",
        re.IGNORECASE,
    ),
    emergency=frozenset("112 190 192 193 188 180 911 999".split()),
    calling=re.compile(
        r"\b(?:lig(?:ue|ar|a|ando)|telefon(?:e|ar)|disque|chame|contacte|número|emergência|SAMU)\b"
        r"(?:\s(?:para|o|a|ao|número|de|emergência|ou|\d{2,4})){0,5}[\s:(]*$",
        re.IGNORECASE,
    ),
    clock={
        "bare": "{hour} horas",
        "bare 1": "1 hora",
        "minutes": "{hour} e {minute}",
        "few minutes": "{hour} e {minute}",
        "o'clock": "{hour} horas",
        "o'clock 1": "1 hora",
        "hundred": "{hour} horas",
        "meridiem": "{hour} {meridiem}",
        "minutes meridiem": "{hour} e {minute} {meridiem}",
        "few minutes meridiem": "{hour} e {minute} {meridiem}",
        "seconds": "{hour} horas {minute} minutos {second} segundos",
    },
    meridiem={"am": "a m", "pm": "p m"},
    hours=re.compile(
        r"(?P<hour>[01]?\d|2[0-4])(?P<sign>:|\s?h\s?)(?P<minute>[0-5]\d)(?![\d:]|[.,:]\d|\s?min)"
        r"(?P<word>)(?P<later>)?"
    ),
    addresses={
        "@": "arroba",
        ".": "ponto",
        "/": "barra",
        "-": "hífen",
        "_": "sublinhado",
        "more": "e mais",
    },
    pressure_before=re.compile(r"\b(?:pressão|tensão|PA|TA|arterial)\b[^.;!?]{0,30}$"),
    ratio_before=re.compile(r"\b(?:proporção|diluição|relação|razão)\b[^.;!?]{0,25}$"),
)
