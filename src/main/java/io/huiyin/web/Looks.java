package io.huiyin.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.Look.Purpose;
import io.huiyin.complaint.ReadLog;
import io.huiyin.complaint.Refused;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes who looks at personal data in the running request, from where and, in the parameter {@code purpose}, why (R5.3.4-d). */
@Component
public class Looks {

    private static final String PURPOSE = "purpose";

    private final ReadLog log;

    public Looks(ReadLog log) {
        this.log = log;
    }

    /**
     * Notes a look before anything is shown.
     *
     * @param complaint null when many are looked through
     * @throws Refused if the purpose is none that records are consulted for
     */
    public void note(String reader, ComplaintNumber complaint, Look.Kind kind) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        log.note(new Look(reader, complaint, kind, request.getRemoteAddr(), purpose(request.getParameter(PURPOSE))));
    }

    private static Purpose purpose(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(PURPOSE, "unknownOption", Arrays.toString(Purpose.values())));
    }
}
