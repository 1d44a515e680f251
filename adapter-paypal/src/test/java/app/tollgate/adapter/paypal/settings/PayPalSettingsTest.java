package app.tollgate.adapter.paypal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.tollgate.adapter.paypal.settings.PayPalSettings.Credentials;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Endpoint;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Selling;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Verification;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Webhooks;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("OPS-5")
class PayPalSettingsTest {

    private static PayPalSettings settings(PayPalEnvironment environment, boolean acceptSimulatorEvents) {
        return new PayPalSettings(
                Endpoint.of(environment),
                new Credentials("the-client", "the-secret"),
                new Webhooks(
                        "WH",
                        environment.certificateHosts(),
                        Optional.empty(),
                        acceptSimulatorEvents,
                        Verification.OFFLINE),
                Selling.as("Sollo"),
                Limits.usual());
    }

    @Test
    void the_secret_is_shown_nowhere() {
        assertThat(settings(PayPalEnvironment.LIVE, false).toString())
                .contains("the-client")
                .doesNotContain("the-secret");
    }

    @Test
    void try_out_events_are_never_accepted_in_live() {
        assertThat(settings(PayPalEnvironment.SANDBOX, true).webhooks().acceptSimulatorEvents())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> settings(PayPalEnvironment.LIVE, true));
    }

    @ParameterizedTest
    @CsvSource({"sandbox, SANDBOX, https://api-m.sandbox.paypal.com", "live, LIVE, https://api-m.paypal.com"})
    void an_environment_has_its_address_and_its_word(String word, PayPalEnvironment environment, URI url) {
        assertThat(PayPalEnvironment.of(word)).isEqualTo(environment);
        assertThat(environment.word()).isEqualTo(word);
        assertThat(environment.baseUrl()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Live", "production"})
    void there_is_no_other_environment(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> PayPalEnvironment.of(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "ftp://paypal.example", "https:paypal.example", "https://paypal.example?x=1"})
    void a_base_url_that_cannot_work_stops_the_start(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Endpoint(URI.create(url), PayPalEnvironment.SANDBOX));
    }

    @Test
    void so_does_whatever_is_missing_or_makes_no_sense() {
        Set<String> hosts = Set.of("api.paypal.com");

        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials("", "secret"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials("id", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials("i:d", "secret"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Webhooks(" ", hosts, Optional.empty(), false, Verification.OFFLINE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Webhooks("W", Set.of(), Optional.empty(), false, Verification.OFFLINE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Webhooks("W", hosts, Optional.of("no PEM"), false, Verification.OFFLINE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Selling("", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Selling("x".repeat(128), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Selling("Sollo", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Duration.ZERO, 3, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Duration.ofSeconds(1), 0, 8));
    }
}
