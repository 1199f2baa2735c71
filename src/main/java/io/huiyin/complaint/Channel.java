package io.huiyin.complaint;

/** How a complaint arrived (R2.1.1-b, C-21). */
public enum Channel {
    PHONE,
    APP,
    WEBSITE,
    ONLINE_CHAT,
    SMART_SERVICE,
    SOCIAL_MEDIA,
    ON_SITE,
    CUSTOMER_SERVICE_CENTER,
    EMAIL,
    OTHER
}
