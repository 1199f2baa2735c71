package io.huiyin.audit.web;

import io.huiyin.audit.FindComplaints;
import io.huiyin.audit.Found;
import io.huiyin.complaint.Look;
import io.huiyin.web.CsvWriter;
import io.huiyin.web.Languages;
import io.huiyin.web.Looks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds complaints among all, open and finished, for auditors and supervision (R5.3.4-a, R5.2.2-4). */
@RestController
@RequestMapping("/api/audit/complaints")
class SearchController {

    private final FindComplaints complaints;
    private final Looks looks;
    private final Clock clock;

    SearchController(FindComplaints complaints, Looks looks, Clock clock) {
        this.complaints = complaints;
        this.looks = looks;
        this.clock = clock;
    }

    /** Sent with POST, because a customer's name does not belong into an address. */
    @PostMapping("/search")
    Page<Found> search(@RequestBody SearchRequest request, Authentication user) {
        AuditRight.READ.require(user);
        int page = request.pageNumber();
        int size = request.pageSize();
        Page.check(page, size);
        var search = request.search(user);
        if (search.customer() != null) {
            looks.note(user.getName(), null, Look.Kind.SEARCH);
        }
        var rows = complaints.page(search, request.order(), request.isDescending(), page * size, size);
        return new Page<>(complaints.count(search), page, size, rows);
    }

    /** All that is found, as a table for spreadsheets, row by row. */
    @PostMapping("/export")
    void export(@RequestBody SearchRequest request, Authentication user, HttpServletResponse response)
            throws IOException {
        AuditRight.READ.require(user);
        var search = request.search(user);
        looks.note(user.getName(), null, Look.Kind.EXPORT);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("complaints.csv")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var table = new SearchTable(new CsvWriter(out), Languages.ofRequest());
            table.head(request, user.getName(), clock.instant());
            complaints.each(search, table::row);
        }
    }
}
