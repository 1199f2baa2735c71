package io.huiyin.intake.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.Viewer;
import io.huiyin.major.ChangeMajor;
import io.huiyin.web.StrictBody;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where those in a case ask for a higher level, and management lowers it or names another lead (S-30, R4.1-4b). */
@RestController
@RequestMapping(
        path = "/api/complaints/{number}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class MajorController {

    private static final String MANAGEMENT = "management";
    private static final String NOT_MAJOR = "NOT_MAJOR";

    private final ChangeMajor changeMajor;
    private final VisibleComplaints visibleComplaints;
    private final Complaints complaints;

    MajorController(ChangeMajor changeMajor, VisibleComplaints visibleComplaints, Complaints complaints) {
        this.changeMajor = changeMajor;
        this.visibleComplaints = visibleComplaints;
        this.complaints = complaints;
    }

    @PostMapping("/major-upgrade")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MajorView upgrade(@PathVariable String number, @RequestBody MajorUpgrade wanted) {
        var caller = Callers.caller(null);
        var complaint = visible(number, caller);
        var tier = wanted.tier() == null ? null : one(MajorTier.class, "tier", wanted.tier());
        changeMajor.upgrade(complaint.number(), tier, signs(wanted.signs()), wanted.reason(), caller.user());
        return standing(complaint);
    }

    @PostMapping("/major-downgrade")
    MajorView downgrade(@PathVariable String number, @RequestBody MajorDowngrade wanted) {
        var caller = Callers.memberOf(MANAGEMENT);
        var complaint = visible(number, caller);
        if (wanted.tier() == null) {
            throw new Refused("tier", "required");
        }
        var tier = wanted.tier().equals(NOT_MAJOR) ? null : one(MajorTier.class, "tier", wanted.tier());
        changeMajor.downgrade(complaint.number(), tier, wanted.reason(), caller.user());
        return standing(complaint);
    }

    @PostMapping("/emergency-lead")
    MajorView changeLead(@PathVariable String number, @RequestBody EmergencyLead wanted) {
        var caller = Callers.memberOf(MANAGEMENT);
        var complaint = visible(number, caller);
        changeMajor.changeLead(complaint.number(), wanted.lead(), wanted.reason(), caller.user());
        return standing(complaint);
    }

    /** Whoever may see a complaint from the inside may ask, but for those who only audit. */
    private Complaint visible(String number, Viewer caller) {
        var visible = visibleComplaints.find(number, caller);
        if (!visible.sight().isInside() || caller.groups().equals(Set.of("auditor"))) {
            throw new AccessDeniedException("Only for those in the case");
        }
        return visible.complaint();
    }

    private MajorView standing(Complaint complaint) {
        return MajorView.of(complaints.get(complaint.number()));
    }

    private static Set<MajorSign> signs(List<String> names) {
        var signs = EnumSet.noneOf(MajorSign.class);
        (names == null ? List.<String>of() : names).forEach(name -> signs.add(one(MajorSign.class, "signs", name)));
        return signs;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(field, "unknownOption", Arrays.toString(type.getEnumConstants())));
    }

    /** The wish for a higher level; without a level the rules tell it from the signs. */
    record MajorUpgrade(
            @Schema(implementation = MajorTier.class) String tier,
            @ArraySchema(schema = @Schema(implementation = MajorSign.class)) List<String> signs,
            @Schema(requiredMode = REQUIRED, maxLength = 2000) String reason)
            implements StrictBody {}

    /** Management's decision for a lower level, or none. */
    record MajorDowngrade(
            @Schema(
                            requiredMode = REQUIRED,
                            allowableValues = {"TIER_2", "TIER_3", NOT_MAJOR})
                    String tier,
            @Schema(requiredMode = REQUIRED, maxLength = 2000) String reason)
            implements StrictBody {}

    /** Management's decision for another lead. */
    record EmergencyLead(
            @Schema(requiredMode = REQUIRED, maxLength = 100) String lead,
            @Schema(requiredMode = REQUIRED, maxLength = 2000) String reason)
            implements StrictBody {}

    /** How a complaint stands as a major one. */
    record MajorView(
            String complaintNumber, boolean majorCandidate, boolean majorConfirmed, String majorTier, String lead) {

        static MajorView of(Complaint complaint) {
            var major = complaint.major();
            return new MajorView(
                    complaint.number().value(),
                    major.candidate().isPresent(),
                    major.tier().isPresent(),
                    major.candidate().or(major::tier).map(Enum::name).orElse(null),
                    major.lead());
        }
    }
}
