package io.huiyin.attachment;

import java.util.Optional;

/** Knows which complaint a task is about. */
public interface CaseOfTask {

    /** The complaint's number; empty unless the user who asks may see the task. */
    Optional<String> number(String task);
}
