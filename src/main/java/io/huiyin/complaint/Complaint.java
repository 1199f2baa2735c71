package io.huiyin.complaint;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One complaint: what was said at intake, where it stands, how it was graded and which moments it has passed. */
public class Complaint {

    /** Round of the last handling; after it only management can answer (S-14). */
    public static final int LAST_ROUND = 3;

    private static final String ON_DUTY = "customer-service-center";

    private static final Set<Status> ENDED_WITHOUT_ARCHIVE = EnumSet.of(Status.MERGED, Status.PASSED_ON);
    private static final Set<Milestone> PER_ROUND = EnumSet.of(
            Milestone.DEPARTMENT_REPLIED,
            Milestone.SOLUTION_GIVEN,
            Milestone.CONTAINED,
            Milestone.HANDLED,
            Milestone.FED_BACK,
            Milestone.SATISFACTION_SETTLED,
            Milestone.POST_MORTEM_APPROVED,
            Milestone.CLOSING_APPROVED);

    private final ComplaintNumber number;
    private final Intake intake;
    private final Map<Milestone, Instant> milestones = new EnumMap<>(Milestone.class);
    private final Map<String, Integer> handlers = new LinkedHashMap<>();
    private Status status = Status.RECEIVED;
    private String firstContactOwner;
    private Category category;
    private boolean categoryByDefault;
    private Subtopic subtopic;
    private Priority priority;
    private HandlingTrack track;
    private Major major = Major.NOT;
    private boolean jointClosure;
    private RootCauseClass rootCauseClass;
    private List<String> departments = List.of();
    private int round = 1;
    private String outcome;
    private Instant countsFrom;
    private ConflictOfInterest conflict = ConflictOfInterest.NONE;
    private int version;

    /** A complaint as it arrives. */
    public Complaint(ComplaintNumber number, Intake intake) {
        this.number = number;
        this.intake = intake;
        this.subtopic = intake.subtopic();
    }

    public ComplaintNumber number() {
        return number;
    }

    public Intake intake() {
        return intake;
    }

    public Status status() {
        return status;
    }

    /** User id of the person who took the contact and answers for it to the end; empty while nobody has (R2.1.1-e, C-18). */
    public Optional<String> firstContactOwner() {
        return Optional.ofNullable(firstContactOwner);
    }

    /** The first-contact owner, or the group that is on duty for complaints whose contact nobody has taken yet. */
    public String contact() {
        return firstContactOwner().orElse(ON_DUTY);
    }

    /** Empty until the complaint is classified. */
    public Optional<Category> category() {
        return Optional.ofNullable(category);
    }

    /** Whether nobody classified the complaint in time, so that its category is only the default (S-31). */
    public boolean isCategoryByDefault() {
        return categoryByDefault;
    }

    /** What the complaint is about within its category, as far as anybody has said; first as it was taken down. */
    public Optional<Subtopic> subtopic() {
        return Optional.ofNullable(subtopic);
    }

    /** Empty until the complaint is prioritised. */
    public Optional<Priority> priority() {
        return Optional.ofNullable(priority);
    }

    /** Empty until the track is chosen. */
    public Optional<HandlingTrack> track() {
        return Optional.ofNullable(track);
    }

    /** Whether it is major, and at which level. */
    public Major major() {
        return major;
    }

    /** Whether nothing may be told to the customer on the matter: several departments respond and have no approved statement (R4.2-f). */
    public boolean isSilent() {
        return major.emergencyResponse()
                && reachedAt(Milestone.STATEMENT_APPROVED).isEmpty();
    }

    /** Whether one of the triggers of R5.1-4a asks for closure within 15 working days (C-05). */
    public boolean jointClosure() {
        return jointClosure;
    }

    /** Empty until the analysis is done. */
    public Optional<RootCauseClass> rootCauseClass() {
        return Optional.ofNullable(rootCauseClass);
    }

    /** Group ids of the departments concerned, the responsible one first. */
    public List<String> departments() {
        return departments;
    }

    /** 1 for the first handling, plus one for each re-handling (S-14). */
    public int round() {
        return round;
    }

    /** User ids of everybody who has handled this complaint in any round; they may neither confirm nor score it. */
    public Set<String> handlers() {
        return Collections.unmodifiableSet(handlers.keySet());
    }

    /** The handlers in the order in which they came in, each with the round in which he handled first. */
    public Map<String, Integer> handlersByRound() {
        return Collections.unmodifiableMap(handlers);
    }

    /** User ids of everybody who handled this complaint in an earlier round; they do not handle it again (S-14). */
    public Set<String> earlierHandlers() {
        return handlers.entrySet().stream()
                .filter(handler -> handler.getValue() < round)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How the complaint ended, for example {@code NO_RESPONSE}; empty while it is open. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** When the milestone was reached in the present round; empty while it is not. */
    public Optional<Instant> reachedAt(Milestone milestone) {
        return Optional.ofNullable(milestones.get(milestone));
    }

    /** When the harm was stopped; counts on the complex and the major track only (C-03). */
    public Optional<Instant> containedAt() {
        return track == HandlingTrack.STANDARD ? Optional.empty() : reachedAt(Milestone.CONTAINED);
    }

    /** All milestones reached so far. */
    public Map<Milestone, Instant> milestones() {
        return Collections.unmodifiableMap(milestones);
    }

    /** The moment from which its limits count: when it was received, or a complaint that was merged with it before (S-16). */
    public Instant countsFrom() {
        return countsFrom == null ? intake.receivedAt() : countsFrom;
    }

    /** Whom the complaint is about, who has therefore nothing to do with it. */
    public ConflictOfInterest conflict() {
        return conflict;
    }

    /** Counts the saves; used to find concurrent changes. */
    public int version() {
        return version;
    }

    /** Makes the person the first-contact owner unless there is one: he stays so for the complaint's life (R2.1.1-e). */
    public void contactTakenBy(String user) {
        if (firstContactOwner == null) {
            firstContactOwner = user;
        }
    }

    public void classify(Category category, Instant at) {
        this.category = category;
        categoryByDefault = false;
        reach(Milestone.CLASSIFIED, at);
        if (status == Status.RECEIVED) {
            status = Status.CLASSIFIED;
        }
    }

    /** Takes the default category of a complaint that nobody has classified in time (S-31). */
    public void classifyByDefault(Instant at) {
        classify(Category.OTHER, at);
        categoryByDefault = true;
    }

    /**
     * Takes the category that somebody names who deals with the complaint; when it was classified first stays as it was.
     *
     * @param subtopic null if he named none; then the present one stays with its category only
     */
    public void reclassify(Category category, Subtopic subtopic) {
        boolean same = category == this.category;
        this.category = category;
        this.subtopic = subtopic == null && same ? this.subtopic : subtopic;
        categoryByDefault = false;
    }

    public void prioritise(Priority priority) {
        this.priority = priority;
    }

    public void choose(HandlingTrack track, boolean jointClosure) {
        this.track = track;
        this.jointClosure = jointClosure;
    }

    /** Lets its limits count from another moment than its own receipt; null for its own (S-16). */
    public void countFrom(Instant earliest) {
        countsFrom = earliest;
    }

    public void change(Major standing) {
        major = standing;
    }

    /** What was agreed to be said no longer holds: the matter has become another one. */
    public void withdrawStatement() {
        milestones.remove(Milestone.STATEMENT_APPROVED);
    }

    /** Names the departments concerned, the responsible one first; one that the complaint is about is left out (S-48). */
    public void assignTo(List<String> departments) {
        this.departments = conflict.without(departments);
    }

    /** From now on exactly these have nothing to do with the complaint; a department among them hands it to another unit (S-48). */
    public void keepOut(ConflictOfInterest named) {
        conflict = named;
        departments = named.without(departments);
    }

    public void causedBy(RootCauseClass rootCauseClass) {
        this.rootCauseClass = rootCauseClass;
    }

    public void handledBy(String user) {
        handlers.putIfAbsent(user, round);
    }

    /** Notes the moment unless it was noted before in this round. */
    public void reach(Milestone milestone, Instant at) {
        milestones.putIfAbsent(milestone, at);
    }

    /** Moves on along the way to the archive or to one of the other ends. */
    public void become(Status next) {
        status = next;
    }

    public void end(String outcome) {
        this.outcome = outcome;
    }

    /** Begins the next handling round: what counts per round is open again (R7.2-4c, S-14). */
    public void startNextRound() {
        round++;
        milestones.keySet().removeAll(PER_ROUND);
        status = Status.IN_HANDLING;
    }

    /** Whether nothing is going to be done about this complaint any more. */
    public boolean isOver() {
        return status == Status.ARCHIVED || ENDED_WITHOUT_ARCHIVE.contains(status);
    }

    /** Whether somebody still works on it, so that the customer may add something. */
    public boolean isOpen() {
        return EnumSet.of(Status.RECEIVED, Status.CLASSIFIED, Status.IN_HANDLING, Status.HANDLED, Status.FED_BACK)
                .contains(status);
    }

    /** Whether the customer may still withdraw: until he has been told the result (S-15). */
    public boolean canBeWithdrawn() {
        return EnumSet.of(Status.RECEIVED, Status.CLASSIFIED, Status.IN_HANDLING, Status.HANDLED)
                .contains(status);
    }

    /** Puts a stored complaint back together; for the repository only. */
    public static Complaint stored(ComplaintNumber number, Intake intake, Stored stored) {
        var complaint = new Complaint(number, intake);
        complaint.status = stored.status();
        complaint.firstContactOwner = stored.firstContactOwner();
        complaint.category = stored.category();
        complaint.categoryByDefault = stored.categoryByDefault();
        complaint.subtopic = stored.subtopic();
        complaint.priority = stored.priority();
        complaint.track = stored.track();
        complaint.jointClosure = stored.jointClosure();
        complaint.major = stored.major();
        complaint.rootCauseClass = stored.rootCauseClass();
        complaint.departments = List.copyOf(stored.departments());
        complaint.handlers.putAll(stored.handlers());
        complaint.round = stored.round();
        complaint.outcome = stored.outcome();
        complaint.countsFrom = stored.countsFrom();
        complaint.conflict = stored.conflict();
        complaint.milestones.putAll(stored.milestones());
        complaint.version = stored.version();
        return complaint;
    }

    /** The changing part of a complaint as it is kept. */
    public record Stored(
            Status status,
            String firstContactOwner,
            Category category,
            boolean categoryByDefault,
            Subtopic subtopic,
            Priority priority,
            HandlingTrack track,
            boolean jointClosure,
            Major major,
            RootCauseClass rootCauseClass,
            List<String> departments,
            Map<String, Integer> handlers,
            int round,
            String outcome,
            Instant countsFrom,
            ConflictOfInterest conflict,
            Map<Milestone, Instant> milestones,
            int version) {}
}
