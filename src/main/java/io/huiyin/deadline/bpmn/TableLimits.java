package io.huiyin.deadline.bpmn;

import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import io.huiyin.process.AsNobody;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the deployed table {@code clockLimits}; asked too often to leave a decision history behind. */
@Component
class TableLimits implements Limits {

    private static final String TABLE = "clockLimits";

    private final RepositoryService definitions;
    private final AsNobody engineAccess;
    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Map<ClockId, String>> read = new ConcurrentHashMap<>();

    TableLimits(@Lazy RepositoryService definitions, @Lazy IdentityService identities) {
        this.definitions = definitions;
        this.engineAccess = new AsNobody(identities);
    }

    @Override
    public Limit of(ClockId clock) {
        var known = engineAccess.get(() -> {
            var latest = definitions
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(TABLE)
                    .latestVersion()
                    .singleResult();
            return read.computeIfAbsent(latest.getId(), id -> new ConcurrentHashMap<>())
                    .computeIfAbsent(clock, id -> evaluate(latest, id));
        });
        if (known.isEmpty()) {
            throw new IllegalArgumentException("The limit of " + clock.label() + " depends on priority or track");
        }
        return Limit.parse(known);
    }

    private String evaluate(DecisionDefinition table, ClockId clock) {
        DmnDecision decision = tables.parseDecision(TABLE, definitions.getDecisionModel(table.getId()));
        var row = tables.evaluateDecisionTable(decision, Variables.putValue("clock", clock.name()))
                .getSingleResult();
        return row.<String>getEntry("limit");
    }
}
