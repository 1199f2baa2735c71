package io.huiyin.investigation.web;

import io.huiyin.complaint.Complaint;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** Who sees the parts of a joint handling, and who may ask more departments (C-24, requirements section 7). */
final class DepartmentRight {

    private static final Set<String> NOT_INSIDE =
            Set.of("channel-system", "ops-admin", "process-owner", "training-admin");
    private static final Set<String> COORDINATORS = Set.of("customer-service-center", "csc-supervisor");

    private DepartmentRight() {}

    /** @throws AccessDeniedException if the user works with no complaints */
    static void requireSight(Authentication user) {
        boolean inside = user.getAuthorities().stream()
                .map(authority -> authority.getAuthority().replaceFirst("^GROUP_", ""))
                .anyMatch(group -> !NOT_INSIDE.contains(group));
        require(inside);
    }

    /** @throws AccessDeniedException unless the user has handled the complaint or coordinates */
    static void requireCoordination(Authentication user, Complaint complaint) {
        boolean coordinates = user.getAuthorities().stream()
                .map(authority -> authority.getAuthority().replaceFirst("^GROUP_", ""))
                .anyMatch(COORDINATORS::contains);
        require(coordinates || complaint.handlers().contains(user.getName()));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Joint handling");
        }
    }
}
