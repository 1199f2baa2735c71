package io.huiyin.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Groups;
import io.huiyin.deadline.ClockId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The diagrams are the handbook's list of links with responsible person and time limit (R5.1.2-b). */
class DiagramsTellPeopleTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern CLOCK =
            Pattern.compile("(?:deadlines\\.due\\(execution, '(?=\\w+'\\))|(?=K\\w+ due))(\\w+)");

    @Test
    void everyStepTellsWhatIsDoneByWhomAndWhichClauseAsksForIt() {
        assertThat(those(steps(), step -> Diagrams.documentation(step).isBlank()))
                .isEmpty();
        assertThat(those(steps(), step -> Diagrams.property(step, "clause").isEmpty()))
                .isEmpty();
        assertThat(those(steps(), step -> Diagrams.property(step, "role").isEmpty()))
                .isEmpty();
    }

    @Test
    void everyTaskOfAPersonHasALimitThatPeopleCanRead() {
        assertThat(those(Diagrams.elements(UserTask.class), task -> Diagrams.property(task, "limit")
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    void everyEventAtTheBorderOfAStepTellsWhenItHappensAndWhichClauseAsksForIt() {
        var events = Diagrams.elements(BoundaryEvent.class);

        assertThat(those(events, event -> event.getName() == null)).isEmpty();
        assertThat(those(events, event -> Diagrams.documentation(event).isBlank()))
                .isEmpty();
        assertThat(those(events, event -> Diagrams.property(event, "clause").isEmpty()))
                .isEmpty();
    }

    @Test
    void everyTaskOfAPersonIsOfferedToGroupsThatThereAre() {
        var tasks = Diagrams.elements(UserTask.class);

        assertThat(those(tasks, task -> Diagrams.camunda(task, "candidateGroups") == null))
                .isEmpty();
        assertThat(tasks.stream()
                        .map(task -> Diagrams.camunda(task, "candidateGroups"))
                        .flatMap(groups -> Stream.of(
                                EXPRESSION.matcher(groups).replaceAll("").split(",")))
                        .filter(group -> !group.isEmpty()))
                .isNotEmpty()
                .allMatch(Groups.ALL::contains);
    }

    @Test
    void everyFormIsTheOneOfItsOwnVersionOfTheProcess() {
        assertThat(those(Diagrams.elements(UserTask.class), task -> !"deployment"
                        .equals(Diagrams.camunda(task, "formRefBinding"))))
                .isEmpty();
    }

    @Test
    void everyLimitIsATimerOfTheClockThatItNames() {
        var limits = Diagrams.elements(BoundaryEvent.class).stream()
                .filter(event -> Diagrams.property(event, "clock").isPresent())
                .filter(event -> !clock(event).isCycle())
                .toList();

        assertThat(limits).hasSizeGreaterThan(10);
        assertThat(those(limits, event -> !timerDate(event)
                        .equals("${deadlines.due(execution, '%s')}".formatted(clock(event)))))
                .isEmpty();
        assertThat(those(limits, event -> Diagrams.property(event, "limit").isEmpty()))
                .isEmpty();
    }

    @Test
    void everyClockWithALimitIsOnWatchInADiagram() {
        var watched = new HashSet<String>();
        Diagrams.elements(TimerEventDefinition.class).stream()
                .flatMap(timer -> CLOCK.matcher(timer.getTextContent()).results())
                .forEach(clock -> watched.add(clock.group(1)));

        assertThat(watched)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ClockId.values())
                        .filter(clock -> !clock.isCycle())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyQuestionIsAskedAndEveryWayOutAnswersIt() {
        var questions = Diagrams.elements(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();

        assertThat(questions).hasSizeGreaterThan(10);
        assertThat(those(questions, gateway -> !gateway.getName().endsWith("?")))
                .isEmpty();
        assertThat(those(questions, gateway -> gateway.getDefault() == null)).isEmpty();
        assertThat(questions.stream()
                        .flatMap(gateway -> gateway.getOutgoing().stream())
                        .filter(way -> way.getName() == null)
                        .map(BaseElement::getId))
                .isEmpty();
    }

    @Test
    void everyEndNamesWhatIsReached() {
        assertThat(those(Diagrams.elements(EndEvent.class), end -> end.getName() == null))
                .isEmpty();
    }

    @Test
    void whatMayFailOutsideIsAStepOfItsOwnThatIsTriedAgain() {
        var notices = Diagrams.elements(ServiceTask.class).stream()
                .filter(step -> "${sendNoticeDelegate}".equals(Diagrams.camunda(step, "delegateExpression")))
                .toList();

        assertThat(notices).isNotEmpty();
        assertThat(those(notices, step -> !step.isCamundaAsyncBefore())).isEmpty();
        assertThat(those(notices, step -> !retries(step).equals(List.of("R3/PT5M"))))
                .isEmpty();
    }

    @Test
    void everythingIsDrawn() {
        assertThat(those(Diagrams.elements(FlowElement.class), element -> !isDrawn(element)))
                .isEmpty();
    }

    private static boolean isDrawn(FlowElement element) {
        return element instanceof FlowNode node
                ? node.getDiagramElement() != null
                : ((SequenceFlow) element).getDiagramElement() != null;
    }

    private static ClockId clock(BoundaryEvent event) {
        return ClockId.valueOf(Diagrams.property(event, "clock").orElseThrow());
    }

    private static String timerDate(BoundaryEvent event) {
        return event.getEventDefinitions().iterator().next().getTextContent().strip();
    }

    private static List<String> retries(ServiceTask step) {
        return step.getExtensionElements().getDomElement().getChildElements().stream()
                .filter(child -> child.getLocalName().equals("failedJobRetryTimeCycle"))
                .map(child -> child.getTextContent())
                .toList();
    }

    private static <T extends BaseElement> List<String> those(List<T> elements, Predicate<T> that) {
        return elements.stream().filter(that).map(Diagrams::name).toList();
    }

    private static List<Task> steps() {
        return Stream.of(UserTask.class, ServiceTask.class, BusinessRuleTask.class)
                .map(Diagrams::elements)
                .flatMap(Collection::stream)
                .map(Task.class::cast)
                .toList();
    }
}
