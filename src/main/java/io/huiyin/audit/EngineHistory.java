package io.huiyin.audit;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;
import java.util.Optional;

/** What the engine remembers. */
public interface EngineHistory {

    /** All instances of a complaint, oldest first; the handling comes first. */
    List<Instance> instances(ComplaintNumber complaint);

    /** An instance with the complaint that it is about; empty when there is none. */
    Optional<Known> instance(String id);

    List<Visit> visits(String instance);

    List<TaskWork> tasks(List<Instance> instances);

    List<DecisionMade> decisions(List<Instance> instances);

    List<Operation> operations(List<Instance> instances);

    Diagram diagram(String definition);

    /** The model as it was deployed. */
    String processXml(String definition);

    /** The decision table that was asked, as it was deployed, with the ids of the rules that fired; empty when it was not. */
    Optional<Table> table(String decision);

    /** @param complaint number of the complaint */
    record Known(Instance instance, String complaint) {}

    /** A table with what fired in it. */
    record Table(String complaint, String name, String xml, List<String> rules) {}
}
