package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.BackEnd;
import app.tollgate.adapter.web.testing.Tiers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

@Tag("ACC-7")
class CustomerAccessControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    @BeforeEach
    void theTierIsTheCustomersName() {
        API.world().access = customer -> Mono.just(Tiers.of(
                customer.value().substring(0, Math.min(4, customer.value().length()))));
    }

    @Test
    void a_back_end_asks_for_one_customer() {
        var answer = backEnd().get().uri("/api/customers/anna/access").exchange();

        answer.expectStatus().isOk().expectBody().json("""
            {"hasFullAccess":false,"status":"none","tier":"anna","plan":null,"limits":{},
             "allowedAreas":["settings","pricing"],"expiresAt":null,
             "upgradeMessage":"Choose a plan to get full access.","redirectTo":"/pricing","source":"local",
             "asOf":"2026-03-01T12:00:00Z","reason":"no_subscription"}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    void decisions_come_in_the_order_asked_and_as_often_as_asked() {
        var answer = ask(backEnd(), List.of("ben", "anna", "ben"));

        answer.expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"decisions":[{"customer":"ben","access":{"tier":"ben"}},
                                  {"customer":"anna","access":{"tier":"anna"}},
                                  {"customer":"ben","access":{"tier":"ben"}}]}\
                    """, JsonCompareMode.LENIENT)
                .jsonPath("$.decisions[0].customer")
                .isEqualTo("ben")
                .jsonPath("$.decisions[1].customer")
                .isEqualTo("anna")
                .jsonPath("$.decisions.length()")
                .isEqualTo(3);
    }

    @Test
    void a_thousand_customers_of_the_longest_ids_are_taken_and_one_more_is_not() {
        String longest = "x".repeat(127);

        ask(backEnd(), Collections.nCopies(1000, longest)).expectStatus().isOk();
        ask(backEnd(), Collections.nCopies(1001, "anna")).expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {}                            | customers
        {"customers":[]}              | customers
        {"customers":["anna",""]}     | customers[1]
        {"customers":["an na"]}       | customers[0]
        {"customers":[null]}          | customers[0]
        """)
    void what_is_wrong_is_named(String body, String field) {
        var answer = backEnd()
                .post()
                .uri("/api/access/check")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();

        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void support_may_look_too_and_a_user_may_not_even_at_their_own() {
        String user = API.newSubject("user");

        ask(API.subject(API.newSubject("support")), List.of("anna"))
                .expectStatus()
                .isOk();
        ask(API.subject(user), List.of(user)).expectStatus().isForbidden();
        API.subject(user)
                .get()
                .uri("/api/customers/" + user + "/access")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static WebTestClient backEnd() {
        return BackEnd.made(API, "access:read").client();
    }

    private static ResponseSpec ask(WebTestClient caller, List<String> customers) {
        return caller.post()
                .uri("/api/access/check")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("customers", customers))
                .exchange();
    }
}
