package io.huiyin.figures;

import static org.awaitility.Awaitility.await;

import io.huiyin.figures.FigureSheet.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how soon Huiyin is ready with the demo data, and how much memory it then holds. */
class StartFigures {

    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final String SOON = "below 20 s";
    private static final String SMALL = "below 700 MB";

    @TempDir
    Path folder;

    private final List<Figure> figures = new ArrayList<>();

    @Test
    void ofTheStart() throws IOException, InterruptedException {
        var application = RunningNode.unpack(folder.resolve("application"));
        measure("first start, the demo data are made", application);
        measure("later start", application);
        figures.add(new Figure("processors", "" + Runtime.getRuntime().availableProcessors(), "2"));
        FigureSheet.print(FigureSheet.table("From start to ready", figures));
    }

    private void measure(String start, Path application) throws IOException {
        try (var node = RunningNode.start(application, folder)) {
            figures.add(Figure.of(start, seconds(node.untilReady()), "s", SOON));
            figures.add(Figure.of("- of it work of the processors", seconds(node.worked()), "s", ""));
            figures.add(Figure.of("- resident memory when ready", node.residentMegabytes(), "MB", SMALL));
            await().pollDelay(A_WHILE).atMost(A_WHILE.multipliedBy(2)).until(() -> true);
            figures.add(Figure.of("- resident memory a minute later", node.residentMegabytes(), "MB", SMALL));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
