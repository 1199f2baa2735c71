package io.huiyin.web;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** What Huiyin may be started for instead of serving: it is done once, prints what came of it and ends the program with a code. */
public abstract class Command implements ApplicationRunner {

    private final ApplicationContext context;

    protected Command(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public final void run(ApplicationArguments arguments) {
        int code = run(System.out);
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** The code to end with. */
    protected abstract int run(PrintStream out);
}
