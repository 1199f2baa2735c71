package io.huiyin.archive;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import java.util.LinkedHashMap;
import java.util.Map;

/** The record as it stands, in the form in which it is filed but without being filed. */
public class RecordNow {

    private final Complaints complaints;
    private final RecordContent content;
    private final RecordPrinter printer;

    RecordNow(Complaints complaints, RecordContent content, RecordPrinter printer) {
        this.complaints = complaints;
        this.content = content;
        this.printer = printer;
    }

    public Map<String, Object> of(ComplaintNumber complaint) {
        return content.of(complaints.get(complaint));
    }

    /** The same as a PDF for people. */
    public byte[] printed(ComplaintNumber complaint) {
        var record = new LinkedHashMap<String, Object>();
        record.put("archive", Map.of());
        record.putAll(of(complaint));
        return printer.print(record, "");
    }
}
