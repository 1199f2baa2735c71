package io.huiyin.mailbox;

import java.util.List;
import java.util.Set;

/**
 * What a mail server says of a mail that it did not keep (RFC 3464).
 *
 * @param messageIds ids that the mail may have, without angle brackets
 * @param recipients addresses that it may have gone to, in small letters
 * @param arrived whether it arrived; if not, it came back for good
 * @param fault why it came back
 */
public record Bounce(List<String> messageIds, Set<String> recipients, boolean arrived, String fault) {}
