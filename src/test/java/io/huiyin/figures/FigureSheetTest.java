package io.huiyin.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiyin.figures.FigureSheet.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureSheetTest {

    @Test
    void aFigureStandsBesideItsAim() {
        var table = FigureSheet.table("One", List.of(Figure.of("bytes", 1234.56, "KB", "at most 60 KB")));

        assertThat(table.lines().toList().get(3)).matches("\\| bytes +\\| +1,234\\.6 KB \\| at most 60 KB +\\|");
    }

    @Test
    void linuxTellsTheMemoryOfAProcess() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "not on Linux");

        assertThat(RunningNode.residentMegabytes(ProcessHandle.current().pid())).isBetween(10.0, 100_000.0);
    }
}
