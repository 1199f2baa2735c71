package io.huiyin.notification;

/**
 * What a mail server or a gateway says became of a notice that it took over before.
 *
 * @param messageId which notice; unknown ones are nobody's business
 * @param arrived whether it arrived; if not, it never will
 * @param fault why not, or null; the recipient's address is struck out of it before it is kept
 */
public record Report(String messageId, boolean arrived, String fault) {}
