package io.huiyin.audit.engine;

import io.huiyin.audit.Diagram;
import io.huiyin.audit.Diagram.Flow;
import io.huiyin.audit.Diagram.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Process and decision models as they were deployed. A deployed model never changes, so what was read once is kept. */
@Component
class Definitions {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> EVENT_GATEWAY = Set.of("eventBasedGateway");

    private final RepositoryService repository;
    private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();

    Definitions(RepositoryService repository) {
        this.repository = repository;
    }

    Diagram diagram(String definition) {
        return diagrams.computeIfAbsent(definition, id -> read(repository.getBpmnModelInstance(id)));
    }

    private static String text(Supplier<InputStream> model) {
        try (var stream = model.get()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String processXml(String definition) {
        return text(() -> repository.getProcessModel(definition));
    }

    String tableXml(String definition) {
        return text(() -> repository.getDecisionModel(definition));
    }

    private static Diagram read(BpmnModelInstance model) {
        var nodes = model.getModelElementsByType(FlowNode.class).stream()
                .collect(Collectors.toMap(FlowNode::getId, Definitions::node));
        var flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Flow(
                        flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
        var clocks = new TreeMap<String, String>();
        model.getModelElementsByType(BoundaryEvent.class)
                .forEach(timer -> property(timer, "clock").ifPresent(clock -> clocks.put(timer.getId(), clock)));
        return new Diagram(nodes, flows, clocks);
    }

    private static Node node(FlowNode node) {
        var parent = node.getParentElement().getAttributeValue("id");
        return new Node(
                node.getId(),
                node.getName(),
                node.getElementType().getTypeName(),
                parent,
                isKept(node),
                node.getAttributeValueNs(CAMUNDA, "formRef"));
    }

    /** The same distinction that the engine's lean history makes. */
    private static boolean isKept(FlowNode node) {
        if (node instanceof Gateway) {
            return EVENT_GATEWAY.contains(node.getElementType().getTypeName());
        }
        boolean plain = node instanceof Event event
                && event.getChildElementsByType(EventDefinition.class).isEmpty();
        boolean passedThrough = plain
                && (node instanceof StartEvent
                        || node.getElementType().getTypeName().equals("endEvent"));
        boolean startOfEventStage = node instanceof StartEvent
                && node.getParentElement() instanceof SubProcess stage
                && stage.triggeredByEvent();
        return !passedThrough || startOfEventStage;
    }

    private static Optional<String> property(FlowNode node, String name) {
        return Optional.ofNullable(node.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
