package io.huiyin.models;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The diagrams of the repository, as the tests read them. */
final class Diagrams {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    private Diagrams() {}

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<BpmnModelInstance> all() {
        return files("processes", ".bpmn").stream()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList();
    }

    static <T extends ModelElementInstance> List<T> elements(Class<T> type) {
        return all().stream()
                .map(model -> model.getModelElementsByType(type))
                .flatMap(Collection::stream)
                .toList();
    }

    /** What the documentation of an element says; empty if it has none. */
    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("");
    }

    static Optional<String> property(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getDomElement().getChildElements().stream())
                .flatMap(child -> child.getChildElements().stream())
                .filter(property -> property.getLocalName().equals("property"))
                .filter(property -> name.equals(property.getAttribute("name")))
                .map(property -> property.getAttribute("value"))
                .findFirst();
    }

    static String camunda(BaseElement element, String attribute) {
        return element.getAttributeValueNs(CAMUNDA_NS, attribute);
    }

    /** All expressions in the attributes and texts of an element itself, not in those of elements that it contains. */
    static List<String> expressions(BaseElement element) {
        var found = new ArrayList<String>();
        collect(element.getDomElement(), found, true);
        return found;
    }

    private static void collect(DomElement element, List<String> found, boolean top) {
        if (!top && element.getAttribute("id") != null && isFlowElement(element)) {
            return;
        }
        attributes(element).forEach(value -> find(value, found));
        if (element.getChildElements().isEmpty()) {
            find(element.getTextContent(), found);
        }
        element.getChildElements().forEach(child -> collect(child, found, false));
    }

    private static boolean isFlowElement(DomElement element) {
        return element.getLocalName().matches(".*(Task|Event|Gateway|subProcess|sequenceFlow|callActivity|process)");
    }

    private static List<String> attributes(DomElement element) {
        var values = new ArrayList<String>();
        for (var name : List.of(
                "delegateExpression",
                "expression",
                "assignee",
                "candidateGroups",
                "dueDate",
                "priority",
                "collection",
                "businessKey",
                "resultVariable")) {
            Optional.ofNullable(element.getAttribute(CAMUNDA_NS, name)).ifPresent(values::add);
        }
        return values;
    }

    private static void find(String text, List<String> found) {
        EXPRESSION.matcher(text == null ? "" : text).results().forEach(match -> found.add(match.group()));
    }

    /** The names that an element brings itself: its inputs and the elements of its loop. */
    static TreeSet<String> localNames(BaseElement element) {
        var names = new TreeSet<String>();
        for (var at = element.getDomElement(); at != null; at = at.getParentElement()) {
            addLocalNames(at, names);
        }
        return names;
    }

    private static void addLocalNames(DomElement element, TreeSet<String> names) {
        element.getChildElements().forEach(child -> {
            if (child.getLocalName().equals("multiInstanceLoopCharacteristics")) {
                Optional.ofNullable(child.getAttribute(CAMUNDA_NS, "elementVariable"))
                        .ifPresent(names::add);
            }
            if (child.getLocalName().equals("inputParameter")) {
                names.add(child.getAttribute("name"));
            }
            if (List.of("extensionElements", "inputOutput").contains(child.getLocalName())) {
                addLocalNames(child, names);
            }
        });
    }

    /** How messages of failed tests name an element. */
    static String name(BaseElement element) {
        var name = element instanceof FlowElement flow ? flow.getName() : null;
        return element.getId() + (name == null ? "" : " (" + name + ")");
    }
}
