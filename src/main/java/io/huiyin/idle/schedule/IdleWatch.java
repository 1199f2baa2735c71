package io.huiyin.idle.schedule;

import io.huiyin.idle.bpmn.GiveBackIdleTasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for idle tasks every few minutes, on every node that does work in the background. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class IdleWatch {

    private final GiveBackIdleTasks tasks;

    IdleWatch(GiveBackIdleTasks tasks) {
        this.tasks = tasks;
    }

    @Scheduled(fixedDelayString = "${huiyin.idle.every:PT5M}", initialDelayString = "${huiyin.idle.every:PT5M}")
    void look() {
        tasks.look();
    }
}
