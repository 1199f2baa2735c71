package io.huiyin.figures;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.huiyin.figures.FigureSheet.Figure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prints how long {@code mvn verify} takes; the figures themselves are measured after it. */
class BuildFigures {

    @Test
    void ofTheBuild() throws IOException {
        assumeFalse(Boolean.getBoolean("figures.tests.skipped"), "there is nothing to measure without the tests");
        var taken = Duration.between(Instant.parse(System.getProperty("figures.began")), Instant.now());
        FigureSheet.print(FigureSheet.table(
                "The build", List.of(Figure.of("mvn verify", taken.toSeconds() / 60.0, "min", "below 12 min"))));
    }
}
