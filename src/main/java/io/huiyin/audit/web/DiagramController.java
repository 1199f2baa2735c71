package io.huiyin.audit.web;

import io.huiyin.audit.Courses;
import io.huiyin.audit.DefinitionFigures;
import io.huiyin.audit.DefinitionFigures.Finished;
import io.huiyin.audit.ElementVisits;
import io.huiyin.audit.EngineHistory;
import io.huiyin.audit.EngineHistory.Table;
import io.huiyin.audit.Path;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.web.KeptOut;
import io.huiyin.web.Looks;
import io.huiyin.web.NotThere;
import io.huiyin.web.PathNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is shown on diagrams and tables: the way of one instance, the rule that fired, and where many instances spend their time. */
@RestController
@RequestMapping("/api/audit")
class DiagramController {

    /** In days. */
    private static final int HUNDRED_YEARS = 36_500;

    private final Complaints complaints;
    private final Courses courses;
    private final EngineHistory history;
    private final DefinitionFigures figures;
    private final Looks looks;
    private final Clock clock;

    DiagramController(
            Complaints complaints,
            Courses courses,
            EngineHistory history,
            DefinitionFigures figures,
            Looks looks,
            Clock clock) {
        this.complaints = complaints;
        this.courses = courses;
        this.history = history;
        this.figures = figures;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/instances/{id}")
    PathView instance(@PathVariable String id, Authentication user) {
        AuditRight.READ.require(user);
        var known = history.instance(id).orElseThrow(() -> new NotThere("id"));
        var complaint = PathNumber.known(known.complaint(), complaints, user);
        looks.note(user.getName(), complaint, Look.Kind.PATH);
        return new PathView(
                complaint.value(),
                courses.path(complaint, known.instance()),
                history.processXml(known.instance().definition()));
    }

    @GetMapping("/decisions/{id}")
    Table table(@PathVariable String id, Authentication user) {
        AuditRight.READ.require(user);
        var table = history.table(id).orElseThrow(() -> new NotThere("id"));
        looks.note(user.getName(), PathNumber.known(table.complaint(), complaints, user), Look.Kind.DECISIONS);
        return table;
    }

    /** @param days how far back elements may have been passed; 0 is without a limit */
    @GetMapping("/definitions/{id}/heat")
    List<ElementVisits> heat(
            @PathVariable String id, @RequestParam(defaultValue = "90") int days, Authentication user) {
        AuditRight.READ.require(user);
        if (days < 0 || days > HUNDRED_YEARS) {
            throw new Refused("days", days < 0 ? "tooSmall" : "tooLarge", days < 0 ? 0 : HUNDRED_YEARS);
        }
        var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        return figures.visits(id, days == 0 ? LocalDate.EPOCH : today.minusDays(days));
    }

    @GetMapping("/definitions/{id}/history")
    Page<Finished> history(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication user) {
        AuditRight.READ.require(user);
        Page.check(page, size);
        var hidden = KeptOut.from(user, complaints);
        return new Page<>(
                figures.countFinished(id, hidden), page, size, figures.finished(id, hidden, page * size, size));
    }

    /** @param xml the diagram */
    record PathView(String number, Path path, String xml) {}
}
