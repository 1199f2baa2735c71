package io.huiyin.archive;

import java.util.Map;

/** Makes the form of the record that people read. */
public interface RecordPrinter {

    /**
     * @param content the record as {@link RecordContent} puts it together
     * @param jsonSha256 hash of the same content as JSON, printed with it
     */
    byte[] print(Map<String, Object> content, String jsonSha256);
}
