package io.huiyin.complaint.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints.ConcurrentChange;
import io.huiyin.complaint.CourseLine;
import io.huiyin.proof.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest link of each complaint's case log, in table {@code case_chain}. Writers on one complaint wait here for each other, others do not. */
@Component
class CourseChain {

    private static final Head NONE = new Head(0, CourseLine.GENESIS);

    private final JdbcClient jdbc;

    CourseChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest link; nobody else adds to this complaint before the transaction ends. */
    Head lock(ComplaintNumber complaint) {
        return jdbc.sql("select entries, hash from case_chain where complaint = ? for update")
                .param(complaint.value())
                .query((row, number) -> new Head(row.getInt("entries"), Sha256.hex(row.getBytes("hash"))))
                .optional()
                .orElse(NONE);
    }

    /** @throws ConcurrentChange if somebody else began the same complaint's chain at this moment */
    void move(ComplaintNumber complaint, Head before, String hash) {
        try {
            jdbc.sql(
                            before.equals(NONE)
                                    ? "insert into case_chain (entries, hash, sealed, complaint) values (?, ?, false, ?)"
                                    : "update case_chain set entries = ?, hash = ?, sealed = false where complaint = ?")
                    .params(before.entries() + 1, Sha256.bytes(hash), complaint.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ConcurrentChange(complaint);
        }
    }

    /** @param entries how many lines there are */
    record Head(int entries, String hash) {}
}
