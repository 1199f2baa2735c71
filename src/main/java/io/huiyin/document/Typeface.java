package io.huiyin.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The one font of all documents: measures text, breaks it into lines, and shows what it cannot print as a box. */
final class Typeface {

    /** Held while a document is written: the parsed font is shared, because reading it takes longer than a page. */
    static final Object LOCK = new Object();

    private static final String FILE = "/fonts/huiyin-sans.ttf";
    private static final String BOX = "□";
    private static final int WIDE_SPACE = 0x3000;
    private static TrueTypeFont shared;

    private final TrueTypeFont glyphs = shared();
    private final Locale locale;

    Typeface(Locale locale) {
        this.locale = locale;
    }

    private static TrueTypeFont shared() {
        if (shared == null) {
            try (var file = Typeface.class.getResourceAsStream(FILE)) {
                shared = new TTFParser().parse(new RandomAccessReadBuffer(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** The letters as a part of this document; only the glyphs in use and the standing ones are put into it. */
    Letters in(PDDocument document, String standing) {
        return new Letters(document, glyphs, standing);
    }

    /** What most documents of this language need: Latin letters and digits, and the letters of the words that are printed on records. */
    static String standingLetters(Locale locale) {
        return read(
                locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                        ? "/fonts/letters.zh.txt"
                        : "/fonts/letters.txt");
    }

    private static String read(String name) {
        try (var file = Typeface.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    float width(String text, float size) {
        return (float) printable(text).codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** The text in lines that are no wider than asked; every line end in the text begins a new one. */
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        text.lines().map(this::printable).forEach(line -> breakUp(line, size, width, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private void breakUp(String text, float size, float width, List<String> lines) {
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        var line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var piece = text.substring(from, to);
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            cutWhatIsTooWide(line, size, width, lines);
        }
        lines.add(line.toString().stripTrailing());
    }

    private void cutWhatIsTooWide(StringBuilder line, float size, float width, List<String> lines) {
        while (width(line.toString().stripTrailing(), size) > width && line.codePointCount(0, line.length()) > 1) {
            int end = line.offsetByCodePoints(0, 1);
            while (width(line.substring(0, line.offsetByCodePoints(end, 1)), size) <= width) {
                end = line.offsetByCodePoints(end, 1);
            }
            lines.add(line.substring(0, end));
            line.delete(0, end);
        }
    }

    private String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> printable.append(printable(character)));
        return printable.toString();
    }

    private String printable(int character) {
        int type = Character.getType(character);
        if (Character.isISOControl(character) || type == Character.SPACE_SEPARATOR && character != WIDE_SPACE) {
            return " ";
        }
        if (type == Character.FORMAT) {
            return "";
        }
        var text = Character.toString(character);
        return hasGlyph(character) ? text : type == Character.NON_SPACING_MARK ? "" : alike(text);
    }

    /** The same in simpler characters, for example °C for ℃, or a box. */
    private String alike(String text) {
        var simpler = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        boolean known = !simpler.isEmpty() && simpler.codePoints().allMatch(this::hasGlyph);
        return known ? simpler : BOX;
    }

    private boolean hasGlyph(int character) {
        return glyph(character) != 0;
    }

    private double advance(int character) {
        try {
            return glyphs.getAdvanceWidth(glyph(character)) / (double) glyphs.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int glyph(int character) {
        try {
            return glyphs.getUnicodeCmapLookup().getGlyphId(character);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
