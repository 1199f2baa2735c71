package io.huiyin.audit;

/**
 * An anchor as a file.
 *
 * @param sha256 hash of the file, which the next one repeats
 * @param follows whether it repeats the hash of the file before it in the folder
 */
public record KeptAnchor(Anchor anchor, String sha256, boolean follows) {}
