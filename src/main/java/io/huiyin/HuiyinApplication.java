package io.huiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Huiyin. */
@SpringBootApplication
public class HuiyinApplication {

    public static void main(String... args) {
        SpringApplication.run(HuiyinApplication.class, args);
    }
}
