package io.huiyin.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.CustomerImportance;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.Intake;
import io.huiyin.complaint.ServiceType;
import io.huiyin.complaint.Status;
import io.huiyin.complaint.Subtopic;
import io.huiyin.deadline.Clocks;
import io.huiyin.proof.Sha256;
import io.huiyin.testing.Tables;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The archive with everything it needs on a database of its own, and a clock that tests set. */
public final class ArchiveRoom implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2025-10-13T01:00:00Z");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource database = new HikariDataSource();
    private final TransactionTemplate transaction;
    private final NotedCourse engine = new NotedCourse();
    private Instant now = MORNING;
    private int complaints;

    public ArchiveRoom(String jdbcUrl) {
        this(jdbcUrl, Path.of("target", "anchors", UUID.randomUUID().toString()));
    }

    /** @param anchors where the anchors of this room are kept */
    public ArchiveRoom(String jdbcUrl, Path anchors) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("room", Map.of("huiyin.proof.anchors", anchors.toString())));
        database.setJdbcUrl(jdbcUrl);
        database.setMaximumPoolSize(8);
        database.setMinimumIdle(1);
        Tables.create(database);
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(ObjectMapper.class, () -> new ObjectMapper());
        context.registerBean(Clock.class, this::clock);
        context.registerBean(CourseInEngine.class, () -> engine);
        context.register(Transactions.class);
        var packages = new ClassPathBeanDefinitionScanner(context);
        packages.setResourcePattern("*.class");
        packages.scan(
                "io.huiyin.complaint.persistence",
                "io.huiyin.deadline",
                "io.huiyin.deadline.persistence",
                "io.huiyin.archive.persistence",
                "io.huiyin.archive.pdf",
                "io.huiyin.audit",
                "io.huiyin.audit.files",
                "io.huiyin.audit.persistence");
        context.register(ArchiveConfiguration.class);
        context.refresh();
        transaction = new TransactionTemplate(get(DataSourceTransactionManager.class));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> all(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** What the engine was told to do with its history, in order. */
    List<String> engineHistory() {
        return engine.orders;
    }

    Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    void travelTo(Instant moment) {
        now = moment;
    }

    public ComplaintNumber complaint() {
        return complaint("The bill is wrong", "账单有误：多收了一个月的费用。");
    }

    ComplaintNumber complaint(String title, String description) {
        var number = ComplaintNumber.of(LocalDate.of(2025, 9, 26), ++complaints);
        inTransaction(() -> {
            get(Complaints.class).add(example(number, title, description));
            note(number, "first-contact-agent", CaseEntry.Event.RECEIVED, Map.of("title", title));
            return null;
        });
        return number;
    }

    /** A complaint as somebody may have taken it down. */
    public static Complaint example(ComplaintNumber number, String title, String description) {
        var customer = new Customer(
                "王小明", "13800000000", null, null, null, CustomerImportance.STANDARD, Locale.SIMPLIFIED_CHINESE);
        var intake = new Intake(
                Channel.PHONE,
                null,
                Instant.parse("2025-09-26T08:40:00Z"),
                Instant.parse("2025-09-26T08:41:00Z"),
                null,
                "first-contact-agent",
                customer,
                null,
                null,
                null,
                ServiceType.BUSINESS_HANDLING,
                Subtopic.BILLING,
                ImpactScope.SINGLE,
                false,
                title,
                description,
                null,
                null);
        var complaint = new Complaint(number, intake);
        complaint.contactTakenBy("first-contact-agent");
        return complaint;
    }

    public void note(ComplaintNumber number, String actor, CaseEntry.Event event, Map<String, Object> detail) {
        get(CaseLog.class).append(number, new CaseEntry(now, actor, event, null, 1, detail));
    }

    public void become(ComplaintNumber number, Status status) {
        inTransaction(() -> {
            var complaint = get(Complaints.class).get(number);
            complaint.become(status);
            get(Complaints.class).save(complaint);
            return null;
        });
    }

    /** Files a version of its own: something has happened since the last one. */
    public ArchiveVersion file(ComplaintNumber number, Kind kind) {
        pass(Duration.ofMinutes(1));
        note(number, "agent", CaseEntry.Event.INFORMATION_ADDED, Map.of("content", "before " + kind));
        return fileAsItStands(number, kind);
    }

    ArchiveVersion fileAsItStands(ComplaintNumber number, Kind kind) {
        return inTransaction(() -> get(FileRecord.class).file(number, kind, "archivist"));
    }

    ArchiveVersion seal(ComplaintNumber number) {
        become(number, Status.CLOSED);
        return file(number, Kind.SEAL);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    public List<ArchiveVersion> versions(ComplaintNumber number) {
        return get(ArchiveStore.class).versions(number);
    }

    Clocks clocks() {
        return get(Clocks.class);
    }

    /** Changes the database behind the application's back. */
    public void tamper(String sql, Object... arguments) {
        get(JdbcClient.class).sql(sql).params(arguments).update();
    }

    /** The same as somebody does it who switches off that the database refuses to lose what others refer to. */
    public void tamperWithoutReferences(List<String> statements) {
        boolean isH2 = database.getJdbcUrl().startsWith("jdbc:h2:");
        inTransaction(() -> {
            tamper(isH2 ? "set referential_integrity false" : "set local session_replication_role = replica");
            statements.forEach(this::tamper);
            return null;
        });
        if (isH2) {
            tamper("set referential_integrity true");
        }
    }

    /** Empties the tables, for tests that share a room. */
    public void clear() {
        List.of(
                        "attachment_piece",
                        "attachment",
                        "archive_document",
                        "archive_retention",
                        "archive_version",
                        "clock_event",
                        "proof_check",
                        "case_seal",
                        "read_log",
                        "case_entry",
                        "case_chain",
                        "complaint")
                .forEach(table -> tamper("delete from " + table));
        tamper("update archive_chain_head set position = 0, chain_hash = ?", Sha256.bytes(ArchiveVersion.GENESIS));
        tamper("update proof_head set position = 0, hash = ?", Sha256.bytes(ArchiveVersion.GENESIS));
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @EnableTransactionManagement
    static class Transactions {}

    /** Writes down what the engine would do. */
    private static final class NotedCourse implements CourseInEngine {

        private final List<String> orders = new ArrayList<>();

        @Override
        public void keep(ComplaintNumber complaint) {
            orders.add("keep " + complaint);
        }

        @Override
        public void letGo(ComplaintNumber complaint, Instant at) {
            orders.add("let go " + complaint);
        }
    }
}
