package io.huiyin.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;

/** Diagrams, tables, forms and Java use the same words. */
class DiagramsNameWhatExistsTest {

    /** What the engine offers to expressions. */
    private static final Set<String> OFFERED = Set.of("execution", "task", "decisionResult");

    private static final Pattern DUE = Pattern.compile("deadlines\\.taskDue\\(execution, '([^']*)'\\)");
    private static final Pattern WARNING = Pattern.compile("deadlines\\.nextWarning\\(execution, '([^']*)'\\)");

    /** A clock by its id, but for a target, which is only reminded of. */
    private static final Pattern LIMIT = Pattern.compile("\\b(K(?!06)\\w+)");

    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");

    @Test
    void everyDiagramIsInAFileOfItsKey() {
        assertThat(Diagrams.elements(Process.class))
                .extracting(Process::getId)
                .containsExactlyInAnyOrderElementsOf(stems("processes", ".bpmn"));
    }

    /** Measures, faults and reviews of conformance are not work on one complaint. */
    @Test
    void whereverPeopleWorkOnAComplaintItIsInTheListOfAllOpenComplaints() {
        var withTasks = Diagrams.all().stream()
                .filter(model -> !model.getModelElementsByType(UserTask.class).isEmpty())
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .filter(key -> !Set.of("rectification", "technicalFault", "conformanceReview")
                        .contains(key));

        assertThat(withTasks).containsExactlyInAnyOrderElementsOf(ComplaintProcess.ABOUT_A_COMPLAINT);
    }

    @Test
    void everyNameInAnExpressionIsAVariableOrABean() {
        var known = new HashSet<String>(OFFERED);
        known.addAll(Names.beans().keySet());
        ComplaintVariables.all().forEach(variable -> known.add(variable.name()));

        assertThat(flowElements().flatMap(element -> unknown(element, known))).isEmpty();
    }

    private static Stream<String> unknown(BaseElement element, Set<String> known) {
        var local = Diagrams.localNames(element);
        return Diagrams.expressions(element).stream()
                .flatMap(expression -> Names.identifiers(expression).stream())
                .filter(name -> !known.contains(name) && !local.contains(name))
                .map(name -> Diagrams.name(element) + ": " + name);
    }

    @Test
    void everyCalledMethodIsThere() {
        assertThat(flowElements()
                        .flatMap(element -> Diagrams.expressions(element).stream())
                        .distinct()
                        .flatMap(expression -> CALL.matcher(expression).results())
                        .filter(call -> !has(Names.beans().get(call.group(1)), call.group(2), call.group(3)))
                        .map(call -> call.group()))
                .isEmpty();
    }

    private static boolean has(JavaClass bean, String method, String arguments) {
        int count = arguments.isBlank() ? 0 : arguments.split(",(?=(?:[^']*'[^']*')*[^']*$)").length;
        return bean != null
                && bean.getAllMethods().stream()
                        .anyMatch(it -> it.getName().equals(method)
                                && it.getRawParameterTypes().size() == count);
    }

    @Test
    void aTaskIsDueByEveryLimitThatItIsWarnedOf() {
        assertThat(Diagrams.elements(UserTask.class))
                .allSatisfy(task ->
                        assertThat(clocks(task, DUE)).as(Diagrams.name(task)).containsAll(clocks(task, WARNING)));
    }

    private static Set<String> clocks(UserTask task, Pattern call) {
        return Diagrams.expressions(task).stream()
                .flatMap(expression -> call.matcher(expression).results())
                .flatMap(found -> LIMIT.matcher(found.group(1)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void noDelegateIsLeftOverWithoutADiagram() {
        var named = flowElements()
                .flatMap(element -> Diagrams.expressions(element).stream())
                .flatMap(expression -> Names.identifiers(expression).stream())
                .collect(Collectors.toSet());

        assertThat(Names.beans().entrySet().stream()
                        .filter(bean -> bean.getValue().isAssignableTo(JavaDelegate.class))
                        .map(bean -> bean.getKey()))
                .isNotEmpty()
                .allMatch(named::contains);
    }

    @Test
    void everyFormIsShownSomewhereAndEveryPersonGetsOne() {
        var shown = new ArrayList<String>();
        Diagrams.elements(UserTask.class).forEach(task -> shown.add(Diagrams.camunda(task, "formRef")));
        Diagrams.elements(StartEvent.class).stream()
                .map(start -> Diagrams.camunda(start, "formRef"))
                .filter(form -> form != null)
                .forEach(shown::add);

        assertThat(Set.copyOf(shown)).isEqualTo(Set.copyOf(stems("forms", ".form")));
    }

    @Test
    void everyInputOfATableIsAVariableOrAnInputOfItsStep() {
        var variables = ComplaintVariables.all().stream().map(Variable::name).collect(Collectors.toSet());

        assertThat(Diagrams.elements(BusinessRuleTask.class)).allSatisfy(step -> {
            var given = Diagrams.localNames(step);
            given.addAll(variables);
            given.add("previousPriority"); // given in later rounds only; the first has none
            assertThat(inputs(Diagrams.camunda(step, "decisionRef")))
                    .as(Diagrams.name(step))
                    .isSubsetOf(given);
        });
    }

    @Test
    void everyTableIsAskedByAStep() {
        var asked = Diagrams.elements(BusinessRuleTask.class).stream()
                .map(step -> Diagrams.camunda(step, "decisionRef"))
                .collect(Collectors.toSet());
        asked.add("clockLimits"); // asked by every clock that starts
        asked.add("groupComplaint"); // asked when a complaint is joined to an event

        assertThat(asked).isEqualTo(Set.copyOf(stems("dmn", ".dmn")));
    }

    @Test
    void everyMessageHasItsNameInJava() {
        assertThat(Diagrams.elements(Message.class))
                .extracting(Message::getName)
                .filteredOn(name -> !name.equals("faultRepaired"))
                .containsExactlyInAnyOrderElementsOf(Names.constants(ComplaintProcess.Message.class, String.class)
                        .values());
    }

    @Test
    void noVariableIsDeclaredForNothing() {
        var used = Names.usedConstants(ComplaintVariables.class);
        var named = flowElements()
                .flatMap(element -> Diagrams.expressions(element).stream())
                .flatMap(expression -> Names.identifiers(expression).stream())
                .collect(Collectors.toSet());
        stems("dmn", ".dmn").forEach(table -> named.addAll(inputs(table)));

        assertThat(Names.constants(ComplaintVariables.class, Variable.class).entrySet().stream()
                        .filter(constant -> !used.contains(constant.getKey()))
                        .map(constant -> constant.getValue().name())
                        .filter(name -> !named.contains(name)))
                .isEmpty();
    }

    private static Stream<BaseElement> flowElements() {
        return Diagrams.elements(FlowElement.class).stream().map(BaseElement.class::cast);
    }

    private static List<String> inputs(String table) {
        return Dmn.readModelFromFile(Path.of("dmn", table + ".dmn").toFile())
                .getModelElementsByType(InputExpression.class)
                .stream()
                .map(input -> input.getText().getTextContent().strip())
                .toList();
    }

    private static List<String> stems(String folder, String ending) {
        return Diagrams.files(folder, ending).stream()
                .map(file -> file.getFileName().toString().replace(ending, ""))
                .toList();
    }
}
