package io.huiyin.archive.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.FileRecord;
import io.huiyin.archive.Kind;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Status;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArchiveDelegatesTest {

    private ArchiveRoom room;
    private ComplaintNumber number;

    @BeforeEach
    void open() {
        room = new ArchiveRoom("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        number = room.complaint();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theFirstFilingIsTheFirstArchiveAndLaterOnesAreAddenda() {
        var delegate = new FileArchiveDelegate(room.get(FileRecord.class));

        run(delegate);
        room.note(number, "agent", CaseEntry.Event.INFORMATION_ADDED, Map.of("content", "more"));
        run(delegate);
        run(delegate);

        assertThat(room.versions(number)).extracting(ArchiveVersion::kind).containsExactly(Kind.FIRST, Kind.ADDENDUM);
    }

    @Test
    void theSealIsTheLastVersion() {
        room.become(number, Status.WITHDRAWN);

        run(new SealArchiveDelegate(room.get(FileRecord.class)));

        assertThat(room.versions(number)).extracting(ArchiveVersion::kind).containsExactly(Kind.SEAL);
        assertThat(room.versions(number).get(0).createdBy()).isEqualTo(CaseEntry.SYSTEM);
    }

    private void run(JavaDelegate delegate) {
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(number.value());
        room.inTransaction(() -> {
            try {
                delegate.execute(execution);
                return null;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
