package io.huiyin.figures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** Several clients that hand in complaints at once, each complaint twice and until there is an answer. */
class Clients {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NUMBER = Pattern.compile("\"complaintNumber\":\"(TS\\d+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger contradictions = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final KillableNode node;
    private final int clients;
    private final String mark;
    private Duration taken = Duration.ZERO;

    /** @param mark begins every reference */
    Clients(KillableNode node, int clients, String mark) {
        this.node = node;
        this.clients = clients;
        this.mark = mark;
    }

    /** @param watch is told how many requests are answered, by one of the clients after each */
    void handIn(int complaints, IntConsumer watch) throws InterruptedException {
        var references = new ArrayList<String>();
        for (int i = 0; i < complaints; i++) {
            references.add(mark + "-" + i);
            references.add(mark + "-" + i);
        }
        Collections.shuffle(references, new Random(complaints));
        long began = System.nanoTime();
        var pool = Executors.newFixedThreadPool(clients);
        references.forEach(reference -> pool.execute(() -> {
            handIn(reference);
            watch.accept(done.incrementAndGet());
        }));
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.DAYS)) {
            throw new IllegalStateException("The clients do not come to an end");
        }
        taken = Duration.ofNanos(System.nanoTime() - began);
    }

    private void handIn(String reference) {
        for (; ; ) {
            long began = System.nanoTime();
            var number = number(reference);
            if (number != null) {
                times.add(System.nanoTime() - began);
                var before = numbers.putIfAbsent(reference, number);
                contradictions.addAndGet(before == null || before.equals(number) ? 0 : 1);
                return;
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** The number that was answered; null if there was no answer, or none of 2xx. */
    private String number(String reference) {
        try {
            var answer = send(reference);
            var number = NUMBER.matcher(answer.body());
            if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
                throw new IllegalStateException(reference + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() / 100 == 2 && number.find() ? number.group(1) : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String reference) throws IOException, InterruptedException {
        var body =
                """
                {"channel": "APP", "externalReference": "%s", "serviceType": "NETWORK", "subtopic": "NETWORK_FAULT",
                 "impactScope": "SINGLE", "customer": {"name": "王小明", "phone": "138%08d"},
                 "title": "宽带经常掉线", "description": "每天晚上八点以后宽带都会掉线，已经持续一周。"}
                """
                        .formatted(reference, reference.hashCode() & 0x3ffffff);
        var request = HttpRequest.newBuilder(URI.create(node.address() + "/api/complaints"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", node.channelSystem())
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** The number that each reference was given. */
    Map<String, String> numbers() {
        return numbers;
    }

    /** How many references were given two numbers. */
    int contradictions() {
        return contradictions.get();
    }

    int retries() {
        return retries.get();
    }

    double perSecond() {
        return done.get() / (taken.toMillis() / 1000.0);
    }

    /** Milliseconds that so many of a hundred answers took at most. */
    double percentile(int percent) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
