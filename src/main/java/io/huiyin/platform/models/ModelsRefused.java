package io.huiyin.platform.models;

import java.util.List;
import java.util.stream.Collectors;

/** Diagrams, tables or forms that Huiyin does not start with; the versions in the database stay as they are. */
class ModelsRefused extends RuntimeException {

    private final transient List<Problem> problems;

    ModelsRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
