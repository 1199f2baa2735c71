package io.huiyin.complaint;

/** How long handling may take and who leads it; another axis than {@link Priority} (C-12). */
public enum HandlingTrack {
    STANDARD,
    COMPLEX,
    MAJOR
}
