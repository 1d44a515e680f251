package app.tollgate.adapter.persistence.user;

import static app.tollgate.domain.testing.Moments.NOW;

/// So many rows beside the list that a walk through any table shows.
final class Bulk {

    /// Past foreign keys and triggers, which only a superuser gets: nobody looks at whom these rows are about.
    static final String OF_THE_USERS = """
        do $$ begin
            set local session_replication_role = replica;
            insert into subscription (id, customer_id, plan_id, status, status_since, provider_id, created_at,
                                      changed_at, version, paid_through)
            select gen_random_uuid(), 'u' || i, gen_random_uuid(), 'cancelled', '%1$s', 'I-' || i, '%1$s', '%1$s', 0,
                   '%1$s'
              from generate_series(1, 20000) i;
            insert into payment (id, customer_id, subscription_id, plan_id, sale_id, state, gross_minor,
                                 gross_currency, charged_at, booked_at, read_at)
            select gen_random_uuid(), 'u' || i, gen_random_uuid(), gen_random_uuid(), 'S-' || i, 'completed', 990,
                   'EUR', '%1$s', '%1$s', '%1$s'
              from generate_series(1, 20000) i;
            insert into plan_request (id, customer_id, plan_id, price_minor, amount_minor, currency, method,
                                      transfer_id, requested_at, open_slot, state)
            select gen_random_uuid(), 'u' || i, gen_random_uuid(), 990, 990, 'EUR', 'bank_transfer', 'T-' || i,
                   '%1$s', 1, 'pending'
              from generate_series(1, 20000) i;
            insert into coupon (id, code, trial_days, description, active, created_by, created_at)
            select gen_random_uuid(), code, 7, '', true, 'u1', '%1$s' from unnest(array['SPRING', 'SUMMER']) code;
            insert into coupon_redemption (coupon_id, customer_id, person_key, grant_id, redeemed_at)
            select coupon.id, 'u' || i, 'u' || i, gen_random_uuid(), '%1$s'
              from generate_series(1, 20000) i
              join coupon on code = case when i %% 100 = 0 then 'SPRING' else 'SUMMER' end;
        end $$
        """.formatted(NOW);

    private Bulk() {}
}
