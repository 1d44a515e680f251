package app.tollgate.simulator;

import app.tollgate.simulator.certificate.Authority;
import app.tollgate.simulator.certificate.Certificates;
import app.tollgate.simulator.clock.VirtualClock;
import app.tollgate.simulator.store.Books;
import app.tollgate.simulator.store.Ids;
import app.tollgate.simulator.store.Vault;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.webhook.Webhook;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The state a stand-in starts in: what its folder holds, or a new one by the settings.
record Beginning(SimulatorSettings settings, Books books, boolean found) {

    static Beginning of(SimulatorSettings settings) {
        Optional<Books> kept = settings.dataFolder().flatMap(Vault::load);
        Books books = kept.orElseGet(Books::new);
        if (kept.isEmpty()) {
            books.seed = settings.seed().orElseGet(() -> new SecureRandom().nextLong());
        }
        return new Beginning(settings, books, kept.isPresent());
    }

    VirtualClock clock() {
        if (found) {
            return books.frozenAt == null
                    ? VirtualClock.running(books.clockOffset)
                    : VirtualClock.frozenAt(books.frozenAt);
        }
        if (settings.startAt().isEmpty()) {
            return VirtualClock.running(Duration.ZERO);
        }
        return settings.frozen()
                ? VirtualClock.frozenAt(settings.startAt().get())
                : VirtualClock.runningFrom(settings.startAt().get());
    }

    Authority authority(Ids ids) {
        if (books.authority != null) {
            return new Authority(books.authority);
        }
        Authority authority = Certificates.create();
        books.authority = authority.kept();
        books.certificateId = ids.certificate();
        return authority;
    }

    /// Registers the webhook of the settings; its URL may have changed since the last start.
    void open(World world) {
        settings.listener()
                .ifPresent(listener -> world.books()
                        .webhooks
                        .put(listener.webhookId(), new Webhook(listener.webhookId(), listener.url(), List.of("*"))));
    }

    /// The clock as the settings have it at a start.
    void rewind(World world) {
        settings.startAt().ifPresentOrElse(world.clock()::set, world.clock()::follow);
    }
}
