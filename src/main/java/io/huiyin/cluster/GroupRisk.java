package io.huiyin.cluster;

/** Whether the complaints about an event are a group complaint (S-17). */
public interface GroupRisk {

    /**
     * @param joinedWithin24Hours complaints that were joined within the last 24 hours
     * @param ofOneCompany most complaints that one company has made
     */
    boolean is(int joinedWithin24Hours, int ofOneCompany);
}
