package io.huiyin.intake.file;

import io.huiyin.complaint.Refused;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The characters of a UTF-8 file, with or without a byte order mark, lines ended in any usual way; some may be given back and are read again. */
class CharSource implements Closeable {

    /** What stands for bytes that are no UTF-8. */
    static final char BROKEN = '\uFFFD';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final Deque<Returned> returned = new ArrayDeque<>();
    private int line = 1;

    /** @throws Refused if the file is text in another encoding */
    CharSource(InputStream file) throws IOException {
        reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        reader.mark(2);
        int first = reader.read();
        int second = reader.read();
        reader.reset();
        if (isForeign(first) || isForeign(second)) {
            throw new Refused("file", "otherEncoding");
        }
        if (first == BYTE_ORDER_MARK) {
            reader.read();
        }
    }

    /** Where UTF-16 or another encoding is read as UTF-8, such characters stand at the begin. */
    private static boolean isForeign(int next) {
        return next == 0 || next == BROKEN;
    }

    /** The next character, -1 at the end. */
    int read() throws IOException {
        int next = returned.isEmpty() ? fresh() : again();
        if (next == '\n') {
            line++;
        }
        return next;
    }

    /** A carriage return alone ends a line, too. */
    private int fresh() throws IOException {
        int next = reader.read();
        if (next != '\r') {
            return next;
        }
        reader.mark(1);
        int second = reader.read();
        reader.reset();
        return second == '\n' ? next : '\n';
    }

    private int again() {
        var first = returned.peek();
        char next = first.text.charAt(first.place++);
        if (first.place == first.text.length()) {
            returned.pop();
        }
        return next;
    }

    /** Gives back the last characters that were read. */
    void unread(String text) {
        if (!text.isEmpty()) {
            returned.push(new Returned(text));
        }
        line -= (int) text.chars().filter(c -> c == '\n').count();
    }

    /** The number of the present line, from 1. */
    int line() {
        return line;
    }

    /** The rest of the line with its end, or as much of it as is allowed; empty at the end of the file. */
    String readLine(int longest) throws IOException {
        var text = new StringBuilder();
        int next = read();
        while (next >= 0) {
            text.append((char) next);
            if (next == '\n' || text.length() >= longest) {
                break;
            }
            next = read();
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** What was given back at once, and how much of it has been read again. */
    private static final class Returned {

        private final String text;
        private int place;

        Returned(String text) {
            this.text = text;
        }
    }
}
