package io.huiyin.notification.web;

import io.huiyin.complaint.Refused;
import io.huiyin.notification.Report;
import io.huiyin.notification.TakeReport;
import io.huiyin.web.Membership;
import io.huiyin.web.NotThere;
import io.huiyin.web.StrictBody;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a gateway says what became of a message that it took over (S-56). */
@RestController
class DeliveryReportController {

    private static final Membership SYSTEMS = Membership.of("channel-system");

    private final TakeReport takeReport;
    private final TransactionTemplate transaction;
    private final List<String> reporters;

    /** @param reporters users of the group whose reports count */
    DeliveryReportController(
            TakeReport takeReport,
            TransactionTemplate transaction,
            @Value("${huiyin.notices.reporters}") List<String> reporters) {
        this.takeReport = takeReport;
        this.transaction = transaction;
        this.reporters = reporters;
    }

    /** Answers the same however often it is said; the first report about a notice counts. */
    @PostMapping(path = "/api/notices/{messageId}/delivery", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@PathVariable String messageId, @RequestBody DeliveryReport report, Authentication user) {
        SYSTEMS.require(user);
        if (!reporters.contains(user.getName())) {
            throw new AccessDeniedException("Not for this system");
        }
        var taken = transaction.execute(status -> takeReport.take(report.of(messageId), notice -> true));
        taken.orElseThrow(() -> new NotThere("messageId"));
    }

    /**
     * How a message fared.
     *
     * @param outcome {@code DELIVERED} or {@code UNDELIVERED}
     * @param reason why it was not delivered, for people
     */
    record DeliveryReport(String outcome, String reason) implements StrictBody {

        Report of(String messageId) {
            if (outcome == null) {
                throw new Refused("outcome", "required");
            }
            return switch (outcome) {
                case "DELIVERED" -> new Report(messageId, true, null);
                case "UNDELIVERED" -> new Report(messageId, false, reason);
                default -> throw new Refused("outcome", "unknownOption", "DELIVERED, UNDELIVERED");
            };
        }
    }
}
