package io.huiyin.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The packaged application, unpacked so that its libraries are files as for {@code mvn spring-boot:run}, with the demo data in a folder of its own. */
class RunningNode implements AutoCloseable {

    private static final String READY = "Demo users";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final Duration untilReady;

    private RunningNode(Process process, Duration untilReady) {
        this.process = process;
        this.untilReady = untilReady;
    }

    /** Unpacks the application into the folder. */
    static Path unpack(Path folder) throws IOException, InterruptedException {
        var packed = Path.of(System.getProperty("figures.jar"));
        var command = List.of(
                JAVA, "-Djarmode=tools", "-jar", packed.toString(), "extract", "--destination", folder.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("Huiyin cannot be unpacked");
        }
        return folder.resolve(packed.getFileName());
    }

    static RunningNode start(Path application, Path folder) throws IOException {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(Arrays.asList(System.getProperty("figures.jvm").split(" ")));
        command.addAll(List.of("-jar", application.toString(), "--server.port=0"));
        long began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> line.contains(READY))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Huiyin does not start"));
        return new RunningNode(process, Duration.ofNanos(System.nanoTime() - began));
    }

    Duration untilReady() {
        return untilReady;
    }

    /** Time that all processors together have worked for it. */
    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    double residentMegabytes() throws IOException {
        return residentMegabytes(process.pid());
    }

    /** Memory that a process holds, as Linux tells it. */
    static double residentMegabytes(long pid) throws IOException {
        var status = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        if (!status.find()) {
            throw new IllegalStateException("No resident memory of process " + pid);
        }
        return Long.parseLong(status.group(1)) / 1024.0;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
