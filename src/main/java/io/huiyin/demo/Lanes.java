package io.huiyin.demo;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Works on several things side by side, on as many threads as there are processors. */
class Lanes implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /** Comes back when the work is done for all. */
    <T> void each(Collection<T> all, Consumer<T> work) {
        all.stream()
                .map(one -> CompletableFuture.runAsync(() -> work.accept(one), threads))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
