package app.tollgate.adapter.web.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.application.coupon.KeepCoupons.Creation;
import app.tollgate.application.coupon.KeepCoupons.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// What an admin may not send, each said of its field.
@Tag("CPN-1")
class CouponRequestTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String PATH = "/api/admin/coupons";
    private static final String ID = "0198c5a0-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"trialDays":7}                                            | code        | is required
        {"code":"SPRING 26","trialDays":7}                         | code        | has no spaces
        {"code":"SPR\u0406NG","trialDays":7}                       | code        | has the letters A to Z only; others may look like them and are not
        {"code":"50%OFF","trialDays":7}                            | code        | has letters, digits, - and _ only
        {"code":"SPRING"}                                          | trialDays   | is required
        {"code":"SPRING","trialDays":0}                            | trialDays   | is 1 to 365 days
        {"code":"SPRING","trialDays":-7}                           | trialDays   | is 1 to 365 days
        {"code":"SPRING","trialDays":366}                          | trialDays   | is 1 to 365 days
        {"code":"SPRING","trialDays":7.5}                          | trialDays   | is not of the expected type
        {"code":"SPRING","trialDays":7,"maxUses":0}                | maxUses     | is 1 or more; without it there is no limit
        {"code":"SPRING","trialDays":7,"validUntil":"2026-04-01"}  | validUntil  | is a moment in UTC, such as 2026-03-01T12:00:00Z
        {"code":"SPRING","trialDays":7,"uses":7}                   | uses        | is not a field of this request
        {"code":"SPRING","trialDays":7,"createdBy":"me"}           | createdBy   | is not a field of this request
        {"code":"SPRING","trialDays":7,"discount":50}              | discount    | is not a field of this request
        """)
    void what_is_wrong_is_said_of_its_field(String body, String field, String message) {
        refuses(send(HttpMethod.POST, PATH, body), field, message);
        assertThat(API.edge().coupons().asked).isEmpty();
    }

    @Test
    void it_does_not_end_before_it_begins_nor_in_the_past() {
        String backwards = "{\"code\":\"SPRING\",\"trialDays\":7,\"validFrom\":\"2026-04-01T00:00:00Z\","
                + "\"validUntil\":\"2026-03-01T00:00:00Z\"}";
        refuses(send(HttpMethod.POST, PATH, backwards), "validUntil", "is after validFrom");

        API.edge().coupons().creation = new Creation.EndsInThePast();
        refuses(send(HttpMethod.POST, PATH, "{\"code\":\"a-b\",\"trialDays\":7}"), "validUntil", "is in the future");
        API.edge().coupons().change = new Outcome.EndsInThePast();
        refuses(send(HttpMethod.PUT, PATH + "/" + ID, "{\"trialDays\":7}"), "validUntil", "is in the future");
    }

    private static void refuses(ResponseSpec answer, String field, String message) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    private static ResponseSpec send(HttpMethod method, String path, String body) {
        return API.admin()
                .method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
