package io.huiyin.notification.bpmn;

import io.huiyin.notification.NoticeChannel;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reports channels that do not work. */
@Component
class TransportIncidents {

    private static final Texts TEXTS = Texts.of("notices");

    private final Locale locale;

    TransportIncidents(@Value("${huiyin.locale:en}") Locale locale) {
        this.locale = locale;
    }

    /** The step ends and the complaint goes on, so the incident belongs to the whole process. */
    void report(Set<NoticeChannel> outOfOrder, DelegateExecution execution) {
        outOfOrder.forEach(channel -> execution
                .getProcessInstance()
                .createIncident(
                        ComplaintProcess.Incident.NOTICE_TRANSPORT,
                        channel.name(),
                        TEXTS.get(locale, "outOfOrder", Words.of(channel, locale))));
    }
}
