package io.huiyin.rectification.bpmn;

import io.huiyin.complaint.Departments;
import io.huiyin.notification.StaffDirectory;
import io.huiyin.process.bpmn.TaskPeople;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who answers for a measure: a person, or a department through its head (duty list). */
@Component
class Owners {

    private static final String HEADS = "dept-head";

    private final StaffDirectory staff;
    private final TaskPeople people;

    Owners(StaffDirectory staff, TaskPeople people) {
        this.staff = staff;
        this.people = people;
    }

    /** Whether the text is the id of a department or of somebody who works here. */
    boolean exist(String owner) {
        return isDepartment(owner) || !staff.people(owner).isEmpty();
    }

    boolean isDepartment(String owner) {
        return owner.equals(HEADS) || Departments.ALL.contains(owner);
    }

    /** User or group ids of those who are told. */
    List<String> people(String owner) {
        if (!isDepartment(owner)) {
            return List.of(owner);
        }
        return owner.equals(HEADS) ? List.of(HEADS) : people.headsOf(owner);
    }
}
