package io.huiyin.process.bpmn;

import java.util.Locale;
import java.util.Map;

/** Work of people that is about something else than one complaint, for example an improvement measure. */
public interface OtherWork {

    /** Whether instances with this business key are about it. */
    boolean is(String businessKey);

    /** What its forms show under {@code known}. */
    Map<String, Object> known(String businessKey, Locale locale);
}
