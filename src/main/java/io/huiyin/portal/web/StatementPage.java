package io.huiyin.portal.web;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.HearCustomer;
import io.huiyin.intake.Viewer;
import io.huiyin.portal.web.CustomerFiles.Taken;
import io.huiyin.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a customer adds something to his case or withdraws it (S-15). */
@Controller
class StatementPage extends PortalPages {

    private final HearCustomer hearCustomer;
    private final SaidJustNow justNow;
    private final CustomerFiles files;
    private final CaseCookie cookie;

    StatementPage(HearCustomer hearCustomer, SaidJustNow justNow, CustomerFiles files, CaseCookie cookie) {
        this.files = files;
        this.hearCustomer = hearCustomer;
        this.justNow = justNow;
        this.cookie = cookie;
    }

    @GetMapping("/case/information")
    ModelAndView information(HttpServletRequest request, HttpServletResponse response) {
        return cookie.open(request, response)
                .map(complaint -> form("information", complaint, Map.of(), HttpStatus.OK))
                .orElseGet(() -> goTo("/follow"));
    }

    @GetMapping("/case/withdraw")
    ModelAndView withdrawal(HttpServletRequest request, HttpServletResponse response) {
        return cookie.open(request, response)
                .map(complaint -> form("withdraw", complaint, Map.of(), HttpStatus.OK))
                .orElseGet(() -> goTo("/follow"));
    }

    /** The same words a second time within minutes are the same information: a button was pressed twice. */
    @PostMapping("/case/information")
    ModelAndView addInformation(
            @RequestParam Map<String, String> given,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            @RequestAttribute(name = FORM_EXPIRED, required = false) boolean expired,
            HttpServletRequest request,
            HttpServletResponse response) {
        return heard("information", Heard.INFORMATION, given, expired, request, response, complaint -> {
            hearCustomer.checkOpen(complaint);
            var taken = take(complaint, sent);
            var information = information(given.getOrDefault("information", ""), taken);
            if (!justNow.knows(complaint, information) && (taken.refused().isEmpty() || !information.isBlank())) {
                hearCustomer.addInformation(
                        complaint,
                        Map.of("information", information, "channel", Channel.WEBSITE.name()),
                        Viewer.CUSTOMER);
            }
            if (!taken.refused().isEmpty()) {
                throw new FilesRefused(taken.refused());
            }
        });
    }

    /** The form with what was entered, in the language that was just chosen. */
    @PostMapping(path = "/case/information", params = Languages.CHOICE)
    ModelAndView informationInOtherLanguage(
            @RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response) {
        return inOtherLanguage("information", given, request, response);
    }

    @PostMapping(path = "/case/withdraw", params = Languages.CHOICE)
    ModelAndView withdrawalInOtherLanguage(
            @RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response) {
        return inOtherLanguage("withdraw", given, request, response);
    }

    private ModelAndView inOtherLanguage(
            String template, Map<String, String> given, HttpServletRequest request, HttpServletResponse response) {
        return cookie.open(request, response)
                .map(complaint -> form(template, complaint, given, HttpStatus.OK)
                        .addObject("errors", CustomerFiles.toChooseAgain(given)))
                .orElseGet(() -> goTo("/follow"));
    }

    private Taken take(Complaint complaint, List<MultipartFile> sent) {
        try {
            return files.take(complaint, sent, words().locale());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever handles the complaint reads of new files where he reads of new words. */
    private static String information(String said, Taken taken) {
        if (taken.kept().isEmpty()) {
            return said;
        }
        var list = words().get("information.files") + " " + String.join(", ", taken.kept());
        return said.isBlank() ? list : said.strip() + "\n" + list;
    }

    @PostMapping("/case/withdraw")
    ModelAndView withdraw(
            @RequestParam Map<String, String> given,
            @RequestAttribute(name = FORM_EXPIRED, required = false) boolean expired,
            HttpServletRequest request,
            HttpServletResponse response) {
        return heard("withdraw", Heard.WITHDRAWAL, given, expired, request, response, complaint -> {
            checkWithdrawal(given);
            hearCustomer.withdraw(
                    complaint,
                    Map.of("statement", given.getOrDefault("statement", ""), "channel", Channel.WEBSITE.name()),
                    Viewer.CUSTOMER);
        });
    }

    private static void checkWithdrawal(Map<String, String> given) {
        var missing = new ArrayList<Refused>();
        if (given.getOrDefault("statement", "").isBlank()) {
            missing.add(new Refused("statement", "required"));
        }
        if (!given.containsKey("sure")) {
            missing.add(new Refused("sure", "unticked"));
        }
        if (!missing.isEmpty()) {
            throw Refused.all(missing);
        }
    }

    private ModelAndView heard(
            String template,
            Heard heard,
            Map<String, String> given,
            boolean expired,
            HttpServletRequest request,
            HttpServletResponse response,
            Consumer<Complaint> hearing) {
        var complaint = cookie.open(request, response);
        if (complaint.isEmpty()) {
            return goTo("/follow");
        }
        if (expired) {
            return form(template, complaint.get(), given, HttpStatus.FORBIDDEN).addObject("expired", true);
        }
        try {
            hearing.accept(complaint.get());
            return goTo("/case?done=" + heard.parameter());
        } catch (Refused e) {
            return form(template, complaint.get(), given, HttpStatus.BAD_REQUEST)
                    .addObject("errors", FieldErrors.of(e, words()));
        } catch (FilesRefused e) {
            return form(template, complaint.get(), Map.of(), HttpStatus.BAD_REQUEST)
                    .addObject("errors", Map.of("files", String.join(" ", e.reasons)));
        } catch (NotNow e) {
            return form(template, complaint.get(), given, HttpStatus.CONFLICT)
                    .addObject("notNow", words().get("notNow." + e.reason()));
        } catch (ConcurrencyFailureException e) {
            return form(template, complaint.get(), given, HttpStatus.CONFLICT)
                    .addObject("notNow", words().get("changedMeanwhile"));
        }
    }

    /** Some files were not taken; everything else was. */
    private static class FilesRefused extends RuntimeException {

        private final transient List<String> reasons;

        FilesRefused(List<String> reasons) {
            this.reasons = reasons;
        }
    }

    private static ModelAndView form(
            String template, Complaint complaint, Map<String, String> given, HttpStatus status) {
        return page(template, status)
                .addObject("given", given)
                .addObject("complaint", complaint.intake().title())
                .addObject("number", complaint.number().value());
    }
}
