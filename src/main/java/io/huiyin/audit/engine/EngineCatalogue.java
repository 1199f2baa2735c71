package io.huiyin.audit.engine;

import io.huiyin.audit.EngineChoices;
import io.huiyin.process.AsNobody;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Groups and rules as the engine has them. */
@Component
class EngineCatalogue implements EngineChoices {

    private final IdentityService identities;
    private final RepositoryService repository;
    private final AsNobody asNobody;

    EngineCatalogue(IdentityService identities, RepositoryService repository) {
        this.identities = identities;
        this.repository = repository;
        this.asNobody = new AsNobody(identities);
    }

    @Override
    public List<Choice> groups() {
        return asNobody.get(() -> identities.createGroupQuery().orderByGroupId().asc().list().stream()
                .map(group -> new Choice(group.getId(), group.getName()))
                .toList());
    }

    @Override
    public List<RuleChoice> rules() {
        return asNobody.get(() ->
                repository
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .orderByDecisionDefinitionKey()
                        .asc()
                        .list()
                        .stream()
                        .flatMap(this::rulesOf)
                        .toList());
    }

    private Stream<RuleChoice> rulesOf(DecisionDefinition table) {
        return repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
                .map(rule -> new RuleChoice(table.getKey() + ":" + rule.getId(), table.getName(), label(rule)));
    }

    private static String label(Rule rule) {
        return rule.getDescription() == null
                ? rule.getId()
                : rule.getDescription().getTextContent();
    }
}
