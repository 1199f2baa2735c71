package io.huiyin.document;

import static io.huiyin.document.Paper.MARGIN;
import static io.huiyin.document.Paper.WIDTH;

import io.huiyin.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Lays a document out: knows where the next line goes and when a page is full. */
final class Pages implements AutoCloseable {

    static final float TEXT = 10;

    private static final float TITLE = 16;
    private static final float HEADING = 12.5f;
    private static final float SMALL = 8;
    private static final float LEADING = 1.5f;
    private static final float LINE = TEXT * LEADING;
    private static final float GAP = 4;
    private static final Texts TEXTS = Texts.of("document");

    private final Locale locale;
    private final Typeface typeface;
    private final Paper paper;
    private float y;

    Pages(String title, Locale locale, String standing) {
        this.locale = locale;
        typeface = new Typeface(locale);
        paper = new Paper(title, locale, typeface, standing);
        turn();
        typeface.lines(title, TITLE, WIDTH).forEach(line -> line(line, TITLE));
        y -= TEXT;
    }

    void heading(String text) {
        y -= HEADING;
        keepTogether(HEADING * LEADING + 2 * LINE);
        typeface.lines(text, HEADING, WIDTH).forEach(line -> line(line, HEADING));
        y -= 2;
    }

    void paragraph(String text) {
        typeface.lines(text, TEXT, WIDTH).forEach(line -> line(line, TEXT));
        y -= TEXT / 2;
    }

    void field(String label, String value) {
        row(Columns.FIELD, List.of(label, value), () -> {});
    }

    void table(List<String> header, List<List<String>> rows) {
        var columns = Columns.fitting(header, rows, typeface);
        keepTogether(3 * LINE);
        header(columns, header);
        for (var row : rows) {
            row(columns, row, () -> header(columns, header));
            rule();
        }
        y -= TEXT / 2;
    }

    private void header(Columns columns, List<String> header) {
        row(columns, header, () -> {});
        rule();
    }

    private void row(Columns columns, List<String> cells, Runnable onNewPage) {
        var lines = IntStream.range(0, Math.min(cells.size(), columns.count()))
                .mapToObj(column -> typeface.lines(cells.get(column), TEXT, columns.width(column)))
                .toList();
        int height = lines.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            if (isFullFor(LINE)) {
                turn();
                onNewPage.run();
            }
            y -= LINE;
            for (int column = 0; column < lines.size(); column++) {
                if (i < lines.get(column).size()) {
                    paper.show(lines.get(column).get(i), TEXT, MARGIN + columns.left(column), y);
                }
            }
        }
    }

    private void rule() {
        y -= GAP;
        paper.rule(y);
    }

    private void line(String text, float size) {
        keepTogether(size * LEADING);
        y -= size * LEADING;
        paper.show(text, size, MARGIN, y);
    }

    private void keepTogether(float height) {
        if (isFullFor(height)) {
            turn();
        }
    }

    private boolean isFullFor(float height) {
        return y - height < MARGIN;
    }

    private void turn() {
        paper.nextSheet();
        y = Paper.TOP;
    }

    byte[] finish() {
        for (int i = 0; i < paper.sheets(); i++) {
            paper.turnTo(i);
            var text = TEXTS.get(locale, "page", i + 1, paper.sheets());
            paper.show(text, SMALL, MARGIN + (WIDTH - typeface.width(text, SMALL)) / 2, MARGIN / 2);
        }
        return paper.bytes();
    }

    @Override
    public void close() {
        paper.close();
    }
}
