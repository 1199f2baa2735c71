package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.Locale;

/**
 * One message to one reader on one channel.
 *
 * @param complaint what it is about; null for what staff is told about the work itself
 * @param messageId the same at every try; tells the other side that it knows the message already
 * @param occurrence tells apart repeated notices of one purpose and round, often empty
 * @param reader user id of a member of staff, or null for the customer
 * @param recipient the reader's address on this channel
 * @param elsewhere the same as {@code text} in the length of other channels: short for a mail, long for a short message; null where
 *     there is no other channel
 * @param attempts how often handing it over failed
 * @param fault why it failed last, without personal data, or null
 * @param at when it came to its present state
 */
public record Notice(
        String messageId,
        ComplaintNumber complaint,
        Purpose purpose,
        int round,
        String occurrence,
        NoticeChannel channel,
        String reader,
        String recipient,
        Locale language,
        String subject,
        String text,
        String elsewhere,
        NoticeState state,
        int attempts,
        String fault,
        Instant at) {

    /** Whether it is about the same as another, perhaps on another channel. */
    boolean saysTheSameAs(Notice other) {
        return purpose == other.purpose && round == other.round && occurrence.equals(other.occurrence);
    }

    /** What it says to whoever tells it to the customer: with the links in it he could act in the customer's name. */
    public String words() {
        return (subject + "\n\n" + text).replaceAll("https?://\\S+", "…");
    }

    /** This notice in another state. */
    Notice become(NoticeState next, int attempts, String fault, Instant at) {
        return new Notice(
                messageId,
                complaint,
                purpose,
                round,
                occurrence,
                channel,
                reader,
                recipient,
                language,
                subject,
                text,
                elsewhere,
                next,
                attempts,
                fault,
                at);
    }
}
