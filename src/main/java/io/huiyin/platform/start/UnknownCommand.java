package io.huiyin.platform.start;

/** Thrown at the start when it is for a command that does not exist. */
public class UnknownCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String command;

    UnknownCommand(String command) {
        super("There is no command " + command);
        this.command = command;
    }

    String command() {
        return command;
    }
}
