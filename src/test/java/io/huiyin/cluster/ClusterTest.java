package io.huiyin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClusterTest {

    private final Cluster cut =
            new Cluster("IC20251103-1", "Cable cut", ClusterState.OPEN, null, Instant.EPOCH, "csc-supervisor", null);

    @Test
    void thatItIsRepairedIsNotItsCause() {
        var repaired = cut.told(ClusterState.CAUSE_FOUND, "An excavator").told(ClusterState.REPAIRED, "It works again");

        assertThat(repaired.cause()).isEqualTo("An excavator");
        assertThat(repaired.state()).isEqualTo(ClusterState.REPAIRED);
    }

    @Test
    void whatIsRepairedStaysSoWhenItsCauseIsFoundAfterwards() {
        var explained = cut.told(ClusterState.REPAIRED, "It works again").told(ClusterState.CAUSE_FOUND, "Rain");

        assertThat(explained.state()).isEqualTo(ClusterState.REPAIRED);
        assertThat(explained.cause()).isEqualTo("Rain");
    }
}
