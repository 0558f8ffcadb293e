# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks made by hand, so that a test can make any of them wrong."""
import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(targets):
    """targets: {id: (kind, target)}"""
    items = "".join(f'<Relationship Id="{key}" Type="{REL}/{kind}" Target={quoteattr(target)}/>'
                    for key, (kind, target) in targets.items())
    return f'<?xml version="1.0"?><Relationships xmlns="{PKG}">{items}</Relationships>'


def letter(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell(place, value):
    """a str is a shared string's number where it begins with §, XML where with <, else inline"""
    if value is None:
        return f'<c r="{place}"/>'
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    if value.startswith("§"):
        return f'<c r="{place}" t="s"><v>{value[1:]}</v></c>'
    if value.startswith("<"):
        return value.replace("<c", f'<c r="{place}"', 1)
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def sheet(rows, merged=(), hidden=()):
    """rows: lists of cells, or {number: list}"""
    numbered = rows if isinstance(rows, dict) else dict(enumerate(rows, 1))
    data = "".join(
        f'<row r="{number}"{" hidden=" + chr(34) + "1" + chr(34) if number in hidden else ""}>' +
        "".join(cell(f"{letter(i)}{number}", value) for i, value in enumerate(row)) + "</row>"
        for number, row in numbered.items())
    areas = "".join(f'<mergeCell ref="{area}"/>' for area in merged)
    return (f'<?xml version="1.0"?><worksheet xmlns="{NS}"><sheetData>{data}</sheetData>' +
            (f"<mergeCells>{areas}</mergeCells>" if areas else "") + "</worksheet>")


def strings(*items):
    return f'<?xml version="1.0"?><sst xmlns="{NS}">' + "".join(f"<si>{item}</si>" for item in items) + "</sst>"


def styles(formats=(), own=()):
    """formats: numFmtId of each style; own: {id: code}"""
    codes = "".join(f'<numFmt numFmtId="{key}" formatCode={quoteattr(code)}/>' for key, code in dict(own).items())
    cells = "".join(f'<xf numFmtId="{number}"/>' for number in formats)
    return (f'<?xml version="1.0"?><styleSheet xmlns="{NS}"><numFmts>{codes}</numFmts>'
            f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>')


def workbook(sheets, states=(), shared=None, style=None, since_1904=False, extra=None):
    """sheets: {name: xml}; (returns) the bytes of the file. extra: parts to add, replace or (None) leave out"""
    states = dict(states)
    targets = {f"rId{i}": ("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1)}
    entries = "".join(f'<sheet name={quoteattr(name)} sheetId="{i}" state="{states.get(name, "visible")}" r:id="rId{i}"/>'
                      for i, name in enumerate(sheets, 1))
    parts = {
        "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<?xml version="1.0"?><x:workbook xmlns:x="{NS}" xmlns:r="{REL}">'
                           f'<x:workbookPr date1904="{int(since_1904)}"/><x:sheets>' +
                           entries.replace("<sheet ", "<x:sheet ") + "</x:sheets></x:workbook>",
    }
    for i, xml in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = xml
    if shared is not None:
        targets["rId90"] = ("sharedStrings", "/xl/sharedStrings.xml")
        parts["xl/sharedStrings.xml"] = shared
    if style is not None:
        targets["rId91"] = ("styles", "styles.xml")
        parts["xl/styles.xml"] = style
    parts["xl/_rels/workbook.xml.rels"] = relations(targets)
    parts.update(extra or {})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            if text is not None:
                archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()
