package io.huiyin.audit;

import io.huiyin.audit.Path.Missed;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.ClockState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells how a complaint went, from its record, its clocks and the engine's history. */
public class Courses {

    private final EngineHistory history;
    private final CaseLog caseLog;
    private final ClockLedgers ledgers;

    public Courses(EngineHistory history, CaseLog caseLog, ClockLedgers ledgers) {
        this.history = history;
        this.caseLog = caseLog;
        this.ledgers = ledgers;
    }

    public List<Instance> instances(ComplaintNumber complaint) {
        return history.instances(complaint);
    }

    /** The way of an instance through its diagram, with the limits that were missed on it. */
    public Path path(ComplaintNumber complaint, Instance instance) {
        var diagram = history.diagram(instance.definition());
        return Path.of(instance, diagram, history.visits(instance.id()), missed(complaint, diagram));
    }

    private List<Missed> missed(ComplaintNumber complaint, Diagram diagram) {
        return ledgers.of(complaint).states().stream()
                .filter(ClockState::isMissed)
                .flatMap(state -> diagram.clocks().entrySet().stream()
                        .filter(timer -> timer.getValue().equals(state.clock().name()))
                        .map(timer -> missed(timer, state, diagram)))
                .toList();
    }

    private static Missed missed(Map.Entry<String, String> timer, ClockState state, Diagram diagram) {
        return new Missed(
                timer.getKey(),
                state.clock().label(),
                diagram.name(timer.getKey()),
                state.dueAt(),
                state.missedAt(),
                state.stoppedAt());
    }

    public List<TimelineEvent> timeline(ComplaintNumber complaint) {
        var instances = history.instances(complaint);
        var timeline = new Timeline().clocks(ledgers.of(complaint).events()).operations(operations(instances));
        instances.forEach(instance -> timeline.engine(instance, history.visits(instance.id())));
        return timeline.record(caseLog.of(complaint), allOf(instances)).events();
    }

    public List<DecisionMade> decisions(ComplaintNumber complaint) {
        return history.decisions(history.instances(complaint));
    }

    public List<TaskWork> tasks(ComplaintNumber complaint) {
        return history.tasks(history.instances(complaint));
    }

    public List<Operation> operations(ComplaintNumber complaint) {
        return operations(history.instances(complaint));
    }

    private List<Operation> operations(List<Instance> instances) {
        var elements = history.tasks(instances).stream().collect(Collectors.toMap(TaskWork::id, TaskWork::element));
        return history.operations(instances).stream()
                .map(operation -> operation.on(elements.get(operation.task())))
                .toList();
    }

    /** The elements of all diagrams that a complaint went through; their ids are unique across diagrams. */
    public Diagram allOf(List<Instance> instances) {
        return instances.stream()
                .map(Instance::definition)
                .distinct()
                .map(history::diagram)
                .reduce(Diagram.NONE, Diagram::and);
    }
}
