package io.huiyin.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why somebody is told something; each has its template. */
public enum Purpose {
    /** Initial response (R7.2-1, S-64). */
    RECEIPT,
    /** First response with five parts (R5.1-1, R5.4.3-1). */
    FIRST_RESPONSE,
    /** The solution, or the interim one with its plan (R7.2-2). */
    SOLUTION,
    /** The result of the handling (R5.4.2). */
    RESULT,
    /** Invitation to the survey (R5.4.3-3). */
    SURVEY,
    SURVEY_REMINDER,
    /** Regular feedback until closing (R5.4.3-2). */
    FOLLOW_UP,
    NOT_ACCEPTED,
    PASSED_ON,
    /** Management's last word after the last round (S-14). */
    FINAL_ANSWER,
    WITHDRAWAL_CONFIRMED,
    /** A complaint is counted as one with another (S-16). */
    MERGED,
    /** The result of a complaint that another was counted as one with (S-16). */
    MERGED_RESULT,
    /** What is known about an event that many complain about (S-17). */
    CLUSTER_NEWS,
    /** What the company says on a major complaint, agreed by all departments concerned, with its apology (R4.2-f). */
    STATEMENT,
    /** How it goes on with a major complaint (R4.2-h). */
    PROGRESS,
    /** To staff (S-09, S-10). */
    DEADLINE_WARNING,
    /** To staff (S-09). */
    DEADLINE_MISSED,
    /** To staff (S-09). */
    DEADLINE_STILL_OPEN,
    /** To staff: a complaint is one of a group (S-17). */
    GROUP_RISK,
    /** To who is on duty at night or at the weekend (S-35). */
    ON_DUTY,
    /** To staff: nobody is on duty tomorrow (S-35). */
    ROSTER_GAP,
    /** To staff: a task was taken and not done, and is offered again (S-34). */
    TASK_RETURNED,
    /** To staff: the internal limit of a finding is near. */
    FINDING_WARNING,
    /** To staff: a department is late with its finding. */
    FINDING_LATE,
    /** To staff: a measure is due soon. */
    MEASURE_REMINDER,
    /** To staff: a measure is overdue. */
    MEASURE_OVERDUE,
    /** To staff: complaints have not fallen after a measure. */
    MEASURE_WITHOUT_EFFECT;

    private static final String WITHDRAWN = "WITHDRAWN";
    private static final Set<String> ON_THE_MATTER = Set.of(
            "FIRST_RESPONSE",
            "SOLUTION",
            "RESULT",
            "FOLLOW_UP",
            "FINAL_ANSWER",
            "MERGED_RESULT",
            "CLUSTER_NEWS",
            "STATEMENT",
            "PROGRESS");

    /** The purpose with this name; the ending of a withdrawn complaint is confirmed with {@link #WITHDRAWAL_CONFIRMED}. */
    public static Purpose of(String name) {
        return WITHDRAWN.equals(name) ? WITHDRAWAL_CONFIRMED : valueOf(name);
    }

    /** Whether a person has to tell it where no notice arrives; the others may stay untold (S-56). */
    public boolean hasToBeTold() {
        return !List.of(SURVEY, SURVEY_REMINDER, CLUSTER_NEWS).contains(this);
    }

    /** Whether it says something on the matter, for which a major complaint may need an agreed statement first (R4.2-f). */
    public boolean isOnTheMatter() {
        return ON_THE_MATTER.contains(name());
    }

    /** The name of its templates, for example {@code firstResponse}. */
    String fileName() {
        var words = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
