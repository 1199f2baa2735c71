package io.huiyin.major;

import static io.huiyin.complaint.MajorSign.AGITATED;
import static io.huiyin.complaint.MajorSign.CRITICAL_SERVICE;
import static io.huiyin.complaint.MajorSign.DATA_LEAK;
import static io.huiyin.complaint.MajorSign.POLICY_CHANGE;
import static io.huiyin.complaint.MajorSign.PUBLIC_OPINION;
import static io.huiyin.complaint.MajorSign.SERVICE_INTERRUPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignWordsTest {

    private final SignWords words = new SignWords(
            new InputStreamReader(getClass().getResourceAsStream("/screening/words.txt"), StandardCharsets.UTF_8));

    @Test
    void readsWhatCustomersWriteInBothLanguages() {
        assertThat(words.in("网络服务中断，无法使用关键服务")).containsExactlyInAnyOrder(SERVICE_INTERRUPTED, CRITICAL_SERVICE);
        assertThat(words.in("A network OUTAGE: I am unable to use critical services"))
                .containsExactlyInAnyOrder(SERVICE_INTERRUPTED, CRITICAL_SERVICE);
        assertThat(words.in("未提前通知就变更了我的套餐，导致停机")).containsExactlyInAnyOrder(POLICY_CHANGE, SERVICE_INTERRUPTED);
        assertThat(words.in("My personal data was leaked and a journalist has called"))
                .containsExactlyInAnyOrder(DATA_LEAK, PUBLIC_OPINION);
        assertThat(words.in("I am told that my data has been leaked")).containsExactly(DATA_LEAK);
        assertThat(words.in("我的个人信息被泄露")).containsExactly(DATA_LEAK);
    }

    @Test
    void aWordWithinAnotherIsNone() {
        assertThat(words.in("The courtyard is discourteous, and I am unfuriousable"))
                .isEmpty();
        assertThat(words.in("I am furious.")).containsExactly(AGITATED);
    }

    @Test
    void aCalmQuestionHasNoSigns() {
        assertThat(words.in("请问59元套餐包含多少流量？")).isEmpty();
        assertThat(words.in("The clerk in the shop was rude to me yesterday.")).isEmpty();
    }

    @Test
    void aLineThatIsNoSignIsRefusedByName() {
        assertThatThrownBy(() -> new SignWords(new StringReader("# fine\nNO_SUCH_SIGN: word")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_SUCH_SIGN: word");
    }
}
