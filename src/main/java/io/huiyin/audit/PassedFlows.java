package io.huiyin.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which sequence flows were passed. The history keeps tasks, stages and whatever happens, but no gateway and no plain event: the
 * way between two kept elements follows from what began next after the first had ended. Where two ways lead to the same element, the
 * shorter one is taken.
 */
class PassedFlows {

    /** Jobs of one step may start a moment after each other. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final Diagram diagram;
    private final Map<String, List<Visit>> visits;
    private final Set<String> flows = new LinkedHashSet<>();
    private final Set<String> nodes = new LinkedHashSet<>();

    PassedFlows(Diagram diagram, List<Visit> visits) {
        this.diagram = diagram;
        var inStages = visits.stream().map(visit -> inItsStage(visit, visits)).toList();
        this.visits = inStages.stream().collect(Collectors.groupingBy(Visit::element));
        inStages.stream()
                .filter(visit -> visit.endedAt() != null && !visit.cancelled())
                .forEach(this::goOn);
        diagram.nodes().values().stream().filter(this::isPlainStart).forEach(this::begin);
    }

    /** Ids of the flows. */
    Set<String> flows() {
        return flows;
    }

    /** Ids of the elements on them that the history does not keep. */
    Set<String> derivedNodes() {
        return nodes;
    }

    /**
     * What is done several times at once lies in a scope of its own, of which the history keeps no more than its name: it belongs to
     * the stage of what was begun beside it before, or else after it.
     */
    private Visit inItsStage(Visit visit, List<Visit> all) {
        if (!isOneOfSeveral(visit)) {
            return visit;
        }
        var beside = all.stream()
                .filter(other -> !isOneOfSeveral(other) && diagram.areBeside(other.element(), visit.element()))
                .sorted(Comparator.comparing(Visit::startedAt))
                .toList();
        return beside.stream()
                .filter(other -> !other.startedAt().isAfter(visit.startedAt()))
                .reduce((earlier, later) -> later)
                .or(() -> beside.stream().findFirst())
                .map(other -> visit.in(other.scope()))
                .orElse(visit);
    }

    private static boolean isOneOfSeveral(Visit visit) {
        return visit.scope().startsWith(visit.element() + "#multiInstanceBody");
    }

    private boolean isPlainStart(Diagram.Node node) {
        return !node.kept() && node.type().equals("startEvent");
    }

    private void goOn(Visit visit) {
        follow(ways(visit.element()), visit.scope(), visit.endedAt());
    }

    private void begin(Diagram.Node start) {
        var ways = ways(start.id());
        boolean begun = ways.stream().anyMatch(way -> visits.containsKey(way.target()));
        if (begun) {
            nodes.add(start.id());
            visits.values().stream()
                    .flatMap(List::stream)
                    .filter(visit -> ways.stream().anyMatch(way -> way.target().equals(visit.element())))
                    .collect(Collectors.groupingBy(Visit::scope))
                    .forEach((scope, inScope) -> follow(ways, scope, Instant.MIN));
        }
    }

    /** Marks the ways to whatever began first in this scope from a moment on; to an end where nothing did and there is one end only. */
    private void follow(List<Way> ways, String scope, Instant from) {
        var next = ways.stream()
                .flatMap(way -> visits.getOrDefault(way.target(), List.of()).stream()
                        .filter(visit -> visit.scope().equals(scope)
                                && !visit.startedAt().isBefore(from))
                        .map(Visit::startedAt)
                        .min(Comparator.naturalOrder())
                        .map(at -> new Reached(way, at))
                        .stream())
                .toList();
        if (next.isEmpty()) {
            var ends = ways.stream().filter(Way::isOver).toList();
            if (ends.size() == 1) {
                mark(ends.get(0));
            }
            return;
        }
        var first =
                next.stream().map(Reached::at).min(Comparator.naturalOrder()).orElseThrow();
        var taken = new HashSet<String>();
        next.stream()
                .filter(reached -> Duration.between(first, reached.at()).compareTo(TOGETHER) <= 0)
                .sorted(Comparator.comparing(reached -> reached.way().flows().size()))
                .filter(reached -> taken.add(reached.way().target()))
                .forEach(reached -> mark(reached.way()));
    }

    private void mark(Way way) {
        way.flows().forEach(flow -> {
            flows.add(flow.id());
            nodes.addAll(List.of(flow.source(), flow.target()).stream()
                    .filter(id -> !diagram.nodes().get(id).kept())
                    .toList());
        });
    }

    /** All ways from an element over elements that are not kept to the next that is, or to an end. */
    private List<Way> ways(String from) {
        var ways = new ArrayList<Way>();
        walk(from, List.of(), new HashSet<>(Set.of(from)), ways);
        return ways;
    }

    private void walk(String at, List<Diagram.Flow> passed, Set<String> seen, List<Way> ways) {
        for (var flow : diagram.from(at)) {
            var node = diagram.nodes().get(flow.target());
            var extended = new ArrayList<>(passed);
            extended.add(flow);
            if (node.kept() || diagram.from(flow.target()).isEmpty()) {
                ways.add(new Way(extended, flow.target(), !node.kept()));
            } else if (seen.add(flow.target())) {
                walk(flow.target(), extended, seen, ways);
                seen.remove(flow.target());
            }
        }
    }

    /** @param isOver whether it ends at a plain end */
    private record Way(List<Diagram.Flow> flows, String target, boolean isOver) {}

    private record Reached(Way way, Instant at) {}
}
