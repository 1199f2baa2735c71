package io.huiyin.attachment.scan;

import io.huiyin.attachment.FileScanner;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks a program on this machine, as ClamAV's {@code clamdscan}: it ends with 0 if a file is harmless, with 1 if it is not. */
class CommandScanner implements FileScanner {

    private static final int HARMLESS = 0;
    private static final int INFECTED = 1;

    private final List<String> command;
    private final Duration patience;

    /** @param command the program and its arguments; the file's path is added at the end */
    CommandScanner(List<String> command, Duration patience) {
        this.command = List.copyOf(command);
        this.patience = patience;
    }

    @Override
    public boolean isHarmless(Path file) throws IOException {
        var line = new ArrayList<>(command);
        line.add(file.toString());
        var scanner = new ProcessBuilder(line)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        return switch (end(scanner)) {
            case HARMLESS -> true;
            case INFECTED -> false;
            default -> throw new IOException("The scanner ended with " + scanner.exitValue());
        };
    }

    private int end(Process scanner) throws IOException {
        try {
            if (scanner.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return scanner.exitValue();
            }
            throw new IOException("The scanner did not end within " + patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while scanning", e);
        } finally {
            scanner.destroyForcibly();
        }
    }
}
