package io.huiyin.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The packaged application in production's profile on a PostgreSQL; it can be killed as by {@code kill -9}. */
class KillableNode implements AutoCloseable {

    private static final String PASSWORD = "Benchmark-Pass-2025";
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final String database;
    private final int port;
    private Process process;
    private volatile int kills;
    private Duration downtime = Duration.ZERO;

    KillableNode(Path folder, String database) throws IOException {
        this.folder = folder;
        this.database = database;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Starts it and waits until it is ready. */
    void start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(System.getProperty("benchmark.jvm").split(" ")));
        command.addAll(List.of("-jar", System.getProperty("benchmark.jar"), "--spring.profiles.active=postgres"));
        command.addAll(List.of("--huiyin.notices.real=false", "--logging.level.root=warn"));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("node.log").toFile());
        builder.environment().put("HUIYIN_DB_URL", database);
        builder.environment().put("HUIYIN_DB_USER", "postgres");
        builder.environment().put("HUIYIN_DB_PASSWORD", "");
        builder.environment().put("HUIYIN_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("HUIYIN_PORT", String.valueOf(port));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long began = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
                throw new IllegalStateException("Huiyin does not start, see " + folder.resolve("node.log"));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isReady() {
        try {
            var health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it the next time; does nothing if another client was quicker. */
    synchronized void killAndRestart(int killedSoFar) {
        if (kills != killedSoFar) {
            return;
        }
        long began = System.nanoTime();
        process.destroyForcibly().onExit().join();
        start();
        downtime = downtime.plusNanos(System.nanoTime() - began);
        kills++;
    }

    int kills() {
        return kills;
    }

    Duration downtime() {
        return downtime;
    }

    /** Time that all processors together have worked for it. */
    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Makes the user that hands in complaints. */
    void createChannelSystem() throws IOException, InterruptedException {
        post(
                "/engine-rest/user/create",
                "{\"profile\": {\"id\": \"channel\"}, \"credentials\": {\"password\": \"" + PASSWORD + "\"}}");
        post("/engine-rest/group/channel-system/members/channel", "");
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", basic("admin"))
                .method(body.isEmpty() ? "PUT" : "POST", BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** The header with which the user hands in complaints. */
    String channelSystem() {
        return basic("channel");
    }

    private static String basic(String user) {
        var both = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
