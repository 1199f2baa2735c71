package io.huiyin.platform.engine;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;

/** Lets several nodes start on an empty PostgreSQL together: the first creates Huiyin's tables, and the engine's, while the others wait. */
class OneNodeAtATime extends AbstractProcessEnginePlugin implements FlywayMigrationStrategy {

    private final DataSource database;
    private NodeLock lock;

    OneNodeAtATime(DataSource database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway tables) {
        try (var migrating = NodeLock.take(database)) {
            tables.migrate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot wait for other nodes to start", e);
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        try {
            lock = NodeLock.take(database);
        } catch (SQLException e) {
            throw new ProcessEngineException("Cannot wait for other nodes to start", e);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (var connection = database.getConnection()) {
            LeanIndexes.exchange(connection);
            lock.close();
        } catch (SQLException e) {
            throw new ProcessEngineException("Cannot let other nodes start", e);
        }
    }
}
