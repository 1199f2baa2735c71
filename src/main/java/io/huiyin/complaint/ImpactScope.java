package io.huiyin.complaint;

/** How many customers are touched: one, 2 to 49, 50 and more or a whole area, or not known (S-25). */
public enum ImpactScope {
    SINGLE,
    MULTIPLE,
    AREA,
    UNKNOWN
}
