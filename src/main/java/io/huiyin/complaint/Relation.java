package io.huiyin.complaint;

/** What somebody who complains for a customer is to him (S-21). */
public enum Relation {
    FAMILY,
    GUARDIAN,
    LAWYER,
    STAFF_OF_CUSTOMER,
    OTHER_RELATION
}
