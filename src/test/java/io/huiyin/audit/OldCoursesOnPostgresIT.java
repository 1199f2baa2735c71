package io.huiyin.audit;

import io.huiyin.testing.Postgres;

class OldCoursesOnPostgresIT extends OldCoursesTests {

    @Override
    String newDatabase() {
        return Postgres.newDatabase();
    }
}
