package io.huiyin.platform.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDeploymentTest {

    @TempDir
    private Path folder;

    private final ProcessEngine engine = engine();

    @BeforeEach
    void writeModels() throws IOException {
        write(Models.diagram("a"));
        write(Models.table("d", "\"x\""));
        write(Models.form("f", "textfield"));
        deployment().run();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void allFilesAreOneDeployment() {
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(1);
        assertThat(engine.getRepositoryService().getDeploymentResourceNames(deploymentOf("a")))
                .containsExactlyInAnyOrder("processes/a.bpmn", "dmn/d.dmn", "forms/f.form");
    }

    @Test
    void unchangedFilesMakeNoNewVersion() {
        deployment().run();

        assertThat(versions("a")).isEqualTo(1);
    }

    @Test
    void aChangedTableMakesANewVersionOfAllSoThatEachDiagramFindsItsOwn() throws IOException {
        write(Models.table("d", "\"y\""));

        deployment().run();

        assertThat(versions("a")).isEqualTo(2);
    }

    @Test
    void aBrokenTableStopsTheStartAndLeavesTheRunningVersion() throws IOException {
        write(Models.table("d", "if then"));

        assertThatThrownBy(deployment()::run)
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("dmn/d.dmn, line 7");
        assertThat(versions("a")).isEqualTo(1);
    }

    @Test
    void whatOnlyTheEngineFindsStopsTheStartToo() throws IOException {
        var dangling = Models.diagram("a").text().replace("camunda:delegateExpression=\"${knownDelegate}\"", "");
        write(new ModelFile("processes/a.bpmn", dangling.getBytes()));

        assertThatThrownBy(deployment()::run)
                .isInstanceOfSatisfying(ModelsRefused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.file()).isEqualTo("processes/a.bpmn");
                            assertThat(problem.line()).isEqualTo(6);
                        }));
        assertThat(versions("a")).isEqualTo(1);
    }

    @Test
    void aPlaceWithoutAnyDiagramStopsTheStart() throws IOException {
        Files.delete(folder.resolve("processes/a.bpmn"));

        assertThatThrownBy(deployment()::run)
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining(folder.getFileName() + "/: there is no diagram");
        Files.delete(folder.resolve("processes"));
        assertThatThrownBy(deployment()::run).isInstanceOf(ModelsRefused.class);
        assertThat(versions("a")).isEqualTo(1);
    }

    @Test
    void theMessageOfAStoppedStartNamesEveryProblem() {
        var refused = new ModelsRefused(
                List.of(new Problem("forms/f.form", 2, "first"), new Problem("dmn/d.dmn", 0, "second")));

        assertThat(new ModelsRefusedAnalyzer()
                        .analyze(new IllegalStateException(refused))
                        .getDescription())
                .contains("forms/f.form, line 2: first", "dmn/d.dmn: second");
    }

    private ModelDeployment deployment() {
        return new ModelDeployment(
                () -> CheckedModels.of(
                        new ModelFiles(folder.toUri().toString()), new ModelCheck("knownDelegate"::equals)),
                engine.getRepositoryService());
    }

    private void write(ModelFile model) throws IOException {
        var file = folder.resolve(model.name());
        Files.createDirectories(file.getParent());
        Files.write(file, model.content());
    }

    private long versions(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }

    private String deploymentOf(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getDeploymentId();
    }

    private static ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:modelDeployment;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("modelDeployment");
        configuration.setHistoryTimeToLive("P1D");
        return configuration.buildProcessEngine();
    }
}
