package io.huiyin.privacy.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.privacy.PersonQuery;
import io.huiyin.privacy.Persons;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for people on the record; telephone numbers are the same with and without blanks and hyphens. */
@Repository
class JdbcPersons implements Persons {

    private static final String FIND =
            """
            select number from complaint where customer_name = :name and (
                replace(replace(phone, ' ', ''), '-', '') = cast(:phone as varchar(40))
                or lower(email) = cast(:email as varchar(254))
                or customer_number = cast(:customerNumber as varchar(50)))
            order by received_at
            """;

    private final JdbcClient jdbc;

    JdbcPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ComplaintNumber> complaintsOf(PersonQuery person) {
        return jdbc.sql(FIND)
                .param("name", person.name())
                .param("phone", person.phone() == null ? null : person.phone().replaceAll("[ -]", ""))
                .param("email", person.email() == null ? null : person.email().toLowerCase())
                .param("customerNumber", person.customerNumber())
                .query((row, line) -> ComplaintNumber.of(row.getString(1)))
                .list();
    }

    @Override
    public boolean isErased(ComplaintNumber complaint) {
        return jdbc.sql("select count(*) from complaint where number = ? and erased_at is not null")
                        .param(complaint.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
