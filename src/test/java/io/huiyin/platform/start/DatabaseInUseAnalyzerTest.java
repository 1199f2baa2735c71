package io.huiyin.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseInUseAnalyzerTest {

    private final DatabaseInUseAnalyzer analyzer = new DatabaseInUseAnalyzer();

    @Test
    void aDatabaseThatAnotherProgramHasOpenIsToldInAWord(@TempDir Path folder) throws Exception {
        var open = StandardOpenOption.CREATE;
        try (var file = FileChannel.open(folder.resolve("huiyin.mv.db"), open, StandardOpenOption.WRITE);
                var held = file.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("huiyin")))
                    .satisfies(refused -> assertThat(analyzer.analyze(new IllegalStateException(refused))
                                    .getDescription())
                            .contains("in use"));
        }
    }

    @Test
    void anotherFaultOfTheDatabaseIsLeftToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("no such table", "42S02", 42102))))
                .isNull();
    }
}
