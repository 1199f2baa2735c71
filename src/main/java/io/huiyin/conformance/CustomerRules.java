package io.huiyin.conformance;

import static io.huiyin.conformance.FinishedCase.has;
import static io.huiyin.conformance.FinishedCase.text;

import io.huiyin.closure.Reachability;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.Milestone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the handbook owes the customer at the end. */
final class CustomerRules {

    private static final String FEEDBACK = "Task_GiveFeedback";
    private static final int CHANNELS_FOR_MAJOR = 2;
    private static final List<String> PARTS = List.of("resolved", "method", "followUpPlan");

    /** What customers are told by when the result is given. */
    private static final Set<String> RESULT = Set.of("RESULT", "FINAL_ANSWER");

    private CustomerRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofHandled("FED_BACK_BEFORE_CLOSING", "5.1-3, 2.4.2-2", CustomerRules::fedBack),
                Rule.ofHandled("FED_BACK_ON_OWN_CHANNEL", "5.4.1", CustomerRules::ownChannel),
                Rule.ofHandled(
                                "MAJOR_ON_TWO_CHANNELS",
                                "2.3.3, 4.3",
                                it -> Verdict.keptIf(channels(it).size() >= CHANNELS_FOR_MAJOR || isNotToBeReached(it)))
                        .onlyIf(FinishedCase::isMajor),
                Rule.ofHandled("FEEDBACK_COMPLETE", "5.4.2", CustomerRules::complete)
                        .onlyIf(it -> !it.done(FEEDBACK).isEmpty()),
                Rule.ofHandled("SURVEY_ASKED", "5.4.3-3", CustomerRules::surveyed),
                Rule.ofHandled("RECTIFICATION_DECIDED", "2.4.2-4", CustomerRules::rectification)
                        .onlyIf(it -> it.complaint().round() > 1));
    }

    private static Verdict fedBack(FinishedCase finished) {
        var told = finished.complaint().reachedAt(Milestone.FED_BACK);
        var closed = finished.complaint().reachedAt(Milestone.CLOSED);
        return Verdict.keptIf(
                told.isPresent() && closed.map(at -> !told.get().isAfter(at)).orElse(true));
    }

    private static Verdict ownChannel(FinishedCase finished) {
        var customer = finished.complaint().intake().customer();
        return Verdict.keptIf(channels(finished).stream().anyMatch(channel -> reaches(channel, customer))
                || isNotToBeReached(finished));
    }

    /** Nobody is told who left no contact data or was tried in vain often enough (S-21, S-22). */
    private static boolean isNotToBeReached(FinishedCase finished) {
        return Reachability.isExhausted(finished.complaint(), finished.course());
    }

    private static boolean reaches(String channel, Customer customer) {
        return switch (channel) {
            case "PHONE", "SMS" -> customer.phone() != null;
            case "EMAIL" -> customer.email() != null;
            case "LETTER" -> customer.postalAddress() != null;
            default -> true;
        };
    }

    /** On which channels the customer was told the result in the last round. */
    private static Set<String> channels(FinishedCase finished) {
        var byPerson = finished.doneLast(FEEDBACK)
                .filter(entry -> text(entry, "customerReached").equals("BY_PHONE"))
                .map(entry -> "PHONE");
        var finalAnswer = finished.doneLast("Task_GiveFinalAnswer").map(entry -> text(entry, "finalChannel"));
        var inContact = finished.of(Event.CONTACT)
                .filter(entry -> entry.round() == finished.complaint().round())
                .filter(entry -> text(entry, "outcome").equals("TOLD"))
                .filter(entry -> RESULT.contains(text(entry, "content")))
                .map(entry -> text(entry, "channel"));
        var cameBack = finished.of(Event.NOTICE_FAILED)
                .map(entry -> text(entry, "messageId"))
                .filter(id -> !id.isEmpty())
                .toList();
        var sent = finished.of(Event.NOTICE_SENT)
                .filter(entry -> entry.round() == finished.complaint().round())
                .filter(entry -> RESULT.contains(text(entry, "purpose")))
                .filter(entry -> !cameBack.contains(text(entry, "messageId")))
                .map(entry -> text(entry, "channel"));
        return Stream.of(byPerson, finalAnswer, inContact, sent)
                .flatMap(channels -> channels)
                .collect(Collectors.toSet());
    }

    private static Verdict complete(FinishedCase finished) {
        return finished.done(FEEDBACK).stream()
                .reduce((earlier, later) -> later)
                .map(entry -> Verdict.without(
                        PARTS.stream().filter(part -> !has(entry, part)).toList()))
                .orElse(Verdict.NOT_APPLICABLE);
    }

    /** Asked, and answered or without an answer for as long as S-23 waits; both are settled by a decision. */
    private static Verdict surveyed(FinishedCase finished) {
        boolean asked = finished.of(Event.SURVEY_INVITED).findAny().isPresent()
                || !finished.done("Task_CallBackCustomer").isEmpty();
        boolean settled =
                finished.complaint().reachedAt(Milestone.SATISFACTION_SETTLED).isPresent();
        return Verdict.without(Stream.of(asked ? "" : "asked", settled ? "" : "settled")
                .filter(part -> !part.isEmpty())
                .toList());
    }

    private static Verdict rectification(FinishedCase finished) {
        return finished.done("Task_DecideRectification").stream()
                .reduce((earlier, later) -> later)
                .map(CustomerRules::decided)
                .orElse(Verdict.broken(""));
    }

    private static Verdict decided(CaseEntry decision) {
        if (!text(decision, "rectification").equals("NEEDED")) {
            return Verdict.KEPT;
        }
        return Verdict.without(Stream.of("rectificationOwner", "rectificationDue", "acceptanceCriteria")
                .filter(part -> !has(decision, part))
                .toList());
    }
}
