package io.huiyin.platform.models;

import java.nio.charset.StandardCharsets;

/**
 * A diagram, table or form as the process owners wrote it.
 *
 * @param name folder and file name, for example {@code dmn/complaintPriority.dmn}; the same wherever Huiyin runs
 */
record ModelFile(String name, byte[] content) {

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The file name without folder and ending; it is the id of what is in the file. */
    String stem() {
        return name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
    }

    boolean isDiagram() {
        return name.endsWith(".bpmn");
    }

    boolean isTable() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }
}
