package io.huiyin.audit;

import java.util.List;
import java.util.Optional;

/** The files of complaints as they are kept beside the case logs that tell of them. */
public interface KeptFiles {

    /** All files of a complaint. */
    List<KeptFile> of(String complaint);

    /** How many files a complaint has. */
    int count(String complaint);

    /** A complaint with more or fewer files than its case log tells of. */
    Optional<String> withOtherFiles();

    /**
     * One file.
     *
     * @param sha256 hash that stands beside it
     * @param contentSha256 hash of its content as it is; null where none is there
     */
    record KeptFile(String sha256, String contentSha256) {}
}
