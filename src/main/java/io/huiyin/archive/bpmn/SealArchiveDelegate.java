package io.huiyin.archive.bpmn;

import io.huiyin.archive.FileRecord;
import io.huiyin.archive.Kind;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.ComplaintNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Seals the record of a complaint that has come to an end (R5.3.1-5, C-09). */
@Component
class SealArchiveDelegate implements JavaDelegate {

    private final FileRecord fileRecord;

    SealArchiveDelegate(FileRecord fileRecord) {
        this.fileRecord = fileRecord;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fileRecord.file(ComplaintNumber.of(execution.getProcessBusinessKey()), Kind.SEAL, CaseEntry.SYSTEM);
    }
}
