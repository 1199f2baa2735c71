package io.huiyin.notification.web;

import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.Look;
import io.huiyin.notification.Notice;
import io.huiyin.notification.Notices;
import io.huiyin.text.Texts;
import io.huiyin.web.KeptOut;
import io.huiyin.web.Looks;
import io.huiyin.web.Membership;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows staff what customers would have got, where nothing is really sent. */
@Controller
@RequestMapping("/outbox")
@ConditionalOnProperty(name = "huiyin.notices.real", havingValue = "false")
class OutboxController {

    /** Who may see every customer's data (duty list). */
    private static final Membership WATCHERS =
            Membership.of("auditor", "complaint-supervisor", "csc-supervisor", "camunda-admin");

    /** Who watches over everything and handles nothing, and administrators: they may take a link to where a customer answers. */
    private static final Membership LINKS_FOR = Membership.of("auditor", "complaint-supervisor", "camunda-admin");

    private static final Texts TEXTS = Texts.of("outbox");
    private static final List<String> COLUMNS =
            List.of("at", "number", "purpose", "channel", "recipient", "subject", "state");
    private static final List<String> OTHER_LABELS = List.of("title", "explanation", "empty", "back");
    private static final int SHOWN = 200;

    private final Notices notices;
    private final Looks looks;
    private final Complaints complaints;

    OutboxController(Notices notices, Looks looks, Complaints complaints) {
        this.notices = notices;
        this.looks = looks;
        this.complaints = complaints;
    }

    @ModelAttribute("texts")
    Map<String, String> texts(Locale locale) {
        return Stream.concat(COLUMNS.stream(), OTHER_LABELS.stream())
                .collect(Collectors.toMap(label -> label, label -> TEXTS.get(locale, label)));
    }

    @GetMapping
    String list(Authentication user, Locale locale, Model model) {
        WATCHERS.require(user);
        var conflicts = complaints.conflicts();
        var items = notices.newest(SHOWN).stream()
                .filter(notice ->
                        !KeptOut.is(user, conflicts.getOrDefault(notice.complaint(), ConflictOfInterest.NONE)))
                .map(notice -> OutboxItem.inList(notice, locale));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("notices", items.toList());
        return "outbox";
    }

    @GetMapping("/{messageId}")
    String one(Authentication user, Locale locale, @PathVariable String messageId, Model model) {
        WATCHERS.require(user);
        var notice = found(messageId);
        Optional.ofNullable(notice.complaint())
                .map(complaints::conflictOf)
                .ifPresent(conflict -> KeptOut.refuse(user, conflict));
        looks.note(user.getName(), notice.complaint(), Look.Kind.NOTICE);
        var item = OutboxItem.of(notice, locale);
        model.addAttribute("notice", LINKS_FOR.has(user) ? item : item.withoutLinks(TEXTS.get(locale, "hiddenLink")));
        return "outboxNotice";
    }

    private Notice found(String messageId) {
        return notices.find(messageId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
