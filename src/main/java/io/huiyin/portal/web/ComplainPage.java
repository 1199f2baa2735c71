package io.huiyin.portal.web;

import io.huiyin.complaint.CaseAccess;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Relation;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.web.Languages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where customers come in and complain. */
@Controller
class ComplainPage extends PortalPages {

    /** Names the portal in the record where other channels have their system's user. */
    private static final Bringer PORTAL = Bringer.system("portal");

    private final ReceiveComplaint receiveComplaint;
    private final Complaints complaints;
    private final CustomerFiles files;
    private final CaseCookie cookie;

    ComplainPage(ReceiveComplaint receiveComplaint, Complaints complaints, CustomerFiles files, CaseCookie cookie) {
        this.files = files;
        this.receiveComplaint = receiveComplaint;
        this.complaints = complaints;
        this.cookie = cookie;
    }

    @GetMapping("/")
    ModelAndView home() {
        return page("home", HttpStatus.OK);
    }

    @GetMapping("/complain")
    ModelAndView form() {
        return form(ComplaintForm.empty(), HttpStatus.OK);
    }

    @PostMapping("/complain")
    ModelAndView complain(
            @RequestParam Map<String, String> given,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            @RequestAttribute(name = FORM_EXPIRED, required = false) boolean expired,
            HttpServletResponse response)
            throws IOException {
        var form = new ComplaintForm(given);
        if (expired) {
            return form(form, HttpStatus.FORBIDDEN)
                    .addObject("expired", true)
                    .addObject("errors", CustomerFiles.toChooseAgain(sent));
        }
        try {
            var complaint = received(form);
            cookie.set(response, new CaseAccess(complaint.number(), complaints.trackingToken(complaint.number())));
            int refused =
                    files.take(complaint, sent, Languages.ofRequest()).refused().size();
            return goTo("/case/received" + (refused > 0 ? "?refused=" + refused : ""));
        } catch (Refused e) {
            var errors = FieldErrors.of(e, words());
            errors.putAll(CustomerFiles.toChooseAgain(sent));
            return form(form, HttpStatus.BAD_REQUEST).addObject("errors", errors);
        }
    }

    /** The same form with what was entered, in the language that was just chosen. */
    @PostMapping(path = "/complain", params = Languages.CHOICE)
    ModelAndView inOtherLanguage(@RequestParam Map<String, String> given) {
        return form(new ComplaintForm(given), HttpStatus.OK).addObject("errors", CustomerFiles.toChooseAgain(given));
    }

    /** @throws Refused naming everything that is wrong at once; nothing is registered then */
    private Complaint received(ComplaintForm form) {
        var gaps = form.representationGaps();
        try {
            return receiveComplaint
                    .receive(form.registration(Languages.ofRequest()), PORTAL, complaint -> refuse(gaps))
                    .complaint();
        } catch (Refused e) {
            throw gaps.isEmpty()
                    ? e
                    : Refused.all(Stream.concat(e.all().stream(), gaps.stream()).toList());
        }
    }

    private static void refuse(List<Refused> gaps) {
        if (!gaps.isEmpty()) {
            throw Refused.all(gaps);
        }
    }

    private static ModelAndView form(ComplaintForm form, HttpStatus status) {
        return page("complain", status)
                .addObject("form", form)
                .addObject("topics", Topics.values())
                .addObject("relations", Relation.values());
    }
}
