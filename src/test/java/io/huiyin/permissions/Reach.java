package io.huiyin.permissions;

/** How far a group's permission goes. */
enum Reach {
    /** Everything, for every complaint. */
    ALL,
    /** Every complaint, without how to reach its customer. */
    MASKED,
    /** Own complaints or tasks only: of the department, of the channel, offered or assigned; without contact data unless assigned. */
    OWN
}
