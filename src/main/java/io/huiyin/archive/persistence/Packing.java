package io.huiyin.archive.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2InputStream;
import org.tukaani.xz.LZMA2Options;

/**
 * Packs documents for keeping. What records have in common, their words and the outlines of the letters that each PDF embeds,
 * stands in a few specimens, and a packed document only refers to them. The specimens belong to what is packed and never change:
 * better ones are another set with a mark of its own. What the first releases filed is gzipped.
 */
final class Packing {

    private static final int MARK = 2;
    private static final int MARK_BEFORE = 1;
    private static final int MARK_OF_GZIP = 0x1f;
    private static final int WINDOW = 1 << 20;
    private static final int DEPTH = 48;

    private final Map<Integer, byte[]> specimens = Map.of(
            MARK_BEFORE, read("specimens-1", "record.zh.pdf", "record.en.pdf", "record.json"),
            MARK, read("specimens-2", "letters.pdf", "record.zh.pdf", "record.en.pdf", "record.json"));

    private static byte[] read(String set, String... specimens) {
        var all = new ByteArrayOutputStream();
        for (var specimen : specimens) {
            try (var file = Packing.class.getResourceAsStream("/archive/" + set + "/" + specimen)) {
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
        var set = specimens.get(in.read());
        if (set == null) {
            throw new IOException("Nothing that was packed here");
        }
        byte[] document = all(new LZMA2InputStream(in, WINDOW, set));
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

    /** As small as the library's own choice, in a fraction of its time: all is text, whose letters stand at any place. */
    private LZMA2Options options() throws IOException {
        var options = new LZMA2Options(LZMA2Options.PRESET_MAX);
        options.setDictSize(WINDOW);
        options.setMatchFinder(LZMA2Options.MF_HC4);
        options.setDepthLimit(DEPTH);
        options.setNiceLen(LZMA2Options.NICE_LEN_MAX);
        options.setPb(0);
        options.setPresetDict(specimens.get(MARK));
        return options;
    }
}
