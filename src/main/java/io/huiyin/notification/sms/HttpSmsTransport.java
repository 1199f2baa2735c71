package io.huiyin.notification.sms;

import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.Transport;
import io.huiyin.notification.TransportFailure;
import io.huiyin.notification.TransportFailure.Kind;
import java.net.http.HttpClient;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Posts short messages to a gateway as JSON. The message id goes along as {@code Idempotency-Key}, so that the gateway
 * recognises a repetition and a lost answer may be asked for again.
 */
class HttpSmsTransport implements Transport {

    /** About the message itself; any other refusal is about us or the moment and may pass. */
    private static final Set<Integer> ABOUT_THE_MESSAGE = Set.of(400, 404, 410, 413, 422);

    private final RestClient gateway;

    HttpSmsTransport(SmsGateway settings) {
        var client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.readTimeout());
        gateway = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.url())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.token())
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.SMS;
    }

    @Override
    public void send(Notice notice) throws TransportFailure {
        var status = post(notice);
        if (!status.is2xxSuccessful()) {
            var kind = ABOUT_THE_MESSAGE.contains(status.value()) ? Kind.REFUSED : Kind.OUT_OF_ORDER;
            throw new TransportFailure(kind, "The SMS gateway answered " + status.value());
        }
    }

    private HttpStatusCode post(Notice notice) throws TransportFailure {
        try {
            return gateway.post()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotency-Key", notice.messageId())
                    .body(new ShortMessage(notice.recipient(), notice.text(), notice.messageId()))
                    .retrieve()
                    .toBodilessEntity()
                    .getStatusCode();
        } catch (RestClientException e) {
            throw new TransportFailure(Kind.OUT_OF_ORDER, "The SMS gateway did not answer: " + e.getMessage());
        }
    }

    private record ShortMessage(String to, String text, String reference) {}
}
