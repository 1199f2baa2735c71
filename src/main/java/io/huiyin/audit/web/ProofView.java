package io.huiyin.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.audit.BrokenLink;
import io.huiyin.audit.Chain;
import io.huiyin.audit.Checked;
import io.huiyin.audit.Head;
import io.huiyin.web.Languages;
import java.util.List;

/** What a check found, chain by chain, as callers see it. */
record ProofView(boolean intact, List<ChainView> chains) {

    static ProofView of(List<Checked> checked) {
        return new ProofView(
                checked.stream().allMatch(Checked::intact),
                checked.stream().map(ChainView::of).toList());
    }

    /**
     * What a check found of one chain.
     *
     * @param text the same in words
     * @param firstBroken absent when all holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChainView(Chain chain, boolean intact, long checked, String text, BrokenLink firstBroken, Head head) {

        static ChainView of(Checked checked) {
            return new ChainView(
                    checked.chain(),
                    checked.intact(),
                    checked.links(),
                    ProofWords.text(checked, Languages.ofRequest()),
                    checked.firstBroken().orElse(null),
                    checked.head());
        }
    }
}
