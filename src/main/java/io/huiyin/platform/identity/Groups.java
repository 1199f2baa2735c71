package io.huiyin.platform.identity;

import java.util.List;

/** The groups of the handbook's duty list and the one of calling systems. */
public final class Groups {

    /** The engine's own group of administrators. */
    public static final String ADMINISTRATORS = "camunda-admin";

    public static final String CHANNEL_SYSTEM = "channel-system";

    /** Everybody who works in Tasklist. */
    public static final List<String> WORKERS = List.of(
            "first-contact-agent",
            "customer-service-center",
            "csc-supervisor",
            "archivist",
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
            "complaint-supervisor",
            "ops-admin",
            "training-admin");

    /** All groups but that of administrators; each has a demo user of the same id. */
    public static final List<String> ALL = List.of(
            "first-contact-agent",
            "customer-service-center",
            "csc-supervisor",
            "archivist",
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
            "complaint-supervisor",
            "auditor",
            "process-owner",
            "ops-admin",
            "training-admin",
            CHANNEL_SYSTEM);

    private Groups() {}
}
