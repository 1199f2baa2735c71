package io.huiyin.audit;

import io.huiyin.testing.Postgres;

class ProofOnPostgresIT extends ProofTests {

    @Override
    String newDatabase() {
        return Postgres.newDatabase();
    }
}
