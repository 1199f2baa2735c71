package io.huiyin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortIdsTest {

    @Test
    void noIdIsEverMadeTwiceByNodesOfDifferentStarts() {
        var made = new HashSet<String>();
        for (int start = 1; start <= 40; start++) {
            var ids = new ShortIds(start);
            IntStream.range(0, 2_000).mapToObj(i -> ids.getNextId()).forEach(made::add);
        }

        assertThat(made).hasSize(80_000);
    }

    @Test
    void severalThreadsOfANodeNeverGetTheSame() {
        var ids = new ShortIds(1);

        assertThat(IntStream.range(0, 10_000).parallel().mapToObj(i -> ids.getNextId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void anIdStaysShortAndIsTakenByTheEnginesPatternOfIds() {
        var ids = new ShortIds(100_000);
        IntStream.range(0, 1_000_000).forEach(i -> ids.getNextId());

        assertThat(ids.getNextId()).hasSizeLessThan(10).matches("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}");
    }
}
