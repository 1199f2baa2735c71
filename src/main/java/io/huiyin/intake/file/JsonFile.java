package io.huiyin.intake.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.ImportComplaints.ReadLine;
import io.huiyin.intake.web.NewComplaint;
import io.huiyin.web.StrictJson;
import io.huiyin.web.UnreadableJson;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON file: a list of complaints as the intake door takes them, or one after the other. Each is read by itself, so that one
 * that is no JSON does not hide the next; one without an end is given up at the next line that begins with a brace.
 */
class JsonFile implements ComplaintFile {

    private static final String BETWEEN = ",\u001E";
    private static final String END = ",{]";
    private static final Pattern NEXT = Pattern.compile("\\R\\s*(?=\\{)");

    private final CharSource source;

    /** Lists that are open; one within another is taken as its complaints. */
    private int depth;

    /** Whether nothing has stood in the innermost list yet. */
    private boolean isEmpty;

    /** Whether what was read last was refused, so that it need not be said once more that the file ends too early. */
    private boolean broken;

    JsonFile(CharSource source) {
        this.source = source;
    }

    @Override
    public Optional<ReadLine> next() throws IOException {
        for (int next = source.read(); next >= 0; next = source.read()) {
            if (next == '[') {
                depth++;
                isEmpty = true;
            } else if (next == ']') {
                boolean emptyWithin = isEmpty && depth > 1;
                depth--;
                isEmpty = false;
                if (emptyWithin) {
                    return refused(source.line(), "notObject");
                }
            } else if (!Character.isWhitespace(next) && BETWEEN.indexOf(next) < 0) {
                isEmpty = false;
                int line = source.line();
                return given(next == '{' ? object(line) : stray(line, (char) next));
            }
        }
        boolean cutOff = depth > 0 && !broken;
        depth = 0;
        return cutOff ? refused(source.line(), "notJson") : Optional.empty();
    }

    private Optional<ReadLine> given(ReadLine line) {
        broken = line.refused() != null;
        return Optional.of(line);
    }

    private static Optional<ReadLine> refused(int line, String reason) {
        return Optional.of(new ReadLine(line, null, new Refused("line", reason)));
    }

    private ReadLine object(int line) throws IOException {
        var text = new StringBuilder("{");
        var nesting = new Nesting();
        while (nesting.isOpen() && text.length() < LONGEST) {
            int next = source.read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
            nesting.follow((char) next);
        }
        if (!nesting.isClosed()) {
            giveBack(text);
            return new ReadLine(line, null, new Refused("line", "notJson"));
        }
        return parsed(line, text.toString());
    }

    private void giveBack(StringBuilder text) {
        var next = NEXT.matcher(text);
        if (next.find()) {
            source.unread(text.substring(next.end()));
        } else if (text.charAt(text.length() - 1) == '\n') {
            source.unread("\n");
        }
    }

    /** What is no object is left out up to its end. */
    private ReadLine stray(int line, char first) throws IOException {
        boolean inText = first == '"';
        boolean escaped = false;
        int next = source.read();
        while (next >= 0 && next != '\n' && (inText || END.indexOf(next) < 0)) {
            inText = inText && (escaped || next != '"');
            escaped = inText && !escaped && next == '\\';
            next = source.read();
        }
        if (next == '{' || next == ']') {
            source.unread(String.valueOf((char) next));
        }
        return new ReadLine(line, null, new Refused("line", "notObject"));
    }

    private static ReadLine parsed(int line, String text) {
        if (text.indexOf(CharSource.BROKEN) >= 0) {
            return new ReadLine(line, null, new Refused("line", "notUtf8"));
        }
        try {
            var complaint = StrictJson.mapper().readValue(text, NewComplaint.class);
            return new ReadLine(line, complaint.registration(), null);
        } catch (JsonProcessingException e) {
            return new ReadLine(line, null, UnreadableJson.refusal(e));
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** How deep a place in an object is; what is deeper than any complaint, or a text over the end of a line, is broken. */
    private static final class Nesting {

        private static final int DEEPEST = 20;

        private int depth = 1;
        private boolean inText;
        private boolean escaped;
        private boolean broken;

        void follow(char next) {
            broken |= depth > DEEPEST || inText && next == '\n';
            if (inText) {
                inText = escaped || next != '"';
                escaped = !escaped && next == '\\';
            } else if (next == '"') {
                inText = true;
            } else if (next == '{') {
                depth++;
            } else if (next == '}') {
                depth--;
            }
        }

        boolean isOpen() {
            return depth > 0 && !broken;
        }

        boolean isClosed() {
            return depth == 0;
        }
    }
}
