package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackChannelsTest extends DecisionTableTest {

    private static final List<String> CHANNELS =
            List.of("PHONE", "SMS", "EMAIL", "LETTER", "WEBSITE", "APP", "SERVICE_PLATFORM");

    FeedbackChannelsTest() {
        super("feedbackChannels", Map.of());
    }

    @ParameterizedTest(name = "a {0} complaint, the customer wishes {1} -> {2}, at least {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            STANDARD | PHONE            | PHONE,SMS,EMAIL,LETTER                  | 1
            STANDARD | SMS              | SMS,PHONE,EMAIL,LETTER                  | 1
            COMPLEX  | EMAIL            | EMAIL,SMS,PHONE,LETTER                  | 1
            STANDARD | LETTER           | LETTER,PHONE,SMS,EMAIL                  | 1
            STANDARD | WEBSITE          | WEBSITE,EMAIL,SMS,PHONE,LETTER          | 1
            STANDARD | APP              | APP,SMS,EMAIL,PHONE,LETTER              | 1
                     | SERVICE_PLATFORM | SERVICE_PLATFORM,SMS,EMAIL,PHONE,LETTER | 1
            STANDARD |                  | PHONE,SMS,EMAIL,LETTER                  | 1
            MAJOR    | PHONE            | PHONE,SMS,EMAIL,LETTER                  | 2
            MAJOR    | SMS              | SMS,PHONE,EMAIL,LETTER                  | 2
            MAJOR    | EMAIL            | EMAIL,SMS,PHONE,LETTER                  | 2
            MAJOR    | LETTER           | LETTER,PHONE,SMS,EMAIL                  | 2
            MAJOR    | WEBSITE          | WEBSITE,EMAIL,SMS,PHONE,LETTER          | 2
            MAJOR    | APP              | APP,SMS,EMAIL,PHONE,LETTER              | 2
            MAJOR    | SERVICE_PLATFORM | SERVICE_PLATFORM,SMS,EMAIL,PHONE,LETTER | 2
            MAJOR    |                  | PHONE,SMS,EMAIL,LETTER                  | 2
            """)
    void tellsTheCustomer(String handlingTrack, String preferredChannel, String channels, int minimumNumber) {
        var answer = decide("handlingTrack", handlingTrack, "preferredChannel", preferredChannel);

        assertThat(answer.get("channels")).isEqualTo(channels);
        assertThat(answer.get("minimumNumber")).isEqualTo(minimumNumber);
    }

    @Test
    void theChannelThatTheCustomerWishesComesFirst() {
        forEveryInput(input -> {
            if (input.get("preferredChannel") != null && CHANNELS.contains(input.get("preferredChannel"))) {
                assertThat(channels(input)).first().isEqualTo(input.get("preferredChannel"));
            }
        });
    }

    @Test
    void everyListNamesKnownChannelsOnceAndMoreThanAreNeeded() {
        forEveryInput(input -> assertThat(channels(input))
                .as("%s", input)
                .isSubsetOf(CHANNELS)
                .doesNotHaveDuplicates()
                .contains("PHONE", "SMS", "EMAIL", "LETTER")
                .hasSizeGreaterThan((int) tryOut(input).get("minimumNumber")));
    }

    private List<String> channels(Map<String, Object> input) {
        return List.of(((String) tryOut(input).get("channels")).split(","));
    }
}
