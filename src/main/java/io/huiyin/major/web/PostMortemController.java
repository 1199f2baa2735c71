package io.huiyin.major.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Groups;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.major.PostMortem;
import io.huiyin.major.PostMortems;
import io.huiyin.web.KeptOut;
import io.huiyin.web.Membership;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case library: what the company has learned from major complaints (R4.3-a, R4.4-g). */
@RestController
@RequestMapping(path = "/api/post-mortems", produces = MediaType.APPLICATION_JSON_VALUE)
class PostMortemController {

    private static final int AT_MOST = 100;
    private static final int LONGEST_SEARCH = 200;

    /** Who reads reports by the duty list; operations see no customers' cases, and process owners do not work on them. */
    private static final Membership READERS =
            Membership.of(Groups.HANDLERS, "archivist", "auditor", Groups.ADMINISTRATORS);

    private final PostMortems postMortems;
    private final Complaints complaints;

    PostMortemController(PostMortems postMortems, Complaints complaints) {
        this.complaints = complaints;
        this.postMortems = postMortems;
    }

    @GetMapping
    List<PostMortemView> find(
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String cause,
            @RequestParam(required = false) String q,
            Authentication user) {
        READERS.require(user);
        if (q != null && q.length() > LONGEST_SEARCH) {
            throw new Refused("q", "tooLong", LONGEST_SEARCH);
        }
        return postMortems
                .find(
                        one(Category.class, "category", category),
                        one(RootCauseClass.class, "cause", cause),
                        q == null || q.isBlank() ? null : q.strip(),
                        AT_MOST)
                .stream()
                .filter(found -> !keptOut(found, user))
                .map(PostMortemView::of)
                .toList();
    }

    /** Whom a complaint is about does not see what was learned from it either (S-48). */
    private boolean keptOut(PostMortem postMortem, Authentication user) {
        return KeptOut.is(user, complaints.get(postMortem.complaint()).conflict());
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(field, "unknownOption", Arrays.toString(type.getEnumConstants())));
    }

    /**
     * One review.
     *
     * @param report what was written, by field
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostMortemView(
            String complaintNumber,
            int round,
            String majorTier,
            String category,
            String rootCauseClass,
            String writtenBy,
            String approvedBy,
            Instant approvedAt,
            Map<String, Object> report) {

        static PostMortemView of(PostMortem postMortem) {
            return new PostMortemView(
                    postMortem.complaint().value(),
                    postMortem.round(),
                    postMortem.tier().name(),
                    postMortem.category() == null ? null : postMortem.category().name(),
                    postMortem.rootCauseClass() == null
                            ? null
                            : postMortem.rootCauseClass().name(),
                    postMortem.writtenBy(),
                    postMortem.approvedBy(),
                    postMortem.approvedAt(),
                    postMortem.report());
        }
    }
}
