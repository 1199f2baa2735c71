package io.huiyin.intake.web;

import io.huiyin.web.StrictBody;
import java.util.HashMap;
import java.util.Map;

/** What a customer says later. */
final class Statements {

    private Statements() {}

    /** Something to add to a complaint. */
    record Information(String information, String channel) implements StrictBody {

        Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            values.put("information", information);
            values.put("channel", channel);
            return values;
        }
    }

    /** The wish to withdraw a complaint, in the customer's words. */
    record Withdrawal(String statement, String channel) implements StrictBody {

        Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            values.put("statement", statement);
            values.put("channel", channel);
            return values;
        }
    }

    /** How the complaint stands after something was said. */
    record Heard(String complaintNumber, String status) {}
}
