package io.huiyin.roster.bpmn;

import io.huiyin.roster.Rosters;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The word "roster" of the diagrams. A task whose candidate users are {@code ${roster.onDuty('legal-dept')}} goes to those on duty
 * outside business hours, and they are told of it (S-35).
 */
@Component("roster")
public class RosterExpressions {

    private final Rosters rosters;
    private final Clock clock;

    RosterExpressions(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * User ids of those on duty, each department's first one before his deputies; empty in business hours.
     *
     * @param departments group ids, separated by commas
     */
    public List<String> onDuty(String departments) {
        return Arrays.stream(departments.split(","))
                .map(String::strip)
                .flatMap(department -> rosters.onDuty(department, clock.instant()).stream())
                .distinct()
                .toList();
    }
}
