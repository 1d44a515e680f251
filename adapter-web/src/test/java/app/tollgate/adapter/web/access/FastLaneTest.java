package app.tollgate.adapter.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Issuer;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.port.store.StoreUnavailable;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/// The first question with a token goes the ordinary way, and is what every later answer is compared with.
@Tag("ACC-1")
class FastLaneTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String QUESTION = "GET /api/subscriptions/check-access HTTP/1.1\r\n";
    private static final int PATIENCE_MILLIS = 20_000;

    private final String token = API.issuer().token(API.newSubject("user"));

    @BeforeEach
    void everybodyHasAccess() {
        API.world().access = _ -> Mono.just(new AccessDecision(
                true,
                AccessStatus.ACTIVE,
                new Tier("pro"),
                Map.of("repairs", new Limit.Unlimited()),
                Optional.of(new PlanCode("pro_monthly")),
                Optional.of(TestClock.NOW),
                AccessReason.SUBSCRIPTION_PAID,
                TestClock.NOW,
                AccessSource.CACHE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Accept: */*\r\n",
                "Accept: application/json\r\n",
                "Accept: application/json, text/plain, */*\r\n",
                "Origin: https://shop.example\r\n",
                "Origin: http://localhost\r\n",
                "User-Agent: somebody\r\nAccept-Encoding: gzip, br\r\nAccept-Language: de\r\nCookie: a=b\r\n"
            })
    void a_known_caller_is_answered_byte_for_byte_as_the_ordinary_way_does(String headers) throws IOException {
        String ordinary = ask(QUESTION, headers);
        String fast = ask(QUESTION, headers);

        assertThat(API.edge().ordinaryRequests()).isEqualTo(1);
        assertThat(ordinary).startsWith("HTTP/1.1 200 OK").endsWith("}");
        assertThat(fast).isEqualTo(ordinary);
    }

    @Test
    void each_answer_is_decided_anew() throws IOException {
        assertThat(ask(QUESTION, "")).contains("\"hasFullAccess\":true");
        API.world().access = _ -> Mono.just(refusal());

        assertThat(ask(QUESTION, "")).contains("\"hasFullAccess\":false");
        assertThat(API.edge().ordinaryRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD /api/subscriptions/check-access HTTP/1.1\r\n",
                "POST /api/subscriptions/check-access HTTP/1.1\r\n",
                "GET /api/subscriptions/check-access?explain=true HTTP/1.1\r\n",
                "GET /api/subscriptions/check-access? HTTP/1.1\r\n",
                "GET /api/subscriptions/check-access/ HTTP/1.1\r\n",
                "GET /api/subscriptions/check%2Daccess HTTP/1.1\r\n",
                QUESTION + "Origin: https://elsewhere.example\r\n",
                QUESTION + "Accept: text/html\r\n",
                QUESTION + "Accept: application/json\r\nAccept: text/html\r\n",
                QUESTION + "If-None-Match: *\r\n",
                QUESTION + "Content-Length: 0\r\n",
                QUESTION + "Authorization: Bearer another\r\n"
            })
    void whatever_is_unusual_goes_the_ordinary_way(String question) throws IOException {
        var _ = ask(QUESTION, "");
        var _ = ask(question, "");

        assertThat(API.edge().ordinaryRequests()).isEqualTo(2);
    }

    @Test
    @Tag("IDN-1")
    void a_token_is_refused_once_it_has_expired() throws IOException {
        String shortLived = Issuer.signed(
                API.issuer()
                        .claims(API.newSubject("user"))
                        .expirationTime(Date.from(API.clock().instant().plusSeconds(10)))
                        .build(),
                API.issuer().ecKey());
        var _ = ask(QUESTION, "", shortLived);
        assertThat(ask(QUESTION, "", shortLived)).startsWith("HTTP/1.1 200");
        assertThat(API.edge().ordinaryRequests()).isEqualTo(1);

        API.clock().advance(Duration.ofSeconds(41));

        assertThat(ask(QUESTION, "", shortLived)).startsWith("HTTP/1.1 401").contains("token_expired");
    }

    @Test
    @Tag("IDN-3")
    void whoever_was_let_in_is_looked_at_again_after_a_minute() throws IOException {
        var _ = ask(QUESTION, "");
        API.clock().advance(Duration.ofSeconds(61));
        var _ = ask(QUESTION, "");

        assertThat(API.edge().ordinaryRequests()).isEqualTo(2);
    }

    @Test
    void a_failure_is_answered_as_everywhere() throws IOException {
        var _ = ask(QUESTION, "");
        API.world().access = _ -> Mono.error(new StoreUnavailable(new IllegalStateException("away")));

        assertThat(ask(QUESTION, "")).startsWith("HTTP/1.1 503").contains("application/problem+json");
        assertThat(API.edge().ordinaryRequests()).isEqualTo(2);
    }

    private static AccessDecision refusal() {
        return new AccessDecision(
                false,
                AccessStatus.NONE,
                new Tier("free"),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                AccessReason.NO_SUBSCRIPTION,
                TestClock.NOW,
                AccessSource.LOCAL);
    }

    private String ask(String start, String headers) throws IOException {
        return ask(start, headers, token);
    }

    private static String ask(String start, String headers, String token) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), API.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = start + "Host: localhost\r\nAuthorization: Bearer " + token + "\r\n" + headers
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
