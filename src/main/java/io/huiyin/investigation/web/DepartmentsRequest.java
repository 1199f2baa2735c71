package io.huiyin.investigation.web;

import io.huiyin.web.StrictBody;
import java.util.List;

/** Departments to ask besides those that are at work. */
record DepartmentsRequest(List<String> departments) implements StrictBody {

    List<String> list() {
        return departments == null ? List.of() : departments;
    }
}
