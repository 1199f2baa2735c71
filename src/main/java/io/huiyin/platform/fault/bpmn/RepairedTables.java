package io.huiyin.platform.fault.bpmn;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets a complaint that failed at a table go on with the newest one. A running complaint keeps the tables it started with, so a
 * table that was repaired and deployed would never reach it by itself.
 */
@Component
class RepairedTables {

    private static final Logger LOG = LoggerFactory.getLogger(RepairedTables.class);

    private final RepositoryService definitions;
    private final RuntimeService runtime;

    RepairedTables(@Lazy RepositoryService definitions, @Lazy RuntimeService runtime) {
        this.definitions = definitions;
        this.runtime = runtime;
    }

    /** Moves the job's process to the newest version of its diagram, if the job failed at a table and there is a newer one. */
    void reach(Job failed) {
        var newest = definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(failed.getProcessDefinitionKey())
                .latestVersion()
                .singleResult();
        if (isNewer(newest, failed) && failedAtTable(failed)) {
            move(failed, newest);
        }
    }

    private static boolean isNewer(ProcessDefinition newest, Job failed) {
        return newest != null && !newest.getId().equals(failed.getProcessDefinitionId());
    }

    private boolean failedAtTable(Job failed) {
        return failed.getFailedActivityId() != null
                && definitions
                                .getBpmnModelInstance(failed.getProcessDefinitionId())
                                .getModelElementById(failed.getFailedActivityId())
                        instanceof BusinessRuleTask;
    }

    private void move(Job failed, ProcessDefinition newest) {
        try {
            var plan = runtime.createMigrationPlan(failed.getProcessDefinitionId(), newest.getId())
                    .mapEqualActivities()
                    .build();
            runtime.newMigration(plan)
                    .processInstanceIds(failed.getProcessInstanceId())
                    .execute();
        } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException e) {
            LOG.warn("Process {} stays with the version of its diagram", failed.getProcessInstanceId(), e);
        }
    }
}
