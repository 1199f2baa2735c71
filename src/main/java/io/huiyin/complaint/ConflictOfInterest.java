package io.huiyin.complaint;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a complaint is about, who therefore has nothing to do with it: neither with its tasks nor with any view of it (S-48).
 *
 * @param people user ids
 * @param departments group ids; all their members are meant
 */
public record ConflictOfInterest(Set<String> people, Set<String> departments) {

    /** The departments that work on complaints, and that a complaint can therefore be about. */
    public static final Set<String> DEPARTMENTS = Set.copyOf(Departments.ALL);

    /** Nobody is kept out. */
    public static final ConflictOfInterest NONE = new ConflictOfInterest(Set.of(), Set.of());

    private static final List<String> SUBSTITUTES =
            List.of("customer-service-center", "business-dept", "technical-dept", "operations-dept");
    private static final String MANAGEMENT = "management";

    public ConflictOfInterest {
        people = Collections.unmodifiableSet(new LinkedHashSet<>(people));
        departments = Collections.unmodifiableSet(new LinkedHashSet<>(departments));
    }

    public boolean isNone() {
        return people.isEmpty() && departments.isEmpty();
    }

    /** Whether a user with these groups is kept out. */
    public boolean keepsOut(String user, Collection<String> groups) {
        return people.contains(user) || groups.stream().anyMatch(departments::contains);
    }

    /** The same departments, in order, without those that are kept out; another unit if none is left (S-48). */
    public List<String> without(List<String> wanted) {
        var left = wanted.stream()
                .filter(department -> !departments.contains(department))
                .toList();
        return left.isEmpty() && !wanted.isEmpty() ? List.of(substitute()) : left;
    }

    private String substitute() {
        return SUBSTITUTES.stream()
                .filter(department -> !departments.contains(department))
                .findFirst()
                .orElse(MANAGEMENT);
    }

    /** Everybody who is named, for the record; in alphabetical order. */
    public List<String> names() {
        var names = new LinkedHashSet<String>(new TreeSet<>(departments));
        names.addAll(new TreeSet<>(people));
        return List.copyOf(names);
    }
}
