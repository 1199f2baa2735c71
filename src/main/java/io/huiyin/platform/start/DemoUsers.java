package io.huiyin.platform.start;

import java.util.List;

/** The users that anybody can log in as; there are some in the demo only. */
public record DemoUsers(List<String> ids) {}
