package io.huiyin.roster;

import java.util.Set;

/** Who is asked outside business hours, and so needs a roster. */
public interface AskedDepartments {

    /** Group ids. */
    Set<String> departments();
}
