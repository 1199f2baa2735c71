package io.huiyin.archive.bpmn;

import io.huiyin.archive.FileRecord;
import io.huiyin.archive.Kind;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.ComplaintNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the record as it stands: the first time as the first archive, later as an addendum (R5.3.1-5, C-09). */
@Component
class FileArchiveDelegate implements JavaDelegate {

    private final FileRecord fileRecord;

    FileArchiveDelegate(FileRecord fileRecord) {
        this.fileRecord = fileRecord;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = ComplaintNumber.of(execution.getProcessBusinessKey());
        var kind = fileRecord.isFiled(complaint) ? Kind.ADDENDUM : Kind.FIRST;
        fileRecord.file(complaint, kind, CaseEntry.SYSTEM);
    }
}
