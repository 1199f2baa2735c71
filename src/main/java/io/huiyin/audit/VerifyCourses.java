package io.huiyin.audit;

import io.huiyin.audit.BrokenLink.Fault;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.CourseLine;
import java.util.Optional;

/**
 * Walks the case logs line by line and names the first that was altered, removed or inserted past the application (R7.3-1b): each
 * line must follow from the one before, the last must be the one that is noted, the sealed ones must be those that were sealed, no
 * complaint is without any or without its record, and what was said of limits and files must agree with the clock ledger and with the
 * files.
 */
public class VerifyCourses {

    private static final Runnable NOBODY = () -> {};

    private final ProofStore store;
    private final KeptFiles files;
    private final VerifySeals seals;

    VerifyCourses(ProofStore store, KeptFiles files) {
        this.store = store;
        this.files = files;
        this.seals = new VerifySeals(store);
    }

    /** Checks the case log of one complaint. */
    public Checked verify(ComplaintNumber complaint) {
        return verify(complaint.value());
    }

    private Checked verify(String complaint) {
        var walked = walk(complaint);
        return walked.intact() ? walked : store.undisturbed(complaint, () -> walk(complaint));
    }

    /**
     * Checks the case logs of all complaints.
     *
     * @param eachLink is told of each line, and then of each seal, when it has been walked
     */
    public Checked verifyAll(Runnable eachLink) {
        var heads = new Pages<>(() -> store.headsAfter(""), last -> store.headsAfter(last.complaint()));
        var lines = new Pages<>(
                () -> store.linesAfter("", 0),
                last -> store.linesAfter(last.line().complaint(), last.line().position()));
        var ledger = new Pages<>(() -> store.ledgerAfter(KeptClock.before("")), store::ledgerAfter);
        long checked = 0;
        while (heads.peek().isPresent() || lines.peek().isPresent()) {
            var course = nextCourse(heads, lines);
            var broken = walk(course, lines, ledger, eachLink);
            if (broken.isPresent()) {
                broken = confirmed(broken.get());
            }
            checked += course.taken();
            if (broken.isPresent()) {
                return checked(checked, broken);
            }
        }
        return checked(
                checked,
                seals.firstBroken(eachLink)
                        .or(this::emptied)
                        .or(this::unrecorded)
                        .or(this::withOtherFiles));
    }

    /** How many lines there should be in all case logs. */
    long lines() {
        return store.lines();
    }

    /** A complaint that nobody has sealed yet may have lost everything. */
    private Optional<BrokenLink> emptied() {
        return store.withoutCourse().map(complaint -> VerifySeals.removed(complaint, 0));
    }

    private Optional<BrokenLink> unrecorded() {
        return store.withoutRecord()
                .map(complaint -> new BrokenLink(Chain.COURSES, complaint, 0, Fault.RECORD_REMOVED));
    }

    private Optional<BrokenLink> withOtherFiles() {
        return files.withOtherFiles().map(complaint -> new BrokenLink(Chain.COURSES, complaint, 0, Fault.FILES_DIFFER));
    }

    /** A line that was written between two pages looks like one that was put in; so the complaint is walked once more, undisturbed. */
    private Optional<BrokenLink> confirmed(BrokenLink suspected) {
        return verify(suspected.complaint()).firstBroken();
    }

    private Checked walk(String complaint) {
        var noted = store.head(complaint).orElse(new CourseHead(complaint, 0, CourseLine.GENESIS));
        var course = new Course(store, files, noted);
        var lines = new Pages<>(
                () -> store.linesAfter(complaint, 0),
                last -> store.linesAfter(complaint, last.line().position()));
        var ledger = new Pages<>(() -> store.ledgerAfter(KeptClock.before(complaint)), store::ledgerAfter);
        var broken = walk(course, lines, ledger, NOBODY)
                .or(() -> seals.firstBroken(complaint, course.taken()))
                .or(course::untoldFiles)
                .or(() -> course.taken() > 0 ? Optional.empty() : Optional.of(VerifySeals.removed(complaint, 0)));
        return checked(course.taken(), broken);
    }

    private static Optional<BrokenLink> walk(
            Course course, Pages<KeptLine> lines, Pages<KeptClock> ledger, Runnable eachLine) {
        Optional<BrokenLink> broken = Optional.empty();
        while (lines.peek().filter(course::isOwn).isPresent()) {
            var line = lines.next();
            eachLine.run();
            if (broken.isEmpty()) {
                broken = course.take(line);
            }
        }
        while (ledger.peek().filter(course::passes).isPresent()) {
            ledger.next();
        }
        return broken.or(course::end);
    }

    /** The complaint that comes first, also when only lines or only a noted head are left of it. */
    private Course nextCourse(Pages<CourseHead> heads, Pages<KeptLine> lines) {
        var ofLine = lines.peek().map(line -> line.line().complaint());
        var ofHead = heads.peek().map(CourseHead::complaint);
        boolean headIsNext = ofHead.isPresent()
                && ofLine.filter(line -> line.compareTo(ofHead.get()) < 0).isEmpty();
        return new Course(
                store, files, headIsNext ? heads.next() : new CourseHead(ofLine.orElseThrow(), 0, CourseLine.GENESIS));
    }

    private Checked checked(long lines, Optional<BrokenLink> broken) {
        return new Checked(Chain.COURSES, lines, broken, store.head(Chain.COURSES));
    }
}
