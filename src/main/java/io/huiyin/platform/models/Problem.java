package io.huiyin.platform.models;

/** Why a model cannot be used, and where; line 0 when it concerns the whole file. */
record Problem(String file, int line, String cause) {

    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + cause;
    }
}
