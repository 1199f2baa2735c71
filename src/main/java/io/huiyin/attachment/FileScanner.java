package io.huiyin.attachment;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for what must not be handed on. */
public interface FileScanner {

    /**
     * Whether a file is harmless.
     *
     * @throws IOException if the scanner gave no answer; nothing is known then
     */
    boolean isHarmless(Path file) throws IOException;
}
