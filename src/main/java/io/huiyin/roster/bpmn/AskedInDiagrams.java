package io.huiyin.roster.bpmn;

import io.huiyin.process.AsNobody;
import io.huiyin.roster.AskedDepartments;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The departments that the newest diagrams name as candidates by the roster. */
@Component
class AskedInDiagrams implements AskedDepartments {

    private static final Pattern BY_ROSTER = Pattern.compile("roster\\.onDuty\\('([^']+)'\\)");

    private final ProcessEngine engine;

    AskedInDiagrams(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Set<String> departments() {
        return new AsNobody(engine.getIdentityService())
                .get(() -> engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                        .flatMap(this::candidates)
                        .flatMap(users -> BY_ROSTER.matcher(users).results())
                        .map(named -> named.group(1))
                        .flatMap(named -> Arrays.stream(named.split(",")))
                        .map(String::strip)
                        .collect(Collectors.toSet()));
    }

    private Stream<String> candidates(ProcessDefinition definition) {
        var repository = (RepositoryServiceImpl) engine.getRepositoryService();
        var read = (ProcessDefinitionEntity) repository.getDeployedProcessDefinition(definition.getId());
        return read.getTaskDefinitions().values().stream()
                .flatMap(task -> task.getCandidateUserIdExpressions().stream())
                .map(Expression::getExpressionText);
    }
}
