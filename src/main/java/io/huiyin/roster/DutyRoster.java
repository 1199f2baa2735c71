package io.huiyin.roster;

import io.huiyin.deadline.WorkingDays;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who is on duty in one department. */
class DutyRoster {

    /** Of a department without a file. */
    static final DutyRoster NOBODY = new DutyRoster(List.of());

    private final List<Duty> duties;

    private DutyRoster(List<Duty> duties) {
        this.duties = List.copyOf(duties);
    }

    /** @throws IllegalArgumentException if the text is no roster; the message names file, line and cause */
    static DutyRoster read(String file, String text, WorkingDays workingDays, Predicate<String> staff) {
        var reader = new DutyLine(workingDays, staff);
        var duties = new ArrayList<Duty>();
        var lines =
                text.lines().map(line -> line.replaceFirst("#.*", "").strip()).toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                if (!lines.get(i).isEmpty()) {
                    duties.add(reader.read(lines.get(i)));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new DutyRoster(duties);
    }

    /** User ids, whoever is on duty first before his deputies; empty if nobody is named for the moment. */
    List<String> onDuty(LocalDateTime moment) {
        var dated = people(moment, true);
        return dated.isEmpty() ? people(moment, false) : dated;
    }

    private List<String> people(LocalDateTime moment, boolean dated) {
        return duties.stream()
                .filter(duty -> duty.dated() == dated && duty.covers(moment))
                .flatMap(duty -> duty.people().stream())
                .distinct()
                .toList();
    }
}
