package io.huiyin.intake;

import io.huiyin.complaint.Consent;
import io.huiyin.complaint.OnBehalf;
import io.huiyin.complaint.Relation;
import java.util.Objects;
import java.util.stream.Stream;

/** Who complains for another has to say for whom, what he is to him and how that one has agreed (S-21). */
class BehalfPolicy {

    /** Null if somebody complains for himself. */
    OnBehalf onBehalf(Fields fields) {
        var name = fields.lines("onBehalfOf", 500);
        var relation = fields.choice("behalfRelation", Relation.class);
        var consent = fields.choice("behalfConsent", Consent.class);
        var evidence = fields.lines("consentEvidence", 500);
        if (Stream.of(name, relation, consent, evidence).allMatch(Objects::isNull)) {
            return null;
        }
        fields.required("onBehalfOf", name);
        fields.required("behalfRelation", relation);
        fields.required("behalfConsent", consent);
        if (consent != null && consent.leavesEvidence()) {
            fields.required("consentEvidence", evidence);
        }
        return new OnBehalf(name, relation, consent, evidence);
    }
}
