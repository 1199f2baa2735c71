package io.huiyin.notification.staff;

import io.huiyin.notification.SendStaffNotices;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends staff's notices soon after they were put down. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StaffPost {

    private final SendStaffNotices notices;

    StaffPost(SendStaffNotices notices) {
        this.notices = notices;
    }

    @Scheduled(fixedDelayString = "${huiyin.notices.staff-every:PT15S}", initialDelayString = "PT15S")
    void sendWaiting() {
        notices.sendWaiting();
    }
}
