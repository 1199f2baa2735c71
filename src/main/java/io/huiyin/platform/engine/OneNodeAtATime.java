package io.huiyin.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Lets several nodes start on an empty PostgreSQL together: the first creates the engine's tables while the others wait. */
class OneNodeAtATime extends AbstractProcessEnginePlugin {

    /** Any number that nobody else locks in this database. */
    private static final String LOCK = "SELECT pg_advisory_lock(7404837)";

    private static final String UNLOCK = "SELECT pg_advisory_unlock(7404837)";

    private final DataSource database;
    private Connection holder;

    OneNodeAtATime(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        try {
            holder = database.getConnection();
            if ("PostgreSQL".equals(holder.getMetaData().getDatabaseProductName())) {
                run(LOCK);
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("Cannot wait for other nodes to start", e);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (var done = holder) {
            if ("PostgreSQL".equals(done.getMetaData().getDatabaseProductName())) {
                run(UNLOCK);
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("Cannot let other nodes start", e);
        }
    }

    private void run(String statement) throws SQLException {
        try (var call = holder.createStatement()) {
            call.execute(statement);
        }
    }
}
