"""Draws the fonts beside this file, of rectangles, with fontTools 4.38: python3 make.py

regular.otf    CFF: subroutines, hint masks, flex; kerning and a mark anchored by GPOS
regular.ttf    the same letters in TrueType, with a composite; a kern table in place of GPOS
regular.woff2  regular.ttf with outlines and advances transformed
two.ttc        regular.ttf, then a copy of it whose n is 700 wide
weight.ttf     variable from weight 300 to 900: outlines, advances and kerning
weight.otf     the same in CFF2
"""
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

ORDER = [".notdef", "space", "A", "V", "n", "acutecomb", "Aacute"]
WIDTHS = {".notdef": 500, "space": 250, "A": 600, "V": 610, "n": 500, "acutecomb": 0, "Aacute": 600}
BOXES = {".notdef": (50, 0, 450, 700), "A": (20, 0, 580, 700), "V": (30, 0, 590, 700),
         "n": (60, 0, 440, 500), "acutecomb": (-150, 550, -50, 700)}
MAP = {32: "space", 0x41: "A", 0x56: "V", 0x6E: "n", 0x301: "acutecomb", 0xC1: "Aacute"}
FEATURES = """
languagesystem DFLT dflt; languagesystem latn dflt;
markClass acutecomb <anchor -100 540> @top;
feature kern { pos A V -80; } kern;
feature mark { pos base n <anchor 250 520> mark @top; } mark;
"""


def name(builder, family):
    builder.setupCharacterMap(MAP)
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "") + "-Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, sxHeight=500, sCapHeight=700, fsType=0)
    builder.setupPost()


def true_type(family, widths=WIDTHS):
    glyphs = {"space": TTGlyphPen(None).glyph()}
    for glyph, (left, bottom, right, top) in BOXES.items():
        pen = TTGlyphPen(None)
        pen.moveTo((left, bottom))
        for point in ((left, top), (right, top), (right, bottom)):
            pen.lineTo(point)
        pen.closePath()
        glyphs[glyph] = pen.glyph()
    pen = TTGlyphPen(glyphs)
    pen.addComponent("A", (1, 0, 0, 1, 0, 0))
    pen.addComponent("acutecomb", (1, 0, 0, 1, 400, 200))
    glyphs["Aacute"] = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(ORDER)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({g: (widths[g], getattr(glyphs[g], "xMin", 0) or 0) for g in ORDER})
    name(builder, family)
    return builder


def kerned(font):
    table = KernTable_format_0()
    table.coverage, table.version, table.apple, table.tupleIndex = 1, 0, False, None
    table.kernTable = {("A", "V"): -70, ("V", "A"): -60}
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]
    return font


def box(left, bottom, right, top):
    return [left, bottom, "rmoveto", top - bottom, "vlineto", right - left, "hlineto", bottom - top, "vlineto"]


def cff():
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(ORDER)
    # A and Aacute share a subroutine; V has a hint mask after stems that have no operator; n is bent by a flex.
    draw = box(20, 0, 580, 700)
    programmes = {
        ".notdef": [-50] + box(*BOXES[".notdef"]) + ["endchar"],
        "space": [-300, "endchar"],
        "A": [50, -107, "callsubr", "endchar"],
        "V": [60, 0, 700, "hstemhm", 30, 560, "hintmask", b"\xc0"] + box(*BOXES["V"]) + ["endchar"],
        "n": [-50, 60, 0, "rmoveto", 500, "vlineto", 95, 0, 95, 20, 95, 0, 95, "hflex", -500, "vlineto", "endchar"],
        "acutecomb": [-550] + box(*BOXES["acutecomb"]) + ["endchar"],
        "Aacute": [50, -107, "callsubr", 270, 50 + 700, "rmoveto", 150, "vlineto", 100, "hlineto", -150, "vlineto", "endchar"],
    }
    strings = {g: T2CharString(program=p) for g, p in programmes.items()}
    builder.setupCFF("Boxes-Regular", {"FullName": "Boxes Regular"}, strings,
                     {"nominalWidthX": 550, "defaultWidthX": 0, "BlueValues": [-10, 0, 500, 510]})
    builder.setupHorizontalMetrics({g: (WIDTHS[g], BOXES.get(g, (0,))[0]) for g in ORDER})
    name(builder, "Boxes")
    font = builder.font
    top = font["CFF "].cff.topDictIndex[0]
    from fontTools.cffLib import SubrsIndex
    top.Private.Subrs = SubrsIndex()
    top.Private.Subrs.append(T2CharString(program=draw + ["return"]))
    for string in strings.values():
        string.private, string.globalSubrs = top.Private, font["CFF "].cff.GlobalSubrs
    addOpenTypeFeaturesFromString(font, FEATURES)
    return font


def wider(builder):
    """Each box, and each advance, is 100 wider at weight 900 than at 300, the default."""
    builder.setupFvar([("wght", 300, 300, 900, "Weight")], [])
    addOpenTypeFeaturesFromString(
        builder.font, FEATURES.replace("-80", "(wght=300:-80 wght=900:-20)"))


def hvar(builder):
    from fontTools.varLib.builder import (buildVarData, buildVarRegionList, buildVarStore)
    from fontTools.ttLib.tables import otTables
    regions = buildVarRegionList([{"wght": (0, 1, 1)}], ["wght"])
    data = buildVarData([0], [[0 if g in ("acutecomb", "space") else 100] for g in ORDER], optimize=False)
    table = newTable("HVAR")
    table.table = otTables.HVAR()
    table.table.Version, table.table.VarStore = 0x00010000, buildVarStore(regions, [data])
    table.table.AdvWidthMap = table.table.LsbMap = table.table.RsbMap = None
    builder.font["HVAR"] = table


def variable_true_type():
    builder = true_type("Weights")
    wider(builder)
    region = {"wght": (0, 1, 1)}
    moves = {}
    for glyph in BOXES:
        step = 0 if glyph == "acutecomb" else 100
        # Only one left and one right point say how they move: those beside them follow.
        moves[glyph] = [TupleVariation(region, [(0, 0), None, (step, 0), None, (0, 0), (step, 0), (0, 0), (0, 0)])]
    moves["Aacute"] = [TupleVariation(region, [(0, 0), (50, 10), (0, 0), (100, 0), (0, 0), (0, 0)])]
    builder.setupGvar(moves)
    return builder.font


def variable_cff():
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(ORDER)
    strings = {}
    for glyph in ORDER:
        if glyph not in BOXES:
            strings[glyph] = T2CharString(program=[])
            continue
        left, bottom, right, top = BOXES[glyph]
        step = 0 if glyph == "acutecomb" else 100
        strings[glyph] = T2CharString(program=[
            left, bottom, "rmoveto", top - bottom, "vlineto",
            right - left, step, 1, "blend", "hlineto", bottom - top, "vlineto"])
    builder.setupHorizontalMetrics({g: (WIDTHS[g], BOXES.get(g, (0,))[0]) for g in ORDER})
    name(builder, "Weights")
    builder.setupFvar([("wght", 300, 300, 900, "Weight")], [])
    builder.setupCFF2(strings, [{"BlueValues": [-10, 0, 500, 510]}], [{"wght": (0, 1, 1)}])
    addOpenTypeFeaturesFromString(builder.font, FEATURES)
    hvar(builder)
    return builder.font


if __name__ == "__main__":
    cff().save("regular.otf")
    kerned(true_type("Boxes").font).save("regular.ttf")
    font = TTFont("regular.ttf")
    font.flavor = "woff2"
    font.save("regular.woff2")
    two = TTCollection()
    two.fonts = [TTFont("regular.ttf"), kerned(true_type("Boxes Wide", dict(WIDTHS, n=700)).font)]
    two.save("two.ttc")
    variable_true_type().save("weight.ttf")
    variable_cff().save("weight.otf")
