package app.tollgate.bench.stage;

import java.util.List;
import java.util.stream.IntStream;

/// Customers, each with a paid subscription and one payment, written by the database itself.
public final class Population {

    private static final String GONE = "truncate payment, subscription, customer, user_overview, user_term cascade";

    private static final String CUSTOMERS = """
        insert into customer (id, email, role, registered_at, changed_at)
        select md5('bench-' || %1$d || '-' || n)::uuid::text, 'user-' || n || '@example.com', 'user', now(), now()
          from generate_series(1, %2$d) n
        """;

    private static final String SUBSCRIPTIONS = """
        insert into subscription (id, customer_id, plan_id, status, provider_id, provider_status, starts_at,
                                  provider_updated_at, next_billing_at, verified_at, paid_through, created_at,
                                  changed_at, version)
        select md5('subscription-' || %1$d || '-' || n)::uuid, md5('bench-' || %1$d || '-' || n)::uuid::text, plan.id,
               'active', 'I-' || lpad(upper(to_hex(n)), 12, '0'), 'active', now() - interval '10 days',
               now() - interval '10 days', now() + interval '20 days', now(), now() + interval '20 days',
               now() - interval '10 days', now() - interval '10 days', 1
          from generate_series(1, %2$d) n, (select id from plan order by code limit 1) plan
        """;

    private static final String PAYMENTS = """
        insert into payment (id, customer_id, subscription_id, plan_id, sale_id, state, gross_minor, gross_currency,
                             fee_minor, fee_currency, net_minor, net_currency, charged_at, booked_at, read_at)
        select md5('payment-' || n)::uuid, subscription.customer_id, subscription.id, subscription.plan_id,
               'S-' || n, 'completed', 1290, 'USD', 94, 'USD', 1196, 'USD', now() - interval '10 days', now(), now()
          from (select *, row_number() over () n from subscription) subscription
        """;

    /// One by one, a million rows would each be noted in the history and announced; the versions are counted at once.
    private static final String QUIETLY =
            "alter table customer disable trigger user; alter table subscription disable trigger user;"
                    + " alter table payment disable trigger user";

    private static final String LOUDLY =
            "alter table customer enable trigger user; alter table subscription enable trigger user;"
                    + " alter table payment enable trigger user";

    private static final String VERSIONS =
            "insert into access_version (customer_id, version) select id, 1 from customer on conflict do nothing";

    private static final String KNOWN = "vacuum analyze customer, subscription, payment, access_version";

    private final Database database;
    private int current;

    public Population(Database database) {
        this.database = database;
    }

    /// Replaces everybody; nobody of the new ones was ever seen by the service.
    public void become(int size) {
        current++;
        database.execute(
                GONE,
                QUIETLY,
                CUSTOMERS.formatted(current, size),
                SUBSCRIPTIONS.formatted(current, size),
                PAYMENTS,
                VERSIONS,
                LOUDLY,
                KNOWN);
    }

    public List<Person> people(int from, int count) {
        return IntStream.rangeClosed(from, from + count - 1)
                .mapToObj(number -> new Person(current, number))
                .toList();
    }
}
