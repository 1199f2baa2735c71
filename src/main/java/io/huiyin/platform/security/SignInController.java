package io.huiyin.platform.security;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows auditors who came in and who was refused (R5.2.2-4). */
@RestController
class SignInController {

    private static final int MOST = 500;

    private final SignIns signIns;

    SignInController(SignIns signIns) {
        this.signIns = signIns;
    }

    /**
     * The newest first.
     *
     * @param below id of the last line of the page before; without it the newest are shown
     * @param size at most 500
     */
    @GetMapping("/api/sign-ins")
    List<SignIn> list(
            @RequestParam(defaultValue = "9223372036854775807") long below,
            @RequestParam(defaultValue = "100") int size) {
        return signIns.page(below, Math.max(1, Math.min(size, MOST)));
    }
}
