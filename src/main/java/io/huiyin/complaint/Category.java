package io.huiyin.complaint;

/** What the customer complains of; one of five, set at intake (R2.1.2-a). */
public enum Category {
    SERVICE_QUALITY,
    SERVICE_CONTENT,
    SERVICE_PROCESS,
    TECHNICAL,
    OTHER
}
