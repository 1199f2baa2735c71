package io.huiyin.intake;

import io.huiyin.complaint.Consent;
import io.huiyin.complaint.OnBehalf;
import io.huiyin.complaint.Relation;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who complains for another has to say for whom (S-21). What he is to him and how that one has agreed may still be missing when a
 * channel hands the complaint in, so that none is lost; a member of staff who takes it down asks for both.
 */
class BehalfPolicy {

    /** Null if somebody complains for himself. */
    OnBehalf onBehalf(Fields fields, Bringer bringer) {
        var name = fields.lines("onBehalfOf", 500);
        var relation = fields.choice("behalfRelation", Relation.class);
        var consent = fields.choice("behalfConsent", Consent.class);
        var evidence = fields.lines("consentEvidence", 500);
        if (Stream.of(name, relation, consent, evidence).allMatch(Objects::isNull)) {
            return null;
        }
        fields.required("onBehalfOf", name);
        if (bringer.person()) {
            fields.required("behalfRelation", relation);
            fields.required("behalfConsent", consent);
        }
        if (consent != null && consent.leavesEvidence()) {
            fields.required("consentEvidence", evidence);
        }
        return new OnBehalf(name, relation, consent, evidence);
    }
}
