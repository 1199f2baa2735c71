package io.huiyin.subscription.http;

import io.huiyin.subscription.Callbacks;
import io.huiyin.subscription.Sender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Posts JSON without following redirects, to listed addresses only. Where a name leads to is checked by the very look-up that the
 * connection uses, so that a name cannot mean another address between check and use.
 */
@Component
class HttpSender implements Sender, AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);
    private static final int CONNECTIONS = 64;

    /** A whole attempt, also with one who answers drop by drop. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<Callbacks, CloseableHttpClient> clients = new ConcurrentHashMap<>();

    @Override
    public Answer post(URI callback, Callbacks allowed, Map<String, String> headers, String body) {
        if (!allowed.allows(callback)) {
            return new Answer(0, "The address is not listed any more");
        }
        var request = new HttpPost(callback);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        var end = clock.schedule(request::cancel, LONGEST.toSeconds(), TimeUnit.SECONDS);
        try {
            return clients.computeIfAbsent(allowed, HttpSender::client)
                    .execute(request, response -> answer(response.getCode()));
        } catch (IOException | RuntimeException e) {
            return new Answer(0, e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            end.cancel(false);
        }
    }

    private static Answer answer(int status) {
        return new Answer(status, status >= 200 && status < 300 ? null : "Answered " + status);
    }

    private static CloseableHttpClient client(Callbacks allowed) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(ANSWER)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(allowed))
                .setDefaultConnectionConfig(connection)
                .setMaxConnTotal(CONNECTIONS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("Huiyin")
                .build();
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        for (var client : clients.values()) {
            client.close();
        }
    }

    private static final class CheckedNames extends SystemDefaultDnsResolver {

        private final Callbacks allowed;

        CheckedNames(Callbacks allowed) {
            this.allowed = allowed;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses =
                    Arrays.stream(super.resolve(host)).filter(allowed::allows).toArray(InetAddress[]::new);
            if (addresses.length == 0) {
                throw new UnknownHostException(host + " leads inside the house");
            }
            return addresses;
        }
    }
}
