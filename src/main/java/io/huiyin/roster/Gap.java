package io.huiyin.roster;

import java.time.LocalDateTime;

/** A time outside business hours for which a department names nobody. */
public record Gap(String department, LocalDateTime from, LocalDateTime to) {}
