package io.huiyin.conformance.web;

import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Refused;
import io.huiyin.conformance.ConformanceRecord;
import io.huiyin.conformance.Results;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.web.KeptOut;
import io.huiyin.web.Languages;
import io.huiyin.web.Membership;
import io.huiyin.web.PathNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How finished complaints keep the handbook: numbers, codes and staff only, nothing about a customer (R5.2.2-4, R5.3.4-a). */
@RestController
@RequestMapping("/api/conformance")
class ConformanceController {

    private static final Membership READERS = Membership.of("auditor", "complaint-supervisor", "process-owner");
    private static final int MOST = 1_000;
    private static final Map<String, MediaType> REPORTS = Map.of(
            "json", MediaType.APPLICATION_JSON,
            "csv", new MediaType("text", "csv"),
            "pdf", MediaType.APPLICATION_PDF);

    private final ConformanceRecord conformance;
    private final Complaints complaints;

    ConformanceController(ConformanceRecord conformance, Complaints complaints) {
        this.conformance = conformance;
        this.complaints = complaints;
    }

    @GetMapping
    Overview overview(Authentication user) {
        READERS.require(user);
        return Overview.of(conformance.report(), Languages.ofRequest());
    }

    /**
     * Broken sentences by complaint; complaints about the reader are left out.
     *
     * @param rule only this one
     * @param after complaint number of the last line of the page before
     * @param size at most 1000; the last complaint of a page is there with all that it broke
     */
    @GetMapping("/breaches")
    List<BreachView> breaches(
            @RequestParam(required = false) String rule,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "100") int size,
            Authentication user) {
        READERS.require(user);
        return conformance.breaches(wanted(rule, after, user), Math.max(1, Math.min(size, MOST))).stream()
                .map(breach -> BreachView.of(breach, Languages.ofRequest()))
                .toList();
    }

    /** The same, all of it, as a table for spreadsheets. */
    @GetMapping("/breaches.csv")
    void table(@RequestParam(required = false) String rule, Authentication user, HttpServletResponse response)
            throws IOException {
        READERS.require(user);
        var wanted = wanted(rule, null, user);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("breaches", "csv"));
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var table = new BreachTable(out, Languages.ofRequest());
            table.head();
            for (var page = conformance.breaches(wanted, MOST); !page.isEmpty(); ) {
                table.rows(page);
                page = conformance.breaches(
                        wanted.after(page.get(page.size() - 1).complaint()), MOST);
            }
        }
    }

    @GetMapping("/complaints/{number}")
    List<JudgedView> complaint(@PathVariable String number, Authentication user) {
        READERS.require(user);
        return conformance.of(PathNumber.known(number, complaints, user)).stream()
                .map(judged -> JudgedView.of(judged, Languages.ofRequest()))
                .toList();
    }

    /** What supervisors said about breaches, the newest first. */
    @GetMapping("/reviews")
    List<Results.Review> reviews(Authentication user) {
        READERS.require(user);
        return conformance.reviews(MOST);
    }

    /** The report as a document: {@code json}, {@code csv} or {@code pdf}. */
    @GetMapping("/report.{format}")
    ResponseEntity<byte[]> report(@PathVariable String format, Authentication user) {
        READERS.require(user);
        if (!REPORTS.containsKey(format)) {
            throw new Refused("format", "unknownOption", REPORTS.keySet());
        }
        return ResponseEntity.ok()
                .contentType(REPORTS.get(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("conformance", format))
                .body(new ReportDocument(conformance.report(), Languages.ofRequest()).as(format));
    }

    private Results.Wanted wanted(String rule, String after, Authentication user) {
        if (rule != null && !ConformanceRecord.isRule(rule)) {
            throw new Refused("rule", "unknownOption", rule);
        }
        return new Results.Wanted(rule, after, KeptOut.from(user, complaints));
    }

    private static String attachment(String name, String format) {
        var day = LocalDate.now(WorkingDays.ZONE);
        return ContentDisposition.attachment()
                .filename(name + "-" + day + "." + format)
                .build()
                .toString();
    }
}
