package io.huiyin.audit.engine;

import io.huiyin.audit.DecisionMade;
import io.huiyin.audit.DecisionMade.FiredRule;
import io.huiyin.audit.DecisionMade.Value;
import io.huiyin.audit.Instance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The history of decision tables: with what each was asked, which rule fired, and what the rule says of its reason. */
@Component
class DecisionHistory {

    private final HistoryService history;
    private final RepositoryService repository;

    DecisionHistory(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    List<DecisionMade> of(List<Instance> instances) {
        return instances.stream()
                .flatMap(instance -> history
                        .createHistoricDecisionInstanceQuery()
                        .processInstanceId(instance.id())
                        .includeInputs()
                        .includeOutputs()
                        .disableCustomObjectDeserialization()
                        .list()
                        .stream())
                .sorted(Comparator.comparing(HistoricDecisionInstance::getEvaluationTime))
                .map(this::made)
                .toList();
    }

    Optional<HistoricDecisionInstance> table(String decision) {
        return Optional.ofNullable(history.createHistoricDecisionInstanceQuery()
                .decisionInstanceId(decision)
                .includeOutputs()
                .disableCustomObjectDeserialization()
                .singleResult());
    }

    static List<String> rules(HistoricDecisionInstance decision) {
        return decision.getOutputs().stream()
                .map(HistoricDecisionOutputInstance::getRuleId)
                .distinct()
                .toList();
    }

    private DecisionMade made(HistoricDecisionInstance decision) {
        var definition = repository.getDecisionDefinition(decision.getDecisionDefinitionId());
        var model = repository.getDmnModelInstance(decision.getDecisionDefinitionId());
        return new DecisionMade(
                decision.getId(),
                decision.getDecisionDefinitionId(),
                decision.getDecisionDefinitionKey(),
                decision.getDecisionDefinitionName(),
                definition.getVersion(),
                HistoryRows.instant(decision.getEvaluationTime()),
                decision.getActivityId(),
                decision.getProcessInstanceId(),
                asked(decision, model),
                fired(decision, model));
    }

    /** Each column that the table asks, in its order; the history has those that a value was given for. */
    private static List<Value> asked(HistoricDecisionInstance decision, DmnModelInstance model) {
        var given = decision.getInputs().stream()
                .collect(Collectors.toMap(HistoricDecisionInputInstance::getClauseId, input -> input));
        Decision made = model.getModelElementById(decision.getDecisionDefinitionKey());
        var columns = made.getExpression() instanceof DecisionTable table ? table.getInputs() : List.<Input>of();
        return columns.stream()
                .map(column -> new Value(
                        column.getLabel(),
                        column.getInputExpression().getText().getTextContent(),
                        Optional.ofNullable(given.get(column.getId()))
                                .map(HistoricDecisionInputInstance::getValue)
                                .orElse(null)))
                .toList();
    }

    private static List<FiredRule> fired(HistoricDecisionInstance decision, DmnModelInstance model) {
        Map<String, List<HistoricDecisionOutputInstance>> byRule = decision.getOutputs().stream()
                .sorted(Comparator.comparing(HistoricDecisionOutputInstance::getRuleOrder))
                .collect(Collectors.groupingBy(
                        HistoricDecisionOutputInstance::getRuleId, LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(rule -> new FiredRule(
                        rule.getKey(),
                        description(model.getModelElementById(rule.getKey())),
                        rule.getValue().stream()
                                .map(output -> new Value(
                                        caption(model.getModelElementById(output.getClauseId())),
                                        output.getVariableName(),
                                        output.getValue()))
                                .toList()))
                .toList();
    }

    private static String caption(Output column) {
        return column.getLabel();
    }

    private static String description(Rule rule) {
        return Optional.ofNullable(rule)
                .map(Rule::getDescription)
                .map(Description::getTextContent)
                .orElse(null);
    }
}
