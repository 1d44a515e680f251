package app.tollgate.adapter.persistence.command;

import static app.tollgate.application.testing.SubscriptionCommandsContract.issued;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.SubscriptionCommands;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.testing.CommandClaimsContract;
import app.tollgate.domain.command.CommandStatus;
import app.tollgate.domain.command.Instruction;
import app.tollgate.domain.command.SubscriptionCommand;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("SYN-2")
class R2dbcSubscriptionCommandsTest implements CommandClaimsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public SubscriptionCommands commands() {
        return DATABASE.get(SubscriptionCommands.class);
    }

    @Override
    public Subscription aKnownSubscription() {
        return known.aSubscriptionOfSomebody();
    }

    @Test
    void of_many_commands_opened_at_once_one_is() {
        Subscription subscription = aKnownSubscription();

        List<Boolean> opened = Flux.range(0, 50)
                .flatMap(_ -> inUnitOfWork(commands().open(anUndoOf(subscription), NOW)), 50)
                .collectList()
                .block(SOON);

        assertThat(opened).hasSize(50).containsOnlyOnce(true);
        assertThat(DATABASE.count("subscription_command")).isEqualTo(1);
    }

    @Test
    void of_many_that_take_the_same_reading_one_gets_it() {
        SubscriptionCommand read = opened(aCommand());

        List<Boolean> taken = Flux.range(0, 50)
                .flatMap(_ -> commands().claim(read, LEASE, NOW), 50)
                .collectList()
                .block(SOON);

        assertThat(taken).hasSize(50).containsOnlyOnce(true);
        assertThat(commands().find(read.id()).block(SOON).attempt()).isEqualTo(1);
    }

    @Test
    void of_many_that_read_and_take_at_once_one_holds_it() {
        SubscriptionCommand command = opened(aCommand());

        List<Boolean> taken = Flux.range(0, 50)
                .flatMap(
                        _ -> commands()
                                .find(command.id())
                                .flatMap(read -> commands().claim(read, LEASE, NOW)),
                        50)
                .collectList()
                .block(SOON);

        assertThat(taken).hasSize(50).containsOnlyOnce(true);
    }

    @Test
    void of_many_ends_at_once_one_counts() {
        SubscriptionCommand command = opened(aCommand());

        List<Boolean> ended = Flux.range(0, 50)
                .flatMap(_ -> commands().end(command.id(), new CommandStatus.Done(NOW)), 50)
                .collectList()
                .block(SOON);

        assertThat(ended).hasSize(50).containsOnlyOnce(true);
    }

    @Test
    void workers_that_claim_at_once_get_different_commands() {
        IntStream.range(0, 40).forEach(_ -> opened(aCommand()));

        List<SubscriptionCommand> claimed = Flux.range(0, 20)
                .flatMap(_ -> commands().claim(5, LEASE, NOW), 20)
                .collectList()
                .block(SOON);

        assertThat(claimed).extracting(SubscriptionCommand::id).doesNotHaveDuplicates();
        assertThat(claimed).allMatch(command -> command.attempt() == 1);
    }

    @Test
    void a_worker_passes_by_what_another_is_claiming() {
        SubscriptionCommand first = opened(aCommand(), NOW.minusSeconds(2));
        SubscriptionCommand second = opened(aCommand(), NOW.minusSeconds(1));
        Mono<List<SubscriptionCommand>> another =
                commands().claim(2, LEASE, NOW).collectList();

        List<SubscriptionCommand> whileTheFirstIsOpen = commands()
                .claim(1, LEASE, NOW)
                .collectList()
                .doOnNext(claimed ->
                        assertThat(claimed).extracting(SubscriptionCommand::id).containsExactly(first.id()))
                .flatMap(_ -> apart(another))
                .as(DATABASE.get(TransactionalOperator.class)::transactional)
                .block(SOON);

        assertThat(whileTheFirstIsOpen).extracting(SubscriptionCommand::id).containsExactly(second.id());
    }

    @Test
    void a_refused_opening_leaves_the_unit_of_work_usable() {
        Subscription subscription = aKnownSubscription();
        SubscriptionCommand open = opened(anUndoOf(subscription));

        SubscriptionCommand found = inUnitOfWork(commands()
                        .open(anUndoOf(subscription), NOW)
                        .then(commands().openOf(subscription.id())))
                .block(SOON);

        assertThat(found).isEqualTo(open);
    }

    @Test
    void the_same_id_for_another_subscription_is_a_bug_and_fails() {
        SubscriptionCommand command = opened(aCommand());
        var twice = SubscriptionCommand.issued(
                command.id(), aKnownSubscription().id(), command.instruction(), "auth0|anna", NOW);

        assertThatThrownBy(() -> commands().open(twice, NOW).block(SOON)).isInstanceOf(DuplicateKeyException.class);
    }

    private static SubscriptionCommand anUndoOf(Subscription subscription) {
        return issued(subscription, new Instruction.Undo(), NOW);
    }

    private static <T> Mono<T> inUnitOfWork(Mono<T> work) {
        return DATABASE.get(UnitOfWork.class).atomically(() -> work);
    }

    /// On another connection: the subscriber context carries the transaction, and a new subscriber has none.
    private static <T> Mono<T> apart(Mono<T> work) {
        return Mono.fromFuture(work::toFuture);
    }
}
