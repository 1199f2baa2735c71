package io.huiyin.intake.file;

import io.huiyin.complaint.Refused;
import io.huiyin.intake.ImportComplaints.ReadLine;
import io.huiyin.intake.Registration;
import io.huiyin.intake.web.NewComplaint;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A CSV file: the first line names the columns, each further one is a complaint, values may be quoted and then hold line breaks.
 * Where a quotation has no end only the line on which it begins is refused.
 */
class CsvFile implements ComplaintFile {

    private static final Set<String> FLAGS =
            Set.of("anonymous", "urgentContent", "severelyDissatisfied", "solvedAtFirstContact");
    private static final char QUOTE = '"';

    private final CharSource source;
    private final CSVFormat format;
    private final List<String> columns;

    CsvFile(CharSource source) throws IOException {
        this.source = source;
        var header = "";
        do {
            header = source.readLine(LONGEST);
        } while (!header.isEmpty() && header.isBlank());
        this.format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter(header)).get();
        this.columns = columns(parsed(header).orElse(List.of()));
    }

    /** The sign that parts most columns of the first line. */
    private static char delimiter(String header) {
        return Stream.of(',', ';', '\t')
                .max((first, second) -> Long.compare(count(header, first), count(header, second)))
                .filter(sign -> count(header, sign) > 0)
                .orElse(',');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static List<String> columns(List<String> header) {
        var known = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Registration.FIELDS.forEach(field -> known.put(field, field));
        known.putAll(NewComplaint.customerFields());
        var seen = new HashSet<String>();
        return header.stream()
                .map(name -> {
                    if (name.indexOf(CharSource.BROKEN) >= 0) {
                        throw new Refused("file", "otherEncoding");
                    }
                    var field = known.get(name.strip());
                    if (field == null) {
                        throw new Refused(name.strip(), "unknownField");
                    }
                    if (!seen.add(field)) {
                        throw new Refused(name.strip(), "fieldTwice");
                    }
                    return field;
                })
                .toList();
    }

    @Override
    public Optional<ReadLine> next() throws IOException {
        int line = source.line();
        var text = source.readLine(LONGEST);
        while (text.isBlank()) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            line = source.line();
            text = source.readLine(LONGEST);
        }
        return Optional.of(read(line, text));
    }

    private ReadLine read(int line, String first) throws IOException {
        if (first.length() == LONGEST && !first.endsWith("\n")) {
            skipLine();
            return refused(line, new Refused("line", "tooLong", LONGEST));
        }
        var text = new StringBuilder(first);
        long quotes = count(first, QUOTE);
        while (quotes % 2 != 0 && text.length() < LONGEST) {
            var more = source.readLine(LONGEST);
            if (more.isEmpty()) {
                break;
            }
            text.append(more);
            quotes += count(more, QUOTE);
        }
        var values = parsed(text.toString());
        if (values.filter(list -> list.size() == columns.size()).isPresent()) {
            return registration(line, values.get());
        }
        source.unread(text.substring(first.length()));
        return refused(
                line,
                parsed(first)
                        .map(list -> new Refused("line", "columns", list.size(), columns.size()))
                        .orElse(new Refused("line", "notCsv")));
    }

    private void skipLine() throws IOException {
        var rest = source.readLine(LONGEST);
        while (!rest.isEmpty() && !rest.endsWith("\n")) {
            rest = source.readLine(LONGEST);
        }
    }

    /** The values of one record; empty if it is none. */
    private Optional<List<String>> parsed(String text) {
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private ReadLine registration(int line, List<String> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var value = given.get(i);
            if (value.indexOf(CharSource.BROKEN) >= 0) {
                return refused(line, new Refused(column, "notUtf8"));
            }
            values.put(column, value.isBlank() ? null : FLAGS.contains(column) ? flag(value) : value);
        }
        return new ReadLine(line, new Registration(values), null);
    }

    /** What is no flag stays a text, and is refused as such. */
    private static Object flag(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }

    private static ReadLine refused(int line, Refused refused) {
        return new ReadLine(line, null, refused);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
