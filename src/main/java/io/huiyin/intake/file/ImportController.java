package io.huiyin.intake.file;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.huiyin.complaint.Groups;
import io.huiyin.intake.ImportComplaints;
import io.huiyin.intake.ImportComplaints.Outcome;
import io.huiyin.intake.Viewer;
import io.huiyin.intake.file.ImportReport.ReportLine;
import io.huiyin.intake.web.Callers;
import io.huiyin.web.Languages;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file of complaints over HTTP. It is put aside first, and the report is written while the lines are taken. */
@RestController
class ImportController {

    private static final String LINES = "application/x-ndjson";

    private final ImportComplaints importComplaints;
    private final ObjectMapper json;
    private final ObjectWriter lines;

    ImportController(ImportComplaints importComplaints, ObjectMapper json) {
        this.importComplaints = importComplaints;
        this.json = json;
        this.lines = json.copy().setSerializationInclusion(Include.NON_NULL).writer();
    }

    @PostMapping(
            path = "/api/complaints/import",
            consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE, LINES},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ImportedFile.class)))
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = Callers.memberOf(Groups.BRINGERS);
        boolean isJson =
                !MediaType.valueOf(request.getContentType()).getSubtype().equals("csv");
        var file = Files.createTempFile("huiyin-import", null);
        try {
            Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
            take(file, isJson, caller, response);
        } finally {
            Files.delete(file);
        }
    }

    private void take(Path file, boolean isJson, Viewer caller, HttpServletResponse response) throws IOException {
        try (var complaints = ComplaintFile.open(Files.newInputStream(file), isJson)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            try (var answer = json.createGenerator(response.getOutputStream())) {
                write(complaints, caller, answer);
            }
        }
    }

    private void write(ComplaintFile complaints, Viewer caller, JsonGenerator answer) throws IOException {
        var report = new ImportReport();
        answer.writeStartObject();
        answer.writeArrayFieldStart("lines");
        for (var line = complaints.next(); line.isPresent(); line = complaints.next()) {
            lines.writeValue(answer, report.line(importComplaints.take(line.get(), caller), Languages.ofRequest()));
        }
        answer.writeEndArray();
        answer.writeNumberField("taken", report.count(Outcome.TAKEN));
        answer.writeNumberField("duplicate", report.count(Outcome.DUPLICATE));
        answer.writeNumberField("refused", report.count(Outcome.REFUSED));
        answer.writeNumberField("failed", report.count(Outcome.FAILED));
        answer.writeEndObject();
    }

    /** The answer, for the description of the interface. */
    record ImportedFile(List<ReportLine> lines, int taken, int duplicate, int refused, int failed) {}
}
