package io.huiyin.conformance;

import static io.huiyin.conformance.FinishedCase.has;

import io.huiyin.complaint.Milestone;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the handbook asks of the beginning. */
final class IntakeRules {

    private static final Set<String> NOT_CLASSIFIED = Set.of("WITHDRAWN", "NOT_ACCEPTED", "PASSED_ON", "MERGED");
    private static final List<String> PARTS = List.of(
            "responseContent", "responseDepartment", "responseProgress", "responseProcess", "responseExpectedTime");

    private IntakeRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofAll("RECORD_COMPLETE", "5.3.1-1", IntakeRules::recordComplete),
                Rule.ofAll(
                                "CLASSIFIED",
                                "7.2-1",
                                it -> Verdict.keptIf(it.complaint().category().isPresent()))
                        .onlyIf(it -> it.complaint()
                                .outcome()
                                .filter(NOT_CLASSIFIED::contains)
                                .isEmpty()),
                Rule.ofHandled(
                        "RECEIPT_CONFIRMED",
                        "7.2-1",
                        it -> Verdict.keptIf(
                                it.complaint().reachedAt(Milestone.ACKNOWLEDGED).isPresent())),
                Rule.ofHandled("FIRST_RESPONSE_COMPLETE", "5.1-1, 5.4.3-1", IntakeRules::firstResponse)
                        .onlyIf(it -> !it.done("Task_GiveFirstResponse").isEmpty()),
                Rule.ofHandled(
                        "FIRST_RESPONSE_GIVEN",
                        "5.1-1",
                        it -> Verdict.keptIf(it.complaint()
                                .reachedAt(Milestone.FIRST_RESPONDED)
                                .isPresent())));
    }

    private static Verdict recordComplete(FinishedCase finished) {
        var intake = finished.complaint().intake();
        return Verdict.without(Stream.of(
                        intake.customer().name() == null ? "name" : "",
                        intake.title().isBlank() || intake.description().isBlank() ? "content" : "",
                        intake.receivedAt() == null ? "time" : "")
                .filter(part -> !part.isEmpty())
                .toList());
    }

    private static Verdict firstResponse(FinishedCase finished) {
        var given = finished.done("Task_GiveFirstResponse").stream()
                .filter(entry -> !Boolean.TRUE.equals(entry.detail().get("notOurs")))
                .findFirst();
        return given.map(entry -> Verdict.without(
                        PARTS.stream().filter(part -> !has(entry, part)).toList()))
                .orElse(Verdict.broken(""));
    }
}
