package io.huiyin.complaint;

/** What in a complaint points to a major one; told by who takes it down or read from its words (R4.1-a to R4.1-g). */
public enum MajorSign {
    MAJOR_SERVICE_EVENT,
    SERVICE_INTERRUPTED,
    CRITICAL_SERVICE,
    POLICY_CHANGE,
    RIGHTS_HARMED,
    DATA_LEAK,
    PUBLIC_OPINION,
    REPUTATION,
    GROUP_COMPLAINT,
    ESCALATED,
    AGITATED,
    OTHER_REASON
}
