package io.huiyin.notification.persistence;

import javax.sql.DataSource;

class JdbcNoticesTest extends NoticesContract {

    @Override
    DataSource database() {
        return NoticeTables.inMemory();
    }
}
