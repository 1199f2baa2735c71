package io.huiyin.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The sheets that a document is drawn on, one after the other. */
final class Paper implements AutoCloseable {

    static final float MARGIN = 54;
    static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document = new PDDocument();
    private final Letters letters;
    private final List<Sheet> sheets = new ArrayList<>();
    private Sheet sheet;

    /** @param standing the letters that are embedded whether they are needed or not */
    Paper(String title, Locale locale, Typeface typeface, String standing) {
        document.setDocumentId(0L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
        letters = typeface.in(document, standing);
    }

    void nextSheet() {
        sheet = new Sheet();
        sheets.add(sheet);
    }

    int sheets() {
        return sheets.size();
    }

    /** Goes back to a sheet to add to it. */
    void turnTo(int index) {
        sheet = sheets.get(index);
    }

    void show(String text, float size, float left, float baseline) {
        sheet.show(text, size, left, baseline);
    }

    void rule(float y) {
        sheet.rule(y);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        run(() -> {
            var resources = new PDResources();
            for (var drawn : sheets) {
                drawn.drawOn(document, resources, letters);
            }
            document.save(OutputStream.nullOutputStream(), CompressParameters.NO_COMPRESSION);
            for (var font : letters.fonts()) {
                showOutlines(font);
            }
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        });
        return bytes.toByteArray();
    }

    /**
     * Leaves the outlines of the letters uncompressed, which the first saving has compressed: they are the same in every document, and so
     * are kept only once where documents are packed.
     */
    private void showOutlines(PDType0Font font) throws IOException {
        var descriptor = font.getDescendantFont().getFontDescriptor();
        byte[] outlines = descriptor.getFontFile2().toByteArray();
        var plain = new PDStream(document, new ByteArrayInputStream(outlines));
        plain.getCOSObject().setInt(COSName.LENGTH1, outlines.length);
        descriptor.setFontFile2(plain);
    }

    @Override
    public void close() {
        run(document::close);
    }

    private static void run(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void draw() throws IOException;
    }
}
