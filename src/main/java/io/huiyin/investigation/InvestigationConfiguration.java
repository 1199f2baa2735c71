package io.huiyin.investigation;

import io.huiyin.complaint.CaseFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain Java of this stage. */
@Configuration
class InvestigationConfiguration {

    @Bean
    ChooseDepartments chooseDepartments(ProposedDepartments proposed) {
        return new ChooseDepartments(proposed);
    }

    /** Not named "jointHandling": that is the word the diagrams use for their own bean. */
    @Bean
    JointHandling departmentParts(CaseFile cases, JointParts parts, ProposedDepartments proposed) {
        return new JointHandling(cases, parts, proposed);
    }
}
