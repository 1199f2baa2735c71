package io.huiyin.cluster;

import io.huiyin.complaint.CaseFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the subject together. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

    @Bean
    GroupComplaints groupComplaints(Clusters clusters, CaseFile cases, GroupRisk risk, MemberProcess process) {
        return new GroupComplaints(clusters, cases, risk, process);
    }
}
