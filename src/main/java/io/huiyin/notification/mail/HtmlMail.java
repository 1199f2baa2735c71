package io.huiyin.notification.mail;

import io.huiyin.notification.Notice;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The same text for readers of HTML; every character of it is text there too. */
class HtmlMail {

    private final ITemplateEngine templates;

    HtmlMail(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(Notice notice) {
        var context = new Context(notice.language());
        context.setVariable("language", notice.language().toLanguageTag());
        context.setVariable("subject", notice.subject());
        context.setVariable("paragraphs", notice.text().split("\n\n+"));
        return templates.process("mail", context);
    }
}
