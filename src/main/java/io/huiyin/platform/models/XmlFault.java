package io.huiyin.platform.models;

import java.util.regex.Pattern;

/** Turns what the model parsers throw into file, line and cause. */
final class XmlFault {

    /** The parsers tell the line in the message only. */
    private static final Pattern MESSAGE = Pattern.compile("(?s).*URI=\\S* Line=(\\d+): (.*)");

    private XmlFault() {}

    static Problem in(ModelFile file, RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            var message = MESSAGE.matcher(String.valueOf(cause.getMessage()));
            if (message.matches()) {
                return new Problem(file.name(), Integer.parseInt(message.group(1)), message.group(2));
            }
        }
        return new Problem(file.name(), 0, fault.getMessage());
    }
}
