package io.huiyin.notification.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Priority;
import io.huiyin.notification.Settled;
import io.huiyin.process.bpmn.BriefPart;
import io.huiyin.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows whoever gives the first response what of category and priority the customer does not know from the receipt. */
@Component
class SettledBrief implements BriefPart {

    private static final String FIRST_RESPONSE = "Task_GiveFirstResponse";

    @Override
    public Map<String, Object> known(Complaint complaint, List<CaseEntry> course, String step, Locale locale) {
        if (!step.equals(FIRST_RESPONSE)) {
            return Map.of();
        }
        var untold = Settled.sinceReceipt(complaint, course).entrySet().stream()
                .map(each -> word(each, locale))
                .collect(Collectors.joining(" · "));
        return untold.isEmpty() ? Map.of() : Map.of("untold", untold);
    }

    private static String word(Map.Entry<String, String> settled, Locale locale) {
        return settled.getKey().equals("category")
                ? Words.of(Category.valueOf(settled.getValue()), locale)
                : Words.of(Priority.valueOf(settled.getValue()), locale);
    }
}
