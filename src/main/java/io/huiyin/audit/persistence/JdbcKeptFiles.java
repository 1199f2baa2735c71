package io.huiyin.audit.persistence;

import io.huiyin.audit.KeptFiles;
import io.huiyin.proof.Sha256;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads them from the tables {@code attachment} and {@code attachment_piece}, one piece after the other. */
@Repository
class JdbcKeptFiles implements KeptFiles {

    private final JdbcClient jdbc;

    JdbcKeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KeptFile> of(String complaint) {
        return jdbc
                .sql("select id, sha256 from attachment where complaint = ? order by id")
                .param(complaint)
                .query((row, number) -> new String[] {row.getString("id"), row.getString("sha256")})
                .list()
                .stream()
                .map(file -> new KeptFile(file[1], contentHash(file[0])))
                .toList();
    }

    @Override
    public int count(String complaint) {
        return jdbc.sql("select count(*) from attachment where complaint = ?")
                .param(complaint)
                .query(Integer.class)
                .single();
    }

    /** A file and the line that tells of it are written in one transaction, and one statement sees what is committed. */
    @Override
    public Optional<String> withOtherFiles() {
        return jdbc.sql("select min(complaint) from (select complaint from"
                        + " (select complaint, 1 as n from attachment"
                        + " union all select complaint, -1 from case_entry where event = 'ATTACHMENT_ADDED') f"
                        + " group by complaint having sum(n) <> 0) d")
                .query(String.class)
                .optional();
    }

    private String contentHash(String attachment) {
        var digest = Sha256.begin();
        var pieces = jdbc.sql("select piece from attachment_piece where attachment = ? order by piece")
                .param(attachment)
                .query(Integer.class)
                .list();
        pieces.forEach(piece -> digest.update(piece(attachment, piece)));
        return pieces.isEmpty() ? null : Sha256.hex(digest.digest());
    }

    private byte[] piece(String attachment, int piece) {
        return jdbc.sql("select data from attachment_piece where attachment = ? and piece = ?")
                .params(attachment, piece)
                .query((row, number) -> row.getBytes("data"))
                .optional()
                .orElse(new byte[0]);
    }
}
