package io.huiyin.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What happened to one complaint so far.
 *
 * @param ago how long before the present it was registered
 * @param by user who registered it; a user of {@code channel-system} hands it in, everybody else enters the start form
 * @param fields what was entered, see {@link io.huiyin.intake.Registration}
 * @param steps what people did with it, in the order of time
 */
record Story(Duration ago, String by, Map<String, Object> fields, List<Act> steps) {

    Story {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /**
     * What one person did.
     *
     * @param after how long after the registration
     * @param completes key of the task that he claimed and completed, all of them if there are several; or null
     * @param claims key of the task that he only claimed, or null
     * @param withdraws what the customer said when he withdrew, or null
     * @param with what was entered in the form of the completed task; {@code +P20D} is the day twenty days later
     */
    record Act(Duration after, String by, String completes, String claims, String withdraws, Map<String, Object> with) {

        Act {
            with = with == null ? Map.of() : Map.copyOf(with);
        }

        String name() {
            if (completes != null) {
                return completes;
            }
            return claims != null ? claims : "withdrawal";
        }
    }
}
