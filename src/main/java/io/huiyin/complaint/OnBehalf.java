package io.huiyin.complaint;

/**
 * For whom somebody else complains (S-21). He who complains is the customer of the record: he is answered.
 *
 * @param name who is represented
 * @param relation what he who complains is to him; null on records from before it was asked
 * @param consent how the represented one has agreed; null on records from before it was asked
 * @param evidence where the consent can be looked up, or null
 */
public record OnBehalf(String name, Relation relation, Consent consent, String evidence) {}
