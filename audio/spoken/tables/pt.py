"""Portuguese."""

from __future__ import annotations

import re

from audio.pattern import late
from audio.spoken.found import Found
from audio.spoken.numbers import number
from audio.spoken.patterns import said_as, scheme
from audio.spoken.table import Table

_SIGNS = {
    "<": "menor que",
    ">": "maior que",
    "≤": "menor ou igual a",
    "≥": "maior ou igual a",
    "≪": "muito menor que",
    "≫": "muito maior que",
    "=": "igual a",
    "≠": "diferente de",
    "±": "mais ou menos",
    "~": "cerca de",
    "tilde": "til",
    "≈": "aproximadamente",
    "×": "vezes",
    "÷": "dividido por",
    "→": "seta para a direita",
    "←": "seta para a esquerda",
    "↑": "seta para cima",
    "↓": "seta para baixo",
    "↔": "seta para os dois lados",
    "↗": "seta para cima e para a direita",
    "↘": "seta para baixo e para a direita",
    "↖": "seta para cima e para a esquerda",
    "↙": "seta para baixo e para a esquerda",
    "○": "círculo vazio",
    "●": "círculo preenchido",
    "■": "quadrado preenchido",
    "%": "por cento",
    "‰": "por mil",
    "°": "graus",
    "º": "graus",
    "′": "minutos",
    "″": "segundos",
    "&": "e",
    "✓": "marca de visto",
    "✗": "marca de xis",
    "☐": "caixa vazia",
    "☑": "caixa marcada",
    "§": "parágrafo",
    "©": "direitos autorais",
    "®": "marca registrada",
    "™": "marca comercial",
    "№": "número",
    "#": "cerquilha",
    "*": "asterisco",
    "^": "circunflexo",
    "∞": "infinito",
    "√": "raiz quadrada de",
    "†": "cruz",
    "‡": "cruz dupla",
    "@": "arroba",
}
_HALVES = {
    "1/2": "meio",
    "1/3": "um terço",
    "2/3": "dois terços",
    "1/4": "um quarto",
    "3/4": "três quartos",
    "1/5": "um quinto",
    "2/5": "dois quintos",
    "3/5": "três quintos",
    "4/5": "quatro quintos",
    "1/6": "um sexto",
    "5/6": "cinco sextos",
    "1/7": "um sétimo",
    "1/8": "um oitavo",
    "3/8": "três oitavos",
    "5/8": "cinco oitavos",
    "7/8": "sete oitavos",
    "1/9": "um nono",
    "1/10": "um décimo",
}
_UNITS = {
    "unit": ("unidade", "unidades"),
    "international unit": ("unidade internacional", "unidades internacionais"),
    "beat per minute": ("batimento por minuto", "batimentos por minuto"),
    "centimeter of water": ("centímetro de água", "centímetros de água"),
    "pack year": ("ano-maço", "anos-maço"),
    "log": ("log",),
    "mole": ("mol", "mols"),
    "equivalent": ("equivalente", "equivalentes"),
    "osmole": ("osmol", "osmols"),
    "gray": ("gray", "grays"),
    "sievert": ("sievert", "sieverts"),
    "becquerel": ("becquerel", "becquerels"),
    "katal": ("katal", "katals"),
    "volt": ("volt", "volts"),
    "decibel": ("decibel", "decibéis"),
    "dalton": ("dalton", "daltons"),
    "gram": ("grama", "gramas"),
    "liter": ("litro", "litros"),
    "second": ("segundo", "segundos"),
    "ampere": ("ampere", "amperes"),
    "duration-day": ("dia", "dias"),
    "duration-month": ("mês", "meses"),
    "duration-year": ("ano", "anos"),
    "pressure-bar": ("bar", "bars"),
}
_PREFIXES = {
    "m": "mili",
    "µ": "micro",
    "n": "nano",
    "p": "pico",
    "f": "femto",
    "k": "quilo",
    "M": "mega",
    "G": "giga",
    "c": "centi",
}
_ABBREVIATIONS = {
    "p. ex.": "por exemplo",
    "p.ex.": "por exemplo",
    "por ex.": "por exemplo",
    "etc.": "et cetera",
    "etc": "et cetera",
    "i.e.": "isto é",
    "e/ou": "e ou",
    "vs.": "versus",
    "vs": "versus",
    "aprox.": "aproximadamente",
    "máx.": "máximo",
    "mín.": "mínimo",
    "obs.": "observação",
    "Obs.": "Observação",
    "tel.": "telefone",
    "Tel.": "Telefone",
    "pág.": "página",
    "págs.": "páginas",
    "Profa.": "Professora",
    "Prof.": "Professor",
    "Enf.": "Enfermeiro",
    "Enfa.": "Enfermeira",
    "séc.": "século",
    "N/A": "não se aplica",
    "n/a": "não se aplica",
    "VO": "por via oral",
    "v.o.": "por via oral",
    "V.O.": "por via oral",
    "c/": "com",
    "s/": "sem",
    "p/": "para",
    "et al.": "e outros",
}
_CALLING = late(
    r"\b(?:lig(?:ue|ar|uem|a|ando|ou)|disque|discar|telefon[ea]r?|tel|fone|cham(?:e|ar|ada|ado)|"
    r"marque|cont[ae]cte|contate|número|SAMU|bombeiros|polícia|CVV|SNS|whatsapp|celular|"
    r"telemóvel|fax)\b[:.]?"
    r"(?:\s(?:para|ao?|os?|as?|de|d[oae]s?|no|pelo|imediatamente|gratuitamente|já|logo|número|"
    r"serviço|telefone|emergência|SAMU|CVV|SNS|central|ou|ambulância|uma|grátis|\d{2,6})){0,5}"
    r"[\s:(]*(?:\d{2,6},?\s(?:ou|e)\s)*$",
    re.IGNORECASE,
)
_MONEY = late(r"(?P<sign>R|US)\$[ \u00a0]?(?=\d)")
_SCALE = late(r"[ \u00a0](?P<scale>mil|milhão|milhões|bilhão|bilhões)(?!\w)")
_COINS = {"R": ("real", "reais"), "US": ("dólar", "dólares")}


def _money(text: str, begin: int, table: Table) -> Found | None:
    """Say R$ 20,50 and US$ 5."""
    found = _MONEY.match(text, begin)
    read = number(text, found.end(), table) if found else None
    if found is None or read is None:
        return None
    one, several = _COINS[found["sign"]]
    if scale := _SCALE.match(text, read.end):
        of = "" if scale["scale"] == "mil" else "de "
        said = f"{read.said(table)} {scale['scale']} {of}{several}"
        return Found(scale.end(), said, read.doubt)
    name = one if read.whole == "1" else several
    cents = read.decimals.lstrip("0")
    if read.mark and len(read.decimals) != 2:
        return Found(read.end, f"{read.said(table)} {several}", read.doubt)
    coins = f" e {cents} {'centavo' if cents == '1' else 'centavos'}" if cents else ""
    return Found(read.end, f"{read.whole} {name}{coins}", read.doubt)


_ordinals = said_as(
    *((rf"{n}\.?º(?!\w|\s?[CF]\b)", word) for n, word in enumerate(
        ("primeiro", "segundo", "terceiro", "quarto", "quinto", "sexto", "sétimo", "oitavo",
         "nono", "décimo"), 1)),
    *((rf"{n}\.?ª(?!\w)", word) for n, word in enumerate(
        ("primeira", "segunda", "terceira", "quarta", "quinta", "sexta", "sétima", "oitava",
         "nona", "décima"), 1)),
)  # fmt: skip
_every = said_as(
    (r"(?<=de )(\d{1,2})/\1\s?h(?:oras|s)?(?!\w)", r"\1 em \1 horas"),
    (r"(\d{1,2})/\1\s?h(?:oras|s)?(?!\w)", r"de \1 em \1 horas"),
    (r"(?:½|1/2)(?=\s(?:colher|xícara|chávena|hora|dose|cápsula|ampola|maçã|garrafa)\b)", "meia"),
)

TABLE = Table(
    language="pt",
    signs=_SIGNS,
    decimals={",": "vírgula", ".": "ponto"},
    decimals_one_by_one=False,
    spaced_thousands=True,
    to="a",
    per="por",
    by="por",
    times="vezes",
    for_="por",
    durations=late(
        r"\s?(?:dias?|d|semanas?|sem|meses|mês|anos?|horas?|h|minutos?|min|doses?|noites?|ciclos?)(?!\w)"
    ),
    time_daily="vez",
    times_daily="vezes",
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
    negative="negativo",
    positive="positivo",
    number="número",
    reference="referência",
    percent="por cento",
    or_more="ou mais",
    either=frozenset((
        "o", "a", "os", "as", "ele", "ela", "e", "ou", "sim", "não", "pai", "mãe", "dia", "noite",
        "manhã", "tarde", "direita", "esquerda", "homem", "mulher", "masculino", "feminino",
    )),
    or_="ou",
    every_under="a cada",
    no_units=frozenset(("d", "u")),
    plural_ending="s",
    per_words=frozenset((
        "dia", "semana", "mês", "ano", "hora", "minuto", "noite", "dose", "pessoa", "porção",
        "consulta", "sessão", "comprimido", "cápsula", "paciente", "refeição", "litro", "kg",
        "quilo", "célula",
    )),
    halves=_HALVES,
    and_halves={key: f"e {said}" for key, said in _HALVES.items()},
    fractions_after=late(
        r"\s(?:d[eoa]s?|comprimidos?|xícaras?|chávenas?|colher(?:es)?|doses?|cápsulas?|horas?|"
        r"litros?|copos?|frascos?|ampolas?)\b"
    ),
    currencies={
        "€": ("euro", "euros"),
        "£": ("libra", "libras"),
        "$": ("dólar", "dólares"),
        "¥": ("iene", "ienes"),
        "₹": ("rupia", "rupias"),
        "₩": ("won", "wons"),
    },
    cents={"€": ("cêntimo", "cêntimos"), "$": ("centavo", "centavos")},
    scales={"mil": "mil", "milhão": "milhão de", "milhões": "milhões de", "bilhões": "bilhões de"},
    units=_UNITS,
    prefixes=_PREFIXES,
    unit_symbols={
        "UI": "IU",
        "dia": "d",
        "hora": "h",
        "semana": "wk", "U.I.": "IU", "mUI": "mIU", "µUI": "µIU", "μUI": "µIU", "seg": "s",
        "hs": "h",
        "segs": "s", "mcgs": "mcg",
    },
    abbreviations=_ABBREVIATIONS,
    before_digits={
        "n.º": "número", "nº": "número", "N.º": "Número", "Nº": "Número", "n.": "número",
        "n.os": "números", "p.": "página", "pp.": "páginas", "vol.": "volume", "cap.": "capítulo",
        "fig.": "figura", "Fig.": "Figura", "tab.": "tabela", "Tab.": "Tabela", "art.": "artigo",
        "Art.": "Artigo", "ramal": "ramal", "ca.": "cerca de",
    },
    before_names={
        "Dr.": "Doutor", "Dr": "Doutor", "Dra.": "Doutora", "Dra": "Doutora", "Sr.": "Senhor",
        "Sra.": "Senhora", "Srta.": "Senhorita", "D.": "Dona", "Av.": "Avenida", "R.": "Rua",
        "Sta.": "Santa", "Sto.": "Santo", "S.": "São",
    },
    with_doses={
        "comp.": "comprimidos", "cáps.": "cápsulas", "gts": "gotas",
        "gts.": "gotas",
    },
    letter_words=frozenset(
        "IMC UTI PSA IM SC EV ECA IAM IRA TSH ALT AST IST ISTs DST DSTs AIT SIDA MMII "
        "VSR VHB VHC HPV BCG EPI PCR ITU".split()
    ) - {"SIDA"},
    letters={"A": "á", "E": "é", "O": "ó"},
    roman_after=late(
        r"\b(?:est[áa]gios?|estádios?|tipos?|fases?|graus?|classes?|categorias?|níve(?:l|is)|"
        r"partes?|capítulos?|volumes?|nervos?(?: cranianos?)?|factor|fator|angiotensina|bipolar|"
        r"NYHA|século|tabelas?|figuras?|artigos?|anexos?|grupos?|guerra)(?:\s|\s?\()"
        r"(?:[IVX]+[A-Ca-c]?\d?(?:,?\s(?:e|ou|a)\s|,\s|\s?[–/-]\s?))*$",
        re.IGNORECASE,
    ),
    emergency=frozenset((
        "190", "191", "192", "193", "188", "180", "181", "199", "197", "100", "136", "112", "144",
    )),
    calling=_CALLING,
    called=late(
        r"\s?\(?(?:emergência|SAMU|bombeiros|polícia|imediatamente|se\b|CVV|24 horas|para)",
        re.IGNORECASE,
    ),
    extension={"word": "ramal"},
    clock={
        "bare": "{hour}",
        "minutes": "{hour} horas e {minute} minutos",
        "minutes 1": "{hour} hora e {minute} minutos",
        "few minutes": "{hour} horas e {minute} minutos",
        "few minutes 1": "{hour} hora e {minute} minutos",
        "o'clock": "{hour} horas",
        "o'clock 1": "{hour} hora",
        "hundred": "{hour} horas",
        "hundred 1": "{hour} hora",
        "meridiem": "{hour} {meridiem}",
        "minutes meridiem": "{hour} e {minute} {meridiem}",
        "few minutes meridiem": "{hour} e {minute} {meridiem}",
        "seconds": "{hour} horas {minute} minutos {second} segundos",
    },
    hours=late(
        r"(?P<hour>[01]?\d|2[0-4])(?P<sign>:|\s?[hH]\s?(?=[0-5]\d))(?P<minute>[0-5]\d)"
        r"(?![\d:]|[.,:]\d)(?P<word>\s?(?:h|hs|hrs|horas|min)(?!\w))?(?P<later>)?(?!\w)"
        r"(?!\s?[aApP]\.?\s?[mM](?!\w))"
    ),
    meridiem={"am": "da manhã", "pm": "da tarde"},
    addresses={
        "@": "arroba", ".": "ponto", "/": "barra", "-": "traço", "_": "sublinhado",
        "more": "e mais",
    },
    pressure_before=late(
        r"\b(?:press[ãa]o(?: arterial)?|tens[ãa]o(?: arterial)?|P\.?A\.?|sistólica|hipertensão)\b"
        r"[^.;!?]{0,30}$",
        re.IGNORECASE,
    ),
    emergency_before=late(
        r"\b(?:emergências?|urgências?|SAMU|INEM)(?: médicas?)?[:,(–-]?\s?\(?$", re.IGNORECASE
    ),
    counted_after=late(
        r"\s(?:pessoas|pacientes|doentes|adultos|crianças|homens|mulheres|casos|"
        r"participantes|médicos|vezes)\b"
    ),
    ages_before=late(
        r"(?<!\w)(?:crianças?|lactentes?|beb[êé]s?|idades?|menor(?:es)?|maior(?:es)?)[\s:(]{1,2}"
        r"(?:[<>≤≥]\s?|(?:de|que|com)\s)?(?:\d{1,2}\s?[–-]\s?)?$",
        re.IGNORECASE,
    ),
    ages_after=late(r"\s(?:de idade|de vida)\b|(?:\s?[–-]\s?|\s[ae]\s)\d{1,2}\s?anos?\b"),
    strengths_before=late(
        r"\b(?:doses?|dosagens?|concentraç(?:ão|ões)|potências?)(?:\sde)?:?\s$", re.IGNORECASE
    ),
    strengths_after=late(r"\s(?:comprimidos?|cápsulas?|cp|unidades|gotas|doses?)\b"),
    ratio_before=late(
        r"\b(?:propor[çc][ãa]o|raz[ãa]o|dilu\w+|títulos?|mistur\w*|risco|solução|partes?)\b"
        r"[^.;!?]{0,25}$",
        re.IGNORECASE,
    ),
    own_words=(_money,),
    own_starts=frozenset(("R", "US")),
    own_digits=(scheme, _ordinals, _every),
)  # fmt: skip
