"""French."""

from __future__ import annotations

import re

from audio.pattern import late
from audio.spoken import french
from audio.spoken.patterns import after_number, listed_day, postcode, scheme
from audio.spoken.table import Table

_SIGNS = {
    "<": "inférieur à",
    ">": "supérieur à",
    "≤": "inférieur ou égal à",
    "≥": "supérieur ou égal à",
    "≪": "très inférieur à",
    "≫": "très supérieur à",
    "=": "égale",
    "≠": "différent de",
    "±": "plus ou moins",
    "~": "environ",
    "tilde": "tilde",
    "≈": "environ",
    "×": "fois",
    "÷": "divisé par",
    "→": "flèche vers la droite",
    "←": "flèche vers la gauche",
    "↑": "flèche vers le haut",
    "↓": "flèche vers le bas",
    "↔": "flèche des deux côtés",
    "↗": "flèche haut droite",
    "↘": "flèche bas droite",
    "↖": "flèche haut gauche",
    "↙": "flèche bas gauche",
    "○": "cercle vide",
    "●": "cercle plein",
    "■": "carré plein",
    "%": "pour cent",
    "‰": "pour mille",
    "°": "degrés",
    "º": "degrés",
    "′": "minutes",
    "″": "secondes",
    "&": "et",
    "✓": "coche",
    "✗": "croix",
    "☐": "case vide",
    "☑": "case cochée",
    "§": "paragraphe",
    "©": "copyright",
    "®": "marque déposée",
    "™": "marque commerciale",
    "№": "numéro",
    "#": "dièse",
    "*": "astérisque",
    "^": "accent circonflexe",
    "∞": "infini",
    "√": "racine carrée de",
    "†": "croix",
    "‡": "double croix",
    "@": "arobase",
}
_PARTS = {
    "1/3": "un tiers",
    "2/3": "deux tiers",
    "1/4": "un quart",
    "3/4": "trois quarts",
    "1/5": "un cinquième",
    "2/5": "deux cinquièmes",
    "3/5": "trois cinquièmes",
    "4/5": "quatre cinquièmes",
    "1/6": "un sixième",
    "5/6": "cinq sixièmes",
    "1/7": "un septième",
    "1/8": "un huitième",
    "3/8": "trois huitièmes",
    "5/8": "cinq huitièmes",
    "7/8": "sept huitièmes",
    "1/9": "un neuvième",
    "1/10": "un dixième",
}
_UNITS = {
    "unit": ("unité", "unités"),
    "international unit": ("unité internationale", "unités internationales"),
    "beat per minute": ("battement par minute", "battements par minute"),
    "centimeter of water": ("centimètre d'eau", "centimètres d'eau"),
    "pack year": ("paquet-année", "paquets-années"),
    "log": ("log", "log"),
    "mole": ("mole", "moles"),
    "equivalent": ("équivalent", "équivalents"),
    "osmole": ("osmole", "osmoles"),
    "gray": ("gray", "grays"),
    "sievert": ("sievert", "sieverts"),
    "becquerel": ("becquerel", "becquerels"),
    "katal": ("katal", "katals"),
    "volt": ("volt", "volts"),
    "newton": ("newton", "newtons"),
    "decibel": ("décibel", "décibels"),
    "dalton": ("dalton", "daltons"),
    "gram": ("gramme", "grammes"),
    "liter": ("litre", "litres"),
    "second": ("seconde", "secondes"),
    "ampere": ("ampère", "ampères"),
}
_PREFIXES = {
    "m": "milli",
    "µ": "micro",
    "n": "nano",
    "p": "pico",
    "f": "femto",
    "k": "kilo",
    "M": "méga",
    "G": "giga",
    "c": "centi",
}
_UNIT_SYMBOLS = {
    "UI": "IU",
    "U.I.": "IU",
    "U.I": "IU",
    "mUI": "mIU",
    "µUI": "µIU",
    "μUI": "μIU",
    "kUI": "kIU",
    "j": "d",
    "jr": "d",
    "jrs": "d",
    "sem": "wk",
    "sem.": "wk",
    "min.": "min",
    "gr": "g",
    "mcgr": "mcg",
}
_ABBREVIATIONS = {
    "etc.": "et cetera",
    "etc": "et cetera",
    "env.": "environ",
    "env": "environ",
    "vs.": "contre",
    "vs": "contre",
    "et/ou": "et ou",
    "Mme": "Madame",
    "Mmes": "Mesdames",
    "Mlle": "Mademoiselle",
    "MM.": "Messieurs",
    "p. ex.": "par exemple",
    "p.ex.": "par exemple",
    "Tél.": "Téléphone",
    "tél.": "téléphone",
    "Tél": "Téléphone",
    "tél": "téléphone",
    "av.": "avenue",
    "bd": "boulevard",
    "Bd": "Boulevard",
    "bld": "boulevard",
    "i.v.": "en intraveineuse",
    "I.V.": "en intraveineuse",
    "i.m.": "en intramusculaire",
    "I.M.": "en intramusculaire",
    "s.c.": "en sous-cutané",
    "S.C.": "en sous-cutané",
    "p.o.": "par la bouche",
    "N/A": "sans objet",
    "n/a": "sans objet",
    "cf.": "voir",
    "Cf.": "Voir",
    "cf": "voir",
    "et al.": "et autres",
    "St": "Saint",
    "Ste": "Sainte",
    "dr": "docteur",
    "hab.": "habitants",
    "RDV": "rendez-vous",
    "rdv": "rendez-vous",
}
_AMOUNTS = {
    "cp": ("comprimé", "comprimés"),
    "cp.": ("comprimé", "comprimés"),
    "cps": ("comprimé", "comprimés"),
    "comp.": ("comprimé", "comprimés"),
    "gél.": ("gélule", "gélules"),
    "gtes": ("goutte", "gouttes"),
    "gttes": ("goutte", "gouttes"),
    "amp.": ("ampoule", "ampoules"),
    "sach.": ("sachet", "sachets"),
    "sem.": ("semaine", "semaines"),
    "min.": ("minute", "minutes"),
    "mn": ("minute", "minutes"),
    "hab.": ("habitant", "habitants"),
}
_LETTER_WORDS = frozenset(
    (
        "VIH VHB VHC VHA HPV VRS EBV CMV IRM ECG EEG EMG ADN ARN PCR TSH LH FSH GH HDL LDL IMC IST "
        "MST AVC AIT IDM HTA HTAP DT FC FR TB TDAH TSA TCA TCC SEP SLA PR SII BPCO RGO HBP PSA "
        "AFP HCG GGT ALT AST LDH CPK TP INR VS NFS ECBU VGM OMS UE ARS CHU CHR CH CPAM ALD IVG "
        "IMG FIV IV IM SC PO IEC AINS ISRS IPP SRO UV UVA UVB ROR DTP BCG QI DMLA ORL SNCF TV PDF "
        "URL ONG ETP AMM DCI EFR HLA CD USI VNI PPC"
    ).split()
)

_ROMAN_AFTER = late(
    r"\b(?:types?|phases?|grades?|stades?|classes?|classe|cat[ée]gories?|niveaux?|siècles?|"
    r"chapitres?|tomes?|volumes?|facteurs?|nerfs? crâniens?|nerfs?|paires?(?: crâniennes?)?|NYHA|"
    r"annexes?|tableaux?|figures?|articles?|parties?|zones?|groupes?|angiotensine|bipolaire|"
    r"collagène|complexe|titres?|phototypes?|guerre mondiale|antithrombine|degrés?|liste|"
    r"topo-isomérase|interféron|segments?|dérivations?)"
    r"(?:\s|\s?\()"
    r"(?:[IVX]+[A-Ca-c]?\d?(?:\s(?:et|ou|à|vs\.?)\s|,\s|\s?[–/-]\s?))*$",
    re.IGNORECASE,
)
_CALLING = late(
    r"\b(?:appel(?:ez|er|le|ant|s|é|ée)?|compos(?:ez|er|ant)|t[ée]l[ée]phon(?:e|er|ez|iques?)|tél|"
    r"num[ée]ros?|fax|contact(?:ez|er|ant)|joindre|joignable|SMS|urgences?|ligne)\b[:.]?"
    r"(?:\s(?:le|les|la|au|aux|du|de|des|numéro|gratuit|vert|d'urgence|d’urgence|immédiatement|"
    r"directement|tout|suite|vite|sans|attendre|SAMU|pompiers|ou|et|est|par|en|secours|unique|"
    r"national|européen|ligne|écoute|un|médecin|\d{2,6})){0,6}[\s:(]*"
    r"(?:\d{2,6},?\s(?:ou|et)\s(?:le\s|au\s)?)*$",
    re.IGNORECASE,
)

TABLE = Table(
    language="fr",
    signs=_SIGNS,
    decimals={",": "virgule", ".": "point"},
    decimals_one_by_one=False,
    spaced_thousands=True,
    to="à",
    per="par",
    every="toutes les",
    every_under="toutes les",
    by="sur",
    times="fois",
    for_="pendant",
    durations=late(
        r"\s?(?:jours?|j|semaines?|sem|mois|ans?|années?|heures?|h|minutes?|min|nuits?)(?!\w)"
    ),
    times_daily="fois",
    over="sur",
    out_of="sur",
    ratio="pour",
    power="puissance",
    squared="au carré",
    cubed="au cube",
    plus="plus",
    minus="moins",
    plus_or_minus="plus ou moins",
    slash="barre oblique",
    dash="tiret",
    point="point",
    negative="négatif",
    positive="positif",
    number="numéro",
    reference="référence",
    percent="pour cent",
    or_more="et plus",
    either=frozenset(
        (
            "il elle ils elles le la les un une oui non père mère parent tuteur homme femme hommes "
            "femmes fille garçon jour nuit matin soir et ou son sa ses mon ma du de gauche droite "
            "droit celui celle ceux celles positif négatif infirmier infirmière conjoint conjointe "
            "patient patiente médecin"
        ).split()
    ),
    or_="ou",
    plural_ending="s",
    counted=frozenset(("fois", "cp", "prise", "comprimé", "gélule", "goutte", "repas")),
    per_words=frozenset(
        (
            "jour semaine mois an année heure minute seconde nuit dose prise personne "
            "portion visite séance comprimé gélule patient repas cellule litre kilogramme kilo "
            "habitant habitants champ cycle"
        ).split()
    ),
    halves={"1/2": "un demi", **_PARTS},
    and_halves={"1/2": "et demi", **{key: f"et {said}" for key, said in _PARTS.items()}},
    fractions_after=late(
        r"\s(?:de|du|des|d'|comprimés?|cp|gélules?|sachets?|ampoules?|tasses?|verres?|cuill\w+|"
        r"doses?|heures?|litres?|kilos?|pommes?|journée|part|assiette|[lLh])\b"
    ),
    currencies={
        "€": ("euro", "euros"),
        "£": ("livre", "livres"),
        "$": ("dollar", "dollars"),
        "¥": ("yen", "yens"),
        "₹": ("roupie", "roupies"),
        "₩": ("won", "wons"),
    },
    cents={"€": ("centime", "centimes"), "$": ("cent", "cents")},
    scales={
        "M": "millions de",
        "Md": "milliards de",
        "millions": "millions de",
        "million": "million de",
        "milliards": "milliards de",
        "milliard": "milliard de",
    },
    units=_UNITS,
    prefixes=_PREFIXES,
    no_units=frozenset(("u", "d")),
    spans=frozenset("jour jours semaine semaines mois an ans heure heures minutes".split()),
    unit_symbols=_UNIT_SYMBOLS,
    abbreviations={**_ABBREVIATIONS, "max.": "maximum"},
    before_digits={
        "nº": "numéro",
        "Nº": "Numéro",
        "no.": "numéro",
        "p.": "page",
        "pp.": "pages",
        "art.": "article",
        "Art.": "Article",
        "chap.": "chapitre",
        "fig.": "figure",
        "Fig.": "Figure",
        "tab.": "tableau",
        "Tab.": "Tableau",
        "vol.": "volume",
        "réf.": "référence",
        "TA": "tension artérielle",
        "PA": "pression artérielle",
        "FC": "fréquence cardiaque",
    },
    before_names={
        "M.": "Monsieur",
        "Mr": "Monsieur",
        "Dr": "Docteur",
        "Dr.": "Docteur",
        "Drs": "Docteurs",
        "Dre": "Docteure",
        "Pr": "Professeur",
        "Pr.": "Professeur",
        "Pre": "Professeure",
        "Me": "Maître",
        "St": "Saint",
        "Ste": "Sainte",
    },
    letter_words=_LETTER_WORDS,
    unsayable=late(r"[BCDFGHJKLMNPQRSTVWXZ]{2,5}|VIH|IRM|AVC|ADN|ARN|IVG|ORL|IMC|ECG|EEG"),
    roman_after=_ROMAN_AFTER,
    rulers=frozenset(
        (
            "Louis Charles Henri François Philippe Napoléon Paul Benoît Pie Jean Léon Élisabeth "
            "Elizabeth Édouard George Guillaume Nicolas Frédéric Alexandre Pierre Catherine Urbain "
            "Clément Grégoire Innocent Jacques Richard Albert Léopold Baudouin"
        ).split()
    ),
    ordinals=("premier", *(french.cardinal(number) for number in range(2, 24))),
    days={
        "lu": "lundi",
        "ma": "mardi",
        "me": "mercredi",
        "je": "jeudi",
        "ve": "vendredi",
        "sa": "samedi",
        "di": "dimanche",
    },
    emergency=french.SHORT_NUMBERS,
    calling=_CALLING,
    extension={"word": "poste"},
    phone_pairs=True,
    clock={
        "bare": "{hour} heures",
        "bare 0": "0 heure",
        "bare 1": "1 heure",
        "minutes": "{hour} heures {minute}",
        "minutes 0": "0 heure {minute}",
        "minutes 1": "1 heure {minute}",
        "few minutes": "{hour} heures {minute}",
        "few minutes 0": "0 heure {minute}",
        "few minutes 1": "1 heure {minute}",
        "o'clock": "{hour} heures",
        "o'clock 1": "1 heure",
        "hundred": "{hour} heures",
        "hundred 0": "0 heure",
        "hundred 1": "1 heure",
        "meridiem": "{hour} heures {meridiem}",
        "minutes meridiem": "{hour} heures {minute} {meridiem}",
        "few minutes meridiem": "{hour} heures {minute} {meridiem}",
        "seconds": "{hour} heures {minute} minutes {second} secondes",
    },
    meridiem={"am": "du matin", "pm": "de l'après-midi"},
    hours=late(
        r"(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>:|[ \u00a0\u202f]?[hH](?:eures?)?[ \u00a0\u202f]?)"
        r"(?P<minute>[0-5]\d)(?:[ \u00a0\u202f]?h(?!\w))?)"
        r"(?![\d:]|[.,:]\d|[ \u00a0\u202f]?(?:mn?|min\w*)(?!\w)|[ \u00a0]?[aApP]\.?[mM])"
        r"(?P<word>)(?P<later>)?"
    ),
    blood_before=late(r"\b(?:groupe|sang|sanguin|type|donneurs?)\s[AB]?$"),
    addresses={
        "@": "arobase",
        ".": "point",
        "/": "slash",
        "-": "tiret",
        "_": "tiret bas",
        "more": "et la suite",
    },
    pressure_before=late(
        r"\b(?:tension|pression|TA|PA|hypertension|systolique|artérielle)\b[^.;!?]{0,30}$"
    ),
    ages_before=late(
        r"(?<!\w)(?:enfants?|nourrissons?|bébés?|âgée?s?|âge)[\s:(]{1,2}"
        r"(?:[<>≤≥]\s?|(?:de|à partir de)\s)?(?:\d{1,2}\s?[–-]\s?)?$",
        re.IGNORECASE,
    ),
    ages_after=late(r"(?:\s?[–-]\s?|\sà\s)\d{1,2}\s?ans?\b"),
    strengths_before=late(r"\b(?:doses?|dosages?|concentrations?)(?:\sde)?\s?:?\s$", re.IGNORECASE),
    strengths_after=late(
        r"\s(?:comprimés?|gélules?|cp|capsules?|unités|gouttes|doses?|bouffées)\b"
    ),
    ratio_before=late(
        r"\b(?:rapport|ratio|dilu\w+|mélang\w+|proportion|titre|concentration|solution|parts?|"
        r"risque|cotes?)\b[^.;!?]{0,25}$",
        re.IGNORECASE,
    ),
    own_words=(
        listed_day,
        french.both,
        french.short,
        after_number(_AMOUNTS),
        french.way,
        french.route,
        french.roman_ordinal,
    ),
    own_starts=frozenset(("x", "Ier", "Ire", "Ière", "Ve", "Xe", "Vème", "Xème", "p", "c", "par"))
    | {short.rstrip(".") for short in _AMOUNTS},
    own_marks=frozenset("·(°.-⋅•"),
    own_digits=(
        scheme,
        postcode,
        french.first_of_month,
        french.millions,
        french.round_the_clock,
        french.ordinal,
        french.short_number,
    ),
)
