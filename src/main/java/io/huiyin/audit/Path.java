package io.huiyin.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way that an instance took through its diagram.
 *
 * @param flows ids of the sequence flows it passed, as far as they follow from the history
 * @param calls instances that it called, by element
 */
public record Path(
        Instance instance, List<ElementVisits> elements, Set<String> flows, List<Missed> missed, List<Call> calls) {

    /** Puts the way together from what the history keeps. */
    public static Path of(Instance instance, Diagram diagram, List<Visit> visits, List<Missed> missed) {
        var passed = new PassedFlows(diagram, visits);
        var elements = new ArrayList<ElementVisits>();
        visits.stream()
                .collect(Collectors.groupingBy(Visit::element))
                .forEach((element, its) -> elements.add(ElementVisits.of(diagram.name(element), its)));
        passed.derivedNodes()
                .forEach(node ->
                        elements.add(ElementVisits.derived(diagram.nodes().get(node))));
        var calls = visits.stream()
                .filter(visit -> visit.called() != null)
                .map(visit -> new Call(visit.element(), visit.called()))
                .toList();
        return new Path(instance, elements, passed.flows(), missed, calls);
    }

    /**
     * A limit that was missed.
     *
     * @param element the timer that watches it
     * @param clock label of its clock
     */
    public record Missed(
            String element, String clock, String name, Instant dueAt, Instant missedAt, Instant stoppedAt) {}

    /** Another instance that an element called. */
    public record Call(String element, String instance) {}
}
