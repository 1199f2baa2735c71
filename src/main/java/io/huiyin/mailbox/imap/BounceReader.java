package io.huiyin.mailbox.imap;

import io.huiyin.mailbox.Bounce;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads from a mail of a mail server which mail came back, from which address and why: from its report (RFC 3464), or else, where
 * the server writes in words of its own, from the mail that it quotes.
 */
class BounceReader {

    private static final int DEEPEST = 5;
    private static final String LOCAL = "\\w.!#$%&'*+/=?^`{|}~-";
    private static final int LONGEST = 256 * 1024;

    /** Looked for from the first character of a word only: whoever writes a mail must not decide how long it takes to read. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![" + LOCAL + "])[" + LOCAL + "]++@[\\w.-]+\\w");

    private static final Pattern QUOTED_ID = Pattern.compile("(?im)^[> \\t]*Message-ID:\\s*<([^>\\s]+)>");
    private static final Pattern FIELD = Pattern.compile("([\\w-]+):\\s*(.*)");

    private final List<Map<String, String>> fates = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Set<String> recipients = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private BounceReader() {}

    /**
     * @param references ids of the mails that it answers
     * @param byMailServer whether a mail server has written it, and not a person's mailbox that answers
     * @param subject tells that a mail is only late
     * @return empty if it does not say that a mail came back or arrived
     */
    static Optional<Bounce> read(Part mail, List<String> references, boolean byMailServer, String subject) {
        var reader = new BounceReader();
        try {
            reader.collect(mail, 0);
        } catch (MessagingException | IOException | RuntimeException e) {
            return Optional.empty();
        }
        reader.ids.addAll(references);
        return reader.fates.isEmpty() && byMailServer && !subject.matches("(?i).*(warning|delay|延迟|延误).*")
                ? reader.inWords()
                : reader.reported();
    }

    private Optional<Bounce> reported() {
        return fates.stream()
                .filter(fate -> Set.of("failed", "delivered").contains(action(fate)))
                .findFirst()
                .map(fate -> bounce(
                        action(fate).equals("delivered"),
                        Stream.of("status", "diagnostic-code")
                                .map(fate::get)
                                .filter(it -> it != null)
                                .reduce("Came back:", (all, one) -> all + " " + one)));
    }

    private Optional<Bounce> inWords() {
        QUOTED_ID.matcher(text).results().map(id -> id.group(1)).forEach(ids::add);
        addresses(text.toString());
        return Optional.of(bounce(false, "Came back"));
    }

    private Bounce bounce(boolean arrived, String fault) {
        return new Bounce(List.copyOf(ids), Set.copyOf(recipients), arrived, fault);
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/delivery-status")) {
            blocks(content(part)).filter(block -> block.containsKey("action")).forEach(this::fate);
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            blocks(content(part)).findFirst().ifPresent(this::original);
        } else if (part.isMimeType("text/plain")) {
            text.append(content(part)).append('\n');
        }
    }

    private void fate(Map<String, String> fate) {
        fates.add(fate);
        addresses(fate.getOrDefault("final-recipient", ""));
        addresses(fate.getOrDefault("original-recipient", ""));
    }

    private void original(Map<String, String> headers) {
        addresses(headers.getOrDefault("to", ""));
        Optional.ofNullable(headers.get("message-id"))
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .ifPresent(ids::add);
    }

    private void addresses(String among) {
        ADDRESS.matcher(among)
                .results()
                .map(MatchResult::group)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .forEach(recipients::add);
    }

    private static String action(Map<String, String> fate) {
        return fate.get("action").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
    }

    private static String content(Part part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }

    /** Header fields by their names in small letters, block by block. */
    private static Stream<Map<String, String>> blocks(String content) {
        var unfolded = content.strip().replaceAll("\\r\\n?", "\n").replaceAll("\\n[ \\t]+", " ");
        return Stream.of(unfolded.split("\\n\\n+")).map(block -> {
            var fields = new LinkedHashMap<String, String>();
            block.lines()
                    .map(FIELD::matcher)
                    .filter(field -> field.matches())
                    .forEach(field -> fields.putIfAbsent(
                            field.group(1).toLowerCase(Locale.ROOT),
                            field.group(2).strip()));
            return fields;
        });
    }
}
