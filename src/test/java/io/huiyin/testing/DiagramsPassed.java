package io.huiyin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * What the tests of one build have passed of the diagrams. Each Java machine that runs some of them keeps its part in a file, so that
 * the last one can say what none of them has passed.
 *
 * @param journeys names of the test classes that went through the diagrams
 * @param elements what they passed, each as process and id of the element
 */
public record DiagramsPassed(Set<String> journeys, Set<String> elements) {

    private static final Path FOLDER = Path.of("target", "diagrams-passed");
    private static final String BUILD = System.getProperty("build.began", "");
    private static final String MACHINE = String.valueOf(ProcessHandle.current().pid());
    private static final Set<String> RUN = new ConcurrentSkipListSet<>();

    /** Keeps what this machine has passed so far, a test class that has just ended included. */
    public static void keep(Class<?> journey) {
        RUN.add(journey.getName());
        var lines = Stream.of(
                        Stream.of(BUILD),
                        RUN.stream().map(name -> "journey " + name),
                        DiagramRecorder.passed().stream().map(element -> "element " + element))
                .flatMap(line -> line)
                .toList();
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(MACHINE), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("What was passed of the diagrams cannot be kept", e);
        }
    }

    /** What all machines of this build have kept; files of another build do not count. */
    public static DiagramsPassed ofBuild() throws IOException {
        var all = new DiagramsPassed(new TreeSet<>(), new TreeSet<>());
        if (Files.isDirectory(FOLDER)) {
            try (var files = Files.list(FOLDER)) {
                for (var file : files.toList()) {
                    all.add(file);
                }
            }
        }
        return all;
    }

    private void add(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.get(0).equals(BUILD)) {
            lines.forEach(line -> {
                addTo(journeys, "journey ", line);
                addTo(elements, "element ", line);
            });
        }
    }

    private static void addTo(Set<String> set, String kind, String line) {
        if (line.startsWith(kind)) {
            set.add(line.substring(kind.length()));
        }
    }

    boolean has(String process, String element) {
        return elements.contains(DiagramRecorder.name(process, element));
    }
}
