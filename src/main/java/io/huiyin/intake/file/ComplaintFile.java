package io.huiyin.intake.file;

import io.huiyin.intake.ImportComplaints.ReadLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file with complaints, read one after the other; what cannot be read is said and the next one is read. */
interface ComplaintFile extends Closeable {

    /** Longest text of one complaint, like the longest body of a request. */
    int LONGEST = 256 * 1024;

    /** The next complaint, or why it cannot be read; empty at the end. */
    Optional<ReadLine> next() throws IOException;

    /**
     * Opens a file.
     *
     * @throws io.huiyin.complaint.Refused if it is not UTF-8, or its first line names columns that no complaint has
     */
    static ComplaintFile open(InputStream file, boolean json) throws IOException {
        var source = new CharSource(file);
        return json ? new JsonFile(source) : new CsvFile(source);
    }
}
