package io.huiyin.complaint;

/** The service a complaint is about (R1.3-a). */
public enum ServiceType {
    NETWORK,
    BUSINESS_HANDLING,
    FAULT,
    COMPLAINT,
    VALUE_ADDED
}
