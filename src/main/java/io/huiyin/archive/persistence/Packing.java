package io.huiyin.archive.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2InputStream;
import org.tukaani.xz.LZMA2Options;

/**
 * Packs documents for keeping. What records have in common, their words and the letters that each PDF embeds, stands in a few specimens,
 * and a packed document only refers to them. The specimens belong to what is packed and never change: better ones would be a second set
 * with a mark of its own. What the first releases filed is gzipped.
 */
final class Packing {

    private static final int MARK = 1;
    private static final int MARK_OF_GZIP = 0x1f;
    private static final List<String> SPECIMENS = List.of("record.zh.pdf", "record.en.pdf", "record.json");
    private static final int WINDOW = 1 << 19;
    private static final int DEPTH = 48;

    private final byte[] specimens = read();

    private static byte[] read() {
        var all = new ByteArrayOutputStream();
        for (var specimen : SPECIMENS) {
            try (var file = Packing.class.getResourceAsStream("/archive/specimens-1/" + specimen)) {
                file.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(specimen, e);
            }
        }
        return all.toByteArray();
    }

    byte[] pack(byte[] document) {
        var packed = new ByteArrayOutputStream();
        packed.write(MARK);
        try (var out = options().getOutputStream(new FinishableWrapperOutputStream(packed))) {
            out.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** @throws IOException if it was damaged */
    byte[] unpack(byte[] packed) throws IOException {
        var in = new ByteArrayInputStream(packed);
        if (packed.length > 0 && packed[0] == MARK_OF_GZIP) {
            return all(new GZIPInputStream(in));
        }
        if (in.read() != MARK) {
            throw new IOException("Nothing that was packed here");
        }
        byte[] document = all(new LZMA2InputStream(in, WINDOW, specimens));
        if (in.available() > 0) {
            throw new IOException("More than was packed here");
        }
        return document;
    }

    private static byte[] all(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }

    /** Nearly as small as the library's own choice, in a third of its time. */
    private LZMA2Options options() throws IOException {
        var options = new LZMA2Options(LZMA2Options.PRESET_MAX);
        options.setDictSize(WINDOW);
        options.setMatchFinder(LZMA2Options.MF_HC4);
        options.setDepthLimit(DEPTH);
        options.setPresetDict(specimens);
        return options;
    }
}
