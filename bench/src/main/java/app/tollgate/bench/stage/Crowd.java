package app.tollgate.bench.stage;

/// Users with a past: three years of registrations, trials, coupons, free access, six of ten subscribers with five
/// payments each in two currencies, written by the database itself. Of the coupons and plans one each is rare, and what
/// is common is not spread evenly: trials are with the newest, what has ended with the oldest.
public final class Crowd {

    private static final String PLANS = """
        insert into plan (id, code, version, price_minor, currency, interval_unit, interval_count, tier, features,
                          limits, credits_per_payment, credits_per_day, name, description, sort_order, other_prices,
                          status, changed_at)
        select md5('crowd-' || code)::uuid, 'crowd_' || code, 1, 1290, 'USD', 'month', 1, 'pro', '[]', '[]', 0, 0,
               code, '', 1, '[]', 'inactive', now()
          from unnest(array['monthly', 'yearly', 'basic', 'rare']) code
        """;

    private static final String CUSTOMERS = """
        insert into customer (id, email, name, role, registered_at, changed_at)
        select %1$s, 'user-' || n || '@example.com',
               (array['Maria', 'Ann', 'John', 'Wei', 'Fatima', 'Olu', 'Igor', 'Lena', 'Ravi', 'Sofia',
                      'Jose', 'Mina', 'Tom', 'Eva', 'Ali', 'Nora', 'Ken', 'Ida', 'Max', 'Zoe'])[1 + n %% 20] || ' '
                   || (array['Ba', 'Ke', 'Lo', 'Mi', 'Nu', 'Ra', 'Se', 'To', 'Vi', 'Zo'])[1 + n / 20 %% 10]
                   || (array['ban', 'der', 'fel', 'gor', 'kov', 'lin', 'mer', 'ros', 'sen', 'ta'])[1 + n / 200 %% 10]
                   || (n / 2000),
               case when n = 1 then 'admin' else 'user' end, %2$s, now()
          from generate_series(1, %3$d) n
        """;

    private static final String TRIALS = """
        insert into sign_up_trial (customer_id, tier, starts_at, ends_at)
        select %1$s, 'pro', %2$s, %2$s + interval '14 days' from generate_series(1, %3$d) n
        """;

    private static final String SUBSCRIPTIONS = """
        insert into subscription (id, customer_id, plan_id, status, status_since, provider_id, created_at, changed_at,
                                  version, paid_through)
        select md5('crowd-sub-' || n)::uuid, %1$s,
               md5('crowd-' || case when n %% 1000 = 0 then 'rare' when n %% 5 = 0 then 'yearly'
                                    when n %% 5 < 3 then 'basic' else 'monthly' end)::uuid,
               case when n %% 10 < 4 then 'active' else 'cancelled' end, case when n %% 10 < 4 then null else now() end,
               'I-CROWD-' || n, %2$s, now(), 1,
               case when n %% 10 < 4 then now() + interval '1 day' * (n %% 30) else %2$s + interval '40 days' end
          from generate_series(1, %3$d) n
         where n %% 10 < 4 or n %% 10 > 7
        """;

    private static final String PAYMENTS = """
        insert into payment (id, customer_id, subscription_id, plan_id, sale_id, state, gross_minor, gross_currency,
                             charged_at, booked_at, read_at)
        select md5('crowd-pay-' || n || '-' || turn)::uuid, its.customer_id, its.id, its.plan_id,
               'S-CROWD-' || n || '-' || turn, case when n %% 97 = 0 then 'refunded' else 'completed' end, 1290,
               case when n %% 4 = 0 then 'EUR' else 'USD' end,
               its.created_at + (now() - its.created_at) * (turn - 1) / 5.0, now(), now()
          from generate_series(1, %3$d) n
          join subscription its on its.id = md5('crowd-sub-' || n)::uuid, generate_series(1, 5) turn
        """;

    private static final String FREE_ACCESS = """
        insert into access_grant (id, customer_id, kind, tier, starts_at, ends_at, reason, granted_by, granted_at,
                                  changed_by, changed_at)
        select md5('crowd-free-' || n)::uuid, %1$s, 'free_access', 'pro', now() - interval '400 days',
               now() + interval '1 day' * (n %% 300 - 250), 'beta', %1$s, now(), %1$s, now()
          from generate_series(5, %3$d, 500) n
        """;

    private static final String COUPONS = """
        insert into coupon (id, code, trial_days, description, active, created_by, created_at)
        select md5('crowd-' || code)::uuid, code, 30, '', true, id, now()
          from unnest(array['SPRING', 'PARTNER', 'RARE']) code, (select id from customer limit 1) any_one
        """;

    private static final String COUPON_TRIALS = """
        insert into access_grant (id, customer_id, kind, tier, starts_at, ends_at, reason, granted_by, granted_at,
                                  changed_by, changed_at)
        select md5('crowd-trial-' || n)::uuid, %1$s, 'coupon_trial', 'pro', %2$s, %2$s + interval '30 days', 'coupon',
               %1$s, now(), %1$s, now()
          from generate_series(6, %3$d, 10) n
        """;

    private static final String REDEMPTIONS = """
        insert into coupon_redemption (coupon_id, customer_id, person_key, grant_id, redeemed_at)
        select md5('crowd-' || case when n %% 100000 = 6 then 'RARE' when n %% 100 = 6 then 'PARTNER'
                                    else 'SPRING' end)::uuid,
               %1$s, n::text, md5('crowd-trial-' || n)::uuid, %2$s
          from generate_series(6, %3$d, 10) n
        """;

    private static final String ID = "md5('bench-1-' || n)::uuid::text";

    private final Database database;

    public Crowd(Database database) {
        this.database = database;
    }

    /// Users from the first to the n-th, the newest first. The first one is an admin. What triggers would do
    /// for each row is done for all: the list of users is filled by what fills it in the migration.
    public void become(int size) {
        String registered = "now() - interval '3 years' * n / " + size;
        triggers("disable");
        database.execute(PLANS);
        for (String statement : new String[] {CUSTOMERS, TRIALS, SUBSCRIPTIONS}) {
            database.execute(statement.formatted(ID, registered, size));
        }
        database.execute("analyze");
        database.execute(PAYMENTS.formatted(ID, registered, size), COUPONS);
        for (String statement : new String[] {FREE_ACCESS, COUPON_TRIALS, REDEMPTIONS}) {
            database.execute(statement.formatted(ID, registered, size));
        }
        database.execute(
                "analyze",
                "insert into user_overview select * from user_derived",
                "insert into user_term (term, registered_at, user_id) select term, registered_at, id"
                        + " from user_overview, user_terms(email, name) as term",
                "insert into access_version (customer_id, version) select id, 1 from customer on conflict do nothing");
        triggers("enable");
        database.execute("vacuum analyze");
    }

    /// The n-th of them.
    public Person person(int number) {
        return new Person(1, number);
    }

    private void triggers(String how) {
        for (String table :
                "customer sign_up_trial subscription payment access_grant coupon_redemption user_overview plan"
                        .split(" ")) {
            database.execute("alter table " + table + " " + how + " trigger user");
        }
    }
}
