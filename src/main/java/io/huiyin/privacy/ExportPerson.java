package io.huiyin.privacy;

import io.huiyin.archive.RecordNow;
import io.huiyin.attachment.Attachment;
import io.huiyin.attachment.Attachments;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.PersonalHolding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts together everything that is kept about one person (PIPL Art. 45). */
public class ExportPerson {

    private final RecordNow record;
    private final Iterable<PersonalHolding> holdings;
    private final Attachments attachments;

    ExportPerson(RecordNow record, Iterable<PersonalHolding> holdings, Attachments attachments) {
        this.record = record;
        this.holdings = holdings;
        this.attachments = attachments;
    }

    /** The data of one complaint: its record, and what else is kept by name. */
    public Map<String, Object> of(ComplaintNumber complaint) {
        var all = new LinkedHashMap<String, Object>(record.of(complaint));
        for (var holding : holdings) {
            List<Map<String, Object>> kept = holding.show(complaint);
            if (!kept.isEmpty()) {
                all.put(holding.name() + "InFull", kept);
            }
        }
        return all;
    }

    /**
     * All complaints in one file, each as JSON, as PDF for people, and with what the customer brought himself.
     *
     * @param json writes a map as JSON
     */
    public void zip(List<ComplaintNumber> complaints, Function<Map<String, Object>, String> json, OutputStream target)
            throws IOException {
        try (var zip = new ZipOutputStream(target)) {
            for (var complaint : complaints) {
                add(zip, complaint + ".json", json.apply(of(complaint)).getBytes(StandardCharsets.UTF_8));
                add(zip, complaint + ".pdf", record.printed(complaint));
                addFiles(zip, complaint);
            }
        }
    }

    private void addFiles(ZipOutputStream zip, ComplaintNumber complaint) throws IOException {
        int number = 1;
        for (var file : attachments.of(complaint)) {
            if (file.fromCustomer() && file.state() == Attachment.State.KEPT) {
                zip.putNextEntry(new ZipEntry(complaint + "/" + number++ + "-" + file.name()));
                attachments.write(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
