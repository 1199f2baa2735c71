package io.huiyin.major;

import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Refused;
import java.util.List;
import java.util.Optional;

/** The least that is allotted to a major complaint of each level (R4.2-g, S-38). */
public final class Resources {

    private static final String FIELD = "resources";

    private Resources() {}

    /**
     * Checks what was allotted.
     *
     * @param external whether external coordination was considered, and the outcome; asked for at level 1
     * @throws Refused if it is less than the level asks for
     */
    public static void check(MajorTier tier, List<String> allotted, Optional<String> external) {
        require(allotted, tier == MajorTier.TIER_3 ? "NAMED_CONTACT" : "DEDICATED_PERSON", tier);
        if (tier == MajorTier.TIER_1) {
            require(allotted, "ON_SITE_SUPPORT", tier);
            if (external.isEmpty()) {
                throw new Refused("externalCoordination", "required");
            }
        }
    }

    private static void require(List<String> allotted, String resource, MajorTier tier) {
        boolean more = resource.equals("NAMED_CONTACT") && allotted.contains("DEDICATED_PERSON");
        if (!allotted.contains(resource) && !more) {
            throw new Refused(FIELD, "resourcesMissing", resource, tier.ordinal() + 1);
        }
    }
}
