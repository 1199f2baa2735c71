package io.huiyin.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.Refused;
import io.huiyin.intake.ImportComplaints.ReadLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintFileTest {

    private static final String HEADER = "channel,title,description,customer.name,anonymous\n";

    @Test
    void theFirstLineNamesTheColumnsAndQuotedValuesMayHoldAnything() throws IOException {
        var lines = csv(HEADER + "APP,No signal,\"None, \"\"at all\"\"\nsince Monday\",王小明,true\n");

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).number()).isEqualTo(2);
        assertThat(lines.get(0).registration().values())
                .containsEntry("description", "None, \"at all\"\nsince Monday")
                .containsEntry("customerName", "王小明")
                .containsEntry("anonymous", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void columnsArePartedByCommaSemicolonOrTabWithOrWithoutAByteOrderMark(String sign) throws IOException {
        var file = "\uFEFFchannel,Title,contactPhone\r\nAPP,a,\r\n\r\nWEBSITE,b,138".replace(",", sign);

        var lines = csv(file);

        assertThat(lines).extracting(ReadLine::number).containsExactly(2, 4);
        assertThat(lines.get(0).registration().values())
                .containsEntry("title", "a")
                .containsEntry("contactPhone", null);
        assertThat(lines.get(1).registration().values()).containsEntry("contactPhone", "138");
    }

    @Test
    void aBrokenLineDoesNotHideTheNext() throws IOException {
        var lines = csv(HEADER
                + "APP,a,\"never closed,Li,\n"
                + "APP,b,fine,Li,\n"
                + "APP,c,too few\n"
                + "APP,d,\"of two\nlines\",Li,\n"
                + "APP,e,too,many,values,here\n"
                + "APP,f,\"odd\" text,Li,\n"
                + "APP,g,fine,Li,\n");

        assertThat(outcomes(lines)).isEqualTo("2 line, 3 b, 4 line, 5 d, 7 line, 8 line, 9 g");
    }

    @Test
    void aQuotationWithoutAnEndCostsOneLineHoweverLongTheFile() throws IOException {
        var file = HEADER + "APP,a,\"never closed,Li,\n" + "APP,b,fine,Li,\n".repeat(5000);

        var lines = csv(file);

        assertThat(lines).hasSize(5001);
        assertThat(lines).filteredOn(line -> line.refused() != null).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\n", "\"a\nb\n", "APP,\"\n\n"})
    @Timeout(20)
    void aFileThatIsMadeToBeSlowIsNot(String lines) throws IOException {
        assertThat(csv(HEADER + lines.repeat(20_000))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n", "{\"\n", "{\"a\": \"b\n", "[{\n"})
    @Timeout(20)
    void aJsonFileThatIsMadeToBeSlowIsNot(String lines) throws IOException {
        assertThat(json(lines.repeat(20_000))).isNotEmpty();
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedLineByLine() throws IOException {
        var lines = read(HEADER + "APP,a,b,王,\nAPP,c,d,Li,\n", Charset.forName("GBK"), false);

        assertThat(outcomes(lines)).isEqualTo("2 customerName, 3 c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel,colour\n", "channel,title,Channel\n", "APP,No signal,None\n"})
    void aFirstLineThatDoesNotNameColumnsRefusesTheFile(String header) {
        assertThatThrownBy(() -> csv(header + "APP,a,b\n")).isInstanceOf(Refused.class);
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(csv("")).isEmpty();
        assertThat(csv(HEADER)).isEmpty();
        assertThat(json("")).isEmpty();
        assertThat(json("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"title\": \"a\"}, {\"title\": \"}{\\\"\"}]",
                "{\"title\": \"a\"}\n{\"title\": \"}{\\\"\"}",
                "\uFEFF[\n  {\n    \"title\": \"a\"\n  },\n  {\"title\": \"}{\\\"\"}\n]\n"
            })
    void jsonIsAListOrOneComplaintAfterTheOther(String file) throws IOException {
        assertThat(json(file))
                .extracting(line -> line.registration().values().get("title"))
                .containsExactly("a", "}{\"");
    }

    @Test
    void anObjectThatIsNoComplaintDoesNotHideTheNext() throws IOException {
        var lines = json("[{\"title\": \"a\",},\n"
                + "{\"title\": 5},\n"
                + "{\"colour\": \"red\"},\n"
                + "{\"title\": \"b\", \"title\": \"c\"},\n"
                + "7, \"text\", null,\n"
                + "{\"title\": \"never closed\n"
                + "{\"title\": \"d\", \"customer\": {\"name\": \"Li\"}},\n"
                + "{\"title\": \"e\"");

        assertThat(outcomes(lines))
                .isEqualTo("1 body, 2 title, 3 colour, 4 title, 5 line, 5 line, 5 line, 6 line, 7 d, 8 line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"title\": \"a\"}, 5, null, [], \"x, {y}\", {\"title\": \"b\"}] | 1 a, 1 line, 1 line, 1 line, 1 line, 1 b",
                "[[{\"title\": \"a\"}], {\"title\": \"b\"}] | 1 a, 1 b",
                "[{\"title\": \"a\"}, | 1 a, 1 line",
                "[[[[ | 1 line"
            })
    void everythingThatStandsInAListIsReported(String file, String outcomes) throws IOException {
        assertThat(outcomes(json(file))).isEqualTo(outcomes);
    }

    @Test
    void linesMayEndAsOldComputersEndThem() throws IOException {
        assertThat(outcomes(csv((HEADER + "APP,a,b,Li,\nAPP,c\nAPP,d,e,Li,\n").replace('\n', '\r'))))
                .isEqualTo("2 a, 3 line, 4 d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"UTF-16 | false", "UTF-16LE | false", "UTF-16LE | true", "UTF-16 | true"})
    void aFileInAnotherEncodingIsRefusedAsSuch(Charset charset, boolean json) {
        var file = json ? "[{\"title\": \"a\"}]" : HEADER;

        assertThatThrownBy(() -> read(file, charset, json))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("otherEncoding"));
    }

    @Test
    void aColumnNameInAnotherEncodingIsNotTakenForAName() {
        assertThatThrownBy(() -> read("title,标题\n", Charset.forName("GBK"), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("otherEncoding"));
    }

    @Test
    void aLineThatIsLongerThanAnyComplaintIsOneRefusedLine() throws IOException {
        var lines = csv(HEADER + "APP,a," + "x".repeat(700_000) + ",Li,\nAPP,b,fine,Li,\n");

        assertThat(outcomes(lines)).isEqualTo("2 line, 3 b");
    }

    private static String outcomes(List<ReadLine> lines) {
        return lines.stream()
                .map(line -> line.number() + " "
                        + (line.refused() == null
                                ? line.registration().values().get("title")
                                : line.refused().field()))
                .collect(Collectors.joining(", "));
    }

    private static List<ReadLine> csv(String file) throws IOException {
        return read(file, StandardCharsets.UTF_8, false);
    }

    private static List<ReadLine> json(String file) throws IOException {
        return read(file, StandardCharsets.UTF_8, true);
    }

    private static List<ReadLine> read(String file, Charset charset, boolean json) throws IOException {
        var lines = new ArrayList<ReadLine>();
        try (var complaints = ComplaintFile.open(new ByteArrayInputStream(file.getBytes(charset)), json)) {
            for (var line = complaints.next(); line.isPresent(); line = complaints.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
