package io.huiyin.complaint;

/** The moments on a complaint's way that limits start from or stop at (requirements section 4). */
public enum Milestone {
    CLASSIFIED,
    ACKNOWLEDGED,
    FIRST_RESPONDED,
    DEPARTMENT_REPLIED,
    SOLUTION_GIVEN,
    CONTAINED,
    /** The lead unit has spoken to the customer of a major complaint (K04). */
    MAJOR_RESPONDED,
    /** What is said to the customer and outside is agreed and approved (R4.2-f). */
    STATEMENT_APPROVED,
    HANDLED,
    FED_BACK,
    SATISFACTION_SETTLED,
    FIRST_ARCHIVED,
    /** Management has approved the review of a major complaint (R4.4-g, S-39). */
    POST_MORTEM_APPROVED,
    /** Management has approved that a major complaint is closed (S-12). */
    CLOSING_APPROVED,
    CLOSED,
    SEALED
}
