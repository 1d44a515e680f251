package app.tollgate.adapter.persistence.grant;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.adapter.persistence.UseCases;
import app.tollgate.application.grant.GiveFreeAccess;
import app.tollgate.application.grant.GiveFreeAccess.Command;
import app.tollgate.application.grant.GiveFreeAccess.Outcome;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

/// Several admins at once: one grant, and each of them on record.
@Tag("GRT-1")
class FreeAccessRaceTest {

    private static final int ADMINS = 6;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void one_grant_runs_whoever_was_first() {
        KnownRows known = new KnownRows(DATABASE);
        CustomerId ann = known.aCustomer();
        List<CustomerId> admins = Collections.nCopies(ADMINS, known.aCustomer());

        List<Outcome> outcomes = giveAll(ann, admins);

        assertThat(outcomes).hasSize(ADMINS).allMatch(Outcome.Given.class::isInstance);
        List<Grant> given = DATABASE.get(Grants.class)
                .of(ann, GrantKind.FREE_ACCESS)
                .collectList()
                .block(SOON);
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().endsAt()).isBetween(daysLater(1), daysLater(ADMINS));
    }

    @Test
    @Tag("ADM-5")
    void who_began_and_who_moved_it_is_on_record() {
        KnownRows known = new KnownRows(DATABASE);
        CustomerId ann = known.aCustomer();

        var _ = giveAll(ann, Collections.nCopies(ADMINS, known.aCustomer()));

        List<AuditAction> newestFirst = DATABASE.get(AuditTrail.class)
                .newestFirst(100, Optional.empty())
                .map(one -> one.entry().action())
                .collectList()
                .block(SOON);
        assertThat(newestFirst).hasSize(ADMINS);
        assertThat(newestFirst.getLast()).isEqualTo(AuditAction.FREE_ACCESS_GIVEN);
        assertThat(newestFirst.subList(0, ADMINS - 1)).containsOnly(AuditAction.FREE_ACCESS_MOVED);
    }

    private static List<Outcome> giveAll(CustomerId user, List<CustomerId> admins) {
        try (UseCases useCases = new UseCases(DATABASE)
                .with(SignUpTrial.class, () -> new SignUpTrial(0, new Tier("pro")))
                .started()) {
            GiveFreeAccess freeAccess = useCases.get(GiveFreeAccess.class);
            return Flux.range(0, admins.size())
                    .flatMap(number -> freeAccess.give(
                            new Command(user, daysLater(1 + number), "for the beta", admins.get(number))))
                    .collectList()
                    .block(SOON);
        }
    }
}
