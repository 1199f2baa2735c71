package io.huiyin.platform.start;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Runs all steps of the start in one transaction, one node after the other, before the web server opens and jobs run. */
class Start implements SmartInitializingSingleton {

    private final List<StartStep> steps;
    private final JdbcTemplate database;
    private final TransactionOperations transaction;

    Start(List<StartStep> steps, JdbcTemplate database, TransactionOperations transaction) {
        this.steps = steps;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            database.queryForList("SELECT VALUE_ FROM ACT_GE_PROPERTY WHERE NAME_ = 'startup.lock' FOR UPDATE");
            steps.forEach(StartStep::run);
        });
    }
}
