package io.huiyin.complaint.persistence;

import io.huiyin.complaint.SamePerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Computes by what a telephone is known again as {@link SamePerson} does: V18 left brackets, dots and strokes in it. */
@Component
class PhoneKeysAnew implements JavaMigration {

    private static final String OTHERS = "select number, phone, phone_key from complaint"
            + " where number > ? and phone is not null order by number limit 1000";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("63");
    }

    @Override
    public String getDescription() {
        return "phone keys anew";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var last = "";
        while (last != null) {
            last = page(context.getConnection(), last);
        }
    }

    /** The last number of the page; null when there was none. */
    private static String page(Connection connection, String after) throws SQLException {
        var wrong = new LinkedHashMap<String, String>();
        String last = null;
        try (var query = connection.prepareStatement(OTHERS)) {
            query.setString(1, after);
            for (var row = query.executeQuery(); row.next(); ) {
                last = row.getString(1);
                var key = SamePerson.phone(row.getString(2));
                if (!Objects.equals(key, row.getString(3))) {
                    wrong.put(last, key);
                }
            }
        }
        correct(connection, wrong);
        return last;
    }

    private static void correct(Connection connection, Map<String, String> keys) throws SQLException {
        try (var update = connection.prepareStatement("update complaint set phone_key = ? where number = ?")) {
            for (var key : keys.entrySet()) {
                update.setString(1, key.getValue());
                update.setString(2, key.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
