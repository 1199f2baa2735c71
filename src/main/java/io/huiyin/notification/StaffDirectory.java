package io.huiyin.notification;

import io.huiyin.complaint.ConflictOfInterest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who works here. */
public interface StaffDirectory {

    /** The user with this id or the members of the group with this id; none if nobody is known under it. */
    List<StaffMember> people(String userOrGroup);

    /** Whether a person with this user id works here. */
    default boolean knows(String user) {
        return people(user).stream().anyMatch(member -> member.id().equals(user));
    }

    /** User ids of all who have nothing to do with a complaint. */
    default Set<String> keptOut(ConflictOfInterest conflict) {
        var members = conflict.departments().stream()
                .flatMap(department -> people(department).stream())
                .map(StaffMember::id);
        return Stream.concat(conflict.people().stream(), members).collect(Collectors.toSet());
    }

    /**
     * A user.
     *
     * @param email null if he has none
     */
    record StaffMember(String id, String email) {}
}
