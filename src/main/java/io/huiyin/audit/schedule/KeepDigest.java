package io.huiyin.audit.schedule;

import io.huiyin.audit.HistoryDigest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the history of the hours that are over, on every node that does work in the background. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class KeepDigest {

    /** No transaction is open for so long. */
    private static final Duration LATEST_COMMIT = Duration.ofHours(1);

    private final HistoryDigest digest;
    private final Clock clock;

    KeepDigest(HistoryDigest digest, Clock clock) {
        this.digest = digest;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${huiyin.audit.count-every:PT1H}", initialDelayString = "PT2M")
    void count() {
        digest.catchUp(clock.instant().minus(LATEST_COMMIT));
    }
}
