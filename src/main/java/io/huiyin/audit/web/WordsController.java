package io.huiyin.audit.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.audit.EngineChoices;
import io.huiyin.audit.EngineChoices.Choice;
import io.huiyin.audit.EngineChoices.RuleChoice;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Look.Purpose;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.text.Reasons;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import io.huiyin.web.Languages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of the plugin, in the language of the request, and what can be chosen in its search. */
@RestController
@RequestMapping("/api/audit")
class WordsController {

    private static final Texts TEXTS = Texts.of("cockpit");

    private final EngineChoices engine;

    WordsController(EngineChoices engine) {
        this.engine = engine;
    }

    /** Open to everybody: Cockpit asks before anybody has logged in. */
    @GetMapping("/texts")
    Map<String, String> texts() {
        return TEXTS.all(Languages.ofRequest());
    }

    @GetMapping("/choices")
    Map<String, List<Choice>> choices(Authentication user) {
        AuditRight.READ.require(user);
        var locale = Languages.ofRequest();
        var words = new RecordWords(locale);
        var choices = new LinkedHashMap<String, List<Choice>>();
        choices.put("status", constants(Status.values(), words));
        choices.put("category", constants(Category.values(), words));
        choices.put("priority", constants(Priority.values(), words));
        choices.put("tier", constants(MajorTier.values(), words));
        choices.put("track", constants(HandlingTrack.values(), words));
        choices.put("purpose", constants(Purpose.values(), words));
        choices.put(
                "missedClock",
                Arrays.stream(ClockId.values())
                        .map(clock -> new Choice(clock.label(), clock.label() + " " + Words.of(clock, locale)))
                        .toList());
        choices.put(
                "department",
                engine.groups().stream()
                        .map(group -> new Choice(
                                group.value(),
                                words.word("department", group.value()).orElse(group.label())))
                        .toList());
        choices.put(
                "rule",
                engine.rules().stream()
                        .map(rule -> new Choice(rule.value(), label(rule, locale)))
                        .toList());
        return choices;
    }

    /** Tables are named by a word or two and the question that they answer. */
    private static String label(RuleChoice rule, Locale locale) {
        var table = Reasons.of(rule.table(), locale).split("[:：]")[0];
        return TEXTS.get(locale, "choice.rule", table, rule.label());
    }

    private static List<Choice> constants(Enum<?>[] constants, RecordWords words) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), words.value(constant)))
                .toList();
    }
}
