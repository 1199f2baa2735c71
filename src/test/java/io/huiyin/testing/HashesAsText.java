package io.huiyin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What V68 changed, taken back: hashes as versions before it wrote them. */
public final class HashesAsText {

    private static final ClassPathResource MIGRATION = new ClassPathResource("/db/h2/V68__hashes_as_bytes.sql");
    private static final Pattern COLUMN = Pattern.compile("alter table (\\w+) alter column (\\w+)");

    private HashesAsText() {}

    /** The next start has to make bytes of them again. */
    public static void restore(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var text = Tables.vendor(database).equals("h2") ? "lower(rawtohex(%s))" : "encode(%s, 'hex')";
        COLUMN.matcher(migration()).results().forEach(found -> jdbc.sql("alter table " + found.group(1)
                        + " alter column " + found.group(2) + " set data type char(64) using "
                        + text.formatted(found.group(2)))
                .update());
        jdbc.sql("delete from \"flyway_schema_history\" where \"version\" = '68'")
                .update();
    }

    private static String migration() {
        try {
            return MIGRATION.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
