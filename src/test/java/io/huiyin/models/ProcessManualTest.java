package io.huiyin.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessManualTest {

    private static final Path PAGE = Path.of("docs", "process.md");

    @Test
    void theManualSaysWhatTheDiagramsSay() throws Exception {
        var manual = ProcessManual.ofAllDiagrams();
        if ("write".equals(System.getProperty("huiyin.docs"))) {
            Files.writeString(PAGE, manual);
        }

        assertThat(PAGE).content().isEqualTo(manual);
    }
}
