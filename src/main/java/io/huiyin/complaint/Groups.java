package io.huiyin.complaint;

import java.util.List;
import java.util.stream.Stream;

/** The groups of the handbook's duty list and the one of calling systems. */
public final class Groups {

    /** The engine's own group of administrators. */
    public static final String ADMINISTRATORS = "camunda-admin";

    public static final String CHANNEL_SYSTEM = "channel-system";

    /** Who has a complaint when nobody else has it. */
    public static final String CENTER = "customer-service-center";

    /** Who takes complaints down. */
    public static final List<String> STARTERS = List.of("first-contact-agent", CENTER, "business-dept");

    /** Who brings complaints: those who take them down, and systems. */
    public static final List<String> BRINGERS = joined(List.of(CHANNEL_SYSTEM), STARTERS);

    /** Who talks to customers. */
    public static final List<String> IN_TOUCH =
            List.of("first-contact-agent", CENTER, "csc-supervisor", "customer-service-dept", "business-dept");

    /** Who works on what others have taken down, or leads that work. */
    public static final List<String> HANDLERS = List.of(
            CENTER,
            "csc-supervisor",
            "customer-service-dept",
            "business-dept",
            "technical-dept",
            "operations-dept",
            "information-security",
            "analysis-team",
            "legal-dept",
            "pr-dept",
            "dept-head",
            "management",
            "complaint-supervisor");

    /** Who is in a case. */
    public static final List<String> IN_THE_CASE = joined(List.of("first-contact-agent"), HANDLERS);

    /** Everybody who works in Tasklist. */
    public static final List<String> WORKERS = joined(IN_THE_CASE, List.of("archivist", "ops-admin", "training-admin"));

    /** All groups but that of administrators; each has a demo user of the same id. */
    public static final List<String> ALL = joined(WORKERS, List.of("auditor", "process-owner", CHANNEL_SYSTEM));

    private Groups() {}

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
