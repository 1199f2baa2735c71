package io.huiyin.models;

import io.huiyin.deadline.ClockId;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.beans.Introspector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.di.Shape;

/** The handbook's list of steps with responsible person, time limit and clause (R5.1.2-b), read off the diagrams. */
final class ProcessManual {

    private static final Texts GROUPS = Texts.of("groups");
    private static final Locale LOCALE = Locale.ENGLISH;

    private final StringBuilder page = new StringBuilder();

    static String ofAllDiagrams() {
        var manual = new ProcessManual();
        manual.line("# Process manual");
        manual.line("Who does what until when, and which clause of the handbook asks for it. Made from the diagrams in"
                + " `processes/`; edit those and write this page again with"
                + " `mvn test -Dtest=ProcessManualTest -Dhuiyin.docs=write`.");
        Diagrams.elements(Process.class).forEach(manual::process);
        return manual.page.toString();
    }

    private void process(Process process) {
        line("## " + process.getName());
        line(Diagrams.documentation(process));
        picture(process.getName(), process.getId());
        limits(process.getModelInstance().getModelElementsByType(BoundaryEvent.class));
        steps(process.getFlowElements());
        process.getFlowElements().stream().flatMap(ProcessManual::subProcess).forEach(this::section);
    }

    private void limits(Collection<BoundaryEvent> events) {
        var limits = events.stream()
                .filter(event -> Diagrams.property(event, "clock").isPresent())
                .sorted(Comparator.comparing(event ->
                        ClockId.valueOf(Diagrams.property(event, "clock").orElseThrow())))
                .toList();
        if (!limits.isEmpty()) {
            line("### Limits");
            table(
                    List.of("Clock", "Limit", "What it means", "Clause"),
                    limits.stream()
                            .map(limit -> List.of(
                                    ClockId.valueOf(Diagrams.property(limit, "clock")
                                                    .orElseThrow())
                                            .label(),
                                    Diagrams.property(limit, "limit").orElseThrow(),
                                    Diagrams.documentation(limit),
                                    clause(limit)))
                            .distinct()
                            .toList());
        }
    }

    private void section(SubProcess part) {
        if (hasPageOfItsOwn(part) || !tasks(part.getFlowElements()).isEmpty()) {
            line("### " + part.getName());
            line(Diagrams.documentation(part));
            if (hasPageOfItsOwn(part)) {
                picture(part.getName(), Introspector.decapitalize(part.getId().replace("SubProcess_", "")));
            }
            steps(part.getFlowElements());
        }
        part.getFlowElements().stream().flatMap(ProcessManual::subProcess).forEach(this::section);
    }

    /** The others are drawn on the page above. */
    private static boolean hasPageOfItsOwn(SubProcess part) {
        return part.getModelInstance().getModelElementsByType(BpmnPlane.class).stream()
                .anyMatch(page -> part.equals(page.getBpmnElement()));
    }

    private void picture(String name, String file) {
        if (Files.exists(Path.of("docs", "images", file + ".png"))) {
            line("![" + name + "](images/" + file + ".png)");
        }
    }

    private static Stream<SubProcess> subProcess(FlowElement element) {
        return element instanceof SubProcess part ? Stream.of(part) : Stream.empty();
    }

    private void steps(Collection<FlowElement> elements) {
        var tasks = tasks(elements);
        if (!tasks.isEmpty()) {
            table(
                    List.of("Step", "What is done", "Who", "Limit", "Clause"),
                    tasks.stream()
                            .map(task -> List.of(
                                    "**" + task.getName() + "**",
                                    Diagrams.documentation(task),
                                    who(task),
                                    limit(task),
                                    clause(task)))
                            .toList());
        }
    }

    /** In the order in which they are drawn. */
    private static List<Task> tasks(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .sorted(Comparator.comparing(ProcessManual::x).thenComparing(ProcessManual::y))
                .toList();
    }

    private static double x(FlowNode node) {
        return ((Shape) node.getDiagramElement()).getBounds().getX();
    }

    private static double y(FlowNode node) {
        return ((Shape) node.getDiagramElement()).getBounds().getY();
    }

    private static String who(BaseElement step) {
        return Stream.of(Diagrams.property(step, "role").orElse("").split(" or "))
                .map(role -> role.equals("system") ? "Huiyin" : GROUPS.get(LOCALE, role))
                .collect(Collectors.joining(" or "));
    }

    private static String limit(BaseElement step) {
        return Stream.of(Diagrams.property(step, "limit").orElse("").split(", "))
                .map(limit -> limit.matches("K\\d\\d\\w*") ? Words.of(ClockId.valueOf(limit), LOCALE) : limit)
                .collect(Collectors.joining("; "));
    }

    private static String clause(BaseElement step) {
        return Diagrams.property(step, "clause").orElse("");
    }

    private void table(List<String> head, List<List<String>> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(head);
        lines.add(head.stream().map(column -> "---").toList());
        lines.addAll(rows);
        lines.forEach(cells -> page.append("| ")
                .append(cells.stream().map(ProcessManual::cell).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        page.append("\n");
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }

    private void line(String text) {
        page.append(text.replaceAll("\\s+", " ").strip()).append("\n\n");
    }
}
