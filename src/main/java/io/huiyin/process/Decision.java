package io.huiyin.process;

import io.huiyin.complaint.ComplaintNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a decision table answered in a business rule task; to be read by the task's end listener. */
public final class Decision {

    private static final String RESULT = "decisionResult";

    private final List<Map<String, Object>> rows;

    private Decision(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    public static Decision of(DelegateExecution execution) {
        return of((DmnDecisionResult) execution.getVariable(RESULT));
    }

    /** What a table answered that was asked outside a business rule task. */
    public static Decision of(DmnDecisionResult result) {
        return new Decision(result.getResultList());
    }

    /** The complaint that an execution is about. */
    public static ComplaintNumber complaint(DelegateExecution execution) {
        return ComplaintNumber.of(execution.getProcessBusinessKey());
    }

    /** All answers, as many as rules fired. */
    public List<Map<String, Object>> rows() {
        return rows;
    }

    /** The first answer, with all its columns. */
    public Map<String, Object> row() {
        return rows.get(0);
    }

    public String text(String column) {
        return (String) row().get(column);
    }

    public int number(String column) {
        return ((Number) row().get(column)).intValue();
    }

    /** The number in a column that a table of an earlier release may not have. */
    public Optional<Number> find(String column) {
        return Optional.ofNullable((Number) row().get(column));
    }

    public double fraction(String column) {
        return ((Number) row().get(column)).doubleValue();
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(row().get(column));
    }

    /** The answer as the case log keeps it: the table's name, then what it said. */
    public Map<String, Object> noted(String table) {
        var noted = new LinkedHashMap<String, Object>();
        noted.put("decision", table);
        row().forEach((column, value) -> {
            if (value != null) {
                noted.put(column, value);
            }
        });
        return noted;
    }
}
