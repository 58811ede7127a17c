"""What RTF's control words mean to a reader of text; all others are for the eye."""

from __future__ import annotations

from collections.abc import Mapping

SIGNS: Mapping[str, str] = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "nestcell": " ",
    "nestrow": " ",
    "~": "\xa0",
    "_": "-",
    "\n": "\n",
    "\r": "\n",
    "\t": "\t",
    "{": "{",
    "}": "}",
    "\\": "\\",
}
PARAGRAPH_ENDS = frozenset("par sect page column pagebb".split())
# Groups that begin with one of these hold no text of the report.
UNREAD = frozenset(
    "colortbl pict objdata nonshppict themedata colorschememapping datastore latentstyles listtable"
    " listoverridetable rsidtbl generator xmlnstbl filetbl revtbl template tc tcn xe rxe txe sp shprslt bkmkstart"
    " bkmkend annotation atnid atnauthor atndate atnref ftnsep ftnsepc aftnsep aftnsepc private passwordhash".split()
)
# Of those that a reader may pass over (`\*`), the ones that hold text all the same.
READ = frozenset("shpinst shptxt do dptxbxtext footnote sv ud fldinst moMath moMathPara".split())
APART = frozenset("footnote header headerl headerr headerf footer footerl footerr footerf".split())
BOXES = frozenset("shptxt dptxbxtext".split())
CODE_PAGES: Mapping[str, str] = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
# By the number that `\\ansicpg` has, where it is not that of a code page of Windows.
MACINTOSH: Mapping[int, str] = {
    10000: "mac_roman",
    10001: "cp932",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10029: "mac_latin2",
    10081: "mac_turkish",
}
# By the number that a font's `\fcharset` has.
CHARSETS: Mapping[int, str] = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
