package io.huiyin.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the width of a line is shared out among cells. */
record Columns(List<Float> shares) {

    /** A label and its value. */
    static final Columns FIELD = new Columns(List.of(1f, 3f));

    private static final float GAP = 8;
    private static final float NARROWEST = Paper.WIDTH / 10;
    private static final float WIDEST = Paper.WIDTH / 2;

    /** Columns in proportion to what their texts ask for, within limits; no word of the header has to be broken. */
    static Columns fitting(List<String> header, List<List<String>> rows, Typeface typeface) {
        var least = header.stream()
                .map(title -> widest(title.split("\\s+"), typeface) + GAP)
                .toList();
        var wanted = IntStream.range(0, header.size())
                .mapToObj(column -> Stream.concat(Stream.of(header), rows.stream())
                        .filter(row -> row.size() > column)
                        .map(row -> widest(row.get(column).split("\n"), typeface))
                        .reduce(0f, Math::max))
                .map(width -> Math.min(Math.max(width + GAP, NARROWEST), WIDEST))
                .toList();
        float room = Math.max(0, Paper.WIDTH - total(least));
        float asked = Math.max(Math.max(1, room), total(wanted) - total(least));
        return new Columns(IntStream.range(0, header.size())
                .mapToObj(column ->
                        least.get(column) + Math.max(0, wanted.get(column) - least.get(column)) * room / asked)
                .toList());
    }

    private static float widest(String[] texts, Typeface typeface) {
        return Arrays.stream(texts)
                .map(text -> typeface.width(text, Pages.TEXT))
                .reduce(0f, Math::max);
    }

    private static float total(List<Float> widths) {
        return widths.stream().reduce(0f, Float::sum);
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
