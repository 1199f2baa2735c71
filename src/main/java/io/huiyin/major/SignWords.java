package io.huiyin.major;

import io.huiyin.complaint.MajorSign;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that point to a major complaint, sign by sign; a list that people keep (R4.1-1b). */
public class SignWords {

    private static final Pattern LINE = Pattern.compile("([A-Z_]+): *(.+)");

    private final Map<MajorSign, Set<Pattern>> words = new EnumMap<>(MajorSign.class);

    /**
     * Reads the list.
     *
     * @throws IllegalArgumentException naming a line that is neither a remark nor a known sign with its words
     */
    public SignWords(Reader list) {
        try (var lines = new BufferedReader(list)) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()
                || Arrays.stream(MajorSign.values())
                        .noneMatch(sign -> sign.name().equals(parts.group(1)))) {
            throw new IllegalArgumentException("Not a sign with its words: " + line);
        }
        var patterns = words.computeIfAbsent(MajorSign.valueOf(parts.group(1)), sign -> new LinkedHashSet<>());
        Arrays.stream(parts.group(2).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(SignWords::pattern)
                .forEach(patterns::add);
    }

    /** Chinese has no spaces between words; in other scripts a word must not stand within another. */
    private static Pattern pattern(String word) {
        boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
        var quoted = Pattern.quote(word);
        return Pattern.compile(
                chinese ? quoted : "(?<![\\p{Alnum}])" + quoted + "(?![\\p{Alnum}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The signs that a text gives. */
    public Set<MajorSign> in(String text) {
        var signs = EnumSet.noneOf(MajorSign.class);
        words.forEach((sign, patterns) -> {
            if (patterns.stream().anyMatch(pattern -> pattern.matcher(text).find())) {
                signs.add(sign);
            }
        });
        return signs;
    }
}
