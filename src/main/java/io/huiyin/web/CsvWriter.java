package io.huiyin.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes a table that spreadsheets open as it is: with a mark of its encoding, and with nothing that they would take for a formula. */
public class CsvWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    public CsvWriter(Writer out) {
        this.out = out;
        write(BYTE_ORDER_MARK);
    }

    /** Writes a line; null is an empty cell. */
    public void line(Object... cells) {
        write(Arrays.stream(cells).map(CsvWriter::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
