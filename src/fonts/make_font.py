"""Makes huiyin-sans.ttf. Needs Debian's python3-fonttools; give it the two source fonts and the result's path."""

import sys

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

UNITS_PER_EM = 256  # deltas of outlines fit in one byte: a quarter less in every PDF, and no visible difference on paper
EXTENSION_A = range(0x3400, 0x4DB6)


def without_hints(font, unicodes):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "vmtx", "vhea", "FFTM", "gasp"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    scale_upem(font, UNITS_PER_EM)
    return font


def is_drawn(font, char, glyph):
    """Micro Hei has a few characters, the degree Celsius among them, that it draws as nothing."""
    return chr(char).isspace() or font["glyf"][glyph].numberOfContours != 0


def main(micro_hei, droid_fallback, target):
    hei = TTFont(micro_hei, fontNumber=0, recalcTimestamp=False)
    without_hints(hei, [char for char, glyph in hei.getBestCmap().items() if is_drawn(hei, char, glyph)]).save(target + ".1")
    without_hints(TTFont(droid_fallback, recalcTimestamp=False), EXTENSION_A).save(target + ".2")
    font = merge.Merger().merge([target + ".1", target + ".2"])
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 18):
            record.string = "Huiyin Sans"
        elif record.nameID == 6:
            record.string = "HuiyinSans"
    font.recalcTimestamp = False
    font.save(target)


main(*sys.argv[1:])
