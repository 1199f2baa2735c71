package io.huiyin.escalation.bpmn;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.CustomerImportance;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.Intake;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.escalation.LadderStep;
import io.huiyin.escalation.StaffNotices;
import io.huiyin.process.bpmn.TaskPeople;
import io.huiyin.testing.PassedElements;
import io.huiyin.testing.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A small process with limits, on the real engine with the real ledger, for tests that travel in time. */
public final class LimitedWork implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Beans.class);
    private int sequence;

    /** Deploys anew and forgets what earlier tests did. */
    public void reset() {
        ClockUtil.reset();
        engine().getIdentityService().clearAuthentication();
        engine().getProcessEngineConfiguration().setAuthorizationEnabled(false);
        var definitions = engine().getRepositoryService();
        definitions.createDeploymentQuery().list().forEach(old -> definitions.deleteDeployment(old.getId(), true));
        bean(JdbcClient.class).sql("delete from told").update();
        definitions
                .createDeployment()
                .addClasspathResource("escalation/limitedWork.bpmn")
                .addClasspathResource("processes/deadlineEscalation.bpmn")
                .addClasspathResource("forms/answerForMissedDeadline.form")
                .addClasspathResource("dmn/escalationLadder.dmn")
                .addClasspathResource("dmn/clockLimits.dmn")
                .deploy();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    /** Starts the work on a complaint received at a moment, which is now. */
    public ComplaintNumber begin(Instant receivedAt) {
        return begin(receivedAt, receivedAt);
    }

    /** Enters a complaint later than it was received. */
    public ComplaintNumber begin(Instant receivedAt, Instant enteredAt) {
        now(enteredAt);
        var number = ComplaintNumber.of(LocalDate.ofInstant(receivedAt, WorkingDays.ZONE), ++sequence);
        var complaint = new Complaint(number, intake(receivedAt));
        complaint.contactTakenBy("wang");
        bean(Complaints.class).add(complaint);
        engine().getRuntimeService()
                .startProcessInstanceByKey(
                        "limitedWork",
                        number.value(),
                        Map.of("complaintNumber", number.value(), "firstContactOwner", "wang"));
        return number;
    }

    public void now(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** One step of somebody, in one transaction. */
    public void inTransaction(Runnable step) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> step.run());
    }

    public Task task(String id) {
        return engine().getTaskService().createTaskQuery().taskDefinitionKey(id).singleResult();
    }

    /** The waiting timer whose expression contains this. */
    public Job timer(String expression) {
        return timer(engine().getManagementService().createJobQuery().timers().list().stream(), expression);
    }

    /** The timer of one complaint that waits for this expression. */
    public Job timer(ComplaintNumber complaint, String expression) {
        var instance = engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.value())
                .singleResult();
        return timer(
                engine().getManagementService().createJobQuery().processInstanceId(instance.getId()).list().stream(),
                expression);
    }

    private Job timer(Stream<Job> timers, String expression) {
        return timers.filter(job -> engine().getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getJobConfiguration()
                        .contains(expression))
                .findFirst()
                .orElseThrow();
    }

    /** Runs everything that is due, one job after the other, as the job executor would. */
    public void runDueJobs() {
        Consumer<Job> run = job -> engine().getManagementService().executeJob(job.getId());
        for (var due = due(); !due.isEmpty(); due = due()) {
            run.accept(due.get(0));
        }
    }

    public List<Job> due() {
        return engine().getManagementService()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    /** Everything that anybody was told, as {@code number clock step person}, in alphabetical order. */
    public List<String> told() {
        return context.getBean(JdbcClient.class)
                .sql("select line from told order by line")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        ClockUtil.reset();
        context.close();
    }

    private static Intake intake(Instant receivedAt) {
        return new Intake(
                Channel.PHONE,
                null,
                receivedAt,
                receivedAt,
                null,
                "wang",
                new Customer("Li", null, null, null, null, CustomerImportance.STANDARD, Locale.ENGLISH),
                null,
                null,
                null,
                null,
                null,
                ImpactScope.SINGLE,
                false,
                "No signal",
                "There has been no signal since yesterday.",
                null,
                "0".repeat(64));
    }

    /** Tells by writing a line in the running transaction. */
    private record NoticesInATable(JdbcClient jdbc) implements StaffNotices {
        @Override
        public void tell(ComplaintNumber complaint, ClockId clock, LadderStep step, List<String> whom) {
            whom.forEach(person -> jdbc.sql("insert into told values (?)")
                    .param(complaint + " " + clock + " " + step + " " + person)
                    .update());
        }
    }

    /** Not annotated as a configuration, so that the application does not find it. */
    @EnableTransactionManagement
    @Import(TaskPeople.class)
    @ComponentScan({"io.huiyin.complaint", "io.huiyin.deadline", "io.huiyin.escalation", "io.huiyin.platform.engine"})
    static class Beans {

        @Bean
        PassedElements passedElements() {
            return new PassedElements();
        }

        @Bean
        DataSource dataSource() throws Exception {
            var database =
                    new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
            Tables.create(database);
            try (var connection = database.getConnection()) {
                connection.createStatement().execute("create table told (line varchar(200))");
            }
            return database;
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        ObjectMapper json() {
            return new ObjectMapper();
        }

        @Bean
        RepositoryService repositoryService(ProcessEngine engine) {
            return engine.getRepositoryService();
        }

        @Bean
        ManagementService managementService(ProcessEngine engine) {
            return engine.getManagementService();
        }

        @Bean
        IdentityService identityService(ProcessEngine engine) {
            return engine.getIdentityService();
        }

        @Bean
        TaskService taskService(ProcessEngine engine) {
            return engine.getTaskService();
        }

        @Bean
        DecisionService decisionService(ProcessEngine engine) {
            return engine.getDecisionService();
        }

        @Bean
        StaffNotices staffNotices(JdbcClient jdbc) {
            return new NoticesInATable(jdbc);
        }

        @Bean
        ProcessEngineFactoryBean processEngine(
                DataSource dataSource,
                PlatformTransactionManager transactionManager,
                List<ProcessEnginePlugin> plugins,
                GenericApplicationContext context) {
            var configuration = new SpringProcessEngineConfiguration();
            configuration.setProcessEngineName(
                    "limitedWork" + UUID.randomUUID().toString().replace("-", ""));
            configuration.setDataSource(dataSource);
            configuration.setTransactionManager(transactionManager);
            configuration.setDatabaseSchemaUpdate("true");
            configuration.setJobExecutorActivate(false);
            configuration.setProcessEnginePlugins(plugins);
            configuration.setApplicationContext(context);
            var factory = new ProcessEngineFactoryBean();
            factory.setProcessEngineConfiguration(configuration);
            return factory;
        }
    }
}
