package io.huiyin.complaint;

/** Who outside the company has taken a complaint up (S-47). */
public enum ExternalBody {
    REGULATOR,
    CONSUMER_BODY,
    GOVERNMENT_HOTLINE,
    COURT,
    MEDIA;

    /** What this says to the screening for major complaints (R4.1-a, R4.1-f). */
    public MajorSign sign() {
        return this == MEDIA ? MajorSign.PUBLIC_OPINION : MajorSign.ESCALATED;
    }
}
