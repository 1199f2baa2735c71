package io.huiyin.intake.web;

import io.huiyin.complaint.Groups;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.intake.ReceiveComplaint.Receipt;
import io.huiyin.intake.Sight;
import io.huiyin.intake.Viewer;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems hand in complaints, and where they, the staff and customers with a tracking token look at them. */
@RestController
@RequestMapping(path = "/api/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
class ComplaintController {

    private final ReceiveComplaint receiveComplaint;
    private final VisibleComplaints complaints;
    private final ComplaintViews views;

    ComplaintController(ReceiveComplaint receiveComplaint, VisibleComplaints complaints, ComplaintViews views) {
        this.receiveComplaint = receiveComplaint;
        this.complaints = complaints;
        this.views = views;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceivedComplaint> receive(@RequestBody NewComplaint complaint) {
        var caller = Callers.memberOf(Groups.BRINGERS);
        var receipt = receive(complaint, caller);
        var location = URI.create("/api/complaints/" + receipt.complaint().number());
        return ResponseEntity.status(receipt.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location)
                .body(answer(receipt));
    }

    private Receipt receive(NewComplaint complaint, Viewer caller) {
        try {
            var receipt = receiveComplaint.receive(complaint.registration(), Bringer.of(caller));
            if (!receipt.isNew() && complaints.sight(caller, receipt.complaint()) == Sight.FORBIDDEN) {
                throw new Refused("externalReference", "usedBefore");
            }
            return receipt;
        } catch (Refused e) {
            throw NewComplaint.inOwnWords(e);
        }
    }

    private ReceivedComplaint answer(Receipt receipt) {
        var complaint = receipt.complaint();
        return new ReceivedComplaint(
                complaint.number().value(),
                complaint.status().name(),
                complaint.intake().receivedAt(),
                receipt.trackingToken().map(token -> token.value()).orElse(null),
                views.deadlines(complaint, Sight.FULL));
    }

    @GetMapping("/{number}")
    ComplaintView show(
            @PathVariable String number, @RequestHeader(name = Callers.TOKEN, required = false) String token) {
        return views.complaint(complaints.show(number, Callers.caller(token), Look.Kind.RECORD));
    }

    @GetMapping("/{number}/timeline")
    List<TimelineView> timeline(
            @PathVariable String number, @RequestHeader(name = Callers.TOKEN, required = false) String token) {
        return views.timeline(complaints.show(number, Callers.caller(token), Look.Kind.TIMELINE));
    }

    @GetMapping("/{number}/clocks")
    List<ClockView> clocks(
            @PathVariable String number, @RequestHeader(name = Callers.TOKEN, required = false) String token) {
        return views.clocks(complaints.find(number, Callers.caller(token)));
    }
}
