package app.tollgate.adapter.web.planrequest;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.Page;
import app.tollgate.application.planrequest.DeletePlanRequest;
import app.tollgate.application.planrequest.RequestPlan;
import app.tollgate.application.planrequest.RequestPlan.Outcome;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@Tag("MAN-1")
class PlanRequestControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String PATH = "/api/plan-requests";
    private static final String BODY = """
        {"plan":"pro_monthly","method":"bank_transfer","transferId":" ft-1 ","amount":{"amount":"9.00","currency":"USD"}}\
        """;
    private static final String PENDING = SampleRequests.json("pending", "unpaid", "", "", "");

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Outcome.NoSuchPlan(), 404, "plan_not_found"),
                Arguments.of(new Outcome.PlanNotSold(), 409, "plan_not_sold"),
                Arguments.of(new Outcome.PlanIsFree(), 409, "plan_is_free"),
                Arguments.of(new Outcome.CurrencyNotOffered(Set.of(new Currency("USD"))), 422, "currency_not_offered"),
                Arguments.of(new Outcome.NoSuchMethod(), 404, "payment_method_not_found"),
                Arguments.of(new Outcome.TransferUsed(), 409, "transfer_id_used"),
                Arguments.of(new Outcome.TooManyOpen(3), 409, "too_many_plan_requests"));
    }

    @Test
    void how_to_pay_is_told_to_who_signed_in() {
        API.user()
                .get()
                .uri("/api/payment-methods")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"methods":[{"code":"bank_transfer","name":"Bank transfer","instructions":"To PK36\\nSCBL 0000"}]}\
                    """, JsonCompareMode.STRICT);
        API.nobody().get().uri("/api/payment-methods").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void who_asks_comes_from_the_token_and_the_first_time_is_told_from_the_second() {
        API.edge().planRequests().request = new Outcome.Requested(SampleRequests.PENDING);
        String ann = API.newSubject("user");

        ask(API.subject(ann), BODY).expectStatus().isCreated().expectBody().json(PENDING, JsonCompareMode.STRICT);
        API.edge().planRequests().request = new Outcome.RequestedBefore(SampleRequests.PENDING);
        ask(API.subject(ann), BODY).expectStatus().isOk().expectBody().json(PENDING, JsonCompareMode.STRICT);

        assertThat(API.edge().planRequests().asked)
                .containsOnly(new RequestPlan.Command(
                        new CustomerId(ann), SampleRequests.PENDING.plan().code(), SampleRequests.PENDING.transfer()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_has_a_code_of_its_own(Outcome refusal, int status, String code) {
        API.edge().planRequests().request = refusal;

        ask(API.user(), BODY)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"method":"b","transferId":"FT-1","amount":{"amount":"9","currency":"USD"}}                         | plan
        {"plan":"p","method":"B!","transferId":"FT-1","amount":{"amount":"9","currency":"USD"}}             | method
        {"plan":"p","method":"b","transferId":"F\u0422-1","amount":{"amount":"9","currency":"USD"}}         | transferId
        {"plan":"p","method":"b","transferId":"FT 1","amount":{"amount":"9","currency":"USD"}}              | transferId
        {"plan":"p","method":"b","transferId":"FT-1"}                                                       | amount
        {"plan":"p","method":"b","transferId":"FT-1","amount":{"amount":"0.00","currency":"USD"}}           | amount.amount
        {"plan":"p","method":"b","transferId":"FT-1","amount":{"amount":"-9.00","currency":"USD"}}          | amount.amount
        {"plan":"p","method":"b","transferId":"FT-1","amount":{"amount":"9.005","currency":"USD"}}          | amount.amount
        {"plan":"p","method":"b","transferId":"FT-1","amount":{"amount":"9","currency":"usd"}}              | amount.currency
        {"plan":"p","method":"b","transferId":"FT-1","amount":{"amount":"9","currency":"USD"},"price":1}    | price
        {"plan":"p","method":"b","transferId":"FT-1","amount":{"amount":"9","currency":"USD"},"status":"active"} | status
        {"plan":"p","method":"b","transferId":"FT-1","amount":{"amount":"9","currency":"USD"},"user":"boss"} | user
        """)
    void what_is_wrong_or_not_for_the_caller_to_decide_is_said_of_its_field(String body, String field) {
        ask(API.user(), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(API.edge().planRequests().asked).isEmpty();
    }

    @Test
    void own_requests_are_listed_page_by_page() {
        API.edge().planRequests().own =
                new Page<>(List.of(SampleRequests.ACTIVE), Optional.of(new PlanRequestId(Samples.ID)));
        String ann = API.newSubject("user");

        API.subject(ann)
                .get()
                .uri(PATH + "?limit=1&after=" + Samples.ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"requests\":["
                                + SampleRequests.json(
                                        "active", "paid", "2026-03-01T12:00:00Z", "2026-04-01T12:00:00Z", "")
                                + "],\"next\":\"" + Samples.ID + "\"}",
                        JsonCompareMode.STRICT);

        assertThat(API.edge().planRequests().asked)
                .containsExactly(List.of(new CustomerId(ann), 1, Optional.of(new PlanRequestId(Samples.ID))));
    }

    @Test
    void an_own_request_is_withdrawn_while_nobody_decided() {
        String ann = API.newSubject("user");
        API.edge().planRequests().deletion = new DeletePlanRequest.Outcome.Deleted();
        withdraw(ann, Samples.ID.toString()).expectStatus().isNoContent();
        assertThat(API.edge().planRequests().asked)
                .containsExactly(List.of("owner", new PlanRequestId(Samples.ID), new CustomerId(ann)));

        API.edge().planRequests().deletion = new DeletePlanRequest.Outcome.Decided(RequestState.ACTIVE);
        withdraw(ann, Samples.ID.toString())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("plan_request_decided")
                .jsonPath("$.status")
                .isEqualTo("active");
        withdraw(ann, "FT-1").expectStatus().isNotFound();
    }

    private static ResponseSpec withdraw(String subject, String id) {
        return API.subject(subject).delete().uri(PATH + "/" + id).exchange();
    }

    private static ResponseSpec ask(WebTestClient caller, String body) {
        return caller.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
