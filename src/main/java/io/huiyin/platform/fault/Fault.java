package io.huiyin.platform.fault;

/**
 * A step that the engine has given up.
 *
 * @param businessKey the complaint number, or null if the step belongs to no complaint
 * @param job id of the engine's job that runs the step
 * @param stepId id of the diagram's element
 * @param step name of the step in the diagram
 * @param errorClass class of the innermost error; messages may hold personal data and are left out
 */
record Fault(String businessKey, String job, String stepId, String step, String errorClass) {}
