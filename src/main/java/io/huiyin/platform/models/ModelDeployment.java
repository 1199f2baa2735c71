package io.huiyin.platform.models;

import io.huiyin.platform.start.StartStep;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;

/**
 * Brings all diagrams, tables and forms into the engine as one deployment, so that a running complaint keeps the forms and tables
 * of its diagram's version; unchanged files make no new version.
 */
class ModelDeployment implements StartStep {

    private static final String NAME = "Huiyin";

    private final ModelFiles files;
    private final ModelCheck check;
    private final RepositoryService repository;

    ModelDeployment(ModelFiles files, ModelCheck check, RepositoryService repository) {
        this.files = files;
        this.check = check;
        this.repository = repository;
    }

    /** @throws ModelsRefused if one of the files cannot be used; nothing is deployed then */
    @Override
    public void run() {
        var models = files.all();
        if (models.stream().noneMatch(ModelFile::isDiagram)) {
            throw new ModelsRefused(List.of(new Problem(files.location(), 0, "there is no diagram in processes/")));
        }
        var problems = check.check(models);
        if (!problems.isEmpty()) {
            throw new ModelsRefused(problems);
        }
        deploy(models);
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
