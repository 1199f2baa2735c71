package io.huiyin.troubleticket;

import java.time.Instant;

/**
 * What a ticket is found by although it stands nowhere: it follows from its course, its clocks and its system's words.
 *
 * @param since when it came to its state; null before the complaint is on record
 * @param reason why, see {@link TicketCourse.Change}
 * @param expected when its handling is due; null when nothing is to come
 * @param resolved when the customer was told the result, or null
 * @param baseType what the system has said as {@code @baseType}, or null
 * @param schemaLocation what the system has said as {@code @schemaLocation}, or null
 */
public record TicketStanding(
        TicketStatus status,
        Instant since,
        String reason,
        Instant expected,
        Instant resolved,
        String baseType,
        String schemaLocation) {}
