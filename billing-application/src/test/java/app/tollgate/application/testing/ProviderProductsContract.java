package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.port.store.ProviderProducts;
import app.tollgate.application.port.store.ProviderProducts.OwnProduct;
import app.tollgate.domain.plan.ProviderProductId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What every store of the installation's own product promises.
@Tag("PLN-2")
public interface ProviderProductsContract {

    UUID FIRST = new UUID(1, 1);
    UUID SECOND = new UUID(2, 2);
    ProviderProductId PRODUCT = new ProviderProductId("PROD-1");

    ProviderProducts products();

    @Test
    default void the_intent_of_the_first_stays() {
        assertThat(products().intend(FIRST).block(SOON)).isEqualTo(new OwnProduct(FIRST, Optional.empty()));

        assertThat(products().intend(SECOND).block(SOON)).isEqualTo(new OwnProduct(FIRST, Optional.empty()));
    }

    @Test
    default void the_product_that_was_stored_first_counts() {
        assertThat(products().intend(FIRST).block(SOON)).isNotNull();

        assertThat(products().settle(PRODUCT).block(SOON)).isEqualTo(PRODUCT);
        assertThat(products().settle(new ProviderProductId("PROD-2")).block(SOON))
                .isEqualTo(PRODUCT);

        assertThat(products().intend(SECOND).block(SOON)).isEqualTo(new OwnProduct(FIRST, Optional.of(PRODUCT)));
    }

    @Test
    default void many_at_once_agree_on_one_intent_and_one_product() {
        var intents = Flux.range(1, 32)
                .flatMap(number -> products().intend(new UUID(number, number)), 32)
                .distinct()
                .collectList()
                .block(SOON);
        var settled = Flux.fromStream(IntStream.rangeClosed(1, 32).mapToObj(Integer::toString))
                .flatMap(number -> products().settle(new ProviderProductId("PROD-" + number)), 32)
                .distinct()
                .collectList()
                .block(SOON);

        assertThat(intents).hasSize(1);
        assertThat(settled).hasSize(1);
    }

    @Test
    default void a_product_nobody_asked_for_is_a_bug() {
        assertThatThrownBy(() -> products().settle(PRODUCT).block(SOON)).isInstanceOf(IllegalStateException.class);
    }
}
