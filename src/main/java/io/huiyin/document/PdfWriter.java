package io.huiyin.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes one PDF from top to bottom: wraps lines, turns pages, numbers them. The same calls give the same bytes, so that a
 * hash of the document says something about its content.
 */
public final class PdfWriter {

    private final String title;
    private final Locale locale;
    private final String standingLetters;
    private final List<Consumer<Pages>> blocks = new ArrayList<>();

    private PdfWriter(String title, Locale locale, String standingLetters) {
        this.title = title;
        this.locale = locale;
        this.standingLetters = standingLetters;
    }

    /** Begins a document whose title stands on its first page and in its properties. */
    public static PdfWriter start(String title, Locale locale) {
        return new PdfWriter(title, locale, "");
    }

    /**
     * Begins one of very many documents that are kept packed: it has the letters which most of them need, also those that this one does
     * not, so that the font is the same in all.
     */
    public static PdfWriter startOneOfMany(String title, Locale locale) {
        return new PdfWriter(title, locale, Typeface.standingLetters(locale));
    }

    /** A line that opens a section; it never stands alone at the foot of a page. */
    public PdfWriter heading(String text) {
        blocks.add(pages -> pages.heading(text));
        return this;
    }

    /** Running text; line ends in it are kept. */
    public PdfWriter paragraph(String text) {
        blocks.add(pages -> pages.paragraph(text));
        return this;
    }

    /** A label with its value beside it; a missing value is shown as a dash. */
    public PdfWriter field(String label, String value) {
        blocks.add(pages -> pages.field(label, orDash(value)));
        return this;
    }

    /** A table whose header is repeated on every page that it reaches. */
    public PdfWriter table(List<String> header, List<List<String>> rows) {
        var head = List.copyOf(header);
        var body = rows.stream().map(PdfWriter::copy).toList();
        blocks.add(pages -> pages.table(head, body));
        return this;
    }

    /** The finished document. */
    public byte[] finish() {
        synchronized (Typeface.LOCK) {
            try (var pages = new Pages(title, locale, standingLetters)) {
                blocks.forEach(block -> block.accept(pages));
                return pages.finish();
            }
        }
    }

    private static List<String> copy(List<String> row) {
        return row.stream().map(PdfWriter::orDash).toList();
    }

    private static String orDash(String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
