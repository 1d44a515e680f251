package app.tollgate.adapter.paypal.client;

import static app.tollgate.adapter.paypal.testing.StubPayPal.TOKENS;
import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("SUB-1")
class PayPalTokensTest {

    private static final String FIND = "GET /v1/things";
    private static final String OAUTH_401 =
            "{\"error\":\"invalid_token\",\"error_description\":\"Token signature verification failed\"}";
    private static final String RESOURCE_401 =
            "{\"name\":\"AUTHENTICATION_FAILURE\",\"details\":[{\"issue\":\"INVALID_ACCOUNT_STATUS\"}]}";

    private final SetClock clock = new SetClock("2026-03-01T12:00:00Z");
    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), clock);

    @BeforeEach
    void script() {
        paypal.answers(FIND, Answer.json(200, "{}"));
    }

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private Mono<GatewayAnswer<String>> find() {
        return testbed.client.call(PayPalCall.get("things.get", "/v1/things"), _ -> new Done<>("found"));
    }

    private List<String> tokensUsed() {
        return paypal.requestsTo(FIND).stream()
                .map(request -> request.header("Authorization"))
                .toList();
    }

    @Test
    void the_token_is_asked_for_with_our_credentials() {
        var _ = find().block(SOON);

        assertThat(paypal.requestsTo(TOKENS)).singleElement().satisfies(request -> {
            String basic = Base64.getEncoder().encodeToString("client-id:client-secret".getBytes());
            assertThat(request.header("Authorization")).isEqualTo("Basic " + basic);
            assertThat(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
            assertThat(request.text()).isEqualTo("grant_type=client_credentials");
        });
    }

    @Test
    void many_who_ask_at_once_share_one_token() {
        var _ = Flux.range(0, 40).flatMap(_ -> find(), 40).blockLast(SOON);

        assertThat(paypal.requestsTo(FIND)).hasSize(40);
        assertThat(paypal.requestsTo(TOKENS)).hasSize(1);
    }

    @Test
    void the_token_is_renewed_a_minute_or_two_before_it_ends() {
        var _ = find().block(SOON);

        clock.advance(Duration.ofSeconds(32400 - 121));
        var _ = find().block(SOON);
        assertThat(paypal.requestsTo(TOKENS)).hasSize(1);

        clock.advance(Duration.ofSeconds(61));
        var _ = find().block(SOON);
        assertThat(paypal.requestsTo(TOKENS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {OAUTH_401, RESOURCE_401, ""})
    void a_rejected_token_is_replaced_and_the_call_sent_once_more(String body) {
        paypal.answers(TOKENS, Answer.token("old", 32400), Answer.token("new", 32400));
        paypal.answers(FIND, Answer.json(200, "{}"), Answer.json(401, body), Answer.json(200, "{}"));
        var _ = find().block(SOON);

        var answer = find().block(SOON);

        assertThat(answer).isEqualTo(new Done<>("found"));
        assertThat(tokensUsed()).containsExactly("Bearer old", "Bearer old", "Bearer new");
    }

    @Test
    void a_second_rejection_is_an_answer() {
        paypal.answers(FIND, Answer.json(401, RESOURCE_401));

        var answer = find().block(SOON);

        assertThat(answer).isEqualTo(new Refused<>("INVALID_ACCOUNT_STATUS", "f00dcafe12345"));
        assertThat(paypal.requestsTo(FIND)).hasSize(2);
        assertThat(paypal.requestsTo(TOKENS)).hasSize(2);
    }

    @Test
    void many_rejections_at_once_bring_one_new_token() {
        Sinks.Empty<Void> gate = Sinks.empty();
        paypal.answers(TOKENS, Answer.token("old", 32400), Answer.token("new", 32400));
        var _ = find().block(SOON);
        Answer rejection = new Answer.Held(gate.asMono(), Answer.json(401, OAUTH_401));
        paypal.answers(
                FIND,
                Stream.concat(Stream.generate(() -> rejection).limit(20), Stream.of(Answer.json(200, "{}")))
                        .toArray(Answer[]::new));

        var all = Flux.range(0, 20).flatMap(_ -> find(), 20).collectList().toFuture();
        await().atMost(SOON).until(() -> paypal.requestsTo(FIND).size() == 21);
        gate.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(all).succeedsWithin(SOON).asInstanceOf(list(Object.class)).containsOnly(new Done<>("found"));
        assertThat(paypal.requestsTo(TOKENS)).hasSize(2);
    }

    @Test
    void one_who_goes_away_leaves_the_fetch_to_the_others() {
        Sinks.Empty<Void> gate = Sinks.empty();
        paypal.answers(TOKENS, new Answer.Held(gate.asMono(), Answer.token("shared", 32400)));
        var leaving = find().subscribe();
        var staying = find().toFuture();
        await().atMost(SOON).until(() -> paypal.requestsTo(TOKENS).size() == 1);

        leaving.dispose();
        gate.tryEmitEmpty().orThrow();

        assertThat(Mono.fromFuture(staying).block(SOON)).isEqualTo(new Done<>("found"));
        assertThat(paypal.requestsTo(TOKENS)).hasSize(1);
    }

    @Test
    void the_token_is_shown_nowhere() {
        Token.Bearer bearer = new Token.Bearer("A21AA-secret", clock.instant());

        assertThat(bearer.toString()).doesNotContain("secret");
    }
}
