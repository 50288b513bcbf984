"""English."""

from __future__ import annotations

import re

from audio.pattern import late
from audio.spoken.table import Table

_SIGNS = {
    "<": "less than",
    ">": "greater than",
    "≤": "less than or equal to",
    "≥": "greater than or equal to",
    "≪": "much less than",
    "≫": "much greater than",
    "=": "equals",
    "≠": "not equal to",
    "±": "plus or minus",
    "~": "about",
    "≈": "approximately",
    "×": "times",
    "÷": "divided by",
    "→": "right arrow",
    "←": "left arrow",
    "↑": "up arrow",
    "↓": "down arrow",
    "↔": "left right arrow",
    "↗": "up-right arrow",
    "↘": "down-right arrow",
    "↖": "up-left arrow",
    "↙": "down-left arrow",
    "○": "empty circle",
    "●": "filled circle",
    "■": "filled box",
    "%": "percent",
    "‰": "per thousand",
    "°": "degrees",
    "′": "feet",
    "″": "inches",
    "&": "and",
    "✓": "check mark",
    "✗": "cross mark",
    "☐": "empty check box",
    "☑": "checked box",
    "§": "section",
    "©": "copyright",
    "®": "registered",
    "™": "trademark",
    "№": "number",
    "#": "hash",
    "*": "asterisk",
    "^": "caret",
    "∞": "infinity",
    "√": "square root of",
    "†": "dagger",
    "‡": "double dagger",
    "@": "at",
    "º": "degrees",
}

_HALVES = {
    "1/2": "one half",
    "1/3": "one third",
    "2/3": "two thirds",
    "1/4": "one quarter",
    "3/4": "three quarters",
    "1/5": "one fifth",
    "2/5": "two fifths",
    "3/5": "three fifths",
    "4/5": "four fifths",
    "1/6": "one sixth",
    "5/6": "five sixths",
    "1/7": "one seventh",
    "1/8": "one eighth",
    "3/8": "three eighths",
    "5/8": "five eighths",
    "7/8": "seven eighths",
    "1/9": "one ninth",
    "1/10": "one tenth",
}
_AND_HALVES = {
    key: "and a half"
    if key == "1/2"
    else "and " + said.replace("one ", "a ").replace("a eighth", "an eighth")
    for key, said in _HALVES.items()
}

_UNITS = {
    "unit": ("unit", "units"),
    "international unit": ("international unit", "international units"),
    "beat per minute": ("beat per minute", "beats per minute"),
    "centimeter of water": ("centimeter of water", "centimeters of water"),
    "pack year": ("pack year", "pack years"),
    "log": ("log", "log"),
    "mole": ("mole", "moles"),
    "equivalent": ("equivalent", "equivalents"),
    "osmole": ("osmole", "osmoles"),
    "gray": ("gray", "grays"),
    "sievert": ("sievert", "sieverts"),
    "becquerel": ("becquerel", "becquerels"),
    "katal": ("katal", "katals"),
    "volt": ("volt", "volts"),
    "newton": ("newton", "newtons"),
    "decibel": ("decibel", "decibels"),
    "dalton": ("dalton", "daltons"),
    "gram": ("gram", "grams"),
    "liter": ("liter", "liters"),
    "second": ("second", "seconds"),
    "ampere": ("ampere", "amperes"),
    "year old": ("year old", "years old"),
    "million unit": ("million units", "million units"),
    "molar": ("molar", "molar"),
    "curie": ("curie", "curies"),
}
_PREFIXES = {
    "m": "milli",
    "µ": "micro",
    "n": "nano",
    "p": "pico",
    "f": "femto",
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "c": "centi",
}

_ABBREVIATIONS = {
    "e.g.": "for example",
    "e.g": "for example",
    "eg.": "for example",
    "i.e.": "that is",
    "i.e": "that is",
    "etc.": "et cetera",
    "etc": "et cetera",
    "vs.": "versus",
    "vs": "versus",
    "approx.": "approximately",
    "approx": "approximately",
    "w/o": "without",
    "w/": "with",
    "b/c": "because",
    "n/a": "not applicable",
    "N/A": "not applicable",
    "and/or": "and or",
    "incl.": "including",
    "excl.": "excluding",
    "max.": "maximum",
    "min.": "minimum",
    "dept.": "department",
    "Dept.": "Department",
    "tel.": "telephone",
    "Tel.": "Telephone",
    "Prof.": "Professor",
    "cf.": "compare",
    "viz.": "namely",
    "q.d.": "every day",
    "b.i.d.": "twice a day",
    "t.i.d.": "three times a day",
    "q.i.d.": "four times a day",
    "q.h.s.": "every night at bedtime",
    "q.o.d.": "every other day",
    "q.s.": "as much as needed",
    "p.r.n.": "as needed",
    "p.o.": "by mouth",
    "h.s.": "at bedtime",
    "p.r.": "by rectum",
    "s.l.": "under the tongue",
    "BID": "twice a day",
    "TID": "three times a day",
    "QID": "four times a day",
    "TDS": "three times a day",
    "QDS": "four times a day",
    "QHS": "every night at bedtime",
    "qhs": "every night at bedtime",
    "QD": "every day",
    "qwk": "every week",
    "hrly": "hourly",
    "c/o": "complains of",
    "S/S": "S S",
    "PRN": "as needed",
    "prn": "as needed",
    "wt.": "weight",
    "hr.": "hour",
    "hrs.": "hours",
    "mins.": "minutes",
    "secs.": "seconds",
    "yr.": "year",
    "yrs.": "years",
    "wk.": "week",
    "wks.": "weeks",
    "mos.": "months",
}
_DOSES = {
    "a.c.": "before meals",
    "p.c.": "after meals",
    "BD": "twice a day",
    "bd": "twice a day",
    "tds": "three times a day",
    "qds": "four times a day",
    "OD": "once a day",
    "od": "once a day",
    "nocte": "at night",
    "CI": "confidence interval",
    "PO": "by mouth",
    "po": "by mouth",
    "bid": "twice a day",
    "tid": "three times a day",
    "qid": "four times a day",
    "qd": "every day",
    "tab": "tablet",
    "tab.": "tablet",
    "tabs": "tablets",
    "tabs.": "tablets",
    "cap": "capsule",
    "cap.": "capsule",
    "caps": "capsules",
    "caps.": "capsules",
}

_LETTER_WORDS = frozenset(
    (
        "ACL ADA ADHD ADL ADLs AED AEDs AF AHA AKI ALP ALS ALT AML APA APTT ARB ARBs AST BCG BD "
        "BMI BP BRCA BUN BV CAD CBC CD CDC CHD CHF CKD CLL CML CMV CO COPD CPR CRP CT CVD DNA DNR "
        "DTP DVT DXA EBV ECG ED EEG EGD EGFR EHR EKG EMA EMG EMR ENT ER ERCP ESBL ESR ESRD EU FDA "
        "FEV FVC GFR GGT GI GP GPs GU GYN HB HBV HCV HDL HEV HIV HMO HPV HR HRT HSV IADL IBD IBS "
        "ICD ICU IM INR IQ IUD IUDs IUI IV IVF LBP LDL MAOI MCL MD MI MMR MRI MRIs MS NCI NG NHL "
        "NHS NIH NIMH NP NSAID NSAIDs OA OCD OD OT OTC PCOS PCP PCR PD PEF PID PMDD PMS POA "
        "PPI PPIs PPO PR PSA PT PTSD PTT PV RA RBC RN RNA RR RSV SC SL SLE SNRI SPF SSRI SSRIs "
        "STD STDs STI STIs TB THR TIA TIAs TKR TMJ TPN TSH UK UTI UTIs UV UVA UVB VA VBAC VRE WBC "
        "WHO "
    ).split()
)

_DOSE_BEFORE = late(
    r"(?:[\d½¼¾⅓⅔÷]|%|\b(?:mg|mcg|µg|g|mL|ml|units?|U|IU|(?:milli|micro)?(?:grams?|liters?|litres?)|"
    r"tablets?|tabs?\.?|capsules?|caps?\.?|drops?|puffs?|dose|per|divided|PO|IV|IM|SC|by mouth|"
    r"take|taken|give|given|dosed|apply)|\b(?:IV|IM|SC)(?: or |/))\s?$"
)
_DOSE_AFTER = late(
    r"\s(?:once|twice|three times|four times|daily|every|q\.?\s?\d|b\.?i\.?d|t\.?i\.?d|"
    r"q\.?i\.?d|p\.?r\.?n|PO|at bedtime)\b",
    re.IGNORECASE,
)
_PRONOUN = late(
    r"(?:['’]|,?\s(?:am|was|have|had|will|would|can|could|do|did|don['’]t|didn['’]t|may|might|"
    r"must|should|shall|think|thought|know|knew|feel|felt|need|needed|want|wanted|like|liked|take|"
    r"took|use|used|get|got|see|saw|went|go|started|began|never|always|just|also|still|really|"
    r"believe|find|found|hope|love|loved|live|work|worked|read|wrote|said|say|tell|told)\b)"
)

_ROMAN_AFTER = late(
    r"\b(?:stages?|types?|phases?|grades?|class(?:es)?|categor(?:y|ies)|levels?|parts?|"
    r"chapters?|volumes?|vol\.|lobes?|lobules?|BI-RADS|"
    r"schedules?|factors?|(?:cranial )?nerves?|CN|tiers?|degrees?|angiotensin|bipolar|NYHA|"
    r"war|titles?|"
    r"articles?|appendix|tables?|figures?|sections?|zones?|group|complex|collagen|HLA class|"
    r"copper|iron|"
    r"chromium|arsenic|mercury|lead|topoisomerase|interferon|synovial)"
    r"(?:\s|\s?\()"
    r"(?:(?:[IVX]+|0)[A-Ca-c]?\d?(?:,?\s(?:and|or|to|through|vs\.?)\s|,\s|\s?[–/-]\s?))*$",
    re.IGNORECASE,
)
_ORDINALS = tuple(
    f"the {word}"
    for word in (
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "twenty-first",
        "twenty-second",
        "twenty-third",
    )
)

_CALLING = late(
    r"\b(?:call(?:ing|s|ed)?|dial(?:l?ing|s)?|phon(?:e|es|ing)|ring(?:ing)?|text(?:ing)?|"
    r"tele?phone|tel|fax|"
    r"mobile|hotline|helpline|lifeline|NHS|TTY|TDD|contact(?:ing)?|"
    r"text(?:ing)?\s[“\"']?\w{1,12}[”\"']?\sto)\b[:.]?"
    r"(?:\s(?:us|them|now|either|free|toll-free|the|emergency|number|services?|line|helpline|"
    r"hotline|lifeline|on|at|"
    r"immediately|right|away|straight|or|to|is|NHS|an?|ambulance|for|help|today|your|local|"
    r"doctor|GP|someone|"
    r"HOME|HELLO|\d{2,6})){0,5}[\s:(]*(?:\d{2,6},?\s(?:or|and)\s)*$",
    re.IGNORECASE,
)
_CALLED = late(
    r"\s?(?:emergency|suicide|crisis|lifeline|helpline|hotline|operator|dispatcher|service|"
    r"call(?:s|er)?\b|"
    r"immediately|right away|straight away|online|if\b|\(emergency|"
    r"(?:in|for) (?:an? |any |all )?emergenc)",
    re.IGNORECASE,
)

_DATED = (
    "jan feb mar apr may jun june jul july aug sep sept oct nov dec "
    "mon tue tues wed weds thu thur thurs fri sat sun "
    "monday tuesday wednesday thursday friday saturday sunday"
)

TABLE = Table(
    language="en",
    dated=frozenset(form for word in _DATED.split() for form in (word.title(), word.upper())),
    signs=_SIGNS,
    decimals={",": "comma"},
    to="to",
    per="per",
    by="by",
    times="times",
    time_daily="time",
    divided="divided",
    over="over",
    out_of="out of",
    ratio="to",
    power="to the power of",
    squared="squared",
    cubed="cubed",
    plus="plus",
    minus="minus",
    plus_or_minus="plus or minus",
    slash="slash",
    dash="dash",
    point="point",
    negative="negative",
    positive="positive",
    number="number",
    reference="reference",
    percent="percent",
    or_more="plus",
    either=frozenset(
        (
            "he",
            "she",
            "his",
            "her",
            "him",
            "hers",
            "they",
            "yes",
            "no",
            "mother",
            "father",
            "parent",
            "carer",
            "guardian",
            "caregiver",
            "male",
            "female",
            "man",
            "woman",
            "s",
            "and",
            "or",
            "day",
            "night",
            "morning",
            "evening",
            "left",
            "right",
            "on",
            "off",
        )
    ),
    or_="or",
    every="every",
    for_="for",
    durations=late(
        r"\s?(?:days?|weeks?|wks?|months?|years?|hours?|hrs?|h|d|minutes?|min|nights?|cycles?)\b"
    ),
    measures=frozenset(("height", "length", "radius", "diameter", "distance")),
    plural_ending="s",
    counted=frozenset(("people", "men", "women", "children", "CFU", "PFU")),
    per_words=frozenset(
        (
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "second",
            "night",
            "dose",
            "person",
            "serving",
            "visit",
            "session",
            "tablet",
            "capsule",
            "patient",
            "meal",
            "user",
            "liter",
            "litre",
            "kilogram",
            "tab",
            "cap",
            "vial",
            "ampoule",
            "ampule",
            "patch",
            "puff",
            "actuation",
            "spray",
            "drop",
            "injection",
            "suppository",
            "inhalation",
            "lozenge",
            "sachet",
            "pen",
            "syringe",
            "bag",
            "bottle",
            "scoop",
            "cup",
            "teaspoon",
            "tablespoon",
            "treatment",
            "course",
            "cycle",
        )
    ),
    halves=_HALVES,
    and_halves=_AND_HALVES,
    fractions_before=late(
        r"\b(?:about|almost|nearly|roughly|approximately|(?:more|less) than|half|thirds?|"
        r"quarters?|fourths?)\s\(?$"
    ),
    fractions_after=late(
        r"\)?\s(?:of|an?|the|tablets?|tabs?|pills?|cups?|teaspoons?|tablespoons?|tsp|tbsp|doses?|"
        r"inch(?:es)?|"
        r"hours?|hrs?|daily|nightly|every|once|twice|three times|q\.?\s?\d{1,2}[a-z]{0,3}|"
        r"[bt]\.?d|[bBtTqQ]\.?[iI]\.?[dD]|o\.?d|PO|by mouth|at bedtime|"
        r"ounces?|oz|lbs?|pounds?|liters?|litres?|pints?|gallons?|miles?|capsules?|"
        r"adults|patients|people)\b"
    ),
    currencies={
        "€": ("euro", "euros"),
        "£": ("pound", "pounds"),
        "$": ("dollar", "dollars"),
        "¥": ("yen", "yen"),
        "₹": ("rupee", "rupees"),
        "₩": ("won", "won"),
    },
    cents={"€": ("cent", "cents"), "$": ("cent", "cents"), "£": ("penny", "pence")},
    scales={
        "m": "million",
        "M": "million",
        "mn": "million",
        "bn": "billion",
        "k": "thousand",
        "K": "thousand",
        "million": "million",
        "billion": "billion",
        "trillion": "trillion",
        "thousand": "thousand",
        "hundred": "hundred",
    },
    units=_UNITS,
    prefixes=_PREFIXES,
    abbreviations=_ABBREVIATIONS,
    before_digits={
        "no.": "number",
        "No.": "Number",
        "nos.": "numbers",
        "Nos.": "Numbers",
        "p.": "page",
        "pp.": "pages",
        "pg.": "page",
        "vol.": "volume",
        "Vol.": "Volume",
        "ch.": "chapter",
        "Ch.": "Chapter",
        "fig.": "figure",
        "Fig.": "Figure",
        "figs.": "figures",
        "Figs.": "Figures",
        "Sec.": "Section",
        "ext.": "extension",
        "Ext.": "Extension",
        "rm.": "room",
        "Rm.": "Room",
        "c.": "about",
        "ca.": "about",
    },
    before_names={
        "c/o": "care of",
        "Dr.": "Doctor",
        "Dr": "Doctor",
        "Drs.": "Doctors",
        "Mr.": "Mister",
        "Mr": "Mister",
        "Mrs.": "Missus",
        "Mrs": "Missus",
        "Ms.": "Miz",
        "Ms": "Miz",
        "St.": "Saint",
        "St": "Saint",
        "Mt.": "Mount",
        "Ft.": "Fort",
        "Rev.": "Reverend",
    },
    after_names={
        "St.": "Street",
        "St": "Street",
        "Rd.": "Road",
        "Rd": "Road",
        "Ave.": "Avenue",
        "Ave": "Avenue",
        "Blvd.": "Boulevard",
        "Blvd": "Boulevard",
        "Dr.": "Drive",
        "Dr": "Drive",
        "Ln.": "Lane",
        "Sq.": "Square",
        "Ct.": "Court",
        "Pl.": "Place",
        "Hwy.": "Highway",
        "Jr.": "Junior",
        "Jr": "Junior",
        "Sr.": "Senior",
        "Inc.": "Incorporated",
        "Ltd.": "Limited",
        "Ltd": "Limited",
        "Co.": "Company",
        "Corp.": "Corporation",
        "Bldg.": "Building",
        "Univ.": "University",
    },
    with_doses=_DOSES,
    unsure_forms=dict.fromkeys(("OD", "od"), "“OD” may be once a day or the right eye."),
    ages_before=late(
        r"\b(?:age|aged|ages|infants?|child|children|bab(?:y|ies)|toddlers?|"
        r"neonates?|boys?|girls?)[\s:(]{1,2}(?:[<>≤≥]\s?|(?:of|under|over|from)\s)?(?:\d{1,2}\s?[–-]\s?)?$",
        re.IGNORECASE,
    ),
    ages_after=late(
        r"\+?(?:\s?-?old\b|\s(?:infants?|bab(?:y|ies)|child|children)\b|"
        r"(?:\s?[–-]\s?|\sto\s)\d{1,2}\s?(?:y|yrs?|mo|years?)\b)"
    ),
    lists_before=late(
        r"\b(?:weeks?|wks?|days?|months?|ages?|years?|hours?|cycles?|visits?)\s$", re.IGNORECASE
    ),
    lengths_after=late(
        r"(?P<measure>\s?[x×]\s?\d|\sby\s\d|\s(?:long(?! ago)|wide|tall|high|deep|thick)\b)|"
        r"\s(?:needles?|catheters?|syringes?|gauze|"
        r"incisions?|diameter|bandages?|tub(?:e|ing)|screws?|cannulas?)\b"
    ),
    unit_symbols={
        "y": "yr",
        "y/o": "yo",
        "meq": "mEq",
        "mosmol": "mOsm",
        "i.u.": "IU",
        "i.u": "IU",
    },
    dose_before=_DOSE_BEFORE,
    dose_after=_DOSE_AFTER,
    after_pronoun=_PRONOUN,
    ordinal_endings=late(r"(?:st|nd|rd|th)(?!\w)"),
    states=frozenset(
        (
            "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE "
            "NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY"
        ).split()
    ),
    temperature_before=late(
        r"\b(?:temp(?:erature)?s?|fevers?|degrees|thermometer)\b[^.;!?]{0,30}$", re.IGNORECASE
    ),
    blood_before=late(r"\b(?:blood|type|group|donors?)\b[^.;!?]{0,20}$", re.IGNORECASE),
    blood_after=late(r"\s(?:blood|donors?|plasma|platelets|red cells)\b"),
    letter_words=_LETTER_WORDS,
    read_as_words=frozenset(
        (
            "ACT AID ALL ARM AS BAD CAN CAP CARE CAT FAST FIT GAD HELP HIT IT MAP MEN NICE NO OUR "
            "PAD PAN PAT RICE SAD SAM SIT TEN US WHO"
        ).split()
    ),
    words_too=frozenset(
        (
            "ALP ALS ALT ARM BUN CAD CAP CD ED ENT ER HIT IQ MD MS NO OD OR OT PA PAD PID PR "
            "SPF UK VA WHO"
        ).split()
    ),
    names=frozenset("COVID SARS MERS AIDS".split()),
    dotted=True,
    roman_after=_ROMAN_AFTER,
    rulers=frozenset(
        (
            "Henry",
            "Louis",
            "Charles",
            "George",
            "Edward",
            "James",
            "William",
            "Elizabeth",
            "Richard",
            "Paul",
            "Benedict",
            "Pius",
            "Leo",
            "Alexander",
            "Nicholas",
            "Frederick",
            "Philip",
            "John",
            "Catherine",
            "Mary",
        )
    ),
    ordinals=_ORDINALS,
    decades={
        "00": "hundreds",
        "2000": "2 thousands",
        "10": "tens",
        "20": "twenties",
        "30": "thirties",
        "40": "forties",
        "50": "fifties",
        "60": "sixties",
        "70": "seventies",
        "80": "eighties",
        "90": "nineties",
    },
    decade_before=late(
        r"(?:\b(?:his|her|their|your|my|our|the|early|late|mid)|\d0['’]?s|ties|(?<!\w)(?=['’‘]$))"
        r"(?:[\s–-]|\s(?:and|or|to)\s)(?:early|late|mid)?[\s–-]?['’‘]?$"
    ),
    emergency=frozenset(
        (
            "911",
            "999",
            "112",
            "111",
            "988",
            "000",
            "101",
            "119",
            "110",
            "113",
            "115",
            "118",
            "144",
            "211",
            "311",
            "411",
            "511",
            "711",
            "811",
            "105",
            "116",
        )
    ),
    calling=_CALLING,
    called=_CALLED,
    emergency_before=late(
        r"\b(?:emergenc(?:y|ies)|poison (?:control|cent(?:er|re)s?)|ambulance|police|crisis line)"
        r"(?: number| line| services?)?[:,(–-]?\s?\(?$",
        re.IGNORECASE,
    ),
    counted_after=late(
        r"\s(?:patients|people|persons|adults|children|infants|men|women|boys|girls|"
        r"participants|volunteers|subjects|families|doctors|nurses|pharmacists|members|cases|"
        r"hospitals|clinics|pharmacies|practices|times)\b"
    ),
    extension={"word": "extension"},
    clock={
        "bare": "{hour}",
        "minutes": "{hour} {minute}",
        "few minutes": "{hour} oh {minute}",
        "o'clock": "{hour} o'clock",
        "hundred": "{hour} hundred hours",
        "meridiem": "{hour} {meridiem}",
        "minutes meridiem": "{hour} {minute} {meridiem}",
        "few minutes meridiem": "{hour} oh {minute} {meridiem}",
        "seconds": "{hour} {minute} and {second} seconds {meridiem}",
        "zero": "oh",
    },
    meridiem={"am": "a.m.", "pm": "p.m."},
    addresses={
        "@": "at",
        ".": "dot",
        "/": "slash",
        "-": "dash",
        "_": "underscore",
        "more": "and more",
    },
    postcodes=True,
    pressure_before=late(
        r"\b(?:blood pressure|BP|pressure|reading|systolic|"
        r"hypertension)\b[^.;!?]{0,30}$",
        re.IGNORECASE,
    ),
    strengths_before=late(
        r"\b(?:doses?|strengths?|dosages?)(?:\s(?:of|are|is|at))?:?\s$", re.IGNORECASE
    ),
    strengths_after=late(
        r"\s(?:tablets?|tabs?|capsules?|caps|pills?|units?|drops?|puffs?|doses?)\b"
    ),
    clock_before=late(
        r"(?:\b(?:at|by|until|till|from|before|after|around|about|approximately|since|to|between|"
        r"and|or|time|arrives?|starts?|starting|opens?|closes?|on|is|was)|\d:\d\d,?|[ap]\.?m\.?,?)"
        r"[\s:]\s?$",
        re.IGNORECASE,
    ),
    ratio_before=late(
        r"\b(?:ISF|ICR|I:C|carb\w*|insulin sensitivity|correction|ratio|dilut\w+|"
        r"titres?|titers?|mix\w*|odds|risk|solution|strength|parts?|"
        r"concentration)\b[^.;!?]{0,25}$",
        re.IGNORECASE,
    ),
)
