package io.huiyin.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huiyin.notification.Letters;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.TransportFailure;
import io.huiyin.notification.TransportFailure.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSmsTransportTest {

    private static final Notice NOTICE = Letters.notice(NoticeChannel.SMS, "13800138000", "Hello", "您的投诉 \"1\" <b>\n");

    private final List<Map<?, ?>> bodies = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer gateway;
    private int status = 202;
    private boolean silent;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setExecutor(Executors.newCachedThreadPool());
        gateway.createContext("/messages", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        gateway.stop(0);
    }

    @Test
    void aMessageIsPostedAsJsonWithTokenAndIdempotencyKey() throws Exception {
        transport().send(NOTICE);

        assertThat(bodies)
                .containsExactly(Map.of("to", "13800138000", "text", NOTICE.text(), "reference", NOTICE.messageId()));
        assertThat(headers).containsExactly("Bearer secret", NOTICE.messageId());
    }

    @Test
    void serverErrorsAndOurOwnFaultsPutItOutOfOrder() {
        for (int code : new int[] {500, 502, 503, 429, 408, 401, 403, 302}) {
            status = code;
            assertThat(failure()).as("" + code).isEqualTo(Kind.OUT_OF_ORDER);
        }
    }

    @Test
    void aRefusedMessageIsRefusedForGood() {
        for (int code : new int[] {400, 404, 422}) {
            status = code;
            assertThat(failure()).as("" + code).isEqualTo(Kind.REFUSED);
        }
    }

    @Test
    void aSilentGatewayIsLeftAfterTheTimeLimit() {
        silent = true;

        assertThat(failure()).isEqualTo(Kind.OUT_OF_ORDER);
    }

    @Test
    void aGatewayThatIsNotThereIsOutOfOrder() {
        gateway.stop(0);

        assertThat(failure()).isEqualTo(Kind.OUT_OF_ORDER);
    }

    @Test
    void theTokenIsShownNowhere() {
        assertThat(settings()).hasToString("SMS gateway " + url());
        assertThatCode(() -> transport().send(NOTICE)).doesNotThrowAnyException();
    }

    private Kind failure() {
        try {
            transport().send(NOTICE);
            return null;
        } catch (TransportFailure e) {
            assertThat(e).hasMessageNotContaining("secret");
            return e.kind();
        }
    }

    private HttpSmsTransport transport() {
        return new HttpSmsTransport(settings());
    }

    private SmsGateway settings() {
        return new SmsGateway(url(), "secret", Duration.ofMillis(500), Duration.ofMillis(500));
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/messages");
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new ObjectMapper().readValue(exchange.getRequestBody(), Map.class));
        headers.add(exchange.getRequestHeaders().getFirst("Authorization"));
        headers.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (silent) {
            waitForTheEnd();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
