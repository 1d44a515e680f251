package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.ApiKeys;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.Scope;
import app.tollgate.domain.apikey.SecretHash;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of API keys promises.
public interface ApiKeysContract {

    ApiKeys apiKeys();

    CustomerId anAdmin();

    @Test
    @Tag("IDN-4")
    default void gives_a_key_back_with_all_of_its_scopes() {
        ApiKey every = key(1, EnumSet.allOf(Scope.class));
        ApiKey one = key(2, Set.of(Scope.CREDITS_WRITE));
        add(every, one);

        assertThat(find(every.id())).contains(every);
        assertThat(find(one.id())).contains(one);
        assertThat(find(new ApiKeyId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    @Tag("IDN-4")
    default void keeps_several_keys_of_one_name() {
        add(key(1, Set.of(Scope.ACCESS_READ)), key(2, Set.of(Scope.ACCESS_READ)));

        assertThat(apiKeys()
                        .list(10, Optional.empty())
                        .map(ApiKey::name)
                        .collectList()
                        .block(SOON))
                .containsExactly("shop", "shop");
    }

    @Test
    @Tag("IDN-4")
    default void lists_the_newest_first_page_by_page() {
        ApiKey first = key(1, Set.of(Scope.ACCESS_READ));
        ApiKey second = key(2, Set.of(Scope.ACCESS_READ));
        ApiKey third = key(3, Set.of(Scope.ACCESS_READ));
        add(second, third, first);

        assertThat(apiKeys().list(2, Optional.empty()).collectList().block(SOON))
                .containsExactly(third, second);
        assertThat(apiKeys().list(2, Optional.of(second.id())).collectList().block(SOON))
                .containsExactly(first);
    }

    @Test
    @Tag("IDN-4")
    default void revokes_a_key_once() {
        ApiKey key = key(1, Set.of(Scope.ACCESS_READ));
        add(key);

        assertThat(apiKeys().revoke(key.id(), daysLater(1)).block(SOON)).isTrue();
        assertThat(apiKeys().revoke(key.id(), daysLater(2)).block(SOON)).isTrue();
        assertThat(apiKeys().revoke(new ApiKeyId(new UUID(9, 9)), NOW).block(SOON))
                .isFalse();

        assertThat(find(key.id())).contains(key.revokedAt(daysLater(1)));
    }

    @Test
    @Tag("IDN-4")
    default void lets_a_live_key_end_once() {
        ApiKey key = key(1, Set.of(Scope.ACCESS_READ));
        ApiKey revoked = key(2, Set.of(Scope.ACCESS_READ)).revokedAt(NOW);
        add(key, revoked);

        assertThat(apiKeys().end(key.id(), daysLater(1)).block(SOON)).isTrue();
        assertThat(apiKeys().end(key.id(), daysLater(2)).block(SOON)).isFalse();
        assertThat(apiKeys().end(revoked.id(), daysLater(1)).block(SOON)).isFalse();
        assertThat(apiKeys().end(new ApiKeyId(new UUID(9, 9)), NOW).block(SOON)).isFalse();

        assertThat(find(key.id())).contains(key.endingAt(daysLater(1)));
        assertThat(find(revoked.id())).contains(revoked);
    }

    @Test
    @Tag("IDN-4")
    default void notes_the_latest_use() {
        ApiKey key = key(1, Set.of(Scope.ACCESS_READ));
        add(key);

        noteUse(key.id(), daysLater(2));
        noteUse(key.id(), daysLater(1));

        assertThat(find(key.id())).contains(key.usedAt(daysLater(2)));
    }

    private void add(ApiKey... keys) {
        for (ApiKey key : keys) {
            apiKeys().add(key).block(SOON);
        }
    }

    private void noteUse(ApiKeyId id, Instant now) {
        apiKeys().noteUse(id, now).block(SOON);
    }

    private Optional<ApiKey> find(ApiKeyId id) {
        return apiKeys().find(id).blockOptional(SOON);
    }

    private ApiKey key(long number, Set<Scope> scopes) {
        return new ApiKey(
                new ApiKeyId(new UUID(number, 0)),
                "shop",
                scopes,
                new SecretHash("0123456789abcdef".repeat(4)),
                anAdmin(),
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
