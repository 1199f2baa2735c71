package io.huiyin.rectification;

import io.huiyin.archive.FileRecord;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what became of a measure to every complaint that led to it, and appends it to the complaint's archive (C-09, C-31). */
class MeasureResults {

    private final CaseFile cases;
    private final Measures measures;
    private final FileRecord archive;

    MeasureResults(CaseFile cases, Measures measures, FileRecord archive) {
        this.cases = cases;
        this.measures = measures;
        this.archive = archive;
    }

    void tell(Measure measure, Result result, String by, Map<String, Object> detail) {
        measures.complaints(measure.number()).forEach(complaint -> tell(measure, complaint, result, by, detail));
    }

    void tell(Measure measure, ComplaintNumber complaint, Result result, String by, Map<String, Object> detail) {
        var noted = new LinkedHashMap<String, Object>();
        noted.put("measureNumber", measure.number().value());
        noted.put("measureResult", result.name());
        noted.putAll(detail);
        cases.note(cases.get(complaint), by, Event.MEASURE, null, noted);
        archive.append(complaint, by);
    }

    /** What happened to a measure. */
    enum Result {
        DECIDED,
        JOINED,
        CARRIED_OUT,
        SENT_BACK,
        VERIFIED,
        CHECKED,
        OPENED_AGAIN,
        ENDED
    }
}
