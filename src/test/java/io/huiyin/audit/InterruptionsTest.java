package io.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.audit.Diagram.Flow;
import io.huiyin.audit.Diagram.Node;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Task -> event gateway -> message or timer; message -> end. All of it is cancelled, as the engine has it. */
class InterruptionsTest {

    private static final Instant NINE = Instant.parse("2026-03-11T01:00:00Z");

    private final Diagram diagram = new Diagram(
            Map.of(
                    "task", node("task", "userTask"),
                    "gateway", node("gateway", "eventBasedGateway"),
                    "message", node("message", "intermediateCatchEvent"),
                    "timer", node("timer", "intermediateCatchEvent"),
                    "end", node("end", "endEvent")),
            List.of(
                    new Flow("1", "task", "gateway"),
                    new Flow("2", "gateway", "message"),
                    new Flow("3", "gateway", "timer"),
                    new Flow("4", "message", "end")),
            Map.of());

    @Test
    void aTaskThatSomethingEndedWasInterrupted() {
        assertThat(interrupted(cancelled("task", "scope", 0, 10))).containsExactly("task");
    }

    @Test
    void anEndThatEndsItsStageWasReached() {
        assertThat(interrupted(cancelled("end", "scope", 10, 10))).isEmpty();
    }

    @Test
    void aGatewayThatGaveWayToAnEventWasPassed() {
        assertThat(interrupted(cancelled("gateway", "scope", 0, 10), cancelled("message", "scope", 10, 20)))
                .containsExactly("message");
    }

    @Test
    void aGatewayWhereNothingCameWasInterrupted() {
        assertThat(interrupted(
                        cancelled("gateway", "scope", 0, 10),
                        cancelled("message", "another scope", 10, 20),
                        cancelled("timer", "scope", 5, 8)))
                .containsExactly("gateway", "message", "timer");
    }

    private Stream<String> interrupted(Visit... visits) {
        return Interruptions.of(diagram, Arrays.asList(visits)).stream()
                .filter(Visit::cancelled)
                .map(Visit::element);
    }

    private static Node node(String id, String type) {
        return new Node(id, id, type, "process", true, null);
    }

    private static Visit cancelled(String element, String scope, int from, int to) {
        return new Visit(element, "any", scope, NINE.plusSeconds(from), NINE.plusSeconds(to), true, null);
    }
}
