package io.huiyin.roster.schedule;

import io.huiyin.roster.AlarmGaps;
import io.huiyin.roster.RosterFiles;
import io.huiyin.roster.Rosters;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes over a changed roster within a minute, and has what is missing tomorrow told. */
@Component
class RosterWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RosterWatch.class);

    private final RosterFiles files;
    private final Rosters rosters;
    private final AlarmGaps alarm;
    private Map<String, String> known = Map.of();

    RosterWatch(RosterFiles files, Rosters rosters, AlarmGaps alarm) {
        this.files = files;
        this.rosters = rosters;
        this.alarm = alarm;
    }

    /** Not before the start is done: rosters name users. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void look() {
        try {
            takeOver(files.read());
        } catch (UncheckedIOException e) {
            LOG.error("{}; what was read before stays", e.getMessage(), e);
        }
        alarm.tell();
    }

    private void takeOver(Map<String, String> present) {
        if (!present.equals(known)) {
            known = present;
            rosters.load(present);
            rosters.faults().values().forEach(fault -> LOG.error("{}; the roster before stays", fault));
            LOG.info("Duty rosters: {}", rosters.departments());
        }
    }

    @Scheduled(fixedDelayString = "${huiyin.roster.every:PT1M}", initialDelayString = "${huiyin.roster.every:PT1M}")
    void lookAgain() {
        look();
    }
}
