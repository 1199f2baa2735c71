package io.huiyin.notification;

/**
 * Who writes.
 *
 * @param company name under the notices
 * @param contact where the customer can ask, for example a hotline (S-06)
 * @param domain right-hand side of message ids
 * @param address where customers reach Huiyin, without a slash at the end
 */
public record Sender(String company, String contact, String domain, String address) {}
