package io.huiyin.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The sheets that a document is drawn on, one after the other. */
final class Paper implements AutoCloseable {

    static final float MARGIN = 54;
    static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private PDPageContentStream sheet;

    Paper(String title, Locale locale, Typeface typeface) {
        document.setDocumentId(0L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
        font = get(() -> typeface.in(document));
    }

    void nextSheet() {
        endSheet();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        sheet = get(() -> new PDPageContentStream(document, page));
    }

    int sheets() {
        return document.getNumberOfPages();
    }

    /** Goes back to a finished sheet to add to it. */
    void turnTo(int index) {
        endSheet();
        sheet = get(() -> new PDPageContentStream(document, document.getPage(index), AppendMode.APPEND, true, true));
    }

    void show(String text, float size, float left, float baseline) {
        run(() -> {
            sheet.beginText();
            sheet.setFont(font, size);
            sheet.newLineAtOffset(left, baseline);
            sheet.showText(text);
            sheet.endText();
        });
    }

    void rule(float y) {
        run(() -> {
            sheet.setLineWidth(0.3f);
            sheet.moveTo(MARGIN, y);
            sheet.lineTo(MARGIN + WIDTH, y);
            sheet.stroke();
        });
    }

    byte[] bytes() {
        endSheet();
        var bytes = new ByteArrayOutputStream();
        run(() -> document.save(bytes));
        return bytes.toByteArray();
    }

    private void endSheet() {
        if (sheet != null) {
            run(sheet::close);
            sheet = null;
        }
    }

    @Override
    public void close() {
        endSheet();
        run(document::close);
    }

    private static void run(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T get(Source<T> source) {
        try {
            return source.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private interface Source<T> {
        T get() throws IOException;
    }
}
