package io.huiyin.archive;

import io.huiyin.testing.Postgres;

class ArchiveChainOnPostgresIT extends ArchiveChainTests {

    @Override
    String newDatabase() {
        return Postgres.newDatabase();
    }
}
