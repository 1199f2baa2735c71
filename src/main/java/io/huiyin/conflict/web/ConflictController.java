package io.huiyin.conflict.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.Refused;
import io.huiyin.conflict.NameConflict;
import io.huiyin.web.Membership;
import io.huiyin.web.PathNumber;
import io.huiyin.web.StrictBody;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a supervisor say whom a complaint is about (S-48). */
@RestController
@RequestMapping(path = "/api/complaints/{number}/conflict", produces = MediaType.APPLICATION_JSON_VALUE)
class ConflictController {

    private static final Membership SUPERVISORS = Membership.of("csc-supervisor", "management");

    private final Complaints complaints;
    private final NameConflict nameConflict;
    private final TransactionTemplate transaction;

    ConflictController(Complaints complaints, NameConflict nameConflict, TransactionTemplate transaction) {
        this.complaints = complaints;
        this.nameConflict = nameConflict;
        this.transaction = transaction;
    }

    @GetMapping
    Conflict show(@PathVariable String number, Authentication user) {
        return Conflict.of(complaints.conflictOf(known(number, user)));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Conflict name(@PathVariable String number, @RequestBody NewConflict conflict, Authentication user) {
        var complaint = known(number, user);
        return Conflict.of(transaction
                .execute(status -> nameConflict.name(complaint, conflict.named(), conflict.reason(), user.getName()))
                .conflict());
    }

    private ComplaintNumber known(String number, Authentication user) {
        SUPERVISORS.require(user);
        return PathNumber.known(number, complaints, user);
    }

    /** Exactly those who are to be kept out from now on. */
    record NewConflict(List<String> departments, List<String> persons, String reason) implements StrictBody {

        ConflictOfInterest named() {
            return new ConflictOfInterest(ids("persons", persons), ids("departments", departments));
        }

        private static Set<String> ids(String field, List<String> ids) {
            if (ids == null) {
                return Set.of();
            }
            if (ids.stream().anyMatch(Objects::isNull)) {
                throw new Refused(field, "notText");
            }
            return Set.copyOf(ids);
        }
    }

    /** Who is kept out. */
    record Conflict(Set<String> departments, Set<String> persons) {

        static Conflict of(ConflictOfInterest conflict) {
            return new Conflict(new TreeSet<>(conflict.departments()), new TreeSet<>(conflict.people()));
        }
    }
}
