package io.huiyin.audit.web;

import io.huiyin.audit.Reads;
import io.huiyin.audit.Reads.Wanted;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.LookLine;
import io.huiyin.web.KeptOut;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows auditors, and nobody else, who looked at whose data (R5.2.2-4, R5.3.4-d). */
@RestController
class ReadsController {

    private final Reads reads;
    private final Complaints complaints;

    ReadsController(Reads reads, Complaints complaints) {
        this.reads = reads;
        this.complaints = complaints;
    }

    /**
     * @param from first day, in Shanghai
     * @param to last day
     */
    @GetMapping("/api/audit/reads")
    Page<LookLine> reads(
            @RequestParam(required = false) String complaint,
            @RequestParam(required = false) String reader,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication user) {
        AuditRight.READ_LOG.require(user);
        Page.check(page, size);
        var wanted = new Wanted(
                Entered.text("complaint", complaint),
                Entered.text("reader", reader),
                Entered.start("from", from),
                Entered.end("to", to),
                KeptOut.from(user, complaints));
        return new Page<>(reads.count(wanted), page, size, reads.page(wanted, page * size, size));
    }
}
