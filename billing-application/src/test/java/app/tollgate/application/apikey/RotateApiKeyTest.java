package app.tollgate.application.apikey;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.InMemoryApiKeys;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.Scope;
import app.tollgate.domain.apikey.SecretHash;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.customer.CustomerId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A new key in the place of an old one, and for how long both count.
@Tag("IDN-4")
class RotateApiKeyTest {

    private static final SecretHash HASH = new SecretHash("ab".repeat(32));
    private static final SecretHash OTHER = new SecretHash("cd".repeat(32));

    private static final CustomerId ADMIN = new CustomerId("admin");

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryApiKeys store = new InMemoryApiKeys();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final SequentialIdentifiers identifiers = new SequentialIdentifiers();
    private final CreateApiKey create =
            new CreateApiKeyService(store, audit, new PlainUnitOfWork(), identifiers, clock);
    private final RevokeApiKey revoke = new RevokeApiKeyService(store, audit, new PlainUnitOfWork(), clock);
    private final RecognizeApiKey recognize = new RecognizeApiKeyService(store, clock);
    private final RotateApiKey rotate =
            new RotateApiKeyService(store, audit, new PlainUnitOfWork(), identifiers, clock);

    @Test
    void a_rotated_key_and_its_successor_overlap_and_then_the_old_one_ends() {
        ApiKey old = made("shop", HASH);

        var rotated = (RotateApiKey.Outcome.Rotated) rotated(old, Duration.ofHours(24));

        ApiKey fresh = rotated.fresh();
        assertThat(fresh.name()).isEqualTo("shop");
        assertThat(fresh.scopes()).isEqualTo(old.scopes());
        assertThat(rotated.oldEndsAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        clock.advance(Duration.ofHours(24).minusNanos(1));
        assertThat(recognized(old.id(), HASH)).isPresent();
        assertThat(recognized(fresh.id(), OTHER)).isPresent();
        clock.advance(Duration.ofNanos(1));
        assertThat(recognized(old.id(), HASH)).isEmpty();
        assertThat(recognized(fresh.id(), OTHER)).isPresent();
    }

    @Test
    void without_an_overlap_the_old_key_ends_at_once() {
        ApiKey old = made("shop", HASH);

        assertThat(rotated(old, Duration.ZERO)).isInstanceOf(RotateApiKey.Outcome.Rotated.class);

        assertThat(recognized(old.id(), HASH)).isEmpty();
    }

    @Test
    void a_key_is_rotated_once_and_a_revoked_or_unknown_one_never() {
        ApiKey old = made("shop", HASH);
        ApiKey revoked = made("shop", HASH);
        assertThat(revoke.revoke(revoked.id(), ADMIN).block(SOON)).isEqualTo(new RevokeApiKey.Outcome.Revoked());
        assertThat(rotated(old, Duration.ofDays(30))).isInstanceOf(RotateApiKey.Outcome.Rotated.class);

        assertThat(rotated(old, Duration.ZERO)).isEqualTo(new RotateApiKey.Outcome.EndedAlready());
        assertThat(rotated(revoked, Duration.ZERO)).isEqualTo(new RotateApiKey.Outcome.EndedAlready());
        assertThat(rotate.rotate(new RotateApiKey.Command(new ApiKeyId(new UUID(9, 9)), OTHER, Duration.ZERO, ADMIN))
                        .block(SOON))
                .isEqualTo(new RotateApiKey.Outcome.NoSuchKey());
        assertThat(store.list(10, Optional.empty()).collectList().block(SOON)).hasSize(3);
    }

    @Test
    void a_key_that_is_about_to_end_can_still_be_revoked() {
        ApiKey old = made("shop", HASH);
        assertThat(rotated(old, Duration.ofDays(30))).isInstanceOf(RotateApiKey.Outcome.Rotated.class);

        assertThat(revoke.revoke(old.id(), ADMIN).block(SOON)).isEqualTo(new RevokeApiKey.Outcome.Revoked());

        assertThat(recognized(old.id(), HASH)).isEmpty();
    }

    @Test
    @Tag("ADM-5")
    void a_rotation_is_on_record_without_any_secret() {
        ApiKey old = made("shop", HASH);
        assertThat(rotated(old, Duration.ofHours(1))).isInstanceOf(RotateApiKey.Outcome.Rotated.class);

        AuditEntry entry = audit.all().getLast();

        assertThat(entry.action()).isEqualTo(AuditAction.API_KEY_ROTATED);
        assertThat(entry.change().after()).containsKeys("replacedBy", "endsAt").containsEntry("name", "shop");
        assertThat(audit.all().toString()).doesNotContain(HASH.hex()).doesNotContain(OTHER.hex());
    }

    private ApiKey made(String name, SecretHash hash) {
        return create.create(new CreateApiKey.Command(name, Set.of(Scope.ACCESS_READ), hash, ADMIN))
                .block(SOON);
    }

    private RotateApiKey.Outcome rotated(ApiKey key, Duration overlap) {
        return rotate.rotate(new RotateApiKey.Command(key.id(), OTHER, overlap, ADMIN))
                .block(SOON);
    }

    private Optional<ApiKey> recognized(ApiKeyId id, SecretHash presented) {
        return recognize.recognize(id, presented).blockOptional(SOON);
    }
}
