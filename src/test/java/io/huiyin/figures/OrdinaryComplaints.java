package io.huiyin.figures;

import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Status;
import io.huiyin.figures.FigureSheet.Figure;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;

/** Takes ordinary complaints from the start form to the seal and measures what one of them costs on PostgreSQL. */
public class OrdinaryComplaints {

    private static final int BIGGEST_TABLES = 12;
    private static final long FIRST_PHONE = 13_800_000_000L;

    private final Complaints complaints;
    private final DatabaseMeter meter;
    private final MeteredEngine metered;
    private int customers;

    public OrdinaryComplaints(ProcessEngine engine, Complaints complaints, DataSource database) {
        this.complaints = complaints;
        this.meter = new DatabaseMeter(database);
        this.metered = new MeteredEngine(engine, meter);
    }

    /** Handles so many complaints, after one that warms up, and says what one costs on average. */
    public String measure(int number) {
        fromIntakeToSeal();
        var before = meter.bytesByTable();
        var askedBefore = metered.asked();
        long variables = 0;
        for (int i = 0; i < number; i++) {
            var complaint = fromIntakeToSeal();
            variables = Math.max(variables, variablesLeft(complaint));
        }
        var asked = metered.asked().since(askedBefore);
        var bytes = meter.bytesByTable();
        bytes.replaceAll((table, size) -> (size - before.getOrDefault(table, 0L)) / number);
        return FigureSheet.table(
                        "An ordinary complaint from intake to seal",
                        List.of(
                                Figure.of("transactions", (double) asked.transactions() / number, "", ""),
                                Figure.of("SQL statements", (double) asked.statements() / number, "", ""),
                                Figure.of("process variables left in the history", variables, "", "at most 25"),
                                kilobytes("bytes of database", sum(bytes), "at most 60 KB")))
                + FigureSheet.table("Where the bytes are", biggest(bytes));
    }

    private Journey fromIntakeToSeal() {
        var complaint = new Journey(metered.engine(), complaints);
        complaint
                .registered(anotherCustomer())
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback());
        complaint
                .tasks("Task_SignRecord")
                .forEach(task -> complaint.complete(
                        task.getAssignee() == null ? "dept-head" : task.getAssignee(), task, Steps.signature()));
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
        if (complaint.complaint().status() != Status.ARCHIVED) {
            throw new IllegalStateException("Complaint " + complaint.number() + " is not sealed");
        }
        return complaint;
    }

    /** Somebody who has not complained before, so that nothing has to be compared. */
    private Map<String, Object> anotherCustomer() {
        customers++;
        return Map.of(
                "contactPhone",
                String.valueOf(FIRST_PHONE + customers),
                "contactEmail",
                "customer" + customers + "@example.com");
    }

    private long variablesLeft(Journey complaint) {
        var history = metered.engine().getHistoryService();
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.number().value())
                .list()
                .stream()
                .mapToLong(instance -> history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .sum();
    }

    private static List<Figure> biggest(Map<String, Long> bytes) {
        var figures = new ArrayList<Figure>();
        bytes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(BIGGEST_TABLES)
                .forEach(table -> figures.add(kilobytes(table.getKey(), table.getValue(), "")));
        return figures;
    }

    private static Figure kilobytes(String name, long bytes, String aim) {
        return Figure.of(name, bytes / 1024.0, "KB", aim);
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
