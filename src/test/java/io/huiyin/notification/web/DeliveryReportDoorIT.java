package io.huiyin.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.NoticeState;
import io.huiyin.notification.Notices;
import io.huiyin.notification.Purpose;
import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenDoors
class DeliveryReportDoorIT {

    private static final String DELIVERED = "{\"outcome\": \"DELIVERED\"}";
    private static final String UNDELIVERED = "{\"outcome\": \"UNDELIVERED\", \"reason\": \"13800000001 is absent\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Notices notices;

    @Autowired
    private TaskService tasks;

    private Client gateway;
    private String number;
    private Notice sms;

    @BeforeEach
    void aMessageIsSent() {
        gateway = Client.at(port).as("channel-system");
        var given = "{\"channel\": \"PHONE\", \"customer\": {\"name\": \"Li\", \"phone\": \"13800000001\"},"
                + " \"title\": \"Bill\", \"description\": \"Twice\"}";
        number = gateway.post("/api/complaints", given)
                .json()
                .get("complaintNumber")
                .asText();
        sms = notices.prepare(new Notice(
                number.toLowerCase(Locale.ROOT) + ".receipt.r1." + UUID.randomUUID() + "@huiyin.example",
                ComplaintNumber.of(number),
                Purpose.RECEIPT,
                1,
                "",
                NoticeChannel.SMS,
                null,
                "13800000001",
                Locale.ENGLISH,
                "Receipt",
                "Received",
                "Received",
                NoticeState.SENT,
                0,
                null,
                Instant.now()));
    }

    @Test
    void theGatewaySaysThatAMessageHasArrived() {
        assertThat(report(gateway, DELIVERED)).isEqualTo(204);
        assertThat(report(gateway, DELIVERED)).isEqualTo(204);
        assertThat(report(gateway, UNDELIVERED)).isEqualTo(204);

        assertThat(now().state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(calls()).isZero();
    }

    @Test
    void theGatewaySaysThatAMessageHasNotArrivedAndTheCustomerIsToldOtherwise() {
        assertThat(report(gateway, UNDELIVERED)).isEqualTo(204);
        assertThat(report(gateway, UNDELIVERED)).isEqualTo(204);

        assertThat(now().state()).isEqualTo(NoticeState.RETURNED);
        assertThat(now().fault()).isEqualTo("*** is absent");
        assertThat(calls()).isOne();
    }

    @Test
    void nobodyElseMayReport() {
        assertThat(report(Client.at(port), DELIVERED)).isEqualTo(401);
        assertThat(report(Client.at(port).as("customer-service-center"), DELIVERED))
                .isEqualTo(403);
        assertThat(report(Client.at(port).as("admin"), DELIVERED)).isEqualTo(403);

        assertThat(now().state()).isEqualTo(NoticeState.SENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                    | 400",
                "{\"outcome\": \"LOST\"}               | 400",
                "{\"outcome\": 1}                      | 400",
                "{\"outcome\": \"DELIVERED\", \"x\": 1}| 400"
            })
    void whatIsNoReportIsRefused(String body, int status) {
        assertThat(report(gateway, body)).isEqualTo(status);
    }

    @Test
    void aMessageThatWasNeverSentIsUnknown() {
        assertThat(gateway.post("/api/notices/ts1.receipt.r1.sms@huiyin.example/delivery", DELIVERED)
                        .status())
                .isEqualTo(404);
    }

    private int report(Client caller, String body) {
        return caller.post("/api/notices/" + sms.messageId() + "/delivery", body)
                .status();
    }

    private Notice now() {
        return notices.find(sms.messageId()).orElseThrow();
    }

    private long calls() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("Task_TellReturnedByPhone")
                .count();
    }
}
