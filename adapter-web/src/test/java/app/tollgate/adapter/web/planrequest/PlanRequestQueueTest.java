package app.tollgate.adapter.web.planrequest;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.application.Page;
import app.tollgate.application.planrequest.DeletePlanRequest;
import app.tollgate.application.port.view.PlanRequestQueue;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.json.JsonCompareMode;

@Tag("MAN-2")
class PlanRequestQueueTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String PATH = "/api/admin/plan-requests";
    private static final PlanRequestId ID = new PlanRequestId(Samples.ID);
    private static final String ACTIVE =
            SampleRequests.fields("active", "paid", "2026-03-01T12:00:00Z", "2026-04-01T12:00:00Z", "");
    private static final String DECIDED = """
        "user":"ann","amountMatches":true,"approvedOnce":null,"decidedBy":"boss","decidedAt":"2026-03-01T12:00:00Z"\
        """;

    @Test
    void the_queue_is_of_one_state_and_says_who_asked() {
        API.edge().planRequests().queue = new Page<>(
                List.of(new PlanRequestQueue.Entry(
                        SampleRequests.ACTIVE, Optional.of(new EmailAddress("ann@shop.example")), Optional.empty())),
                Optional.of(ID));

        API.subject(API.newSubject("support"))
                .get()
                .uri(PATH + "?state=active&limit=1&after=" + Samples.ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"requests\":[{\"email\":\"ann@shop.example\",\"name\":null," + ACTIVE + "," + DECIDED
                                + "}],\"next\":\"" + Samples.ID + "\"}",
                        JsonCompareMode.STRICT);

        assertThat(API.edge().planRequests().asked)
                .containsExactly(List.of(Optional.of(RequestState.ACTIVE), 1, Optional.of(ID)));
    }

    @Test
    void a_state_that_nobody_knows_is_refused() {
        API.admin()
                .get()
                .uri(PATH + "?state=open")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("state");
    }

    @Test
    void an_admin_deletes_what_is_pending() {
        String boss = API.newSubject("admin");
        API.edge().planRequests().deletion = new DeletePlanRequest.Outcome.Deleted();

        API.subject(boss)
                .delete()
                .uri(PATH + "/" + Samples.ID)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(API.edge().planRequests().asked).containsExactly(List.of("admin", ID, new CustomerId(boss)));
    }
}
