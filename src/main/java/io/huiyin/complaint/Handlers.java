package io.huiyin.complaint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has handled a complaint, in the order in which they came in, each with the round in which he handled first. */
public class Handlers {

    private final Map<String, Integer> firstRounds;

    Handlers(Map<String, Integer> firstRounds) {
        this.firstRounds = new LinkedHashMap<>(firstRounds);
    }

    void add(String user, int round) {
        firstRounds.putIfAbsent(user, round);
    }

    public boolean contains(String user) {
        return firstRounds.containsKey(user);
    }

    /** User ids of everybody who has handled the complaint in any round; they may neither confirm nor score it. */
    public Set<String> all() {
        return Collections.unmodifiableSet(firstRounds.keySet());
    }

    /** The round in which each of them handled first. */
    public Map<String, Integer> firstRounds() {
        return Collections.unmodifiableMap(firstRounds);
    }

    /** User ids of everybody who handled the complaint in an earlier round; they do not handle it again (S-14). */
    public Set<String> before(int round) {
        return firstRounds.entrySet().stream()
                .filter(handler -> handler.getValue() < round)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
