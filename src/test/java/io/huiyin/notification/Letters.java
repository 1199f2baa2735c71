package io.huiyin.notification;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.CustomerImportance;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.Intake;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.ServiceType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Complaints and notices to test with. */
public final class Letters {

    public static final ComplaintNumber NUMBER = ComplaintNumber.of(LocalDate.of(2025, 9, 26), 1);
    public static final Instant RECEIVED = Instant.parse("2025-09-26T08:40:00Z");
    public static final String EMAIL = "li.wei@example.com";
    public static final String PHONE = "138 0013 8000";
    public static final String ADDRESS = "Li Wei\n1 Chang'an Avenue\nBeijing";

    private Letters() {}

    public static Complaint complaint(Customer customer, String title) {
        var complaint = new Complaint(
                NUMBER,
                new Intake(
                        Channel.PHONE,
                        null,
                        RECEIVED,
                        RECEIVED,
                        null,
                        "first-contact-agent",
                        customer,
                        null,
                        null,
                        null,
                        ServiceType.NETWORK,
                        null,
                        ImpactScope.SINGLE,
                        false,
                        title,
                        "It breaks off every evening.",
                        null,
                        null));
        complaint.classify(Category.TECHNICAL, RECEIVED);
        complaint.prioritise(Priority.URGENT);
        return complaint;
    }

    public static Customer customer(Locale language) {
        return customer("Li Wei", PHONE, EMAIL, ADDRESS, language);
    }

    public static Customer customer(String name, String phone, String email, String address, Locale language) {
        return new Customer(name, phone, email, address, null, CustomerImportance.STANDARD, language);
    }

    public static Notice notice(NoticeChannel channel, String recipient, String subject, String text) {
        return new Notice(
                "ts1.receipt.r1." + channel.name().toLowerCase(Locale.ROOT) + "@huiyin.example",
                NUMBER,
                Purpose.RECEIPT,
                1,
                "",
                channel,
                null,
                recipient,
                Locale.SIMPLIFIED_CHINESE,
                subject,
                text,
                null,
                NoticeState.PREPARED,
                0,
                null,
                RECEIVED);
    }
}
