package io.huiyin.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Another system that is told something over HTTP and remembers it. */
public class Listener implements AutoCloseable {

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;

    private Listener(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::hear);
        server.start();
    }

    /** Listens on a free port. */
    public static Listener start() throws IOException {
        return new Listener(0);
    }

    /** Answers with this status from now on. */
    public Listener answering(int status) {
        answer = status;
        return this;
    }

    private void hear(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(), header -> header.getValue()
                        .get(0)));
        told.add(new Told(exchange.getRequestURI().getPath(), headers, body));
        exchange.getResponseHeaders().add("Location", address("/elsewhere"));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What was told so far, refused or not. */
    public List<Told> told() {
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One request. */
    public record Told(String path, Map<String, String> headers, String body) {}
}
