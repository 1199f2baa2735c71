package io.huiyin.platform.engine;

import io.huiyin.complaint.ComplaintNumber;
import java.util.Date;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Leaves the history of what belongs to a complaint in place when its processes end: it goes with the archive, when two persons
 * dispose of that, and never by itself (S-45). What belongs to no complaint is kept for the time that its process names.
 */
class KeepComplaints extends DefaultHistoryRemovalTimeProvider {

    @Override
    public Date calculateRemovalTime(HistoricProcessInstanceEventEntity instance, ProcessDefinition process) {
        return isOfComplaint(instance.getBusinessKey()) ? null : super.calculateRemovalTime(instance, process);
    }

    private static boolean isOfComplaint(String businessKey) {
        try {
            return businessKey != null
                    && ComplaintNumber.of(businessKey).value().equals(businessKey);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
