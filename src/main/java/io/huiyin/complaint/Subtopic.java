package io.huiyin.complaint;

/** What exactly the customer complains of, finer than {@link Category} (R2.1.2-b to R2.1.2-f, S-20). */
public enum Subtopic {
    ATTITUDE,
    EFFICIENCY,
    CONTENT_DELIVERY,
    PRODUCT,
    PACKAGE,
    FUNCTION,
    PROCESS_FLOW,
    INSTRUCTIONS,
    PROCESS_PROBLEM,
    NETWORK_FAULT,
    EQUIPMENT,
    SYSTEM_FAULT,
    CONTRACT_DISPUTE,
    REFUND,
    SERVICE_CHANGE,
    BILLING
}
