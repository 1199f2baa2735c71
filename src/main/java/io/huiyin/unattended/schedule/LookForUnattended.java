package io.huiyin.unattended.schedule;

import io.huiyin.unattended.WatchUnattended;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes, on every node that does work in the background. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class LookForUnattended {

    private final WatchUnattended watch;

    LookForUnattended(WatchUnattended watch) {
        this.watch = watch;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void look() {
        watch.look();
    }
}
