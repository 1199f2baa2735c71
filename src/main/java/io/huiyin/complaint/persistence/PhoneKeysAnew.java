package io.huiyin.complaint.persistence;

import io.huiyin.complaint.SamePerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Computes by what a telephone is known again as {@link SamePerson} does: V18 left brackets, dots and strokes in it. */
@Component
class PhoneKeysAnew extends PagedMigration<String> {

    private static final String WITH_PHONE = "select number, phone, phone_key from complaint"
            + " where number > ? and phone is not null order by number limit 1000";

    PhoneKeysAnew() {
        super("63", "phone keys anew", "");
    }

    @Override
    protected Optional<String> page(Connection connection, String after) throws SQLException {
        var wrong = new LinkedHashMap<String, String>();
        String last = null;
        try (var query = connection.prepareStatement(WITH_PHONE)) {
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
        return Optional.ofNullable(last);
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
