package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that came from the customer after his complaint, words and files, in the order in which it came (R7.1-i). */
final class AddedByCustomer {

    private static final Texts TEXTS = Texts.of("brief");

    private AddedByCustomer() {}

    /**
     * One paragraph each, with its moment if there are several; empty if nothing came.
     *
     * @param sides who speaks for the customer: himself, and the system that has handed the complaint in
     */
    static String of(List<CaseEntry> course, Set<String> sides, Function<Instant, String> moment, Locale locale) {
        var added = course.stream()
                .filter(entry -> text(entry, "information") != null && entry.event() == Event.INFORMATION_ADDED
                        || isFile(entry, sides) && !isNamed(entry, course))
                .toList();
        return added.stream()
                .map(entry -> (added.size() > 1 ? moment.apply(entry.at()) + " · " : "") + said(entry, locale))
                .collect(Collectors.joining("\n"));
    }

    private static String said(CaseEntry entry, Locale locale) {
        return entry.event() == Event.INFORMATION_ADDED
                ? text(entry, "information")
                : TEXTS.get(locale, "file", text(entry, "fileName"));
    }

    private static boolean isFile(CaseEntry entry, Set<String> sides) {
        return entry.event() == Event.ATTACHMENT_ADDED && sides.contains(entry.actor());
    }

    /** The customers' pages name files beside what was written. */
    private static boolean isNamed(CaseEntry file, List<CaseEntry> course) {
        return course.stream()
                .filter(entry -> entry.event() == Event.INFORMATION_ADDED)
                .map(entry -> text(entry, "information"))
                .filter(Objects::nonNull)
                .anyMatch(information -> information.contains(text(file, "fileName")));
    }

    private static String text(CaseEntry entry, String field) {
        return Objects.toString(entry.detail().get(field), null);
    }
}
