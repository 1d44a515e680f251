package app.tollgate.application.apikey;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.Page;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IDN-4")
class ApiKeysTest {

    private static final SecretHash HASH = new SecretHash("ab".repeat(32));
    private static final SecretHash OTHER = new SecretHash("cd".repeat(32));

    private static final CustomerId ADMIN = new CustomerId("admin");

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryApiKeys store = new InMemoryApiKeys();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final SequentialIdentifiers identifiers = new SequentialIdentifiers();
    private final CreateApiKey create =
            new CreateApiKeyService(store, audit, new PlainUnitOfWork(), identifiers, clock);
    private final ListApiKeys list = new ListApiKeysService(store);
    private final RevokeApiKey revoke = new RevokeApiKeyService(store, audit, new PlainUnitOfWork(), clock);
    private final RecognizeApiKey recognize = new RecognizeApiKeyService(store, clock);

    @Test
    void a_key_is_recognized_by_the_hash_of_its_secret() {
        ApiKey key = made("shop", HASH);

        assertThat(recognized(key.id(), HASH)).contains(key.usedAt(NOW));
        assertThat(recognized(key.id(), OTHER)).isEmpty();
        assertThat(recognized(new ApiKeyId(new UUID(9, 9)), HASH)).isEmpty();
    }

    @Test
    void an_old_and_a_new_key_of_one_name_work_side_by_side_until_the_old_one_is_revoked() {
        ApiKey old = made("shop", HASH);
        ApiKey fresh = made("shop", OTHER);
        assertThat(recognized(old.id(), HASH)).isPresent();
        assertThat(recognized(fresh.id(), OTHER)).isPresent();

        assertThat(revoke.revoke(old.id(), ADMIN).block(SOON)).isEqualTo(new RevokeApiKey.Outcome.Revoked());

        assertThat(recognized(old.id(), HASH)).isEmpty();
        assertThat(recognized(fresh.id(), OTHER)).isPresent();
    }

    @Test
    void a_revoked_key_may_be_revoked_again_and_an_unknown_one_not() {
        ApiKey key = made("shop", HASH);

        assertThat(revoke.revoke(key.id(), ADMIN).block(SOON)).isEqualTo(new RevokeApiKey.Outcome.Revoked());
        assertThat(revoke.revoke(key.id(), ADMIN).block(SOON)).isEqualTo(new RevokeApiKey.Outcome.Revoked());
        assertThat(revoke.revoke(new ApiKeyId(new UUID(9, 9)), ADMIN).block(SOON))
                .isEqualTo(new RevokeApiKey.Outcome.NoSuchKey());
    }

    @Test
    void a_use_is_noted_once_an_hour() {
        ApiKey key = made("shop", HASH);
        assertThat(recognized(key.id(), HASH)).isPresent();
        clock.advance(Duration.ofMinutes(59));
        assertThat(recognized(key.id(), HASH)).isPresent();
        assertThat(stored(key)).contains(key.usedAt(NOW));

        clock.advance(Duration.ofMinutes(1));
        assertThat(recognized(key.id(), HASH)).isPresent();

        assertThat(stored(key)).contains(key.usedAt(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void a_wrong_secret_is_no_use() {
        ApiKey key = made("shop", HASH);

        assertThat(recognized(key.id(), OTHER)).isEmpty();

        assertThat(stored(key)).contains(key);
    }

    @Test
    void the_list_goes_on_where_a_page_ended() {
        ApiKey first = made("one", HASH);
        ApiKey second = made("two", HASH);
        ApiKey third = made("three", HASH);

        var page = list.list(2, Optional.empty()).block(SOON);

        assertThat(page).isEqualTo(new Page<>(List.of(third, second), Optional.of(second.id())));
        assertThat(list.list(2, page.next()).block(SOON)).isEqualTo(new Page<>(List.of(first), Optional.empty()));
    }

    @Test
    @Tag("ADM-5")
    void what_was_made_and_revoked_is_on_record_without_any_secret() {
        ApiKey key = made("shop", HASH);
        assertThat(revoke.revoke(key.id(), ADMIN).block(SOON)).isEqualTo(new RevokeApiKey.Outcome.Revoked());
        assertThat(revoke.revoke(key.id(), ADMIN).block(SOON)).isEqualTo(new RevokeApiKey.Outcome.Revoked());

        assertThat(audit.all())
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.API_KEY_CREATED, AuditAction.API_KEY_REVOKED);
        assertThat(audit.all().toString()).contains("shop", "access:read").doesNotContain(HASH.hex());
    }

    private ApiKey made(String name, SecretHash hash) {
        return create.create(new CreateApiKey.Command(name, Set.of(Scope.ACCESS_READ), hash, ADMIN))
                .block(SOON);
    }

    private Optional<ApiKey> recognized(ApiKeyId id, SecretHash presented) {
        return recognize.recognize(id, presented).blockOptional(SOON);
    }

    private Optional<ApiKey> stored(ApiKey key) {
        return store.find(key.id()).blockOptional(SOON);
    }
}
