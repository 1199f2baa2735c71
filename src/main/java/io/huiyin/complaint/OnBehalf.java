package io.huiyin.complaint;

/**
 * For whom somebody else complains (S-21). He who complains is the customer of the record: he is answered.
 *
 * @param name who is represented
 * @param relation what he who complains is to him; null while nobody has said
 * @param consent how the represented one has agreed; null while it is not known that he has
 * @param evidence where the consent can be looked up, or null
 */
public record OnBehalf(String name, Relation relation, Consent consent, String evidence) {}
