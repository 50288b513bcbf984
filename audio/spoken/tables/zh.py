"""Chinese, in both scripts; signs whose words differ have those of the simplified one."""

from __future__ import annotations

from audio.spoken.table import Table
from audio.spoken.tables.others import extended

TABLE: Table = extended(
    "zh",
    signs={
        "=": "等于",
        "±": "正负",
        "~": "约",
        "×": "乘以",
        "÷": "除以",
        "&": "和",
        "✗": "叉号",
        "→": "向右箭头",
        "↑": "向上箭头",
        "↓": "向下箭头",
    },
    decimals={".": "点"},
    to="到",
    per="每",
    by="乘",
    times="乘",
    times_daily="次",
    over="比",
    out_of="比",
    ratio="比",
    power="上标",
    plus="加",
    minus="负",
    plus_or_minus="正负",
    slash="斜杠",
    dash="杠",
    point="点",
    number="号",
    reference="参考",
    negative="阴性",
    positive="阳性",
    percent="百分之{}",
    or_more="以上",
    units={
        "unit": ("单位", "单位"),
        "international unit": ("国际单位", "国际单位"),
        "mole": ("摩尔", "摩尔"),
        "equivalent": ("当量", "当量"),
        "gray": ("戈瑞", "戈瑞"),
        "sievert": ("希沃特", "希沃特"),
        "beat per minute": ("次每分钟", "次每分钟"),
    },
    prefixes={"m": "毫", "µ": "微", "n": "纳", "p": "皮", "k": "千", "M": "兆"},
    halves={
        "1/2": "二分之一",
        "1/3": "三分之一",
        "2/3": "三分之二",
        "1/4": "四分之一",
        "3/4": "四分之三",
    },
    currencies={
        "€": ("欧元", "欧元"),
        "$": ("美元", "美元"),
        "¥": ("元", "元"),
        "£": ("英镑", "英镑"),
    },
    emergency=frozenset("110 119 120 122 911 999 112".split()),
)
