package io.huiyin.investigation.web;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Concern;
import io.huiyin.web.Membership;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** Who sees the parts of a joint handling, and who may ask more departments (C-24, requirements section 7). */
final class DepartmentRight {

    private static final Membership COORDINATION = Membership.of("customer-service-center", "csc-supervisor");

    private DepartmentRight() {}

    /** @throws AccessDeniedException if the complaint is none of the user's business */
    static void requireSight(Authentication user, Complaint complaint) {
        var groups = user.getAuthorities().stream()
                .map(authority -> authority.getAuthority().replaceFirst("^GROUP_", ""))
                .collect(Collectors.toSet());
        boolean concerned = Concern.watches(groups)
                || Concern.coordinates(groups)
                || Concern.worksOn(user.getName(), complaint)
                || Concern.isStaff(groups) && Concern.isOfDepartment(groups, complaint);
        if (!concerned) {
            throw new AccessDeniedException("Joint handling");
        }
    }

    /** @throws AccessDeniedException unless the user has handled the complaint or coordinates */
    static void requireCoordination(Authentication user, Complaint complaint) {
        if (!complaint.handlers().contains(user.getName())) {
            COORDINATION.require(user);
        }
    }
}
