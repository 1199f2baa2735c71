package io.huiyin.audit;

import java.util.List;

/**
 * Tells what was left before it was done. The engine says so too of an end event that ends what it stands in, itself with it, and of
 * an event gateway that gave way to what came first.
 */
public final class Interruptions {

    private final Diagram diagram;
    private final List<Visit> visits;

    private Interruptions(Diagram diagram, List<Visit> visits) {
        this.diagram = diagram;
        this.visits = visits;
    }

    /** The visits of an instance, of which only those that were left before they were done are cancelled. */
    public static List<Visit> of(Diagram diagram, List<Visit> visits) {
        var all = new Interruptions(diagram, visits);
        return visits.stream()
                .map(visit -> visit.cancelled() && all.isDone(visit) ? visit.done() : visit)
                .toList();
    }

    private boolean isDone(Visit visit) {
        return switch (diagram.type(visit.element())) {
            case "endEvent" -> true;
            case "eventBasedGateway" -> diagram.from(visit.element()).stream().anyMatch(flow -> follows(visit, flow));
            default -> false;
        };
    }

    private boolean follows(Visit visit, Diagram.Flow flow) {
        return visits.stream()
                .anyMatch(next -> next.element().equals(flow.target())
                        && next.scope().equals(visit.scope())
                        && !next.startedAt().isBefore(visit.endedAt()));
    }
}
