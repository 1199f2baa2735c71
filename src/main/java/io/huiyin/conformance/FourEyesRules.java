package io.huiyin.conformance;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the handbook asks for a second person. */
final class FourEyesRules {

    private FourEyesRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofHandled("CONFIRMED_BY_ANOTHER", "2.4.2-1", it -> notByHandlers(it, "Task_ConfirmCompletion"))
                        .onlyIf(it -> !it.done("Task_ConfirmCompletion").isEmpty()),
                Rule.ofHandled(
                        "COMPLETION_CONFIRMED",
                        "2.4.2-1",
                        it -> Verdict.keptIf(
                                it.doneLast("Task_ConfirmCompletion").findAny().isPresent())),
                Rule.ofHandled("CALLED_BACK_BY_ANOTHER", "5.4.3-3", it -> notByHandlers(it, "Task_CallBackCustomer"))
                        .onlyIf(it -> !it.done("Task_CallBackCustomer").isEmpty()),
                Rule.ofHandled("APPROVED_BY_ANOTHER", "5.2.2-3", FourEyesRules::approvers)
                        .onlyIf(it -> !it.done("Task_ApproveSolution").isEmpty()),
                Rule.ofHandled("SIGNED_BY_HANDLER_AND_HEADS", "5.3.1-4", FourEyesRules::signatures),
                Rule.ofHandled("SIGNED_BY_DIFFERENT_PEOPLE", "5.3.1-4", FourEyesRules::signers));
    }

    /** Who handled before is noted by name; whoever does this step alone is not among them. */
    private static Verdict notByHandlers(FinishedCase finished, String step) {
        var handlers = finished.complaint().handlers();
        return Verdict.without(finished.done(step).stream()
                .filter(entry -> handlers.contains(entry.actor()))
                .map(entry -> String.valueOf(entry.round()))
                .distinct()
                .toList());
    }

    private static Verdict approvers(FinishedCase finished) {
        return Verdict.without(HandlingRules.rounds(finished.complaint())
                .filter(round -> finished.actors("Task_ProposeSolution", round).stream()
                        .anyMatch(finished.actors("Task_ApproveSolution", round)::contains))
                .mapToObj(String::valueOf)
                .toList());
    }

    private static Verdict signatures(FinishedCase finished) {
        var signed = accepted(finished).toList();
        var departments = signed.stream()
                .filter(entry -> "DEPARTMENT_HEAD".equals(entry.detail().get("role")))
                .map(entry -> FinishedCase.text(entry, "department"))
                .collect(Collectors.toSet());
        boolean handler = signed.stream()
                .anyMatch(entry -> "HANDLER".equals(entry.detail().get("role")));
        return Verdict.without(Stream.concat(
                        handler ? Stream.empty() : Stream.of("handler"),
                        finished.complaint().departments().stream()
                                .filter(department -> !departments.contains(department)))
                .toList());
    }

    /** The handler does not sign for the heads as well. */
    private static Verdict signers(FinishedCase finished) {
        Set<String> handlers = accepted(finished)
                .filter(entry -> "HANDLER".equals(entry.detail().get("role")))
                .map(CaseEntry::actor)
                .collect(Collectors.toSet());
        return Verdict.keptIf(accepted(finished)
                .filter(entry -> "DEPARTMENT_HEAD".equals(entry.detail().get("role")))
                .noneMatch(entry -> handlers.contains(entry.actor())));
    }

    private static Stream<CaseEntry> accepted(FinishedCase finished) {
        return finished.of(Event.SIGNED)
                .filter(entry -> entry.round() == finished.complaint().round())
                .filter(entry -> Boolean.TRUE.equals(entry.detail().get("accepted")));
    }
}
