package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private final StringWriter written = new StringWriter();
    private final CsvWriter csv = new CsvWriter(written);

    @Test
    void beginsWithTheMarkOfItsEncodingAndQuotesEveryCell() {
        csv.line("投诉", "a \"b\", c", null, 3);

        assertThat(written).hasToString("\uFEFF\"投诉\",\"a \"\"b\"\", c\",\"\",\"3\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void nothingIsAFormula(String cell) {
        csv.line(cell);

        assertThat(written.toString()).startsWith("\uFEFF\"'" + cell.charAt(0));
    }
}
