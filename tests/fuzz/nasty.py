"""Texts that have hurt programs: what is refused, what is kept letter by letter, and what emoji are made of.

Every one is short enough for any field, names as well, so that what is said of it is said of its characters.
"""

from itertools import chain
from typing import Final

REFUSED: Final = {
    "NUL": "An\0na",
    "bell": "An\ana",
    "escape": "\x1b[31mAnna",
    "delete": "An\x7fna",
    "next line control": "An\x9bna",
    "zero width space": "An\u200bna",
    "zero width non-joiner": "An\u200cna",
    "zero width joiner": "An\u200dna",
    "word joiner": "An\u2060na",
    "invisible times": "An\u2062na",
    "byte order mark": "\ufeffAnna",
    "soft hyphen": "An\u00adna",
    "left to right mark": "Anna\u200e",
    "right to left mark": "Anna\u200f",
    "right to left override": "Anna \u202egro.elpmaxe",
    "override that is closed again": "\u202eannA\u202c",
    "isolate": "\u2066Anna\u2069",
    "isolate that stays open": "Anna \u2067",
    "Arabic letter mark": "Anna\u061c",
    "Mongolian vowel separator": "An\u180ena",
    "interlinear annotation": "\ufff9Anna\ufffaBruno\ufffb",
    "object replacement": "Anna\ufffc",
    "lone high surrogate": "An\ud800na",
    "lone low surrogate": "An\udfffna",
    "surrogates the wrong way round": "An\udc00\ud800na",
    "two surrogates that were not joined": "An\ud83d\ude00na",
    "private use": "An\ue000na",
    "private use of the last plane": "An\U0010fffdna",
    "not a character": "An\uffffna",
    "unassigned": "An\U000e0080na",
    "tags that spell a name": "Anna" + "".join(chr(0xE0000 + ord(letter)) for letter in "Bruno"),
    "flag of a region": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f England",
    "variation selector": "Anna\ufe0f",
    "variation selector of an ideograph": "\u845b\U000e0100",
    "Mongolian selector": "An\u180bna",
    "Hangul filler": "An\u3164na",
    "half width Hangul filler": "An\uffa0na",
    "Hangul choseong filler": "An\u115fna",
    "Khmer inherent vowel": "An\u17b4na",
    "Braille blank": "An\u2800na",
    "grapheme joiner": "An\u034fna",
    "musical null note": "An\U0001d159na",
    "Khitan filler": "An\U00016fe4na",
    "three marks": "An\u0301\u0302\u0303na",
    "a flood of marks": "Z" + "\u0335\u0321\u0489" * 7 + "oe",
    "marks that enclose": "A" + "\u20dd\u20de\u20df" + "nna",
    "marks before anything": "\u0301Anna",
    "a stack of Tibetan letters": "\u0f40" + "\u0f90\u0fb7\u0f74" * 7,
    "line separator between directions": "Anna\u2028\u202eBruno",
}  # fmt: skip
"""`bad_characters`, in whatever field (rules N4 and N8)."""

KEPT: Final = {
    "script": "<script>alert(1)</script>",
    "an image that fails": "<img src=x onerror=alert(1)>",
    "entities": "&lt;b&gt; &amp; &#x41;",
    "an address that runs": "javascript:alert(1)//",
    "a query": "'; DROP TABLE event; --",
    "a format": "%s %n {0} {name} ${7*7} {{7*7}}",
    "a path": "../../etc/passwd",
    "a formula": "=HYPERLINK(0)",
    "escapes": "\\ud800 \\u0000 \\x00 \\n",
    "quotes and a letter": "\"'`a",
    "words of programs": "null undefined NaN true __proto__ constructor",
    "Arabic": "\u0634\u064a\u0641",
    "Hebrew": "\u05e8\u05d5\u05e4\u05d0\u05d4",
    "both directions": "Anna \u05e9\u05dc\u05d5\u05dd Bruno",
    "Hindi": "\u0930\u0938\u094b\u0907\u092f\u093e",
    "Thai": "\u0e01\u0e38\u0e4a\u0e01",
    "Vietnamese": "Nguy\u1ec5n Th\u1ecb \u00c1nh",
    "Chinese": "\u53a8\u5e08",
    "beyond the first plane": "\U00020bb7\u91ce\u5bb6",
    "Hangul": "\ud55c\uad6d\uc694\ub9ac\uc0ac",
    "a look-alike": "\u0410nna",
    "script letters": "\U0001d49c\U0001d4c3\U0001d4c3\U0001d4b6",
    "a ligature of four words": "\ufdfd a",
    "a wide sign": "\U0001242b a",
    "two marks on a letter": "\u1ea0\u0332",
    "replacement character": "An\ufffdna",
    "a dotless i": "\u0131stanbul",
    "a sharp s": "stra\u00dfe",
}  # fmt: skip
"""Kept as typed: text is text, and stands nowhere but in text (THREAT-8)."""

EMOJI: Final = {
    "a face": "\U0001f600",
    "a heart in colours": "\u2764\ufe0f",
    "a heart as a letter": "\u2764\ufe0e",
    "a tone of skin": "\U0001f44b\U0001f3fd",
    "a cook": "\U0001f469\u200d\U0001f373",
    "a cook with a tone of skin": "\U0001f9d1\U0001f3fe\u200d\U0001f373",
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "a judge": "\U0001f469\u200d\u2696\ufe0f",
    "a rainbow": "\U0001f3f3\ufe0f\u200d\U0001f308",
    "a pirate": "\U0001f3f4\u200d\u2620\ufe0f",
    "a flag": "\U0001f1ee\U0001f1f9",
    "a keycap": "1\ufe0f\u20e3",
    "an arrow": "\u2194\ufe0f",
    "a loud mark": "\u203c\ufe0f",
}
"""As the keyboards of phones write them."""

IGNORABLE: Final = tuple(
    chr(point)
    for point in chain(
        (0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0),
        range(0x180B, 0x1810), range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070),
        range(0xFE00, 0xFE10), range(0xFFF0, 0xFFF9), range(0x1BCA0, 0x1BCA4), range(0x1D173, 0x1D17B),
        range(0xE0000, 0xE1000),
    )
)  # fmt: skip
"""Default_Ignorable_Code_Point of Unicode 16: what a screen without a picture for it may leave out."""

_SHAPES: Final = (
    "<script>{}</script>", "</script>{}", "<SCRIPT>{}</SCRIPT>", "<script/>{}", "<svg onload={}>", "<svg/onload={}>",
    "<SVG ONLOAD={}>", "<img src onerror={}>", "<body onload={}>", "<b onclick={}>", "<p onfocus={}>",
    "'onload={} a='", '"onload={} a="', "'><svg/onload={}>", '"><svg/onload={}>', "javascript:{}", "[x](javascript:{})",
    "<a href=//{}>", "<iframe src={}>", "<object data={}>", "<embed src={}>", "<link href={}>",
    "<base href=//{}>", "<form action={}>", "<style>*{{}}/*{}", "<math><a href={}>", "<title>{}</title>",
    "<textarea>{}",
    "<plaintext>{}", "<xmp>{}", "<noscript>{}", "<template>{}", "<!--{}", "-->{}", "<![CDATA[{}", "]]>{}", "<?{}?>",
    "<%={}%>", "${{{}}}", "{{{{{}}}}}", "*/{}/*", "';{}//", '";{}//', "`;{}//", "\\';{}//", "={}", "+{}", "-{}", "@{}",
    "&#60;script>{}",
)  # fmt: skip

SCRIPTS: Final = tuple(_SHAPES[number % len(_SHAPES)].format(f"p({number})") for number in range(100, 300))
"""Two hundred texts that would call `p` if they were ever more than text. Each fits into every field, names as well."""
