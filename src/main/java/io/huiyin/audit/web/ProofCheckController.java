package io.huiyin.audit.web;

import io.huiyin.audit.Anchor;
import io.huiyin.audit.CheckProof;
import io.huiyin.audit.ProofCheck;
import io.huiyin.audit.ProofChecks;
import io.huiyin.audit.files.AnchorFile;
import io.huiyin.audit.files.AnchorFile.NotAnAnchor;
import io.huiyin.complaint.Refused;
import io.huiyin.web.NotThere;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors have all chains checked while they do something else, and see what came out (R7.3-1b). */
@RestController
@RequestMapping(ProofCheckController.PLACE)
class ProofCheckController {

    static final String PLACE = "/api/audit/proof/verifications";

    private static final int NEWEST = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final CheckProof checkProof;
    private final ProofChecks checks;
    private final Clock clock = Clock.systemUTC();

    ProofCheckController(CheckProof checkProof, ProofChecks checks) {
        this.checkProof = checkProof;
        this.checks = checks;
    }

    /** @param anchor an anchor file as it was kept; none checks the chains in themselves */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProofCheckView> start(@RequestBody(required = false) byte[] anchor, Authentication user) {
        AuditRight.VERIFY.require(user);
        var check = checkProof.start(user.getName(), anchor(anchor));
        return ResponseEntity.accepted()
                .location(URI.create(PLACE + "/" + check.id()))
                .body(view(check));
    }

    @GetMapping
    List<ProofCheckView> newest(Authentication user) {
        AuditRight.VERIFY.require(user);
        return checks.newest(NEWEST).stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    ProofCheckView one(@PathVariable String id, Authentication user) {
        AuditRight.VERIFY.require(user);
        return Optional.of(id)
                .filter(NUMBER.asMatchPredicate())
                .flatMap(number -> checks.find(Long.parseLong(number)))
                .map(this::view)
                .orElseThrow(() -> new NotThere("id"));
    }

    private static Optional<Anchor> anchor(byte[] file) {
        if (file == null || file.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(AnchorFile.read(file));
        } catch (NotAnAnchor e) {
            throw new Refused("anchor", "notAnAnchor");
        }
    }

    private ProofCheckView view(ProofCheck check) {
        return ProofCheckView.of(check, clock.instant());
    }
}
