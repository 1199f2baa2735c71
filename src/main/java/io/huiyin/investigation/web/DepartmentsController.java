package io.huiyin.investigation.web;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Look;
import io.huiyin.investigation.JointHandling;
import io.huiyin.investigation.MoreDepartments;
import io.huiyin.web.Looks;
import io.huiyin.web.PathNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows which departments work on a complaint together and how their parts stand, and asks more of them (R5.2.2-2). */
@RestController
@RequestMapping(path = "/api/complaints/{number}/departments", produces = MediaType.APPLICATION_JSON_VALUE)
class DepartmentsController {

    private final Complaints complaints;
    private final JointHandling parts;
    private final MoreDepartments more;
    private final Looks looks;
    private final Clock clock;

    DepartmentsController(Complaints complaints, JointHandling parts, MoreDepartments more, Looks looks, Clock clock) {
        this.complaints = complaints;
        this.parts = parts;
        this.more = more;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping
    List<PartView> show(@PathVariable String number, Authentication user) {
        var complaint = known(number, user);
        DepartmentRight.requireSight(user, complaint);
        looks.note(user.getName(), complaint.number(), Look.Kind.RECORD);
        return views(complaint);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<PartView> add(@PathVariable String number, @RequestBody DepartmentsRequest request, Authentication user) {
        var complaint = known(number, user);
        DepartmentRight.requireCoordination(user, complaint);
        more.add(complaint, request.list(), user.getName());
        return views(known(number, user));
    }

    private List<PartView> views(Complaint complaint) {
        return parts.parts(complaint).stream()
                .map(part -> PartView.of(part, clock.instant()))
                .toList();
    }

    private Complaint known(String number, Authentication user) {
        return complaints.get(PathNumber.known(number, complaints, user));
    }
}
