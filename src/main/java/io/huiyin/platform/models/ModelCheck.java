package io.huiyin.platform.models;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads every model before any is deployed and finds what would break the running processes. */
class ModelCheck {

    private final DiagramCheck diagrams;
    private final TableCheck tables = new TableCheck();
    private final FormCheck forms = new FormCheck();

    ModelCheck(Predicate<String> beans) {
        this.diagrams = new DiagramCheck(beans);
    }

    /** All problems of all files; those of references only when each file can be read. */
    List<Problem> check(List<ModelFile> files) {
        var problems = new ArrayList<Problem>();
        var ids = new Ids();
        files.stream().filter(ModelFile::isTable).forEach(file -> problems.addAll(tables.check(file, ids)));
        files.stream().filter(ModelFile::isForm).forEach(file -> problems.addAll(forms.check(file, ids)));
        files.stream().filter(ModelFile::isDiagram).forEach(file -> problems.addAll(diagrams.check(file, ids)));
        if (problems.isEmpty()) {
            files.stream()
                    .filter(ModelFile::isDiagram)
                    .forEach(file -> problems.addAll(diagrams.checkReferences(file, ids)));
        }
        return problems;
    }
}
