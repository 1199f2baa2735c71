package io.huiyin.intake.web;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.intake.HearCustomer;
import io.huiyin.intake.web.Statements.Heard;
import io.huiyin.intake.web.Statements.Information;
import io.huiyin.intake.web.Statements.Withdrawal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a customer says after he has complained, from himself or from who has heard it. */
@RestController
@RequestMapping(
        path = "/api/complaints/{number}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class CustomerStatementController {

    private final HearCustomer hearCustomer;
    private final VisibleComplaints visibleComplaints;
    private final Complaints complaints;

    CustomerStatementController(HearCustomer hearCustomer, VisibleComplaints visibleComplaints, Complaints complaints) {
        this.hearCustomer = hearCustomer;
        this.visibleComplaints = visibleComplaints;
        this.complaints = complaints;
    }

    @PostMapping("/information")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Heard addInformation(
            @PathVariable String number,
            @RequestHeader(name = Callers.TOKEN, required = false) String token,
            @RequestBody Information information) {
        var visible = visibleComplaints.findForStatement(number, Callers.caller(token));
        hearCustomer.addInformation(
                visible.complaint(), information.values(), visible.viewer().name());
        return heard(visible.complaint());
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Heard withdraw(
            @PathVariable String number,
            @RequestHeader(name = Callers.TOKEN, required = false) String token,
            @RequestBody Withdrawal withdrawal) {
        var visible = visibleComplaints.findForStatement(number, Callers.caller(token));
        hearCustomer.withdraw(
                visible.complaint(), withdrawal.values(), visible.viewer().name());
        return heard(visible.complaint());
    }

    private Heard heard(Complaint complaint) {
        var now = complaints.get(complaint.number());
        return new Heard(now.number().value(), now.status().name());
    }
}
