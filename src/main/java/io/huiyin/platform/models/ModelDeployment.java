package io.huiyin.platform.models;

import io.huiyin.platform.start.StartStep;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;

/**
 * Brings all diagrams, tables and forms into the engine as one deployment, so that a running complaint keeps the forms and tables
 * of its diagram's version; unchanged files make no new version.
 */
class ModelDeployment implements StartStep {

    private static final String NAME = "Huiyin";

    private final Supplier<CheckedModels> models;
    private final RepositoryService repository;

    ModelDeployment(Supplier<CheckedModels> models, RepositoryService repository) {
        this.models = models;
        this.repository = repository;
    }

    /** @throws ModelsRefused if one of the files cannot be used; nothing is deployed then */
    @Override
    public void run() {
        var checked = models.get();
        if (!checked.problems().isEmpty()) {
            throw new ModelsRefused(checked.problems());
        }
        deploy(checked.files());
    }

    private void deploy(List<ModelFile> models) {
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        models.forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        try {
            deployment.deploy();
        } catch (ParseException e) {
            throw new ModelsRefused(e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream()
                            .map(error -> new Problem(report.getResourceName(), error.getLine(), error.getMessage())))
                    .toList());
        } catch (ProcessEngineException e) {
            var named = models.stream()
                    .map(ModelFile::name)
                    .filter(name -> e.getMessage() != null && e.getMessage().contains(name))
                    .findFirst();
            throw new ModelsRefused(List.of(new Problem(named.orElse(NAME), 0, e.getMessage())));
        }
    }
}
