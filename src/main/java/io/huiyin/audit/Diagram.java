package io.huiyin.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of a process model the ways through it can be told from.
 *
 * @param nodes by id
 * @param clocks ids of the timers that watch a limit, each with the clock
 */
public record Diagram(Map<String, Node> nodes, List<Flow> flows, Map<String, String> clocks) {

    /** Has nothing in it. */
    public static final Diagram NONE = new Diagram(Map.of(), List.of(), Map.of());

    /**
     * An element.
     *
     * @param kept whether the history keeps it; gateways and plain events follow from what is beside them (ADR 6)
     * @param form id of its form, or null
     */
    public record Node(String id, String name, String type, String parent, boolean kept, String form) {}

    /** A sequence flow. */
    public record Flow(String id, String source, String target) {}

    /** The elements of both, where ids that both have are this one's. */
    public Diagram and(Diagram other) {
        var all = new HashMap<>(other.nodes);
        all.putAll(nodes);
        return new Diagram(
                all, Stream.concat(flows.stream(), other.flows.stream()).toList(), clocks);
    }

    /** What people call an element; its id where it has no name. */
    public String name(String element) {
        var node = nodes.get(element);
        return node == null || node.name() == null ? element : node.name();
    }

    boolean areBeside(String one, String other) {
        return nodes.containsKey(one)
                && nodes.containsKey(other)
                && nodes.get(one).parent().equals(nodes.get(other).parent());
    }

    /** As BPMN calls it; empty where the diagram has no such element. */
    String type(String element) {
        return nodes.containsKey(element) ? nodes.get(element).type() : "";
    }

    List<Flow> from(String element) {
        return flows.stream().filter(flow -> flow.source().equals(element)).toList();
    }
}
