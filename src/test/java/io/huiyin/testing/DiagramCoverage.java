package io.huiyin.testing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * How much of a diagram was passed by the tests of a build.
 *
 * @param missing ids of the flow nodes and sequence flows that no test has passed
 */
public record DiagramCoverage(String process, int nodes, int flows, List<String> missing) {

    /** Measures a diagram of the class path. */
    public static DiagramCoverage of(String resource, DiagramsPassed passed) {
        var model = Bpmn.readModelFromStream(DiagramCoverage.class.getResourceAsStream(resource));
        var process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        var nodes = ids(model, FlowNode.class);
        var flows = ids(model, SequenceFlow.class);
        var missing = Stream.of(nodes, flows)
                .flatMap(Collection::stream)
                .filter(id -> !passed.has(process, known(model, id)))
                .sorted()
                .toList();
        return new DiagramCoverage(process, nodes.size(), flows.size(), missing);
    }

    /** The engine does not tell of the flows after a gateway that waits for events: an event that came was reached by its only flow. */
    private static String known(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof SequenceFlow flow
                        && flow.getSource() instanceof EventBasedGateway
                ? flow.getTarget().getId()
                : id;
    }

    private static Set<String> ids(BpmnModelInstance model, Class<? extends FlowElement> type) {
        return model.getModelElementsByType(type).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }

    /** One line for people. */
    public String line() {
        long missingFlows =
                missing.stream().filter(id -> id.startsWith("Flow_")).count();
        return "Flow-node coverage " + process + ": " + share(nodes, missing.size() - missingFlows)
                + ", sequence flows: " + share(flows, missingFlows);
    }

    private static String share(int all, long missing) {
        return "%d of %d (%.0f %%)".formatted(all - missing, all, Math.floor(100.0 * (all - missing) / all));
    }
}
