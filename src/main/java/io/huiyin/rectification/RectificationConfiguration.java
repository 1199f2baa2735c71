package io.huiyin.rectification;

import io.huiyin.archive.FileRecord;
import io.huiyin.complaint.CaseFile;
import io.huiyin.deadline.Deadlines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain Java of measures. */
@Configuration
class RectificationConfiguration {

    /** Not named "rectification": that is the word the diagrams use for their own bean. */
    @Bean
    Rectification measuresUnderWay(CaseFile cases, Measures measures, FileRecord archive, Deadlines deadlines) {
        return new Rectification(cases, measures, new MeasureResults(cases, measures, archive), deadlines);
    }
}
