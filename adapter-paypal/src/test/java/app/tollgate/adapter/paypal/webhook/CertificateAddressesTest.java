package app.tollgate.adapter.paypal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("WHK-1")
class CertificateAddressesTest {

    private static final CertificateAddresses ADDRESSES = new CertificateAddresses(
            Set.of("api.paypal.com", "api-m.paypal.com", "localhost:8089", "standin.example:8443", "[::1]:8089"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-1a5f47cb",
                "https://api-m.paypal.com/v1/notifications/certs/CERT-1",
                "http://localhost:8089/v1/notifications/certs/CERT-1",
                "https://localhost:8089/v1/notifications/certs/CERT-1",
                "http://[::1]:8089/v1/notifications/certs/CERT-1",
                "https://standin.example:8443/v1/notifications/certs/CERT-1"
            })
    void a_listed_host_may_be_asked(String address) {
        assertThat(ADDRESSES.admit(address)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.paypal.com/v1/notifications/certs/CERT-1",
                "http://standin.example:8443/v1/notifications/certs/CERT-1",
                "ftp://localhost:8089/v1/notifications/certs/CERT-1",
                "https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1",
                "https://evil.example/v1/notifications/certs/CERT-1",
                "https://evil-api.paypal.com/v1/notifications/certs/CERT-1",
                "https://www.paypal.com/v1/notifications/certs/CERT-1",
                "https://API.PAYPAL.COM/v1/notifications/certs/CERT-1",
                "https://api.paypal.com./v1/notifications/certs/CERT-1",
                "https://api.paypal.com:443/v1/notifications/certs/CERT-1",
                "https://api.paypal.com:8443/v1/notifications/certs/CERT-1",
                "http://localhost/v1/notifications/certs/CERT-1",
                "http://localhost:8090/v1/notifications/certs/CERT-1",
                "https://me@api.paypal.com/v1/notifications/certs/CERT-1",
                "https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1",
                "https://evil.example/https://api.paypal.com/v1/notifications/certs/CERT-1",
                "https://evil.example\\@api.paypal.com/v1/notifications/certs/CERT-1",
                "https://api.paypal.com/v1/notifications/certs/CERT-1?x=1",
                "https://api.paypal.com/v1/notifications/certs/CERT-1#x",
                "https://api.paypal.com/v1/notifications/certs/",
                "https://api.paypal.com/v1/notifications/certs/../../x",
                "https://api.paypal.com/v1/notifications/certs/a/b",
                "https://api.paypal.com/v1/notifications/certs/%2e%2e%2fx",
                "https://api.paypal.com/v1/notifications/certs/..",
                "https://api.paypal.com//v1/notifications/certs/CERT-1",
                "https://api.paypal.com/v1/notifications/CERT-1",
                "//api.paypal.com/v1/notifications/certs/CERT-1",
                "file:///v1/notifications/certs/CERT-1",
                "api.paypal.com",
                "https:api.paypal.com/v1/notifications/certs/CERT-1",
                "https://api.paypal.com/v1/notifications/certs/CERT 1",
                " https://api.paypal.com/v1/notifications/certs/CERT-1",
                "https://аpi.paypal.com/v1/notifications/certs/CERT-1",
                ""
            })
    void nothing_else_may(String address) {
        assertThat(ADDRESSES.admit(address)).isEmpty();
    }

    @Test
    void an_endless_address_is_not_looked_at() {
        assertThat(ADDRESSES.admit("https://api.paypal.com/v1/notifications/certs/" + "A".repeat(1000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*.paypal.com", "https://api.paypal.com", "api.paypal.com/", "API.paypal.com", "", "a:b", "a:0"})
    void an_entry_that_is_no_host_stops_the_start(String host) {
        assertThatThrownBy(() -> new CertificateAddresses(Set.of(host))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void so_does_an_empty_list() {
        assertThatThrownBy(() -> new CertificateAddresses(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
