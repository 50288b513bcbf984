"""German."""

from __future__ import annotations

import re

from audio.pattern import late
from audio.spoken import german
from audio.spoken.patterns import after_number, listed_day, postcode, scheme
from audio.spoken.table import Table

_SIGNS = {
    "<": "kleiner als",
    ">": "größer als",
    "≤": "kleiner oder gleich",
    "≥": "größer oder gleich",
    "≪": "viel kleiner als",
    "≫": "viel größer als",
    "=": "gleich",
    "≠": "ungleich",
    "±": "plus oder minus",
    "~": "etwa",
    "tilde": "Tilde",
    "≈": "ungefähr",
    "×": "mal",
    "÷": "geteilt durch",
    "→": "Pfeil nach rechts",
    "←": "Pfeil nach links",
    "↑": "Pfeil nach oben",
    "↓": "Pfeil nach unten",
    "↔": "Pfeil in beide Richtungen",
    "↗": "Pfeil nach rechts oben",
    "↘": "Pfeil nach rechts unten",
    "↖": "Pfeil nach links oben",
    "↙": "Pfeil nach links unten",
    "○": "hohler Kreis",
    "●": "gefüllter Kreis",
    "■": "schwarzes Quadrat",
    "%": "Prozent",
    "‰": "Promille",
    "°": "Grad",
    "º": "Grad",
    "′": "Minuten",
    "″": "Sekunden",
    "&": "und",
    "✓": "Häkchen",
    "✗": "Kreuz",
    "☐": "leeres Kästchen",
    "☑": "angekreuztes Kästchen",
    "§": "Paragraf",
    "©": "Copyright",
    "®": "eingetragene Marke",
    "™": "Marke",
    "№": "Nummer",
    "#": "Raute",
    "*": "Sternchen",
    "^": "Zirkumflex",
    "∞": "unendlich",
    "√": "Wurzel aus",
    "†": "Kreuz",
    "‡": "Doppelkreuz",
    "@": "at",
}
_PARTS = {
    "1/3": "ein Drittel",
    "2/3": "zwei Drittel",
    "1/4": "ein Viertel",
    "3/4": "drei Viertel",
    "1/5": "ein Fünftel",
    "2/5": "zwei Fünftel",
    "3/5": "drei Fünftel",
    "4/5": "vier Fünftel",
    "1/6": "ein Sechstel",
    "5/6": "fünf Sechstel",
    "1/7": "ein Siebtel",
    "1/8": "ein Achtel",
    "3/8": "drei Achtel",
    "5/8": "fünf Achtel",
    "7/8": "sieben Achtel",
    "1/9": "ein Neuntel",
    "1/10": "ein Zehntel",
}
_UNITS = {
    "unit": ("Einheit", "Einheiten"),
    "international unit": ("internationale Einheit", "internationale Einheiten"),
    "beat per minute": ("Schlag pro Minute", "Schläge pro Minute"),
    "centimeter of water": ("Zentimeter Wassersäule", "Zentimeter Wassersäule"),
    "pack year": ("Packungsjahr", "Packungsjahre"),
    "log": ("Log", "Log"),
    "mole": ("Mol", "Mol"),
    "equivalent": ("Äquivalent", "Äquivalent"),
    "osmole": ("Osmol", "Osmol"),
    "gray": ("Gray", "Gray"),
    "sievert": ("Sievert", "Sievert"),
    "becquerel": ("Becquerel", "Becquerel"),
    "katal": ("Katal", "Katal"),
    "volt": ("Volt", "Volt"),
    "newton": ("Newton", "Newton"),
    "decibel": ("Dezibel", "Dezibel"),
    "dalton": ("Dalton", "Dalton"),
    "gram": ("Gramm", "Gramm"),
    "liter": ("Liter", "Liter"),
    "second": ("Sekunde", "Sekunden"),
    "ampere": ("Ampere", "Ampere"),
}
_PREFIXES = {
    "m": "Milli",
    "µ": "Mikro",
    "n": "Nano",
    "p": "Piko",
    "f": "Femto",
    "k": "Kilo",
    "M": "Mega",
    "G": "Giga",
    "c": "Zenti",
}
_UNIT_SYMBOLS = {
    "IE": "IU",
    "I.E.": "IU",
    "I.E": "IU",
    "i.E": "IU",
    "I. E.": "IU",
    "i.E.": "IU",
    "mIE": "mIU",
    "µIE": "µIU",
    "μIE": "μIU",
    "E": "U",
    "mE": "mU",
    "Std.": "h",
    "Std": "h",
    "Stdn.": "h",
    "Min.": "min",
    "Min": "min",
    "Sek.": "s",
    "Sek": "s",
    "min.": "min",
}
_ABBREVIATIONS = {
    "z. B.": "zum Beispiel",
    "z.B.": "zum Beispiel",
    "Z. B.": "Zum Beispiel",
    "Z.B.": "Zum Beispiel",
    "zB": "zum Beispiel",
    "d. h.": "das heißt",
    "d.h.": "das heißt",
    "D. h.": "Das heißt",
    "D.h.": "Das heißt",
    "u. a.": "unter anderem",
    "u.a.": "unter anderem",
    "U. a.": "Unter anderem",
    "u. U.": "unter Umständen",
    "u.U.": "unter Umständen",
    "u. Ä.": "und Ähnliches",
    "u.Ä.": "und Ähnliches",
    "o. Ä.": "oder Ähnliches",
    "o.Ä.": "oder Ähnliches",
    "s. o.": "siehe oben",
    "s.o.": "siehe oben",
    "s. u.": "siehe unten",
    "s.u.": "siehe unten",
    "z. T.": "zum Teil",
    "z.T.": "zum Teil",
    "i. d. R.": "in der Regel",
    "i.d.R.": "in der Regel",
    "v. a.": "vor allem",
    "v.a.": "vor allem",
    "n. Chr.": "nach Christus",
    "v. Chr.": "vor Christus",
    "i. v.": "intravenös",
    "i.v.": "intravenös",
    "i. m.": "intramuskulär",
    "i.m.": "intramuskulär",
    "s. c.": "subkutan",
    "s.c.": "subkutan",
    "p. o.": "zum Einnehmen",
    "p.o.": "zum Einnehmen",
    "bzw.": "beziehungsweise",
    "bzw": "beziehungsweise",
    "ca.": "circa",
    "ca": "circa",
    "ggf.": "gegebenenfalls",
    "ggfs.": "gegebenenfalls",
    "usw.": "und so weiter",
    "usw": "und so weiter",
    "etc.": "et cetera",
    "evtl.": "eventuell",
    "inkl.": "inklusive",
    "exkl.": "exklusive",
    "max.": "maximal",
    "mind.": "mindestens",
    "vgl.": "vergleiche",
    "Vgl.": "Vergleiche",
    "bspw.": "beispielsweise",
    "insb.": "insbesondere",
    "insbes.": "insbesondere",
    "tägl.": "täglich",
    "tgl.": "täglich",
    "wöchentl.": "wöchentlich",
    "vs.": "gegen",
    "vs": "gegen",
    "Dr.": "Doktor",
    "Prof.": "Professor",
    "Hr.": "Herr",
    "Hrn.": "Herrn",
    "Tel.": "Telefon",
    "tel.": "telefonisch",
    "Str.": "Straße",
    "Mio.": "Millionen",
    "Mrd.": "Milliarden",
    "Mio": "Millionen",
    "Jh.": "Jahrhundert",
    "et al.": "und andere",
    "n/a": "nicht zutreffend",
    "N/A": "nicht zutreffend",
    "und/oder": "und oder",
    "SSW": "Schwangerschaftswoche",
}
_AMOUNTS = {
    "Std.": ("Stunde", "Stunden"),
    "Stdn.": ("Stunden", "Stunden"),
    "Min.": ("Minute", "Minuten"),
    "Sek.": ("Sekunde", "Sekunden"),
    "Wo.": ("Woche", "Wochen"),
    "Tbl.": ("Tablette", "Tabletten"),
    "Tabl.": ("Tablette", "Tabletten"),
    "Kps.": ("Kapsel", "Kapseln"),
    "Tr.": ("Tropfen", "Tropfen"),
    "Trpf.": ("Tropfen", "Tropfen"),
    "Amp.": ("Ampulle", "Ampullen"),
    "Btl.": ("Beutel", "Beutel"),
    "Stk.": ("Stück", "Stück"),
    "EL": ("Esslöffel", "Esslöffel"),
    "TL": ("Teelöffel", "Teelöffel"),
    "Mio.": ("Million", "Millionen"),
    "Mrd.": ("Milliarde", "Milliarden"),
    "J.": ("Jahr", "Jahre"),
    "Pkg.": ("Packung", "Packungen"),
    "Einh.": ("Einheit", "Einheiten"),
}
_LETTER_WORDS = frozenset(
    (
        "HIV HBV HCV HPV RSV EBV CMV EKG EEG EMG MRT CT MRSA ADHS ADS BMI BZ RR HF AF COPD "
        "ASS ARB NSAR PPI SSRI TSH LH FSH HDL LDL CRP BSG INR PTT GGT GPT GOT ALT AST CK "
        "LDH PSA HCG HBA AFP DNA RNA DNS RNS PCR IGE IGG OP OPs PTBS MS ALS RA SLE TIA KHK "
        "UV UVA UVB LSF WHO EU RKI PEI BZGA STIKO GKV PKV AOK TK EPA ICD OPS DRG USA BRD "
        "DDR ZNS PNS HNO MKG IUP IVF ICSI SSW MMR DTP FSME BCG IV SC KI ED TD ZE NW QT VHF LAE "
        "IQ PDF URL TV EMA FDA GFR MVZ LWS HWS BWS ISG"
    ).split()
)
_ROMAN_AFTER = late(
    r"\b(?:Typs?|Typen|Stadi(?:um|en|ums)|Grad(?:e|es|s)?|Phasen?|Klassen?|Kategorien?|Stufen?|"
    r"Faktor(?:s|en)?|Hirnnerv(?:s|en)?|Nervus|Teil|Kapitel|Band|Tabelle|Abbildung|Anhang|Anlage|"
    r"NYHA|CCS|FIGO|Killip|ASA|Angiotensin|Kollagen|Antithrombin|Bipolar|Zone|Gruppe|Buch|SGB|"
    r"Hauttyp|Agenda|Hartz|Weltkrieg|Artikel|Tafel|Ebene|Mukopolysaccharidose|Glykogenose|Linie|"
    r"NYHA-Klasse|NYHA-Stadium|Interferon|Topoisomerase|Segment|Ableitung(?:en)?)"
    r"(?:\s|\s?\()"
    r"(?:[IVX]+[A-Ca-c]?\d?(?:\s(?:und|oder|bis|u\.|vs\.?)\s|,\s|\s?[–/-]\s?))*$",
    re.IGNORECASE,
)
_CALLING = late(
    r"(?:(?<!\w)(?:ruf(?:en|t|e)?|anruf(?:en|t|e)?|wähl(?:en|e|t)|Notruf(?:nummer|s)?|Telefon\w*|"
    r"Tel|Fax|Nummern?|Rufnummern?|Durchwahl|erreichbar|Hotline|Mobil|Handy|kontaktieren|"
    r"Rettungsdienst|Notarzt|Feuerwehr|Polizei|Bereitschaftsdienst|SMS))[:.]?"
    r"(?:\s(?:Sie|den|die|das|der|dem|unter|sofort|umgehend|Notruf|Nummer|Telefonnummer|"
    r"Rettungsdienst|Notarzt|bei|an|oder|und|ist|lautet|unverzüglich|gleich|immer|kostenlos|"
    r"europaweit|bundesweit|über|per|Tel\.|in|\d{2,6})){0,6}[\s:(]*"
    r"(?:\d{2,6},?\s(?:oder|und)\s(?:die\s)?)*$",
    re.IGNORECASE,
)

TABLE = Table(
    language="de",
    signs=_SIGNS,
    decimals={",": "Komma", ".": "Punkt"},
    spaced_thousands=True,
    to="bis",
    per="pro",
    every="alle",
    every_under="alle",
    by="mal",
    times="mal",
    for_="für",
    durations=late(
        r"\s?(?:Tage?n?|d|Wochen?|Wo|Monate?n?|Jahre?n?|Stunden?|Std|h|Minuten?|min|Nächte)(?!\w)"
    ),
    times_daily="mal",
    over="zu",
    out_of="von",
    ratio="zu",
    power="hoch",
    squared="hoch 2",
    cubed="hoch 3",
    plus="plus",
    minus="minus",
    plus_or_minus="plus oder minus",
    slash="Schrägstrich",
    dash="Strich",
    point="Punkt",
    negative="negativ",
    positive="positiv",
    number="Nummer",
    reference="Verweis",
    percent="Prozent",
    or_more="und mehr",
    either=frozenset(
        (
            "er sie es ihm ihr ihn ihre ihren sein seine seiner ihrer der die das den dem ein eine "
            "einen einer ja nein mutter vater eltern mann frau männer frauen junge mädchen "
            "tag nacht morgens abends mittags links rechts und oder arzt ärztin jeder jede "
            "jeden positiv negativ partner kollege freund"
        ).split()
    ),
    or_="oder",
    counted=frozenset(
        (
            "Tabletten Tablette Kapseln Kapsel Tropfen mal Einheiten Tbl Std Stunden Portionen "
            "Schläge Zyklen Mahlzeiten Gläser"
        ).split()
    ),
    per_words=frozenset(
        (
            "Tag Woche Monat Jahr Stunde Minute Sekunde Nacht Dosis Person Portion Besuch Sitzung "
            "Tablette Kapsel Patient Mahlzeit Zelle Liter Kilogramm Kilo Einwohner Gesichtsfeld "
            "Zyklus Std Min"
        ).split()
    ),
    halves={"1/2": "einhalb", **_PARTS},
    and_halves={"1/2": "einhalb", **{key: f"und {said}" for key, said in _PARTS.items()}},
    fractions_after=late(
        r"\s(?:der|des|von|Tabletten?|Tbl|Kapseln?|Tassen?|Gl[aä]s(?:er)?|Teelöffel|Esslöffel|TL|EL|"
        r"Dosis|Stunden?|Std|Liter|Pfund|Beutel|Ampullen?|Löffel|"
        r"Becher|Tag|Jahr|[lLh])\b"
    ),
    currencies={
        "€": ("Euro", "Euro"),
        "£": ("Pfund", "Pfund"),
        "$": ("Dollar", "Dollar"),
        "¥": ("Yen", "Yen"),
        "₹": ("Rupie", "Rupien"),
        "₩": ("Won", "Won"),
    },
    cents={"€": ("Cent", "Cent"), "$": ("Cent", "Cent")},
    scales={
        "Mio": "Millionen",
        "Mrd": "Milliarden",
        "Mio.": "Millionen",
        "Mrd.": "Milliarden",
        "Millionen": "Millionen",
        "Million": "Million",
        "Milliarden": "Milliarden",
        "Milliarde": "Milliarde",
    },
    units=_UNITS,
    prefixes=_PREFIXES,
    spans=frozenset(
        "Tag Tage Tagen Woche Wochen Monat Monate Monaten Jahr Jahre Jahren Stunden Minuten".split()
    ),
    unit_symbols=_UNIT_SYMBOLS,
    abbreviations=_ABBREVIATIONS,
    before_digits={
        "Nr.": "Nummer",
        "Nrn.": "Nummern",
        "S.": "Seite",
        "Art.": "Artikel",
        "Abs.": "Absatz",
        "Abb.": "Abbildung",
        "Tab.": "Tabelle",
        "Kap.": "Kapitel",
        "Bd.": "Band",
        "App.": "Apparat",
        "RR": "Blutdruck",
        "HF": "Herzfrequenz",
        "AF": "Atemfrequenz",
    },
    before_names={"Fr.": "Frau", "St.": "Sankt", "Hl.": "Heilige"},
    letter_words=_LETTER_WORDS,
    unsayable=late(r"[BCDFGHJKLMNPQRSTVWXZ]{2,5}|HIV|EKG|EEG|ADHS"),
    roman_after=_ROMAN_AFTER,
    emergency=frozenset("110 112 116 117 118 144 115 133 122 140 141 117 143 147 1414 145".split()),
    calling=_CALLING,
    called=late(r"\s?(?:\(?Notruf|anrufen|an(?=[.!,])|rufen|wählen|\(Rettungs)", re.IGNORECASE),
    extension={"word": "Durchwahl"},
    clock={
        "bare": "{hour} Uhr",
        "bare 1": "ein Uhr",
        "minutes": "{hour} Uhr {minute}",
        "minutes 1": "ein Uhr {minute}",
        "few minutes": "{hour} Uhr {minute}",
        "few minutes 1": "ein Uhr {minute}",
        "o'clock": "{hour} Uhr",
        "o'clock 1": "ein Uhr",
        "hundred": "{hour} Uhr",
        "hundred 1": "ein Uhr",
        "meridiem": "{hour} Uhr {meridiem}",
        "minutes meridiem": "{hour} Uhr {minute} {meridiem}",
        "few minutes meridiem": "{hour} Uhr {minute} {meridiem}",
        "seconds": "{hour} Stunden {minute} Minuten {second} Sekunden",
    },
    meridiem={"am": "vormittags", "pm": "nachmittags"},
    hours=late(
        r"(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.])(?P<minute>[0-5]\d))?"
        r"(?![\d:]|[.,:]\d|\.-|[ \u00a0]?[aApP]\.?[mM](?!\w))"
        r"(?P<word>[ \u00a0\u202f]?(?:Uhr|(?<=[:.]\d\d)[ \u00a0]?h)(?!\w))?"
        r"(?P<later>(?=[ \u00a0](?:und|bis|oder|u\.)[ \u00a0](?:um )?"
        r"\d{1,2}[.:]\d\d[ \u00a0]?Uhr))?"
    ),
    blood_before=late(r"\b(?:Blutgruppe|Gruppe|Blut|Typ|Spender)\s[AB]?$"),
    addresses={
        "@": "at",
        ".": "Punkt",
        "/": "Schrägstrich",
        "-": "Minus",
        "_": "Unterstrich",
        "more": "und weiter",
    },
    pressure_before=late(
        r"(?:(?<!\w)(?:Druck|RR|Werte?|systolisch\w*|Hypertonie)|[Bb]lutdruck\w*)\b[^.;!?]{0,30}$"
    ),
    emergency_before=late(
        r"\b(?:Notf(?:all|älle[n]?)|Notruf(?:nummer)?|Giftnotruf|Rettungsdienst)[:,(–-]?\s?\(?$",
        re.IGNORECASE,
    ),
    counted_after=late(
        r"\s(?:Personen|Patient(?:en|innen)|Menschen|Erwachsenen?|Kindern?|"
        r"Männern?|Frauen|Fällen?|Teilnehmer(?:n|innen)?|Ärzten?|Mal)\b"
    ),
    ages_before=late(
        r"(?<!\w)(?:Kind(?:er|ern)?|Säuglinge?n?|Babys?|Alter)[\s:(]{1,2}"
        r"(?:[<>≤≥]\s?|(?:von|ab|unter|über|bis)\s)?(?:\d{1,2}\s?[–-]\s?)?$",
        re.IGNORECASE,
    ),
    ages_after=late(r"(?:\s?[–-]\s?|\sbis\s)\d{1,2}\s?Jahre?n?\b"),
    strengths_before=late(
        r"\b(?:Dosen|Dosis|Dosierung(?:en)?|Stärken?|Wirkstärken?)(?:\svon)?:?\s$", re.IGNORECASE
    ),
    strengths_after=late(r"\s(?:Tabletten?|Kapseln?|Tbl|Kps|Einheiten|Tropfen|Dosen|Hübe)\b"),
    ratio_before=late(
        r"\b(?:Verhältnis|verdünn\w+|Verdünnung|Misch\w+|Titer|Konzentration|Lösung|Teile?|"
        r"Quote|Risiko)\b[^.;!?]{0,25}$",
        re.IGNORECASE,
    ),
    own_words=(listed_day, german.pair, german.short, german.ruler, after_number(_AMOUNTS)),
    own_starts=frozenset(("Uhr",))
    | german.RULERS
    | frozenset(short.rstrip(".") for short in _AMOUNTS),
    own_marks=frozenset("*:_/·-."),
    own_stops=frozenset(".,"),
    own_digits=(
        scheme,
        postcode,
        german.numbers,
        german.compound,
        german.day,
        german.ordinal,
        german.half,
    ),
)
