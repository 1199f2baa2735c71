package io.huiyin.audit.schedule;

import io.huiyin.audit.DropAnchor;
import io.huiyin.audit.SealCourses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what was written and drops the anchor of the day, on every node that does work in the background. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class KeepProof {

    private static final Logger LOG = LoggerFactory.getLogger(KeepProof.class);

    private final SealCourses courses;
    private final DropAnchor anchor;

    KeepProof(SealCourses courses, DropAnchor anchor) {
        this.courses = courses;
        this.anchor = anchor;
    }

    @Scheduled(fixedDelayString = "${huiyin.proof.seal-every:PT1M}", initialDelayString = "PT1M")
    void seal() {
        courses.seal();
        if (anchor.daily()) {
            LOG.info("The anchor of the day is kept; a copy elsewhere makes it a proof");
        }
    }
}
