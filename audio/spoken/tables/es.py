"""Spanish."""

from __future__ import annotations

import re

from audio.pattern import late
from audio.spoken import spanish
from audio.spoken.patterns import after_number, listed_day, postcode, scheme
from audio.spoken.table import Table

_SIGNS = {
    "<": "menor que",
    ">": "mayor que",
    "≤": "menor o igual que",
    "≥": "mayor o igual que",
    "≪": "mucho menor que",
    "≫": "mucho mayor que",
    "=": "igual a",
    "≠": "distinto de",
    "±": "más o menos",
    "~": "aproximadamente",
    "tilde": "virgulilla",
    "≈": "aproximadamente",
    "×": "por",
    "÷": "dividido entre",
    "→": "flecha a la derecha",
    "←": "flecha a la izquierda",
    "↑": "flecha hacia arriba",
    "↓": "flecha hacia abajo",
    "↔": "flecha a ambos lados",
    "↗": "flecha hacia la esquina superior derecha",
    "↘": "flecha hacia la esquina inferior derecha",
    "↖": "flecha hacia la esquina superior izquierda",
    "↙": "flecha hacia la esquina inferior izquierda",
    "○": "círculo hueco",
    "●": "círculo relleno",
    "■": "cuadrado relleno",
    "%": "por ciento",
    "‰": "por mil",
    "°": "grados",
    "′": "minutos",
    "″": "segundos",
    "&": "y",
    "✓": "marca de verificación",
    "✗": "marca de cruz",
    "☐": "casilla vacía",
    "☑": "casilla marcada",
    "§": "sección",
    "©": "copyright",
    "®": "marca registrada",
    "™": "marca comercial",
    "№": "número",
    "#": "almohadilla",
    "*": "asterisco",
    "^": "acento circunflejo",
    "∞": "infinito",
    "√": "raíz cuadrada de",
    "†": "cruz",
    "‡": "doble cruz",
    "@": "arroba",
    "º": "grados",
}
_PARTS = {
    "1/3": "un tercio",
    "2/3": "dos tercios",
    "1/4": "un cuarto",
    "3/4": "tres cuartos",
    "1/5": "un quinto",
    "2/5": "dos quintos",
    "3/5": "tres quintos",
    "4/5": "cuatro quintos",
    "1/6": "un sexto",
    "5/6": "cinco sextos",
    "1/7": "un séptimo",
    "1/8": "un octavo",
    "3/8": "tres octavos",
    "5/8": "cinco octavos",
    "7/8": "siete octavos",
    "1/9": "un noveno",
    "1/10": "un décimo",
}
_UNITS = {
    "unit": ("unidad", "unidades"),
    "international unit": ("unidad internacional", "unidades internacionales"),
    "beat per minute": ("latido por minuto", "latidos por minuto"),
    "centimeter of water": ("centímetro de agua", "centímetros de agua"),
    "pack year": ("paquete por año", "paquetes por año"),
    "log": ("logaritmo", "logaritmos"),
    "mole": ("mol", "moles"),
    "equivalent": ("equivalente", "equivalentes"),
    "osmole": ("osmol", "osmoles"),
    "gray": ("gray", "grays"),
    "sievert": ("sievert", "sieverts"),
    "becquerel": ("becquerel", "becquerels"),
    "katal": ("katal", "katales"),
    "volt": ("voltio", "voltios"),
    "newton": ("newton", "newtons"),
    "decibel": ("decibelio", "decibelios"),
    "dalton": ("dalton", "daltons"),
    "gram": ("gramo", "gramos"),
    "liter": ("litro", "litros"),
    "second": ("segundo", "segundos"),
    "ampere": ("amperio", "amperios"),
}
_PREFIXES = {
    "m": "mili",
    "µ": "micro",
    "n": "nano",
    "p": "pico",
    "f": "femto",
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "c": "centi",
}
_UNIT_SYMBOLS = {
    "UI": "IU",
    "U.I.": "IU",
    "U.I": "IU",
    "u.i.": "IU",
    "mUI": "mIU",
    "µUI": "µIU",
    "μUI": "μIU",
    "kUI": "kIU",
    "lpm": "bpm",
    "hs": "h",
    "sem": "wk",
    "sem.": "wk",
    "min.": "min",
    "seg.": "s",
    "hrs.": "h",
    "hs.": "h",
    "h.": "h",
    "gr.": "g",
    "seg": "s",
    "gr": "g",
    "grs": "g",
    "mcgr": "mcg",
    "mts": "m",
    "cmts": "cm",
    "lts": "L",
    "Cm": "cm",
}

_ABBREVIATIONS = {
    "p. ej.": "por ejemplo",
    "p.ej.": "por ejemplo",
    "p. e.": "por ejemplo",
    "p.e.": "por ejemplo",
    "P. ej.": "Por ejemplo",
    "P.ej.": "Por ejemplo",
    "ej.": "ejemplo",
    "Ej.": "Ejemplo",
    "etc.": "etcétera",
    "etc": "etcétera",
    "aprox.": "aproximadamente",
    "aprox": "aproximadamente",
    "máx.": "máximo",
    "máx": "máximo",
    "Máx.": "Máximo",
    "max.": "máximo",
    "mín.": "mínimo",
    "mín": "mínimo",
    "Mín.": "Mínimo",
    "y/o": "y o",
    "Y/O": "y o",
    "e/o": "e o",
    "vs.": "frente a",
    "vs": "frente a",
    "EE. UU.": "Estados Unidos",
    "EE.UU.": "Estados Unidos",
    "EE.UU": "Estados Unidos",
    "I.V.": "por vía intravenosa",
    "I.M.": "por vía intramuscular",
    "V.O.": "por vía oral",
    "S.C.": "por vía subcutánea",
    "EEUU": "Estados Unidos",
    "UU. EE.": "Estados Unidos",
    "FF. AA.": "Fuerzas Armadas",
    "RR. HH.": "Recursos Humanos",
    "Tel.": "Teléfono",
    "tel.": "teléfono",
    "Tel": "Teléfono",
    "Tfno.": "Teléfono",
    "tfno.": "teléfono",
    "Tlf.": "Teléfono",
    "tlf.": "teléfono",
    "Tfn.": "Teléfono",
    "Telf.": "Teléfono",
    "telf.": "teléfono",
    "Avda.": "Avenida",
    "avda.": "avenida",
    "Av.": "Avenida",
    "av.": "avenida",
    "Pza.": "Plaza",
    "pza.": "plaza",
    "Ctra.": "Carretera",
    "izq.": "izquierda",
    "dcha.": "derecha",
    "dpto.": "departamento",
    "Dpto.": "Departamento",
    "Depto.": "Departamento",
    "i.v.": "por vía intravenosa",
    "i. v.": "por vía intravenosa",
    "e.v.": "por vía intravenosa",
    "i.m.": "por vía intramuscular",
    "i. m.": "por vía intramuscular",
    "s.c.": "por vía subcutánea",
    "s. c.": "por vía subcutánea",
    "v.o.": "por vía oral",
    "v. o.": "por vía oral",
    "a/a": "a la atención de",
    "n/a": "no aplicable",
    "N/A": "no aplicable",
    "cf.": "compárese",
    "et al.": "y otros",
    "Ud.": "usted",
    "ud.": "usted",
    "Uds.": "ustedes",
    "Vd.": "usted",
    "Vds.": "ustedes",
    "dr.": "doctor",
    "dra.": "doctora",
    "Sto.": "Santo",
    "Sta.": "Santa",
    "Hosp.": "Hospital",
    "incl.": "incluido",
    "D.ª": "Doña",
    "Prof.": "Profesor",
    "Profa.": "Profesora",
}
_BEFORE_DIGITS = {
    "pág.": "página",
    "pag.": "página",
    "Pág.": "Página",
    "págs.": "páginas",
    "pp.": "páginas",
    "p.": "página",
    "art.": "artículo",
    "Art.": "Artículo",
    "arts.": "artículos",
    "cap.": "capítulo",
    "Cap.": "Capítulo",
    "fig.": "figura",
    "Fig.": "Figura",
    "tab.": "tabla",
    "Tab.": "Tabla",
    "vol.": "volumen",
    "Vol.": "Volumen",
    "núm.": "número",
    "Núm.": "Número",
    "num.": "número",
    "n.º": "número",
    "N.º": "Número",
    "nº": "número",
    "Nº": "Número",
    "n.os": "números",
    "no.": "número",
    "No.": "Número",
    "nro.": "número",
    "Nro.": "Número",
    "ref.": "referencia",
    "Ref.": "Referencia",
    "ext.": "extensión",
    "Ext.": "Extensión",
    "Km.": "kilómetro",
    "CP": "código postal",
    "C.P.": "código postal",
    "TA": "tensión arterial",
    "PA": "presión arterial",
    "FC": "frecuencia cardíaca",
    "FR": "frecuencia respiratoria",
}
_BEFORE_NAMES = {
    "Dr.": "Doctor",
    "Dr": "Doctor",
    "Dra.": "Doctora",
    "Dra": "Doctora",
    "Dres.": "Doctores",
    "Drs.": "Doctores",
    "Sr.": "Señor",
    "Sr": "Señor",
    "Sra.": "Señora",
    "Sra": "Señora",
    "Srta.": "Señorita",
    "Sres.": "Señores",
    "Dña.": "Doña",
    "Lic.": "Licenciado",
    "Licda.": "Licenciada",
    "Ing.": "Ingeniero",
    "Gral.": "General",
    "Fco.": "Francisco",
}
_AMOUNTS = {
    "comp.": ("comprimido", "comprimidos"),
    "comp": ("comprimido", "comprimidos"),
    "cp": ("comprimido", "comprimidos"),
    "cáps.": ("cápsula", "cápsulas"),
    "caps.": ("cápsula", "cápsulas"),
    "caps": ("cápsula", "cápsulas"),
    "ud.": ("unidad", "unidades"),
    "ud": ("unidad", "unidades"),
    "uds.": ("unidad", "unidades"),
    "uds": ("unidad", "unidades"),
    "gts.": ("gota", "gotas"),
    "gts": ("gota", "gotas"),
    "gtt": ("gota", "gotas"),
    "cda.": ("cucharada", "cucharadas"),
    "cdas.": ("cucharada", "cucharadas"),
    "cdta.": ("cucharadita", "cucharaditas"),
    "cdtas.": ("cucharadita", "cucharaditas"),
    "tab.": ("tableta", "tabletas"),
    "tabs.": ("tableta", "tabletas"),
    "amp.": ("ampolla", "ampollas"),
    "sem.": ("semana", "semanas"),
    "seg.": ("segundo", "segundos"),
    "min.": ("minuto", "minutos"),
    "hrs.": ("hora", "horas"),
    "hs.": ("hora", "horas"),
    "h.": ("hora", "horas"),
}

_LETTER_WORDS = frozenset(
    (
        "VIH VHB VHC VHA VPH VRS VSR VEB CMV RM RMN ECG EEG EMG IRM ADN ARN PCR TSH LH FSH GH HDL "
        "LDL VLDL IMC ITS ETS ITU EII UCIN UPP ORL EA AP ACV AVC AIT IAM ICC HTA HTP DM DMG TA PA "
        "FC FR TB TBC TDAH TEPT TCA TLP TCC EM AR SII EH ERC IRC ERGE HPB PSA CA AFP HCG GGT "
        "GOT GPT ALT AST FA LDH CPK CK TP INR TTPA VSG VCM HCM PTH OMS OPS UE EU NHS FDA EMA CDC "
        "NIH OTC EFG FIV IVE IVG RCP CPAP ISRS IBP SRO FPS UV UVA UVB IV IM SC VO SL EV DTP SRP "
        "BCG CI QT SNS SS IMSS DNI NIE NSS TSI RX PDF URL USB TV HLA CD APLV"
    ).split()
)

_ROMAN_AFTER = late(
    r"\b(?:tipos?|fases?|grados?|estadios?|estad[ií]os?|etapas?|clases?|categor[ií]as?|niveles|"
    r"nivel|siglos?|cap[ií]tulos?|volumen|tomos?|factor(?:es)?|crane(?:al|ales)|pares?|nervios?|"
    r"funcional(?: de la)?|NYHA|CCS|Child|Killip|Fontaine|FIGO|Lanza|angiotensina|bipolar|colágeno|"
    r"complejo|t[ií]tulos?|anexos?|ap[eé]ndices?|tablas?|figuras?|artículos?|parte|zonas?|grupos?|"
    r"guerra mundial|lista|interferón|topoisomerasa|mucopolisacaridosis|glucogenosis|hierro|cobre|"
    r"Parte|Tabla|Anexo|fototipos?|segmentos?|derivación|derivaciones|cuadrantes?)"
    r"(?:\s|\s?\()"
    r"(?:[IVX]+[A-Ca-c]?\d?(?:\s(?:y|o|a|u|al|vs\.?)\s|,\s|\s?[–/-]\s?))*$",
    re.IGNORECASE,
)
_CALLING = late(
    r"\b(?:llam(?:e|ar|a|ando|en|ada|adas|es|ó|amos)|marc(?:a|ar|ando)|marqu(?:e|en)|tel[eé]fonos?|tel|"
    r"tfno|tlf|telf|fax|contact(?:e|ar|o)|avis(?:e|ar|a|ando)|emergencias?|urgencias|línea|"
    r"móvil|celular|whatsapp|consulte|disque|SMS|mensaje|número|n[úu]m)\b[:.]?"
    r"(?:\s(?:al?|de|del|los|la|las|el|por|en|nuestro|número|números|teléfono|línea|gratuito|gratuita|"
    r"gratis|emergencias?|urgencias?|inmediatamente|ya|siempre|servicios?|atención|"
    r"telefónica|locales?|o|y|es|una?|su|médico|ambulancia|texto|\d{2,6})){0,6}[\s:(]*"
    r"(?:\d{2,6},?\s(?:o|y)\s(?:al\s)?)*$",
    re.IGNORECASE,
)

TABLE = Table(
    language="es",
    signs=_SIGNS,
    decimals={",": "coma", ".": "punto"},
    decimals_one_by_one=False,
    spaced_thousands=True,
    to="a",
    per="por",
    every="cada",
    every_under="cada",
    by="por",
    times="por",
    for_="por",
    durations=late(
        r"\s?(?:d[ií]as?|d|semanas?|sem|meses|mes|años?|horas?|hs?|minutos?|min|dosis|noches?|ciclos?)(?!\w)"
    ),
    time_daily="vez",
    times_daily="veces",
    over="sobre",
    out_of="sobre",
    ratio="a",
    power="elevado a",
    squared="al cuadrado",
    cubed="al cubo",
    plus="más",
    minus="menos",
    plus_or_minus="más o menos",
    slash="barra",
    dash="guion",
    point="punto",
    negative="negativo",
    positive="positivo",
    number="número",
    reference="referencia",
    percent="por ciento",
    or_more="o más",
    either=frozenset(
        (
            "el la los las él ella ellos ellas un una unos unas sí no padre madre padres madres "
            "hijo hija hombre mujer hombres mujeres niño niña niños niñas varón día noche mañana "
            "tarde y o su sus del izquierdo derecho izquierda derecha tutor tutora cuidador "
            "cuidadora al positivo negativo médico médica enfermero enfermera paciente familiar "
            "alto baja alta bajo"
        ).split()
    ),
    or_="o",
    plural_ending="s",
    counted=frozenset(("comp", "cp", "cáps", "gts", "uds", "ud", "U", "UI")),
    per_words=frozenset(
        (
            "día semana mes año hora minuto segundo noche dosis persona ración visita sesión "
            "comprimido tableta cápsula paciente comida célula litro kilogramo kilo toma porción "
            "habitante habitantes campo campo ciclo"
        ).split()
    ),
    halves={"1/2": "medio", **_PARTS},
    and_halves={"1/2": "y medio", **{key: f"y {said}" for key, said in _PARTS.items()}},
    fractions_after=late(
        r"\s(?:de|del|comprimidos?|tabletas?|pastillas?|cápsulas?|tazas?|vasos?|cucharad\w+|dosis|"
        r"horas?|litros?|kilos?|onzas?|libras?|sobres?|"
        r"copas?|unidades|unidad|partes?|[lLh])\b"
    ),
    currencies={
        "€": ("euro", "euros"),
        "£": ("libra", "libras"),
        "$": ("dólar", "dólares"),
        "¥": ("yen", "yenes"),
        "₹": ("rupia", "rupias"),
        "₩": ("won", "wones"),
    },
    cents={"€": ("céntimo", "céntimos"), "$": ("centavo", "centavos")},
    scales={
        "M": "millones de",
        "millones": "millones de",
        "millón": "millón de",
        "mil": "mil",
        "k": "mil",
        "K": "mil",
    },
    units=_UNITS,
    prefixes=_PREFIXES,
    no_units=frozenset(("u",)),
    spans=frozenset("día días semana semanas mes meses año años hora horas minutos".split()),
    unit_symbols=_UNIT_SYMBOLS,
    abbreviations=_ABBREVIATIONS,
    before_digits=_BEFORE_DIGITS,
    before_names=_BEFORE_NAMES,
    letter_words=_LETTER_WORDS,
    unsayable=late(
        r"[BCDFGHJKLMNPQRSTVWXZ]{2,5}|X[XY]|[A-Z][BCDFGJKMPQTV][BCDFGHJKLMNPQRVXZ]|VIH|TDAH|[AEIOU]{2}"
    ),
    letters={"Y": "i griega"},
    roman_after=_ROMAN_AFTER,
    rulers=frozenset(
        (
            "Alfonso Felipe Carlos Fernando Isabel Pablo Benedicto Pío Juan Enrique Luis León "
            "Francisco Jorge Eduardo Napoleón Alejandro Pedro Sancho Jaime Nicolás Guillermo "
            "Gregorio Clemente Urbano Inocencio Sixto Ricardo Catalina Leopoldo Amadeo"
        ).split()
    ),
    ordinals=(
        "primero",
        "segundo",
        "tercero",
        "cuarto",
        "quinto",
        "sexto",
        "séptimo",
        "octavo",
        "noveno",
        "décimo",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
    ),
    days={
        "mie": "miércoles",
        "sab": "sábado",
        "lu": "lunes",
        "ma": "martes",
        "mi": "miércoles",
        "ju": "jueves",
        "vi": "viernes",
        "sa": "sábado",
        "do": "domingo",
        "mier": "miércoles",
        "miér": "miércoles",
        "juev": "jueves",
        "vier": "viernes",
    },
    emergency=frozenset(
        "112 911 061 062 066 060 065 016 024 091 092 080 085 107 123 131 132 133 "
        "116 119 100 103 104 105 106 110 118 900 988 012 010 068 089 088".split()
    ),
    calling=_CALLING,
    called=late(
        r"\s?(?:\(?(?:emergencias?|urgencias?|ambulancia)|inmediatamente|de inmediato|"
        r"de emergencias)",
        re.IGNORECASE,
    ),
    extension={"word": "extensión"},
    clock={
        "bare": "{hour}",
        "minutes": "{hour} y {minute}",
        "few minutes": "{hour} y {minute}",
        "o'clock": "{hour} horas",
        "o'clock 1": "1 hora",
        "hundred": "{hour} horas",
        "hundred 1": "1 hora",
        "meridiem": "{hour} {meridiem}",
        "minutes meridiem": "{hour} y {minute} {meridiem}",
        "few minutes meridiem": "{hour} y {minute} {meridiem}",
        "seconds": "{hour} horas {minute} minutos {second} segundos",
    },
    meridiem={"am": "a m", "pm": "p m"},
    hours=late(
        r"(?P<hour>[01]?\d|2[0-4])(?P<sign>[:.]|\s?h\s?(?=[0-5]\d))(?P<minute>[0-5]\d)"
        r"(?![\d:]|[.,:]\d)(?P<word>\s?(?:h|hs|hrs|horas)(?!\w))?"
        r"(?P<later>(?=\s(?:y|a|o)\s(?:las\s)?\d{1,2}[.:]\d\d\s?(?:h|hs|horas)(?!\w)))?"
        r"(?!\s?[aApP]\.?\s?[mM](?!\w))"
    ),
    blood_before=late(
        r"\b(?:grupo|sangre|sanguíneo|tipo|factor|donantes?)\s(?:de sangre\s)?[AB]?$"
    ),
    addresses={
        "@": "arroba",
        ".": "punto",
        "/": "barra",
        "-": "guion",
        "_": "guion bajo",
        "more": "y más",
    },
    pressure_before=late(
        r"\b(?:tensión|presión|TA|PA|hipertensión|sistólica|arterial|tensiones)\b[^.;!?]{0,30}$"
    ),
    emergency_before=late(
        r"\b(?:emergencias?|urgencias?|toxicología)(?: médicas?)?[:,(–-]?\s?\(?$", re.IGNORECASE
    ),
    counted_after=late(
        r"\s(?:personas|pacientes|adultos|niños|niñas|hombres|mujeres|casos|"
        r"participantes|médicos|veces)\b"
    ),
    ages_before=late(
        r"(?<!\w)(?:niñ[oa]s?|lactantes?|beb[ée]s?|edad(?:es)?|"
        r"menor(?:es)?|mayor(?:es)?|recién nacid[oa]s?)[\s:(]{1,2}"
        r"(?:[<>≤≥]\s?|(?:de|que)\s)?(?:\d{1,2}\s?[–-]\s?)?$",
        re.IGNORECASE,
    ),
    ages_after=late(r"\s(?:de edad|de vida)\b|(?:\s?[–-]\s?|\s[ay]\s)\d{1,2}\s?(?:años?|a)\b"),
    strengths_before=late(
        r"\b(?:dosis|concentraci(?:ón|ones)|potencias?)(?:\sde)?:?\s$", re.IGNORECASE
    ),
    strengths_after=late(
        r"\s(?:comprimidos?|tabletas?|cápsulas?|pastillas?|comp|cáps|unidades|gotas|dosis)\b"
    ),
    ratio_before=late(
        r"\b(?:proporción|relación|diluci\w+|dilu\w+|razón|mezcl\w+|títulos?|concentración|"
        r"solución|partes?|odds|riesgo)\b[^.;!?]{0,25}$",
        re.IGNORECASE,
    ),
    own_words=(
        listed_day,
        spanish.short,
        after_number(_AMOUNTS),
        spanish.way,
        spanish.route,
        spanish.numeral,
    ),
    own_starts=frozenset(short.rstrip(".") for short in _AMOUNTS) | {"Mª"},
    own_marks=frozenset("/@°º-"),
    own_digits=(scheme, postcode, spanish.ordinal, spanish.half),
)

_PESOS = {"currencies": {**TABLE.currencies, "$": ("peso", "pesos")}}
REGIONS = dict.fromkeys(("mx", "ar", "cl", "co", "uy", "cu", "do"), _PESOS)
"""What is otherwise in a region, by its code in small letters."""
