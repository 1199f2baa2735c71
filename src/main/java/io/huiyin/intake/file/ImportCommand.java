package io.huiyin.intake.file;

import io.huiyin.complaint.Refused;
import io.huiyin.intake.ImportComplaints;
import io.huiyin.intake.ImportComplaints.Outcome;
import io.huiyin.intake.Viewer;
import io.huiyin.intake.file.ImportReport.ReportLine;
import io.huiyin.text.Texts;
import io.huiyin.web.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar huiyin.jar --huiyin.command=import-complaints --huiyin.file=complaints.csv --huiyin.user=channel-system} takes
 * the complaints of a file, prints what became of each line and ends with 0 when all of them are complaints, with 1 when some are
 * not, with 2 when nothing could be read.
 */
@Component
@ConditionalOnProperty(name = "huiyin.command", havingValue = "import-complaints")
class ImportCommand extends Command {

    private static final Texts TEXTS = Texts.of("imports");
    private static final int UNREADABLE = 2;

    private final ImportComplaints importComplaints;
    private final IdentityService identities;
    private final Path file;
    private final String user;
    private final Locale locale;

    ImportCommand(
            ImportComplaints importComplaints,
            IdentityService identities,
            ApplicationContext context,
            @Value("${huiyin.file:}") Path file,
            @Value("${huiyin.user:}") String user,
            @Value("${huiyin.locale:en}") Locale locale) {
        super(context);
        this.importComplaints = importComplaints;
        this.identities = identities;
        this.file = file;
        this.user = user;
        this.locale = locale;
    }

    @Override
    protected int run(PrintStream out) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            out.println(TEXTS.get(locale, "noUser", user));
            return UNREADABLE;
        }
        if (!Files.isRegularFile(file)) {
            out.println(TEXTS.get(locale, "noFile", file));
            return UNREADABLE;
        }
        boolean json = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson)");
        try (var complaints = ComplaintFile.open(Files.newInputStream(file), json)) {
            return run(complaints, out);
        } catch (Refused e) {
            out.println(TEXTS.get(locale, "noHeader", file, e.text(locale)));
        } catch (IOException e) {
            out.println(TEXTS.get(locale, "noFile", file));
        }
        return UNREADABLE;
    }

    private int run(ComplaintFile complaints, PrintStream out) throws IOException {
        var importing = Viewer.user(
                user,
                identities.createGroupQuery().groupMember(user).list().stream()
                        .map(group -> group.getId())
                        .collect(Collectors.toSet()));
        var report = new ImportReport();
        for (var line = complaints.next(); line.isPresent(); line = complaints.next()) {
            out.println(words(report.line(importComplaints.take(line.get(), importing), locale)));
        }
        out.println(TEXTS.get(
                locale,
                "sum",
                report.count(Outcome.TAKEN),
                report.count(Outcome.DUPLICATE),
                report.count(Outcome.REFUSED),
                report.count(Outcome.FAILED)));
        return report.isComplete() ? 0 : 1;
    }

    private String words(ReportLine line) {
        var why = line.errors() == null
                ? ""
                : line.errors().stream().map(ImportReport.FieldError::message).collect(Collectors.joining(" "));
        return TEXTS.get(
                locale,
                line.outcome(),
                String.valueOf(line.entry()),
                String.valueOf(line.line()),
                String.valueOf(line.complaintNumber()),
                why);
    }
}
