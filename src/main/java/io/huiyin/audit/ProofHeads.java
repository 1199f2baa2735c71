package io.huiyin.audit;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.ArchiveVersion;
import io.huiyin.complaint.LookLine;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The newest links of all chains, and whether a link that somebody noted is still there. */
public class ProofHeads {

    private final ProofStore store;
    private final ArchiveStore archive;

    ProofHeads(ProofStore store, ArchiveStore archive) {
        this.store = store;
        this.archive = archive;
    }

    Map<Chain, Head> all() {
        var heads = new EnumMap<Chain, Head>(Chain.class);
        for (var chain : Chain.values()) {
            heads.put(chain, of(chain));
        }
        return heads;
    }

    Head of(Chain chain) {
        if (chain != Chain.ARCHIVE) {
            return store.head(chain);
        }
        var head = archive.head();
        return new Head(head.position(), head.chainHash());
    }

    /** Whether the chain still has this link. */
    boolean has(Chain chain, Head noted) {
        if (noted.position() == 0) {
            return noted.equals(Head.NONE);
        }
        Optional<String> there =
                switch (chain) {
                    case COURSES -> store.sealAt(noted.position()).map(Seal::chainHash);
                    case READS -> store.lookAt(noted.position()).map(LookLine::hash);
                    case ARCHIVE -> archive.at(noted.position()).map(ArchiveVersion::chainHash);
                };
        return there.filter(noted.hash()::equals).isPresent();
    }
}
