package io.huiyin.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters that one document embeds: its standing letters in a font of their own, which is the same in every document with the same
 * standing letters, and what else it needs in another.
 */
final class Letters {

    private final PDDocument document;
    private final TrueTypeFont glyphs;
    private final String standing;
    private PDType0Font standingFont;
    private PDType0Font otherFont;

    /** @param standing those that are embedded whether they are needed or not; may be empty */
    Letters(PDDocument document, TrueTypeFont glyphs, String standing) {
        this.document = document;
        this.glyphs = glyphs;
        this.standing = standing;
    }

    /** The text in pieces, as long as each can be with one font. */
    List<Piece> pieces(String text) throws IOException {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (from < text.length()) {
            boolean stands = isStanding(text, from);
            int to = from;
            while (to < text.length() && isStanding(text, to) == stands) {
                to = text.offsetByCodePoints(to, 1);
            }
            pieces.add(new Piece(text.substring(from, to), stands ? standingFont() : otherFont()));
            from = to;
        }
        return pieces;
    }

    private boolean isStanding(String text, int at) {
        return standing.indexOf(text.codePointAt(at)) >= 0;
    }

    private PDType0Font standingFont() throws IOException {
        if (standingFont == null) {
            standingFont = PDType0Font.load(document, glyphs, true);
            standing.codePoints().forEach(standingFont::addToSubset);
        }
        return standingFont;
    }

    private PDType0Font otherFont() throws IOException {
        if (otherFont == null) {
            otherFont = PDType0Font.load(document, glyphs, true);
        }
        return otherFont;
    }

    /** What has been used so far. */
    List<PDType0Font> fonts() {
        return Stream.of(standingFont, otherFont).filter(Objects::nonNull).toList();
    }

    record Piece(String text, PDType0Font font) {}
}
