package io.huiyin.troubleticket;

import io.huiyin.complaint.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which attributes of a ticket are wanted. */
public final class FieldChoice {

    private static final String NONE = "none";

    private FieldChoice() {}

    /**
     * The names in a list parted by commas; {@code none} stands for those that identify a ticket.
     *
     * @throws Refused if one is no attribute
     */
    public static Set<String> of(String list) {
        var names = new LinkedHashSet<String>();
        Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    if (name.equals(NONE)) {
                        names.add("id");
                        names.add("href");
                    } else if (TicketWords.ATTRIBUTES.contains(name)) {
                        names.add(name);
                    } else {
                        throw new Refused("fields", "unknownAttribute");
                    }
                });
        return names;
    }

    /** Exactly the wanted attributes; all if none are named. */
    public static Map<String, Object> choose(Map<String, Object> ticket, Set<String> names) {
        if (names.isEmpty()) {
            return ticket;
        }
        var chosen = new LinkedHashMap<>(ticket);
        chosen.keySet().retainAll(names);
        return chosen;
    }
}
