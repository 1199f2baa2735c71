package io.huiyin.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What stands on one sheet. It is drawn at the end and in one go, in whole points and in steps from one text to the next, and it is not
 * compressed: all this makes sheets alike, so that the document as a whole can be compressed to half of what its sheets would take
 * each for itself.
 */
final class Sheet {

    private static final float THIN = 0.3f;

    private final List<Text> texts = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();

    void show(String text, float size, float left, float baseline) {
        if (!text.isEmpty()) {
            texts.add(new Text(text, size, Math.round(left), Math.round(baseline)));
        }
    }

    void rule(float y) {
        rules.add(Math.round(y));
    }

    /** @param resources those of all sheets of the document */
    void drawOn(PDDocument document, PDResources resources, Letters letters) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
            write(content, letters);
            draw(content);
        }
    }

    private void write(PDPageContentStream content, Letters letters) throws IOException {
        content.beginText();
        int left = 0;
        int baseline = 0;
        float size = 0;
        PDType0Font font = null;
        for (var text : texts) {
            content.newLineAtOffset(text.left() - left, text.baseline() - baseline);
            for (var piece : letters.pieces(text.text())) {
                if (piece.font() != font || text.size() != size) {
                    content.setFont(piece.font(), text.size());
                }
                content.showText(piece.text());
                font = piece.font();
                size = text.size();
            }
            left = text.left();
            baseline = text.baseline();
        }
        content.endText();
    }

    private void draw(PDPageContentStream content) throws IOException {
        if (rules.isEmpty()) {
            return;
        }
        content.setLineWidth(THIN);
        for (int y : rules) {
            content.moveTo(Paper.MARGIN, y);
            content.lineTo(Paper.MARGIN + Math.round(Paper.WIDTH), y);
        }
        content.stroke();
    }

    private record Text(String text, float size, int left, int baseline) {}
}
