package app.tollgate.adapter.web.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.PretendReconciliation.RunsQuestion;
import app.tollgate.application.Page;
import app.tollgate.application.reconciliation.RequestReconciliation;
import app.tollgate.application.reconciliation.ShowReconciliation.Question;
import app.tollgate.application.reconciliation.ShowReconciliation.Report;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.reconciliation.Concern;
import app.tollgate.domain.reconciliation.EventSearch;
import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.Finding.Detail;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.Mismatch;
import app.tollgate.domain.reconciliation.Mismatch.What;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.ReconciliationRun.Cause;
import app.tollgate.domain.reconciliation.ReconciliationRun.State;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.reconciliation.Tally;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("SYN-1")
class ReconciliationAdminControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String PATH = "/api/admin/reconciliation";
    private static final RunId RUN = new RunId(UUID.fromString("0198c5a0-0000-7000-8000-00000000000b"));
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void runs_are_shown_with_what_they_counted() {
        API.edge().reconciliation().runs = new Page<>(List.of(done(), running()), Optional.of(RUN));

        get(PATH).expectStatus().isOk().expectBody().json("""
            {"runs":[
              {"id":"0198c5a0-0000-7000-8000-00000000000b","trigger":"admin","askedBy":"anna",
               "startedAt":"2026-03-01T10:00:00Z","endedAt":"2026-03-01T10:00:09Z","state":"done","why":null,
               "matched":1,"healed":2,"needsPerson":3,"notReached":4,
               "missedEvents":{"state":"incomplete","recovered":5,"why":"NOT_AUTHORIZED"}},
              {"id":"0198c5a0-0000-7000-8000-00000000000b","trigger":"schedule","askedBy":null,
               "startedAt":"2026-03-01T10:00:00Z","endedAt":null,"state":"running","why":null,
               "matched":0,"healed":0,"needsPerson":0,"notReached":0,
               "missedEvents":{"state":"pending","recovered":0,"why":null}}],
             "next":"0198c5a0-0000-7000-8000-00000000000b"}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    void a_report_says_what_was_healed_from_what_to_what_and_why_a_person_is_needed() {
        API.edge().reconciliation().report = Mono.just(new Report(
                done(),
                new Page<>(
                        List.of(
                                finding(new Detail.Healed(
                                        new Mismatch(What.STATE, Optional.of("active"), "cancelled"))),
                                finding(new Detail.Healed(
                                        new Mismatch(What.CHARGE_BOOKED, Optional.empty(), "A completed"))),
                                finding(new Detail.NeedsPerson(Concern.SECOND_LIVE_SUBSCRIPTION)),
                                finding(new Detail.NotReached("paypal did not answer"))),
                        Optional.empty())));

        get(PATH + "/" + RUN.value()).expectStatus().isOk().expectBody().json("""
            {"run":{"state":"done"},"findings":[
              {"kind":"healed","what":"state","from":"active","to":"cancelled","why":null,
               "payPalSubscriptionId":"I-BW452GLLEP1G","at":"2026-03-01T10:00:00Z"},
              {"kind":"healed","what":"charge_booked","from":null,"to":"A completed"},
              {"kind":"needs_person","what":null,"why":"second_live_subscription"},
              {"kind":"not_reached","why":"paypal did not answer"}],"next":null}\
            """);
    }

    @Test
    void pages_and_kinds_are_asked_for_by_name() {
        String id = RUN.value().toString();

        get(PATH + "?limit=7&after=" + id).expectStatus().isOk();
        get(PATH + "/" + id + "?kind=needs_person&limit=9&after=" + id)
                .expectStatus()
                .isNotFound();

        assertThat(API.edge().reconciliation().asked)
                .containsExactly(
                        new RunsQuestion(7, Optional.of(RUN)),
                        new Question(
                                RUN,
                                Optional.of(Finding.Kind.NEEDS_PERSON),
                                9,
                                Optional.of(new FindingId(RUN.value()))));
    }

    @ParameterizedTest
    @CsvSource({"?limit=0,limit", "?limit=101,limit", "?after=1,after", "/0198?kind=other,kind", "/0198?limit=0,limit"})
    void what_cannot_be_asked_for_is_refused_by_name(String query, String field) {
        get(PATH + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(API.edge().reconciliation().asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none", "0198c5a0-0000-7000-8000-00000000000b", "1-1-1-1-1"})
    void a_run_that_is_not_there_is_said_as_such(String id) {
        get(PATH + "/" + id)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("reconciliation_not_found");
    }

    @Test
    void a_run_is_accepted_and_its_address_given() {
        API.world().reconciliationOutcome = Mono.just(new RequestReconciliation.Outcome.Accepted(RUN));
        String subject = API.newSubject("admin");

        var answer = API.subject(subject).post().uri(PATH + "/run").exchange();

        answer.expectStatus()
                .isAccepted()
                .expectHeader()
                .valueEquals("Location", PATH + "/" + RUN.value())
                .expectBody()
                .jsonPath("$.address")
                .isEqualTo(PATH + "/" + RUN.value());
        assertThat(API.world().asked).containsExactly(new CustomerId(subject));
    }

    @Test
    void a_second_run_is_refused_with_the_address_of_the_first() {
        API.world().reconciliationOutcome = Mono.just(new RequestReconciliation.Outcome.AlreadyRunning(RUN));

        API.admin()
                .post()
                .uri(PATH + "/run")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals("Location", PATH + "/" + RUN.value())
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("reconciliation_running")
                .jsonPath("$.run")
                .isEqualTo(RUN.value().toString());
    }

    private static ReconciliationRun done() {
        return new ReconciliationRun(
                RUN,
                new Cause.Admin(new CustomerId("anna")),
                AT,
                new State.Done(AT.plusSeconds(9)),
                new Tally(1, 2, 3, 4),
                new EventSearch.Incomplete(5, "NOT_AUTHORIZED"));
    }

    private static ReconciliationRun running() {
        return ReconciliationRun.begun(RUN, new Cause.Schedule(), AT);
    }

    private static Finding finding(Detail detail) {
        return new Finding(
                new FindingId(RUN.value()),
                new SubscriptionId(RUN.value()),
                new ProviderSubscriptionId("I-BW452GLLEP1G"),
                detail,
                AT);
    }

    private static WebTestClient.ResponseSpec get(String path) {
        return API.admin().get().uri(path).exchange();
    }
}
