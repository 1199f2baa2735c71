package io.huiyin.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.actuate.health.SimpleStatusAggregator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.io.ClassPathResource;

class NoticesHealthIndicatorTest {

    @Test
    void noticesThatFailShowInTheHealthOfTheWhole() {
        var order = settings()
                .getProperty("management.endpoint.health.status.order")
                .split(", ");

        var whole = new SimpleStatusAggregator(order).getAggregateStatus(Status.UP, NoticesHealthIndicator.FAILING);

        assertThat(whole).isEqualTo(NoticesHealthIndicator.FAILING);
    }

    private static Properties settings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return yaml.getObject();
    }
}
