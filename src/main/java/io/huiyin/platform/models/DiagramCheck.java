package io.huiyin.platform.models;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.DomElement;

/** A diagram is valid BPMN; the forms, decisions, processes and beans that it names are there; and it runs no code of its own. */
class DiagramCheck {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    /** Who is given the execution or the task is a bean; what else a method is called on may be a value, which only a running instance knows. */
    private static final Pattern CALLED =
            Pattern.compile("(?<![\\w.\\])'\"])([A-Za-z_]\\w*)\\.\\w+\\s*\\(\\s*(?:execution|task)\\b");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final Builder EXPRESSION = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    /** Attributes that may hold an expression. */
    private static final List<String> EXPRESSIONS = List.of(
            "delegateExpression",
            "expression",
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "jobPriority",
            "collection",
            "decisionRef",
            "formRef");

    private final Predicate<String> beans;

    DiagramCheck(Predicate<String> beans) {
        this.beans = beans;
    }

    /** Reads the diagram and notes its processes. */
    List<Problem> check(ModelFile file, Ids ids) {
        try {
            var lines = new Lines(file.content());
            return parse(file).getModelElementsByType(Process.class).stream()
                    .flatMap(process -> ids.process(process.getId(), file, lines.of(process.getId())).stream())
                    .toList();
        } catch (RuntimeException e) {
            return List.of(XmlFault.in(file, e));
        }
    }

    /** Checks what the diagram refers to, once every file is read. */
    List<Problem> checkReferences(ModelFile file, Ids ids) {
        var lines = new Lines(file.content());
        return elements(parse(file).getDocument().getRootElement())
                .flatMap(element ->
                        causes(element, ids).map(cause -> new Problem(file.name(), lineOf(element, lines), cause)))
                .toList();
    }

    private Stream<String> causes(DomElement element, Ids ids) {
        return Stream.of(
                        missing("form", camunda(element, "formRef"), ids::hasForm),
                        missing("decision", camunda(element, "decisionRef"), ids::hasDecision),
                        missing("process", element.getAttribute("calledElement"), ids::hasProcess),
                        missingBean(camunda(element, "delegateExpression")),
                        expressions(element).flatMap(this::wrong),
                        ownCode(element))
                .flatMap(cause -> cause);
    }

    private static Stream<String> missing(String what, String id, Predicate<String> known) {
        return id == null || id.contains("${") || known.test(id)
                ? Stream.empty()
                : Stream.of("there is no " + what + " '" + id + "'");
    }

    private Stream<String> missingBean(String expression) {
        if (expression == null) {
            return Stream.empty();
        }
        var bean = BEAN.matcher(expression);
        return bean.matches() && beans.test(bean.group(1))
                ? Stream.empty()
                : Stream.of("there is no bean for diagrams " + expression);
    }

    private static Stream<String> expressions(DomElement element) {
        var own = EXPRESSIONS.stream().map(attribute -> camunda(element, attribute));
        var text =
                element.getChildElements().isEmpty() && !element.getLocalName().equals("documentation")
                        ? Stream.of(element.getTextContent())
                        : Stream.<String>empty();
        return Stream.concat(own, text)
                .filter(value -> value != null && (value.contains("${") || value.contains("#{")));
    }

    private Stream<String> wrong(String expression) {
        try {
            EXPRESSION.build(expression.strip());
        } catch (RuntimeException e) {
            return Stream.of("the expression cannot be read: " + e.getMessage());
        }
        return CALLED.matcher(QUOTED.matcher(expression).replaceAll("''"))
                .results()
                .map(call -> call.group(1))
                .filter(name -> !beans.test(name))
                .distinct()
                .map(name -> "there is no bean for diagrams '" + name + "' in " + expression.strip());
    }

    private static Stream<String> ownCode(DomElement element) {
        var script = List.of("scriptTask", "script").contains(element.getLocalName());
        return script || camunda(element, "class") != null
                ? Stream.of("scripts and class names are not allowed")
                : Stream.empty();
    }

    private static String camunda(DomElement element, String attribute) {
        return element.getAttribute(CAMUNDA_NS, attribute);
    }

    private static Stream<DomElement> elements(DomElement root) {
        return Stream.concat(Stream.of(root), root.getChildElements().stream().flatMap(DiagramCheck::elements));
    }

    private static int lineOf(DomElement element, Lines lines) {
        var id = element.getAttribute("id");
        return id == null && element.getParentElement() != null
                ? lineOf(element.getParentElement(), lines)
                : lines.of(id);
    }

    private static BpmnModelInstance parse(ModelFile file) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    }
}
