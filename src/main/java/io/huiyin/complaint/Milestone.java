package io.huiyin.complaint;

/** The moments on a complaint's way that limits start from or stop at (requirements section 4). */
public enum Milestone {
    CLASSIFIED,
    ACKNOWLEDGED,
    FIRST_RESPONDED,
    DEPARTMENT_REPLIED,
    SOLUTION_GIVEN,
    CONTAINED,
    HANDLED,
    FED_BACK,
    SATISFACTION_SETTLED,
    FIRST_ARCHIVED,
    CLOSED,
    SEALED
}
