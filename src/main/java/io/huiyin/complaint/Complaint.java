package io.huiyin.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One complaint: what was said at intake, where it stands, how it was graded and which moments it has passed. */
public class Complaint {

    /** Round of the last handling; after it only management can answer (S-14). */
    public static final int LAST_ROUND = 3;

    private final ComplaintNumber number;
    private final Intake intake;
    private final Handlers handlers;
    private final Milestones milestones;
    private final int version;
    private Status status;
    private String firstContactOwner;
    private Grading grading;
    private Major major;
    private List<String> departments;
    private int round;
    private String outcome;
    private Instant countsFrom;
    private ConflictOfInterest conflict;

    /** A complaint as it arrives. */
    public Complaint(ComplaintNumber number, Intake intake) {
        this(number, intake, StoredComplaint.arriving(intake.subtopic()));
    }

    /** A complaint as it was stored; for the repository only. */
    public Complaint(ComplaintNumber number, Intake intake, StoredComplaint stored) {
        this.number = number;
        this.intake = intake;
        handlers = new Handlers(stored.handlers());
        milestones = new Milestones(stored.milestones());
        version = stored.version();
        status = stored.status();
        firstContactOwner = stored.firstContactOwner();
        grading = stored.grading();
        major = stored.major();
        departments = List.copyOf(stored.departments());
        round = stored.round();
        outcome = stored.outcome();
        countsFrom = stored.countsFrom();
        conflict = stored.conflict();
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
        return firstContactOwner().orElse(Groups.CENTER);
    }

    public Grading grading() {
        return grading;
    }

    /** Empty until the complaint is classified. */
    public Optional<Category> category() {
        return Optional.ofNullable(grading.classification().category());
    }

    /** What the complaint is about within its category, as far as anybody has said; first as it was taken down. */
    public Optional<Subtopic> subtopic() {
        return Optional.ofNullable(grading.classification().subtopic());
    }

    /** Empty until the complaint is prioritised. */
    public Optional<Priority> priority() {
        return Optional.ofNullable(grading.priority());
    }

    /** Empty until the track is chosen. */
    public Optional<HandlingTrack> track() {
        return Optional.ofNullable(grading.track());
    }

    public Major major() {
        return major;
    }

    /** Whether nothing may be told to the customer on the matter: several departments respond and have no approved statement (R4.2-f). */
    public boolean isSilent() {
        return major.emergencyResponse()
                && reachedAt(Milestone.STATEMENT_APPROVED).isEmpty();
    }

    /** Empty until the analysis is done. */
    public Optional<RootCauseClass> rootCauseClass() {
        return Optional.ofNullable(grading.rootCauseClass());
    }

    /** Group ids of the departments concerned, the responsible one first. */
    public List<String> departments() {
        return departments;
    }

    /** 1 for the first handling, plus one for each re-handling (S-14). */
    public int round() {
        return round;
    }

    /** Who has handled it in any round. */
    public Handlers handlers() {
        return handlers;
    }

    /** How the complaint ended, for example {@code NO_RESPONSE}; empty while it is open. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** When the milestone was reached in the present round; empty while it is not. */
    public Optional<Instant> reachedAt(Milestone milestone) {
        return milestones.at(milestone);
    }

    /** When the harm was stopped; counts on the complex and the major track only (C-03). */
    public Optional<Instant> containedAt() {
        return grading.track() == HandlingTrack.STANDARD ? Optional.empty() : reachedAt(Milestone.CONTAINED);
    }

    /** All milestones reached so far. */
    public Map<Milestone, Instant> milestones() {
        return milestones.all();
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
        grading = grading.with(grading.classification().as(category));
        milestones.reach(Milestone.CLASSIFIED, at);
        if (status == Status.RECEIVED) {
            status = Status.CLASSIFIED;
        }
    }

    /** Takes the default category of a complaint that nobody has classified in time (S-31). */
    public void classifyByDefault(Instant at) {
        classify(Category.OTHER, at);
        grading = grading.with(grading.classification().asDefault());
    }

    /** Takes what somebody names who deals with the complaint; when it was classified first stays as it was. */
    public void reclassify(Category category, Subtopic subtopic) {
        grading = grading.with(grading.classification().as(category, subtopic));
    }

    public void prioritise(Priority priority) {
        grading = grading.with(priority);
    }

    public void choose(HandlingTrack track, boolean jointClosure) {
        grading = grading.with(track, jointClosure);
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
        milestones.forget(Milestone.STATEMENT_APPROVED);
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
        grading = grading.with(rootCauseClass);
    }

    public void handledBy(String user) {
        handlers.add(user, round);
    }

    /** Notes the moment unless it was noted before in this round. */
    public void reach(Milestone milestone, Instant at) {
        milestones.reach(milestone, at);
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
        milestones.startNextRound();
        status = Status.IN_HANDLING;
    }
}
