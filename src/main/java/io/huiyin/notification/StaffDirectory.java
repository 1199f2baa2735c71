package io.huiyin.notification;

import java.util.List;

/** Who works here. */
public interface StaffDirectory {

    /** The user with this id or the members of the group with this id; none if nobody is known under it. */
    List<StaffMember> people(String userOrGroup);

    /**
     * A user.
     *
     * @param email null if he has none
     */
    record StaffMember(String id, String email) {}
}
