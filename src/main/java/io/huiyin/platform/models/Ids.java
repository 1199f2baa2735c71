package io.huiyin.platform.models;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which file has which process, decision and form; no id is there twice. */
class Ids {

    private final Map<String, String> processes = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();

    Optional<Problem> process(String id, ModelFile file, int line) {
        return add(processes, id, file, line);
    }

    Optional<Problem> decision(String id, ModelFile file, int line) {
        return add(decisions, id, file, line);
    }

    Optional<Problem> form(String id, ModelFile file, int line) {
        return add(forms, id, file, line);
    }

    boolean hasProcess(String id) {
        return processes.containsKey(id);
    }

    boolean hasDecision(String id) {
        return decisions.containsKey(id);
    }

    boolean hasForm(String id) {
        return forms.containsKey(id);
    }

    private static Optional<Problem> add(Map<String, String> known, String id, ModelFile file, int line) {
        var other = known.putIfAbsent(id, file.name());
        return Optional.ofNullable(other)
                .map(name -> new Problem(file.name(), line, "the id '" + id + "' is in " + name + " already"));
    }
}
