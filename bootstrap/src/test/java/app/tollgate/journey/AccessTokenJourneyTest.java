package app.tollgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.verification.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// What the product's other services learn of a customer: shown a token, or asking with a key of their own.
class AccessTokenJourneyTest {

    private final Stage stage = Stage.shared();
    private final RunningService service = Stage.sharedService();
    private final Buyer buyer = Buyer.someone(stage.issuer(), service);

    @Test
    @Tag("ACC-6")
    void a_subscribers_token_is_verified_with_the_published_keys() {
        service.awaitPlansOnSale();
        stage.approve(buyer.subscribesTo("sollo_monthly"));
        buyer.awaitsAccess();

        String token = String.valueOf(answer(buyer.get("/api/access/token")).get("token"));

        Instant now = stage.payPal().clock().instant();
        assertThat(verifier().claims(token, now)).hasValueSatisfying(claims -> {
            assertThat(claims.getClaims())
                    .containsEntry("plan", "sollo_monthly")
                    .containsEntry("tier", "pro")
                    .containsEntry("full_access", true);
            assertThat(claims.getIssuer()).isEqualTo("tollgate");
            assertThat(claims.getExpirationTime()).isBetween(now, now.plus(Duration.ofMinutes(5)));
        });
    }

    @Test
    @Tag("ACC-7")
    @Tag("IDN-4")
    void a_back_end_asks_with_its_key_until_the_key_is_revoked() {
        String admin = stage.issuer().tokenFor("the-admin", "admin@example.com", "Ad Min", Duration.ofHours(1));
        Buyer desk = new Buyer(admin, service.api());
        Map<?, ?> made = answer(desk.post("/api/admin/api-keys", "{\"name\":\"shop\",\"scopes\":[\"access:read\"]}"));
        Buyer backEnd = new Buyer(String.valueOf(made.get("key")), service.api());

        backEnd.post("/api/access/check", "{\"customers\":[\"nobody\",\"nobody\"]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.decisions[1].access.reason")
                .isEqualTo("no_subscription");
        backEnd.get("/api/customers/nobody/access").expectStatus().isOk();

        service.api()
                .delete()
                .uri("/api/admin/api-keys/" + made.get("id"))
                .headers(headers -> headers.setBearerAuth(admin))
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNoContent();
        backEnd.get("/api/customers/nobody/access").expectStatus().isUnauthorized();
    }

    private Verifier verifier() {
        return Verifier.knowing(service.api()
                .get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static Map<?, ?> answer(ResponseSpec response) {
        return response.expectStatus()
                .is2xxSuccessful()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
