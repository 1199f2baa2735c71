package io.huiyin.privacy.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.SamePerson;
import io.huiyin.privacy.PersonQuery;
import io.huiyin.privacy.Persons;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for people on the record, by what they are known by however it was written. */
@Repository
class JdbcPersons implements Persons {

    private static final String FIND =
            """
            select number from complaint where customer_name = :name and (
                phone_key = cast(:phone as varchar(20))
                or email_key = cast(:email as varchar(254))
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
                .param("phone", SamePerson.phone(person.phone()))
                .param("email", SamePerson.email(person.email()))
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
