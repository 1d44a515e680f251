package app.tollgate.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-5")
class WebSettingsTest {

    @Test
    void origins_are_scheme_host_and_port() {
        var settings = new WebSettings(
                List.of("*", "https://shop.example", "http://localhost:5173", "http://[::1]:8080"),
                List.of("https://shop.example"),
                Optional.of(URI.create("https://billing.shop.example")));

        assertThat(settings.allowedOrigins()).hasSize(4);
    }

    @Test
    void what_no_browser_would_send_as_an_origin_is_refused_and_named() {
        for (String origin : List.of("https://shop.example/", "shop.example", "https://SHOP.example", "ftp://a", "")) {
            assertThatThrownBy(() -> new WebSettings(List.of(origin), List.of(), Optional.empty()))
                    .hasMessageContaining("'" + origin + "'");
            assertThatThrownBy(() -> new WebSettings(List.of(), List.of(origin), Optional.empty()))
                    .hasMessageContaining("'" + origin + "'");
        }
    }

    @Test
    void buyers_do_not_return_to_just_any_origin_by_a_star() {
        assertThatThrownBy(() -> new WebSettings(List.of(), List.of("*"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_public_address_is_a_web_address() {
        assertThatThrownBy(() -> new WebSettings(List.of(), List.of(), Optional.of(URI.create("billing"))))
                .hasMessageContaining("'billing'");
    }
}
