package io.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.audit.Diagram.Flow;
import io.huiyin.audit.Diagram.Node;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Gateways and plain events are not in the history: start -> A -> gateway -> B or C; C -> end, B -> A. */
class PassedFlowsTest {

    private static final Instant NINE = Instant.parse("2026-03-11T01:00:00Z");

    private final Diagram diagram = new Diagram(
            Stream.of(
                            node("start", "startEvent", false),
                            node("A", "userTask", true),
                            node("gateway", "exclusiveGateway", false),
                            node("B", "userTask", true),
                            node("C", "serviceTask", true),
                            node("end", "endEvent", false))
                    .collect(Collectors.toMap(Node::id, Function.identity())),
            List.of(
                    flow("start", "A"),
                    flow("A", "gateway"),
                    flow("gateway", "B"),
                    flow("gateway", "C"),
                    flow("B", "A"),
                    flow("C", "end")),
            Map.of());

    @Test
    void theWayThroughAGatewayFollowsFromWhatBeganNext() {
        var passed = passed(visit("A", 0, 10), visit("C", 10, 20));

        assertThat(passed.flows()).containsExactlyInAnyOrder("start-A", "A-gateway", "gateway-C", "C-end");
        assertThat(passed.derivedNodes()).containsExactlyInAnyOrder("start", "gateway", "end");
    }

    @Test
    void aLoopIsTwoWays() {
        var passed = passed(visit("A", 0, 10), visit("B", 10, 20), visit("A", 20, 30), visit("C", 30, 40));

        assertThat(passed.flows())
                .containsExactlyInAnyOrder("start-A", "A-gateway", "gateway-B", "B-A", "gateway-C", "C-end");
    }

    @Test
    void whereSomebodyWaitsNoWayOnIsMarked() {
        var passed = passed(visit("A", 0, 10), visit("B", 10, null));

        assertThat(passed.flows()).containsExactlyInAnyOrder("start-A", "A-gateway", "gateway-B");
    }

    @Test
    void whatWasCancelledLeadsNowhere() {
        var cancelled = new Visit("A", "userTask", "scope", NINE, NINE.plusSeconds(10), true, null);

        assertThat(passed(cancelled, visit("C", 10, 20)).flows()).containsExactlyInAnyOrder("start-A", "C-end");
    }

    @Test
    void visitsOfAnotherRunOfTheSameStageAreNotMixedUp() {
        var other = new Visit("B", "userTask", "another", NINE.plusSeconds(11), null, false, null);

        assertThat(passed(visit("A", 0, 10), other, visit("C", 12, 20)).flows())
                .contains("gateway-C")
                .doesNotContain("gateway-B");
    }

    @Test
    void whatIsDoneSeveralTimesAtOnceGoesOnInItsStage() {
        var parts = "A#multiInstanceBody:1";

        assertThat(passed(visit("A", 0, 10, parts), visit("A", 0, 12, parts), visit("C", 12, 20))
                        .flows())
                .containsExactlyInAnyOrder("start-A", "A-gateway", "gateway-C", "C-end");
    }

    @Test
    void whatIsDoneSeveralTimesAtOnceFollowsOnWhatWasBefore() {
        var parts = "B#multiInstanceBody:1";

        assertThat(passed(visit("A", 0, 10), visit("B", 10, 14, parts), visit("B", 10, 12, parts), visit("A", 14, null))
                        .flows())
                .containsExactlyInAnyOrder("start-A", "A-gateway", "gateway-B", "B-A");
    }

    private PassedFlows passed(Visit... visits) {
        return new PassedFlows(diagram, Arrays.asList(visits));
    }

    private static Visit visit(String element, int from, Integer to) {
        return visit(element, from, to, "scope");
    }

    private static Visit visit(String element, int from, Integer to, String scope) {
        return new Visit(
                element,
                "userTask",
                scope,
                NINE.plusSeconds(from),
                to == null ? null : NINE.plusSeconds(to),
                false,
                null);
    }

    private static Node node(String id, String type, boolean kept) {
        return new Node(id, id, type, "process", kept, null);
    }

    private static Flow flow(String from, String to) {
        return new Flow(from + "-" + to, from, to);
    }
}
