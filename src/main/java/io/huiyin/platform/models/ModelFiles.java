package io.huiyin.platform.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the diagrams, tables and forms below a location, for example {@code classpath:} or {@code file:/etc/huiyin/}. */
class ModelFiles {

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final String location;

    ModelFiles(String location) {
        this.location = location;
    }

    String location() {
        return location;
    }

    List<ModelFile> all() {
        return Stream.of("processes/*.bpmn", "forms/*.form", "dmn/*.dmn")
                .flatMap(this::matching)
                .sorted(Comparator.comparing(ModelFile::name))
                .toList();
    }

    private Stream<ModelFile> matching(String pattern) {
        var folder = pattern.substring(0, pattern.indexOf('/') + 1);
        try {
            return Arrays.stream(resources.getResources(location + pattern)).map(found -> read(folder, found));
        } catch (IOException noSuchFolder) {
            return Stream.empty();
        }
    }

    private static ModelFile read(String folder, Resource resource) {
        try {
            return new ModelFile(folder + resource.getFilename(), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
