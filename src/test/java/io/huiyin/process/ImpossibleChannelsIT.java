package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.testing.Major;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** A notice that could only go to another channel than the record says is refused where the channel is chosen. */
class ImpossibleChannelsIT extends ComplaintJourneys {

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void readNothing() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void noFirstResponseIsWrittenWhereNoLetterArrives() {
        complaint.registered(Map.of()).jobs();

        refuses("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse(), "responseChannel", "LETTER");
    }

    @Test
    void noSolutionIsWrittenWhereNoLetterArrives() {
        Stages.investigated(complaint, Map.of());

        refuses("technical-dept", "Task_ProposeSolution", Steps.solution(), "solutionChannel", "LETTER");
    }

    @Test
    void noResultIsWrittenWhereNoLetterArrives() {
        Stages.handled(complaint, Map.of());

        refuses("customer-service-center", "Task_GiveFeedback", Steps.writtenFeedback(), "feedbackChannel", "LETTER");
        assertThat(complaint.openTasks()).contains("Task_CallBackCustomer");
    }

    @Test
    void noFinalAnswerIsWrittenWhereNoLetterArrives() {
        Stages.fedBack(complaint, Map.of()).does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(1));
        Stages.handledAgain(complaint, "csc-supervisor")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(1));
        Stages.handledAgain(complaint, "management")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(1));

        refuses("management", "Task_GiveFinalAnswer", Steps.finalAnswer("EMAIL"), "finalChannel", "LETTER");
    }

    @Test
    void noProgressIsWrittenWhereNoLetterArrives() {
        Major.respondedTo(Major.graded(complaint, Major.outage()));

        assertThatThrownBy(() -> complaint.does(
                        "customer-service-center",
                        "Task_SendProgressNotice",
                        Steps.with(Major.progress(), Map.of("progressChannel", "LETTER"))))
                .hasMessageContaining("progressChannel: the customer has left no postal address");
    }

    @Test
    void nothingIsMailedToWhoLeftNoMailAddress() {
        complaint.registered(without("contactEmail")).jobs();

        refuses("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse(), "responseChannel", "EMAIL");
    }

    @Test
    void noTextMessageGoesToALandline() {
        complaint.registered(Map.of("contactPhone", "0571-88888888")).jobs();

        refuses("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse(), "responseChannel", "SMS");
    }

    @Test
    void theRefusalSpeaksTheReadersLanguage() {
        complaint.registered(Map.of()).jobs();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThatThrownBy(() -> complaint.does(
                        "technical-dept",
                        "Task_GiveFirstResponse",
                        Steps.with(Steps.firstResponse(), Map.of("responseChannel", "LETTER"))))
                .hasMessageContaining("responseChannel：客户未留邮寄地址");
    }

    @Test
    void aLetterGoesWhereAnAddressIsLeft() {
        complaint
                .registered(Map.of("postalAddress", "杭州市西湖区文三路 1 号"))
                .jobs()
                .does(
                        "technical-dept",
                        "Task_GiveFirstResponse",
                        Steps.with(Steps.firstResponse(), Map.of("responseChannel", "LETTER")));

        assertThat(noted(Event.NOTICE_SENT)).anySatisfy(sent -> assertThat(sent.detail())
                .containsEntry("purpose", "FIRST_RESPONSE")
                .containsEntry("channel", "LETTER"));
    }

    /** Nothing of the refused form stays, and the form is taken with the channel it has otherwise. */
    private void refuses(String user, String task, Map<String, Object> step, String field, String channel) {
        var why = Map.of(
                        "LETTER", "no postal address",
                        "EMAIL", "no e-mail address",
                        "SMS", "no number that takes text messages")
                .get(channel);
        int before = noted(Event.STEP_COMPLETED).size();
        assertThatThrownBy(() -> complaint.does(user, task, Steps.with(step, Map.of(field, channel))))
                .hasMessageContaining(field + ": the customer has left " + why + ". Choose another channel");
        assertThat(complaint.openTasks()).contains(task);
        assertThat(noted(Event.STEP_COMPLETED)).hasSize(before);

        complaint.does(user, task, step);
        assertThat(complaint.openTasks()).doesNotContain(task);
    }

    private static Map<String, Object> without(String field) {
        var fields = new HashMap<String, Object>();
        fields.put(field, null);
        return fields;
    }
}
