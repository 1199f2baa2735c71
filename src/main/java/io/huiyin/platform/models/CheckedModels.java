package io.huiyin.platform.models;

import java.util.List;

/**
 * The diagrams, tables and forms found at the start, read and checked.
 *
 * @param problems why they cannot be used; none if they can
 */
record CheckedModels(List<ModelFile> files, List<Problem> problems) {

    static CheckedModels of(ModelFiles found, ModelCheck check) {
        var files = found.all();
        return new CheckedModels(
                files,
                files.stream().anyMatch(ModelFile::isDiagram)
                        ? check.check(files)
                        : List.of(new Problem(found.location(), 0, "there is no diagram in processes/")));
    }
}
