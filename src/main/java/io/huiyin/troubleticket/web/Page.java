package io.huiyin.troubleticket.web;

import io.huiyin.complaint.Refused;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** Which part of a list is wanted. */
record Page(int offset, int limit) {

    private static final int USUAL = 50;
    static final int MOST = 200;

    /** @throws Refused if one of the two is no number */
    static Page of(MultiValueMap<String, String> parameters) {
        return new Page(number(parameters, "offset", 0), Math.min(MOST, number(parameters, "limit", USUAL)));
    }

    private static int number(MultiValueMap<String, String> parameters, String name, int otherwise) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(values.get(0).strip());
            if (number >= 0 && values.size() == 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refused(name, "notNumber");
    }
}
