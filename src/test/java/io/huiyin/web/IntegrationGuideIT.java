package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The examples of the guide work as they stand there, one after the other. */
@OpenDoors
class IntegrationGuideIT {

    private static final Path GUIDE = Path.of("docs/integration.md");
    private static final Pattern PAGE = Pattern.compile("\\((integration/[a-z-]+\\.md)\\)");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String STRICT =
            "set -euo pipefail\ncurl() { command curl --silent --show-error --fail-with-body \"$@\"; echo; }\n";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void everyExampleOfTheGuideWorks() throws IOException, InterruptedException {
        assumeTrue(isThere("bash") && isThere("curl") && isThere("openssl"), "bash, curl and openssl are needed");
        var examples = examples();
        var script = STRICT + String.join("\n", examples).replace("127.0.0.1:8080", "127.0.0.1:" + port);
        var output = folder.resolve("output").toFile();

        var shell = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();

        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output.toPath());
        assertThat(shell.exitValue()).as(said).isZero();
        assertThat(examples).hasSizeGreaterThan(7);
        assertThat(said)
                .contains(
                        "\"trackingToken\"",
                        "\"TAKEN\"",
                        "\"REFUSED\"",
                        "Bill of March",
                        "lang=\"zh-CN\"",
                        "X-Total-Count",
                        "\"severity\":\"Critical\"",
                        "taken",
                        "refused");
    }

    /** Of every page, in the order in which the guide names them. */
    private static List<String> examples() throws IOException {
        var pages = PAGE.matcher(Files.readString(GUIDE))
                .results()
                .map(page -> page.group(1))
                .toList();
        var examples = new ArrayList<String>();
        for (var page : pages) {
            EXAMPLE.matcher(Files.readString(GUIDE.resolveSibling(page)))
                    .results()
                    .forEach(example -> examples.add(example.group(1)));
        }
        return examples;
    }

    private static boolean isThere(String program) {
        var path = System.getenv("PATH").split(File.pathSeparator);
        return Arrays.stream(path).map(Path::of).collect(Collectors.toSet()).stream()
                .anyMatch(place -> Files.isExecutable(place.resolve(program)));
    }
}
