package io.huiyin.platform.tasklist;

import org.camunda.bpm.engine.task.TaskQuery;

/** A list of tasks; its name and description are in the catalogue {@code filters} under its key. */
record TaskFilter(String key, String color, TaskQuery query) {}
