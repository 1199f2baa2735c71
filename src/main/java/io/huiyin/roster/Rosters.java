package io.huiyin.roster;

import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.deadline.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rosters of all departments as they were last read; a file that cannot be read leaves the roster it had before. */
public class Rosters {

    private static final Set<String> OTHERS =
            Set.of("management", "csc-supervisor", "first-contact-agent", "dept-head", "information-security");

    private final WorkingDays workingDays;
    private final BusinessHours businessHours;
    private final Predicate<String> staff;
    private final Supplier<Set<String>> asked;
    private Map<String, DutyRoster> rosters = Map.of();
    private Map<String, String> faults = Map.of();

    /**
     * @param staff whether somebody with this user id works here
     * @param asked the departments that need a roster
     */
    public Rosters(
            WorkingDays workingDays,
            BusinessHours businessHours,
            Predicate<String> staff,
            Supplier<Set<String>> asked) {
        this.workingDays = workingDays;
        this.businessHours = businessHours;
        this.staff = staff;
        this.asked = asked;
    }

    /**
     * Takes over what the files say.
     *
     * @param files content by name, which is the department's group id and {@code .txt}
     */
    public synchronized void load(Map<String, String> files) {
        var read = new TreeMap<String, DutyRoster>();
        var wrong = new TreeMap<String, String>();
        files.forEach((file, text) -> {
            var department = file.replaceFirst("\\.txt$", "");
            try {
                read.put(department, read(file, department, text));
            } catch (IllegalArgumentException e) {
                wrong.put(file, e.getMessage());
                Optional.ofNullable(rosters.get(department)).ifPresent(before -> read.put(department, before));
            }
        });
        rosters = read;
        faults = wrong;
    }

    private DutyRoster read(String file, String department, String text) {
        if (!ConflictOfInterest.DEPARTMENTS.contains(department) && !OTHERS.contains(department)) {
            throw new IllegalArgumentException(file + ": there is no department '" + department + "'");
        }
        return DutyRoster.read(file, text, workingDays, staff);
    }

    /** What could not be read, by file; each message names file, line and cause. */
    public synchronized Map<String, String> faults() {
        return Map.copyOf(faults);
    }

    /** The departments that have a roster. */
    public synchronized Set<String> departments() {
        return Set.copyOf(rosters.keySet());
    }

    /** User ids of who is on duty for a department, the first one before his deputies; empty in business hours, when all are there. */
    public synchronized List<String> onDuty(String department, Instant moment) {
        var roster = rosters.get(department);
        var local = LocalDateTime.ofInstant(moment, WorkingDays.ZONE);
        return roster == null || businessHours.include(local) ? List.of() : roster.onDuty(local);
    }

    /** The first time of a day for which a department names nobody: one that has a roster, or needs one. */
    public List<Gap> gaps(LocalDate day) {
        var all = new TreeMap<String, DutyRoster>();
        asked.get().forEach(department -> all.put(department, DutyRoster.NOBODY));
        all.putAll(read());
        return all.entrySet().stream()
                .flatMap(entry -> gap(entry.getKey(), entry.getValue(), day).stream())
                .toList();
    }

    private synchronized Map<String, DutyRoster> read() {
        return rosters;
    }

    private Optional<Gap> gap(String department, DutyRoster roster, LocalDate day) {
        Predicate<LocalDateTime> isOpen = minute ->
                !businessHours.include(minute) && roster.onDuty(minute).isEmpty();
        var end = day.plusDays(1).atStartOfDay();
        return minutes(day.atStartOfDay(), end)
                .filter(isOpen)
                .findFirst()
                .map(from -> new Gap(
                        department,
                        from,
                        minutes(from, end).filter(isOpen.negate()).findFirst().orElse(end)));
    }

    private static Stream<LocalDateTime> minutes(LocalDateTime from, LocalDateTime to) {
        return Stream.iterate(from, minute -> minute.isBefore(to), minute -> minute.plusMinutes(1));
    }
}
