package io.huiyin.archive;

/**
 * The newest link of the chain.
 *
 * @param lastPosition the highest position that is really there; differs from {@code position} only after tampering
 */
public record ChainHead(long position, String chainHash, long lastPosition) {}
