package app.tollgate.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// What a customer gets without paying: the days of a coupon, then free access, and in between and after it nothing.
class GivenAccessJourneyTest {

    private static final String REDEEM = "/api/subscriptions/redeem-coupon";
    private static final String FREE_ACCESS = "/api/admin/users/ann/free-access";

    @Test
    @Timeout(120)
    @Tag("CPN-2")
    @Tag("GRT-1")
    @Tag("GRT-3")
    @Tag("ADM-5")
    void a_coupon_opens_access_and_so_does_an_admin_and_each_closes_by_itself() {
        try (Stage stage = new Stage();
                RunningService service = stage.startService(Map.of())) {
            Buyer admin = lasting(stage, service, "boss", "admin@example.com");
            Buyer ann = lasting(stage, service, "ann", "ann.other@example.com");
            awaits(ann, "no_subscription", false);

            made(admin);
            redeemed(ann);
            refusedToOthers(stage, service, ann);
            var _ = stage.payPal().control().advance(Duration.ofDays(7));
            awaits(ann, "coupon_trial_ended", false);

            String until =
                    stage.payPal().clock().instant().plus(Duration.ofDays(30)).toString();
            admin.put(FREE_ACCESS, "{\"until\": \"" + until + "\", \"reason\": \"for the beta\"}")
                    .expectStatus()
                    .isOk();
            awaits(ann, "free_access_running", true);
            admin.delete(FREE_ACCESS).expectStatus().isNoContent();
            awaits(ann, "free_access_ended", false);

            isOnRecord(admin);
        }
    }

    private static void made(Buyer admin) {
        admin.post("/api/admin/coupons", "{\"code\": \"spring\", \"trialDays\": 7, \"maxUses\": 2}")
                .expectStatus()
                .isCreated();
        refused(admin.post("/api/admin/coupons", "{\"code\": \"Spring\", \"trialDays\": 9}"), "coupon_code_taken");
    }

    private static void redeemed(Buyer ann) {
        ann.post(REDEEM, "{\"code\": \"Spring\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SPRING");
        awaits(ann, "coupon_trial_running", true);
    }

    private static void refusedToOthers(Stage stage, RunningService service, Buyer ann) {
        Buyer sameMailbox = lasting(stage, service, "ann-again", "annother+2@example.com");
        Buyer bob = lasting(stage, service, "bob", "bob@example.com");
        Buyer late = lasting(stage, service, "late", "late@example.com");

        refused(ann.post(REDEEM, "{\"code\": \"spring\"}"), "coupon_already_used");
        refused(sameMailbox.post(REDEEM, "{\"code\": \"spring\"}"), "coupon_already_used");
        bob.post(REDEEM, "{\"code\": \"spring\"}").expectStatus().isOk();
        refused(late.post(REDEEM, "{\"code\": \"spring\"}"), "coupon_used_up");
    }

    private static void isOnRecord(Buyer admin) {
        admin.get("/api/admin/coupons/spring/usage")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.uses[0].user")
                .isEqualTo("bob")
                .jsonPath("$.uses[1].user")
                .isEqualTo("ann");
        admin.get("/api/admin/audit")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entries[0].action")
                .isEqualTo("free_access_revoked")
                .jsonPath("$.entries[1].action")
                .isEqualTo("free_access_given")
                .jsonPath("$.entries[1].reason")
                .isEqualTo("for the beta")
                .jsonPath("$.entries[2].action")
                .isEqualTo("coupon_created");
    }

    private static void refused(ResponseSpec answer, String code) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    /// With full access everything is open, and otherwise settings and pricing alone.
    private static void awaits(Buyer buyer, String reason, boolean open) {
        await().atMost(Buyer.SOON)
                .untilAsserted(() -> buyer.access()
                        .jsonPath("$.reason")
                        .isEqualTo(reason)
                        .jsonPath("$.hasFullAccess")
                        .isEqualTo(open)
                        .jsonPath("$.allowedAreas.length()")
                        .isEqualTo(open ? 3 : 2));
    }

    /// Somebody whose token outlasts the days of the coupon.
    private static Buyer lasting(Stage stage, RunningService service, String id, String email) {
        return new Buyer(stage.issuer().tokenFor(id, email, "Some One", Duration.ofDays(60)), service.api());
    }
}
