package io.huiyin.audit.engine;

import io.huiyin.audit.DecisionMade;
import io.huiyin.audit.Diagram;
import io.huiyin.audit.EngineHistory;
import io.huiyin.audit.Instance;
import io.huiyin.audit.Interruptions;
import io.huiyin.audit.Operation;
import io.huiyin.audit.TaskWork;
import io.huiyin.audit.Visit;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.AsNobody;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The engine's history over its own interface. Whoever asks has shown his right at the door, so the engine does not look once more. */
@Component
class EngineHistories implements EngineHistory {

    private static final String HANDLING = "complaintHandling";

    private final HistoryService history;
    private final Definitions definitions;
    private final DecisionHistory decisions;
    private final AsNobody asNobody;

    EngineHistories(
            HistoryService history, Definitions definitions, DecisionHistory decisions, IdentityService identities) {
        this.history = history;
        this.definitions = definitions;
        this.decisions = decisions;
        this.asNobody = new AsNobody(identities);
    }

    @Override
    public List<Instance> instances(ComplaintNumber complaint) {
        return asNobody.get(() ->
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(complaint.value())
                        .list()
                        .stream()
                        .map(HistoryRows::instance)
                        .sorted(Comparator.comparing((Instance instance) ->
                                        !instance.process().equals(HANDLING))
                                .thenComparing(Instance::startedAt))
                        .toList());
    }

    @Override
    public Optional<Known> instance(String id) {
        return asNobody.get(
                () -> found(id).map(instance -> new Known(HistoryRows.instance(instance), instance.getBusinessKey())));
    }

    private Optional<HistoricProcessInstance> found(String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult());
    }

    @Override
    public List<Visit> visits(String instance) {
        return asNobody.get(() -> {
            var rows = history.createHistoricActivityInstanceQuery()
                    .processInstanceId(instance)
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list();
            var diagram = rows.stream()
                    .map(HistoricActivityInstance::getProcessDefinitionId)
                    .distinct()
                    .map(definitions::diagram)
                    .reduce(Diagram.NONE, Diagram::and);
            return Interruptions.of(
                    diagram, rows.stream().map(HistoryRows::visit).toList());
        });
    }

    @Override
    public List<TaskWork> tasks(List<Instance> instances) {
        return asNobody.get(() -> {
            var claims = new Claims(history, instances);
            return instances.stream()
                    .flatMap(instance ->
                            history.createHistoricTaskInstanceQuery().processInstanceId(instance.id()).list().stream())
                    .map(claims::work)
                    .sorted(Comparator.comparing(TaskWork::createdAt))
                    .toList();
        });
    }

    @Override
    public List<Operation> operations(List<Instance> instances) {
        return asNobody.get(() -> instances.stream()
                .flatMap(instance ->
                        history.createUserOperationLogQuery().processInstanceId(instance.id()).list().stream())
                .map(HistoryRows::operation)
                .sorted(Comparator.comparing(Operation::at))
                .toList());
    }

    @Override
    public List<DecisionMade> decisions(List<Instance> instances) {
        return asNobody.get(() -> decisions.of(instances));
    }

    @Override
    public Diagram diagram(String definition) {
        return asNobody.get(() -> definitions.diagram(definition));
    }

    @Override
    public String processXml(String definition) {
        return asNobody.get(() -> definitions.processXml(definition));
    }

    @Override
    public Optional<Table> table(String decision) {
        return asNobody.get(() -> decisions.table(decision).flatMap(asked -> found(asked.getProcessInstanceId())
                .map(instance -> new Table(
                        instance.getBusinessKey(),
                        asked.getDecisionDefinitionName(),
                        definitions.tableXml(asked.getDecisionDefinitionId()),
                        DecisionHistory.rules(asked)))));
    }
}
