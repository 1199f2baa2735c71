package io.huiyin.document;

import java.util.List;
import java.util.stream.IntStream;

/** How the width of a line is shared out among cells. */
record Columns(List<Float> shares) {

    /** A label and its value. */
    static final Columns FIELD = new Columns(List.of(1f, 3f));

    private static final float GAP = 8;
    private static final float NARROWEST = Paper.WIDTH / 10;
    private static final float WIDEST = Paper.WIDTH / 2;

    /** Columns in proportion to what their texts ask for, within limits. */
    static Columns fitting(List<String> header, List<List<String>> rows, Typeface typeface) {
        return new Columns(IntStream.range(0, header.size())
                .mapToObj(column -> rows.stream()
                        .filter(row -> row.size() > column)
                        .map(row -> typeface.width(row.get(column), Pages.TEXT))
                        .reduce(typeface.width(header.get(column), Pages.TEXT), Math::max))
                .map(width -> Math.min(Math.max(width + GAP, NARROWEST), WIDEST))
                .toList());
    }

    int count() {
        return shares.size();
    }

    float width(int column) {
        return shares.get(column) / sum(count()) * Paper.WIDTH - GAP;
    }

    float left(int column) {
        return sum(column) / sum(count()) * Paper.WIDTH;
    }

    private float sum(int columns) {
        return shares.subList(0, columns).stream().reduce(0f, Float::sum);
    }
}
