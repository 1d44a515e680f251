package app.tollgate.adapter.web.planrequest;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.planrequest.DecidePlanRequest.Outcome;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import app.tollgate.domain.planrequest.RequestStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@Tag("MAN-2")
class PlanRequestAdminControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String PATH = "/api/admin/plan-requests";
    private static final PlanRequestId ID = new PlanRequestId(Samples.ID);
    private static final Instant END = Instant.parse("2026-05-01T00:00:00Z");
    private static final String ACTIVE =
            SampleRequests.fields("active", "paid", "2026-03-01T12:00:00Z", "2026-04-01T12:00:00Z", "");
    private static final String DECIDED = """
        "user":"ann","amountMatches":true,"approvedOnce":null,"decidedBy":"boss","decidedAt":"2026-03-01T12:00:00Z"\
        """;

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Outcome.NoSuchRequest(), 404, "plan_request_not_found"),
                Arguments.of(new Outcome.DecidedOtherwise(RequestState.REJECTED), 409, "plan_request_decided"),
                Arguments.of(new Outcome.OwnRequest(), 403, "own_plan_request"),
                Arguments.of(new Outcome.EndsInThePast(), 422, "expiry_date_past"),
                Arguments.of(new Outcome.EndsBeforeItBegins(END), 422, "expiry_date_too_early"),
                Arguments.of(new Outcome.EndsTooLate(END), 422, "expiry_date_too_late"),
                Arguments.of(new Outcome.FirstMeantAnotherEnd(Optional.of(END)), 409, "expiry_date_differs"),
                Arguments.of(new Outcome.FirstMeantAnotherEnd(Optional.empty()), 409, "expiry_date_differs"));
    }

    @Test
    void an_approval_says_what_was_given_and_who_decided() {
        API.edge().planRequests().decision = new Outcome.Approved(SampleRequests.ACTIVE);
        String boss = API.newSubject("admin");

        put(
                        boss,
                        "{\"status\":\"Active\",\"invoiceStatus\":\"Paid\",\"expiryDate\":\"" + END
                                + "\",\"acceptAmount\":true,\"reason\":\"seen\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{" + ACTIVE + "," + DECIDED + "}", JsonCompareMode.STRICT);
        put(boss, "{\"status\":\"active\",\"invoiceStatus\":\"paid\"}")
                .expectStatus()
                .isOk();

        assertThat(API.edge().planRequests().asked)
                .containsExactly(
                        List.of(
                                ID,
                                new FourEyes.Yes(new CustomerId(boss), Optional.of(END), true),
                                Optional.of("seen")),
                        List.of(ID, new FourEyes.Yes(new CustomerId(boss), Optional.empty(), false), Optional.empty()));
    }

    @Test
    @Tag("MAN-4")
    void the_first_of_two_approvals_is_shown_while_another_is_awaited() {
        API.edge().planRequests().decision = new Outcome.ApprovedOnce(SampleRequests.PENDING.with(
                new RequestStatus.ApprovedOnce(new CustomerId("boss"), TestClock.NOW, Optional.of(END))));

        put(API.newSubject("admin"), "{\"status\":\"active\",\"invoiceStatus\":\"paid\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("pending")
                .jsonPath("$.approvedOnce.by")
                .isEqualTo("boss")
                .jsonPath("$.approvedOnce.expiryDate")
                .isEqualTo(END.toString())
                .jsonPath("$.decidedBy")
                .isEmpty();
    }

    @Test
    void a_rejection_has_a_reason() {
        API.edge().planRequests().decision = new Outcome.Rejected(SampleRequests.PENDING.with(
                new RequestStatus.Rejected(new CustomerId("boss"), TestClock.NOW, "no money came")));
        String boss = API.newSubject("admin");

        put(boss, "{\"status\":\"rejected\",\"reason\":\"no money came\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("rejected")
                .jsonPath("$.reason")
                .isEqualTo("no money came");

        assertThat(API.edge().planRequests().asked).containsExactly(List.of(ID, "no money came", new CustomerId(boss)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_has_a_code_of_its_own(Outcome refusal, int status, String code) {
        API.edge().planRequests().decision = refusal;

        put(API.newSubject("admin"), "{\"status\":\"active\",\"invoiceStatus\":\"paid\"}")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    @Tag("MAN-4")
    void an_amount_that_is_not_the_price_is_shown_beside_it() {
        API.edge().planRequests().decision =
                new Outcome.AmountDiffers(Samples.money("8.00", "USD"), Samples.money("9.00", "USD"));

        put(API.newSubject("admin"), "{\"status\":\"active\",\"invoiceStatus\":\"paid\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("amount_differs")
                .jsonPath("$.amount.amount")
                .isEqualTo("8.00")
                .jsonPath("$.price.amount")
                .isEqualTo("9.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {}                                                                       | status
        {"status":"pending"}                                                     | status
        {"status":"active"}                                                      | invoiceStatus
        {"status":"active","invoiceStatus":"unpaid"}                             | invoiceStatus
        {"status":"active","invoiceStatus":"later"}                              | invoiceStatus
        {"status":"active","invoiceStatus":"paid","expiryDate":"tomorrow"}       | expiryDate
        {"status":"active","invoiceStatus":"paid","amount":1}                    | amount
        {"status":"rejected"}                                                    | reason
        {"status":"rejected","reason":" "}                                       | reason
        {"status":"rejected","reason":"no","invoiceStatus":"paid"}               | invoiceStatus
        {"status":"rejected","reason":"no","expiryDate":"2026-05-01T00:00:00Z"}  | expiryDate
        """)
    void what_does_not_fit_together_is_said_of_its_field(String body, String field) {
        put(API.newSubject("admin"), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(API.edge().planRequests().asked).isEmpty();
    }

    private static ResponseSpec put(String admin, String body) {
        return API.subject(admin)
                .put()
                .uri(PATH + "/" + Samples.ID)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
