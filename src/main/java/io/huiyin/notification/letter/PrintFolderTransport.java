package io.huiyin.notification.letter;

import io.huiyin.complaint.Complaints;
import io.huiyin.document.PdfWriter;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.Transport;
import io.huiyin.notification.TransportFailure;
import io.huiyin.text.Moments;
import io.huiyin.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lays letters into the folder that the mail room prints from; a file is there whole or not at all. */
@Component
class PrintFolderTransport implements Transport {

    private static final Texts TEXTS = Texts.of("notices");

    private final Path folder;
    private final Clock clock;
    private final Complaints complaints;

    PrintFolderTransport(
            @Value("${huiyin.notices.letters:data/letters}") Path folder, Clock clock, Complaints complaints) {
        this.folder = folder;
        this.clock = clock;
        this.complaints = complaints;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.LETTER;
    }

    @Override
    public void send(Notice notice) throws TransportFailure {
        var letter = PdfWriter.start(notice.subject(), notice.language())
                .paragraph(addressee(notice))
                .paragraph("")
                .paragraph(Moments.day(LocalDate.now(clock), TEXTS, notice.language()))
                .paragraph("")
                .paragraph(notice.text())
                .finish();
        var name = notice.messageId().replaceAll("@.*", "");
        try {
            Files.createDirectories(folder);
            var draft = Files.write(folder.resolve(name + ".tmp"), letter);
            Files.move(draft, folder.resolve(name + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TransportFailure(TransportFailure.Kind.OUT_OF_ORDER, "The print folder takes nothing: " + e);
        }
    }

    /** An address alone does not find one of several people who live there. */
    private String addressee(Notice notice) {
        return Optional.ofNullable(notice.complaint())
                .flatMap(complaints::find)
                .map(complaint -> complaint.intake().customer().name())
                .filter(name -> name != null && !notice.recipient().contains(name))
                .map(name -> name + "\n" + notice.recipient())
                .orElse(notice.recipient());
    }
}
