package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Issuer;
import app.tollgate.application.port.store.StoreUnavailable;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("IDN-2")
class CustomerRecognitionTest {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void an_identity_is_what_the_issuer_says_at_the_top_level() {
        String subject = API.newSubject("user");
        String token = signed(API.issuer()
                .claims(subject)
                .claim("email", "Ann@Shop.Example")
                .claim("email_verified", true)
                .claim("name", "Ann Other"));

        call(token).expectStatus().isOk();

        assertThat(API.world().recognized)
                .containsExactly(new Identity(
                        new CustomerId(subject),
                        Optional.of(new EmailAddress("ann@shop.example")),
                        true,
                        Optional.of("Ann Other")));
    }

    @Test
    @Tag("IDN-1")
    void nothing_is_taken_from_what_users_write_themselves() {
        String token = signed(API.issuer()
                .claims(API.newSubject("user"))
                .claim("email", null)
                .claim(
                        "user_metadata",
                        Map.of(
                                "name",
                                "Admin",
                                "email",
                                "boss@shop.example",
                                "email_verified",
                                true,
                                "role",
                                "admin")));

        call(token).expectStatus().isOk();

        assertThat(API.world().recognized).singleElement().satisfies(identity -> {
            assertThat(identity.name()).isEmpty();
            assertThat(identity.email()).isEmpty();
            assertThat(identity.emailVerified()).isFalse();
        });
    }

    @Test
    @Tag("IDN-3")
    void only_the_boolean_true_verifies_an_address() {
        for (Object claim : new Object[] {"true", 1, false}) {
            call(signed(API.issuer().claims(API.newSubject("user")).claim("email_verified", claim)))
                    .expectStatus()
                    .isOk();
        }

        assertThat(API.world().recognized).hasSize(3).noneMatch(Identity::emailVerified);
    }

    @Test
    void text_that_no_database_holds_is_left_out() {
        String token = signed(API.issuer()
                .claims(API.newSubject("user"))
                .claim("name", "Ann\u0000")
                .claim("email", "a\u0000b@shop.example"));

        call(token).expectStatus().isOk();

        assertThat(API.world().recognized).singleElement().satisfies(identity -> {
            assertThat(identity.name()).isEmpty();
            assertThat(identity.email()).isEmpty();
        });
    }

    @Test
    void a_customer_is_remembered_for_a_minute() {
        String subject = API.newSubject("user");

        call(API.issuer().token(subject)).expectStatus().isOk();
        call(API.issuer().token(subject)).expectStatus().isOk();
        assertThat(API.world().recognized).hasSize(1);

        API.clock().advance(Duration.ofSeconds(61));
        call(API.issuer().token(subject)).expectStatus().isOk();
        assertThat(API.world().recognized).hasSize(2);
    }

    @Test
    void a_changed_address_is_recognized_at_once() {
        String subject = API.newSubject("user");

        call(API.issuer().token(subject)).expectStatus().isOk();
        call(signed(API.issuer().claims(subject).claim("email", "new@shop.example")))
                .expectStatus()
                .isOk();

        assertThat(API.world().recognized).hasSize(2);
    }

    @Test
    void a_failed_recognition_is_not_remembered() {
        String token = API.issuer().token(API.newSubject("user"));
        API.world().recognition = _ -> Mono.error(() -> new StoreUnavailable(new IOException("refused")));
        call(token).expectStatus().isEqualTo(503);

        API.world().recognition = Mono::just;
        call(token).expectStatus().isOk();
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return Issuer.signed(claims.build(), API.issuer().ecKey());
    }

    private static WebTestClient.ResponseSpec call(String token) {
        return API.withToken(token).get().uri("/api/subscriptions/status").exchange();
    }
}
