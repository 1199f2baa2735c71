package io.huiyin.intake;

import io.huiyin.complaint.ConflictOfInterest;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who works here and is complained about: departments that work on complaints, and people whom the user management knows (S-48). */
public class AboutPolicy {

    private final Predicate<String> staff;

    /** @param staff whether somebody with this user id works here */
    public AboutPolicy(Predicate<String> staff) {
        this.staff = staff;
    }

    ConflictOfInterest about(Fields fields) {
        var departments = fields.ids("aboutDepartments");
        if (!ConflictOfInterest.DEPARTMENTS.containsAll(departments)) {
            fields.refuse(
                    "aboutDepartments", "unknownOption", new TreeSet<>(ConflictOfInterest.DEPARTMENTS).toString());
        }
        var people = fields.ids("aboutPersons");
        people.stream()
                .filter(staff.negate())
                .findFirst()
                .ifPresent(unknown -> fields.refuse("aboutPersons", "notStaff", unknown));
        return new ConflictOfInterest(people, departments);
    }
}
