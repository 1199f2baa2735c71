package io.huiyin.intake;

import io.huiyin.complaint.ContactDetail;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.CustomerImportance;
import java.util.Locale;
import java.util.Optional;

/** Who complains: named and reachable, unless he explicitly stays anonymous (R5.3.1-1, S-21). */
class CustomerPolicy {

    Customer customer(Fields fields, String text) {
        var name = fields.line("customerName", 200);
        var phone = matching(fields, "contactPhone", fields.line("contactPhone", 40), ContactDetail.PHONE, "notPhone");
        var email = matching(fields, "contactEmail", fields.line("contactEmail", 254), ContactDetail.EMAIL, "notEmail");
        var address = fields.lines("postalAddress", 500);
        if (!fields.flag("anonymous")) {
            fields.required("customerName", name);
            if (phone == null && email == null && address == null) {
                fields.refuse("contactPhone", "noContact");
            }
        }
        return new Customer(
                name == null ? "" : name,
                phone,
                email,
                address,
                fields.line("customerNumber", 50),
                Optional.ofNullable(fields.choice("customerImportance", CustomerImportance.class))
                        .orElse(CustomerImportance.STANDARD),
                language(fields, text));
    }

    private static String matching(Fields fields, String field, String value, ContactDetail kind, String reason) {
        if (value != null && !kind.matches(value)) {
            fields.refuse(field, reason);
        }
        return value;
    }

    /** The language he asked for, else the one he wrote in (S-57). */
    private static Locale language(Fields fields, String text) {
        var tag = fields.line("language", 20);
        if ("zh-CN".equals(tag)) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        if (tag != null && !"en".equals(tag)) {
            fields.refuse("language", "unknownOption", "[en, zh-CN]");
        }
        boolean chinese = tag == null
                && text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
