package io.huiyin.platform.start;

import io.huiyin.text.Texts;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/** Says where Huiyin is and who can log in, as the last lines of the start. */
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);
    private static final Texts TEXTS = Texts.of("start");

    private final List<String> demoUsers;
    private final String host;
    private final Locale locale;

    ReadyMessage(List<String> demoUsers, String host, Locale locale) {
        this.demoUsers = demoUsers;
        this.host = host;
        this.locale = locale;
    }

    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && event.getSource() instanceof WebServerApplicationContext web) {
            lines("http://" + host + ":" + web.getWebServer().getPort()).forEach(LOG::info);
        }
    }

    List<String> lines(String address) {
        return List.of(
                TEXTS.get(locale, "ready.tasklist", address),
                TEXTS.get(locale, "ready.cockpit", address),
                demoUsers.isEmpty()
                        ? TEXTS.get(locale, "ready.users.none")
                        : TEXTS.get(locale, "ready.users.demo", String.join(", ", demoUsers)));
    }
}
