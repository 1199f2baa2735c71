package io.huiyin.figures;

import io.huiyin.complaint.ComplaintNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes many complaints of a few that went through the real engine: each copy has its own number, customer, ids and time. */
class ManyComplaints {

    private static final int DAYS = 1000;
    private static final int A_DAY = 10_000;

    /** Columns that hold ids of rows that are copied too. */
    private static final Set<String> IDS = Set.of(
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_act_inst_id_",
            "call_proc_inst_id_",
            "super_process_instance_id_",
            "act_inst_id_",
            "task_id_",
            "dec_inst_id_",
            "root_dec_inst_id_");

    private static final List<String> OF_THE_ENGINE = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_decinst",
            "act_hi_varinst",
            "act_hi_op_log");

    private static final List<String> OF_DECISIONS = List.of("act_hi_dec_in", "act_hi_dec_out");

    private final JdbcTemplate jdbc;
    private final Random random = new Random(2025);

    ManyComplaints(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    /** Copies what is there until there are so many. Nothing of the copies is chained, and none of them says that it has an archive or files. */
    void fill(int complaints) {
        jdbc.execute("create table copy (n integer primary key, source varchar(20), number varchar(20), days integer)");
        jdbc.batchUpdate("insert into copy values (?, ?, ?, ?)", copies(complaints));
        jdbc.execute("create table copied_instance as select p.id_ as instance, c.* from copy c"
                + " join act_hi_procinst p on p.business_key_ = c.source");
        jdbc.execute("analyze");
        copy("complaint", "complaint t join copy c on t.number = c.source");
        copy("case_entry", "case_entry t join copy c on t.complaint = c.source");
        copy("clock_event", "clock_event t join copy c on t.complaint_number = c.source");
        copy("notice", "notice t join copy c on t.complaint = c.source");
        List.of("conformance_case", "conformance_verdict")
                .forEach(table -> copy(table, table + " t join copy c on t.complaint = c.source"));
        OF_DECISIONS.forEach(
                table -> copy(
                        table,
                        table
                                + " t join act_hi_decinst d on d.id_ = t.dec_inst_id_ join copied_instance c on c.instance = d.proc_inst_id_"));
        OF_THE_ENGINE.forEach(
                table -> copy(table, table + " t join copied_instance c on c.instance = t.proc_inst_id_"));
        jdbc.execute("analyze");
    }

    /** Nine of ten are copies of finished ones. */
    private List<Object[]> copies(int complaints) {
        var finished = jdbc.queryForList("select number from complaint where status = 'ARCHIVED'", String.class);
        var others = jdbc.queryForList("select number from complaint where status <> 'ARCHIVED'", String.class);
        var copies = new ArrayList<Object[]>();
        for (int n = 1; n <= complaints; n++) {
            int days = random.nextInt(DAYS);
            var source = pick(n % 10 == 0 ? others : finished);
            var day = LocalDate.of(2024, 1, 1).plusDays(n % DAYS);
            copies.add(new Object[] {
                n, source, ComplaintNumber.of(day, 1 + n / DAYS + A_DAY).value(), days
            });
        }
        return copies;
    }

    private String pick(List<String> numbers) {
        return numbers.get(random.nextInt(numbers.size()));
    }

    private void copy(String table, String from) {
        var columns = jdbc.queryForList(
                "select column_name || ' ' || data_type from information_schema.columns where table_name = ? order by ordinal_position",
                String.class,
                table);
        var names = columns.stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .collect(Collectors.joining(", "));
        var values = columns.stream().map(ManyComplaints::value).collect(Collectors.joining(", "));
        jdbc.execute("insert into " + table + " (" + names + ") select " + values + " from " + from);
    }

    private static String value(String column) {
        var name = column.substring(0, column.indexOf(' '));
        if (IDS.contains(name)) {
            return "t." + name + " || '-' || c.n";
        }
        if (column.contains("timestamp")) {
            return "t." + name + " - c.days * interval '1 day'";
        }
        return switch (name) {
            case "number", "complaint", "complaint_number", "business_key_" -> "c.number";
            case "customer_name" -> "'客户' || (c.n % 50000)";
            case "phone" -> "'139' || lpad((c.n % 50000)::text, 8, '0')";
            case "email" -> "'customer' || (c.n % 50000) || '@example.com'";
            case "customer_number", "external_reference", "hash", "seal", "tracking_token_hash", "tracking_key_hash" ->
                "null";
            case "event" ->
                "case when t.event in ('ARCHIVED', 'ATTACHMENT_ADDED', 'ATTACHMENT_SCANNED') then 'CONTACT' else t.event end";
            case "message_id" -> "t.message_id || '-' || c.n";
            default -> "t." + name;
        };
    }
}
