package io.huiyin.complaint.persistence;

import io.huiyin.complaint.ConflictOfInterest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a complaint is about as a text, for example {@code group:technical-dept,user:li.wei}; null for nobody. */
final class ConflictText {

    private static final String USER = "user:";
    private static final String GROUP = "group:";

    private ConflictText() {}

    static String of(ConflictOfInterest conflict) {
        var departments = new TreeSet<>(conflict.departments()).stream().map(GROUP::concat);
        var people = new TreeSet<>(conflict.people()).stream().map(USER::concat);
        var text = Stream.concat(departments, people).collect(Collectors.joining(","));
        return text.isEmpty() ? null : text;
    }

    static ConflictOfInterest read(String text) {
        return text == null ? ConflictOfInterest.NONE : new ConflictOfInterest(named(text, USER), named(text, GROUP));
    }

    private static Set<String> named(String text, String kind) {
        return Arrays.stream(text.split(","))
                .filter(name -> name.startsWith(kind))
                .map(name -> name.substring(kind.length()))
                .collect(Collectors.toSet());
    }
}
