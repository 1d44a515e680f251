package app.tollgate.adapter.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.Page;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.application.port.view.AuditTrail.Numbered;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.json.JsonCompareMode;

@Tag("ADM-5")
class AuditControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final CustomerId BOSS = new CustomerId("boss");

    @Test
    void an_entry_says_who_did_what_to_whom_with_before_and_after_and_why() {
        API.edge().audit().page = new Page<>(
                List.of(
                        new Numbered(
                                8,
                                entry(
                                        AuditSubject.of(new CustomerId("ann")),
                                        new AuditChange(
                                                Map.of("until", "2026-04-01T00:00:00Z"),
                                                Map.of("until", "2026-05-01T00:00:00Z")),
                                        Optional.of("for the beta"))),
                        new Numbered(
                                5,
                                entry(
                                        AuditSubject.of("SPRING"),
                                        AuditChange.made(Map.of("trialDays", "7")),
                                        Optional.empty()))),
                Optional.of(5L));

        API.subject(API.newSubject("support"))
                .get()
                .uri("/api/admin/audit?limit=2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"entries":[
                      {"number":8,"at":"2026-03-01T12:00:00Z","by":"boss","action":"free_access_moved","user":"ann",
                       "subject":"ann","before":{"until":"2026-04-01T00:00:00Z"},
                       "after":{"until":"2026-05-01T00:00:00Z"},"reason":"for the beta"},
                      {"number":5,"at":"2026-03-01T12:00:00Z","by":"boss","action":"free_access_moved","user":null,
                       "subject":"SPRING","before":null,"after":{"trialDays":"7"},"reason":null}],
                     "next":"5"}\
                    """, JsonCompareMode.STRICT);
    }

    @Test
    void the_next_page_begins_behind_the_one_before() {
        API.admin()
                .get()
                .uri("/api/admin/audit?after=5")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(API.edge().audit().asked)
                .containsExactly(List.of(AuditTrail.Filter.EVERYTHING, 20, Optional.of(5L)));
    }

    @Test
    void it_is_asked_what_was_done_to_somebody_and_by_whom() {
        API.admin()
                .get()
                .uri("/api/admin/audit?subject=ann&actor=boss&limit=5")
                .exchange()
                .expectStatus()
                .isOk();

        var filter = new AuditTrail.Filter(Optional.of(new CustomerId("ann")), Optional.of(new CustomerId("boss")));
        assertThat(API.edge().audit().asked).containsExactly(List.of(filter, 5, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "subject=a b,subject",
        "actor=ä,actor",
        "limit=0,limit",
        "limit=101,limit",
        "after=x,after",
        "after=-1,after",
        "after=99999999999999999999,after"
    })
    void what_is_no_page_is_said_of_its_parameter(String query, String field) {
        API.admin()
                .get()
                .uri("/api/admin/audit?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static AuditEntry entry(AuditSubject subject, AuditChange change, Optional<String> reason) {
        return new AuditEntry(BOSS, AuditAction.FREE_ACCESS_MOVED, subject, change, reason, TestClock.NOW);
    }
}
