package io.huiyin.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ConflictOfInterest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** Keeps people from what is about themselves or their department (S-48). */
public final class KeptOut {

    private KeptOut() {}

    /** @throws AccessDeniedException if the complaint is about the user or his department */
    public static void refuse(Authentication user, ConflictOfInterest conflict) {
        if (is(user, conflict)) {
            throw new AccessDeniedException("The complaint is about the caller");
        }
    }

    /** The complaints that are about the user or his department; lists leave them out. */
    public static Set<ComplaintNumber> from(Authentication user, Complaints complaints) {
        return complaints.conflicts().entrySet().stream()
                .filter(conflict -> is(user, conflict.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the complaint is about the user or his department. */
    public static boolean is(Authentication user, ConflictOfInterest conflict) {
        return conflict.keepsOut(user.getName(), Membership.groupsOf(user));
    }
}
