package io.huiyin.privacy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.NotNow;
import io.huiyin.privacy.ErasePerson;
import io.huiyin.privacy.ExportPerson;
import io.huiyin.privacy.PersonQuery;
import io.huiyin.privacy.Persons;
import io.huiyin.web.Looks;
import io.huiyin.web.Membership;
import io.huiyin.web.NotThere;
import io.huiyin.web.PathNumber;
import io.huiyin.web.StrictBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports everything about one person, and answers who wants to be forgotten (PIPL Art. 45, 47, 50). Nobody stands in an address. */
@RestController
class PersonController {

    private static final Membership RIGHT = Membership.of("auditor", "csc-supervisor");
    private static final String ZIP = "application/zip";

    private final Persons persons;
    private final ExportPerson exportPerson;
    private final ErasePerson erasePerson;
    private final Complaints complaints;
    private final Looks looks;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    PersonController(
            Persons persons,
            ExportPerson exportPerson,
            ErasePerson erasePerson,
            Complaints complaints,
            Looks looks,
            ObjectMapper json,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.exportPerson = exportPerson;
        this.erasePerson = erasePerson;
        this.complaints = complaints;
        this.looks = looks;
        this.json = json;
        this.transaction = transaction;
    }

    /** Everything as JSON. */
    @PostMapping(
            path = "/api/persons/export",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Export export(@RequestBody Person person, Authentication user) {
        var found = found(person, user);
        return new Export(found.stream().map(exportPerson::of).toList());
    }

    /** The same as a ZIP file that also has each complaint as a PDF and the customer's own files, written as it is read. */
    @PostMapping(path = "/api/persons/export/file", consumes = MediaType.APPLICATION_JSON_VALUE, produces = ZIP)
    void file(@RequestBody Person person, Authentication user, HttpServletResponse response) throws IOException {
        var found = found(person, user);
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("person.zip").build().toString());
        exportPerson.zip(found, this::written, response.getOutputStream());
    }

    /** A customer wants his data erased: done with the archive, refused before with the reason; either way it is noted. */
    @PostMapping("/api/complaints/{number}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erasure(@PathVariable String number, Authentication user) {
        RIGHT.require(user);
        var complaint = PathNumber.known(number, complaints, user);
        Optional<NotNow> refusal = transaction.execute(status -> erasePerson.asked(complaint, user.getName()));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private List<ComplaintNumber> found(Person person, Authentication user) {
        RIGHT.require(user);
        var found = persons.complaintsOf(
                new PersonQuery(person.name(), person.phone(), person.email(), person.customerNumber()));
        if (found.isEmpty()) {
            throw new NotThere("person");
        }
        found.forEach(complaint -> {
            PathNumber.known(complaint.value(), complaints, user);
            looks.note(user.getName(), complaint, Look.Kind.EXPORT);
        });
        return found;
    }

    private String written(Map<String, Object> content) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An export cannot be written", e);
        }
    }

    /** Whose data is asked for. */
    record Person(String name, String phone, String email, String customerNumber) implements StrictBody {}

    /** Everything about him, complaint by complaint. */
    record Export(List<Map<String, Object>> complaints) {}
}
