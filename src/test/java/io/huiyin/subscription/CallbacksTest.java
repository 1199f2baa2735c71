package io.huiyin.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbacksTest {

    private final Callbacks callbacks = new Callbacks(
            List.of("https://crm.example.com/hooks", "http://192.0.2.7:*", "http://localhost:8081", "10.1.0.0/16"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/hooks",
                "https://crm.example.com/hooks/a?b=c",
                "HTTPS://CRM.example.com:443/hooks",
                "http://192.0.2.7/",
                "http://192.0.2.7:9999/anything",
                "http://localhost:8081"
            })
    void whatIsListedIsTaken(String callback) {
        assertThat(callbacks.checked(callback)).hasToString(callback);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/hooksandmore",
                "https://crm.example.com/hooks/../admin",
                "https://crm.example.com/hooks/%2e%2e/admin",
                "https://crm.example.com/hooks//admin",
                "https://crm.example.com:8443/hooks",
                "http://crm.example.com/hooks",
                "https://crm.example.com.evil.example/hooks",
                "https://evil.example/hooks",
                "https://crm.example.com@evil.example/hooks",
                "http://localhost/",
                "http://10.1.0.5/",
                "ftp://192.0.2.7/"
            })
    void anythingElseIsNot(String callback) {
        assertThatThrownBy(() -> callbacks.checked(callback)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.2",
                "10.2.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.2.0.1",
                "64:ff9b::a02:1"
            })
    void aNameMustNotLeadInsideTheHouse(String address) throws UnknownHostException {
        assertThat(new Callbacks(List.of("https://crm.example.com")).allows(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.255.255", "192.0.2.7", "127.0.0.1", "::1", "93.184.216.34", "2606:2800:220:1::1"})
    void aListedNetworkOrTheOpenNetIsFine(String address) throws UnknownHostException {
        assertThat(callbacks.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void nothingIsAllowedWhereNothingIsListed() {
        assertThatThrownBy(() -> new Callbacks(List.of()).checked("https://crm.example.com"))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm.example.com", "ftp://crm.example.com", "https://", "10.1.0.0/99", "https://a b"})
    void aListThatCannotBeReadStopsTheStart(String entry) {
        assertThatThrownBy(() -> new Callbacks(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(entry);
    }
}
