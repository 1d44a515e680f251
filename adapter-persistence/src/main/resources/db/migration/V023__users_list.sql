-- What the list of users shows and is searched by (ADM-1): one row for each person, which the triggers below keep equal
-- to what the view `user_derived` says. Nothing in it depends on the time: it holds the moments at which things end, and
-- a status is those compared with now, so that no row has to be written because time has passed.
create table user_overview (
    id            text        primary key,
    registered_at timestamptz not null,
    email         text,
    name          text,
    -- What was bought last: a subscription or a plan paid by hand.
    plan_code     text        collate "C",
    first_paid_at timestamptz,
    -- What arrived, in minor units by currency. Never added up across them.
    totals        jsonb       not null,
    coupons       text[]      not null,
    -- The last end of what PayPal still bills, to which the seller's grace comes on top; of what was cancelled, which
    -- counts where the seller keeps it; and of what ends then and no other time.
    renews_until  timestamptz,
    kept_until    timestamptz,
    fixed_until   timestamptz,
    free_until    timestamptz,
    trial_until   timestamptz,
    -- The last of the five; long ago where there is none.
    expires_at    timestamptz not null
);

-- Money that people paid, whatever way it came. Another way comes in a migration of its own: replace `user_payment`, add
-- a trigger for its table, refresh all. What went back whole is nothing; of a part PayPal's charge does not say how much.
create view user_payment as
select customer_id, gross_currency::text as currency, charged_at as paid_at,
       case state when 'refunded' then 0 else gross_minor end as amount_minor
  from payment
 where state in ('completed', 'partially_refunded', 'refunded')
 union all
select customer_id, currency::text, confirmed_at, amount_minor
  from manual_payment;

-- The end of everything that gives or gave access.
create view user_derived as
select person.id, person.registered_at, person.email, person.name, bought.plan_code, paid.first_paid_at, paid.totals,
       used.coupons, subscribed.renews_until, subscribed.kept_until,
       greatest(subscribed.replaced_until, given.manual_until) as fixed_until, given.free_until,
       greatest(given.coupon_until, sign_up.ends_at) as trial_until,
       coalesce(greatest(subscribed.renews_until, subscribed.kept_until, subscribed.replaced_until,
                         given.manual_until, given.free_until, given.coupon_until, sign_up.ends_at),
                '-infinity') as expires_at
  from customer person
  left join sign_up_trial sign_up on sign_up.customer_id = person.id
  cross join lateral (
       select min(paid_at) as first_paid_at, coalesce(jsonb_object_agg(currency, amount), '{}') as totals
         from (select currency, min(paid_at) as paid_at, sum(amount_minor) as amount
                 from user_payment where customer_id = person.id group by currency) in_one) paid
  cross join lateral (
       select max(coalesce(paid_through, case when taken_over then starts_at end))
                  filter (where status in ('active', 'past_due')) as renews_until,
              max(paid_through) filter (where status = 'cancelled' and not replaced) as kept_until,
              max(paid_through) filter (where status = 'cancelled' and replaced) as replaced_until
         from (select one.status, one.paid_through, one.starts_at, one.taken_over,
                      exists (select from subscription another
                               where another.customer_id = person.id and another.succeeds = one.id
                                 and another.taken_over) as replaced
                 from subscription one
                where one.customer_id = person.id
                  and one.status in ('active', 'past_due', 'cancelled')) each) subscribed
  cross join lateral (
       select max(ends_at) filter (where kind = 'manual_plan') as manual_until,
              max(ends_at) filter (where kind = 'free_access') as free_until,
              max(ends_at) filter (where kind = 'coupon_trial') as coupon_until
         from access_grant where customer_id = person.id and starts_at < ends_at) given
  left join lateral (
       select plan.code as plan_code
         from (select plan_id, coalesce(paid_through, starts_at, created_at) as until
                 from subscription
                where customer_id = person.id
                  and status in ('active', 'past_due', 'suspended', 'cancelled', 'expired')
               union all
               select plan_id, ends_at from access_grant where customer_id = person.id and kind = 'manual_plan') one
         join plan on plan.id = one.plan_id
        order by one.until desc, plan.code
        limit 1) bought on true
  cross join lateral (
       select coalesce(array_agg(coupon.code order by redeemed_at, code), '{}') as coupons
         from coupon_redemption join coupon on coupon.id = coupon_id
        where customer_id = person.id) used
union all
select id, added_at, email, name, null, null, '{}', '{}', null, null, null, ends_at, null, ends_at
  from added_user
 where claimed_at is null and withdrawn_at is null;

-- Beginnings of these find somebody: the address, and each word of the name. Users are listed in the order of their
-- registration, so it is here too.
create table user_term (
    term          text        collate "C" not null,
    registered_at timestamptz not null,
    user_id       text        not null,
    primary key (term, registered_at, user_id)
);

create function user_terms(email text, name text) returns setof text language sql immutable as $$
    select left(email, 100) where email <> ''
     union
    select left(word, 100) from regexp_split_to_table(lower(name), '\s+') as word where word <> ''
$$;

-- The lock comes first: what is read behind it is all that anybody committed before, so that of several who change what
-- a row is derived from the last one to write has seen the others.
create function refresh_user(who text) returns void language plpgsql as $$ begin
    perform from user_overview where id = who for update;
    insert into user_overview as known
    select * from user_derived where id = who
        on conflict (id) do update set
           email = excluded.email, name = excluded.name, plan_code = excluded.plan_code,
           first_paid_at = excluded.first_paid_at, totals = excluded.totals, coupons = excluded.coupons,
           renews_until = excluded.renews_until, kept_until = excluded.kept_until, fixed_until = excluded.fixed_until,
           free_until = excluded.free_until, trial_until = excluded.trial_until, expires_at = excluded.expires_at
     where known.* is distinct from excluded.*;
end $$;

-- The argument names the column that says whose the row is.
create function user_changed() returns trigger language plpgsql as $$ begin
    perform refresh_user(to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[0]);
    return null;
end $$;

create function user_claimed() returns trigger language plpgsql as $$ begin
    delete from user_overview where id = old.id;
    return null;
end $$;

create function keep_user_terms() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then
        delete from user_term
         using user_terms(old.email, old.name) as gone
         where term = gone and registered_at = old.registered_at and user_id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into user_term (term, registered_at, user_id)
        select term, new.registered_at, new.id from user_terms(new.email, new.name) as term;
    end if;
    return null;
end $$;

-- Everybody who is there already. The indexes come after it, and so do the triggers.
insert into user_overview select * from user_derived;
insert into user_term (term, registered_at, user_id)
select term, registered_at, id from user_overview, user_terms(email, name) as term;

-- Each finds what a filter selects, or goes in the order of the list, and holds what the others look at, so that no row
-- is read for what none shows. The last two find few.
create index user_overview_newest on user_overview (registered_at, id)
    include (plan_code, first_paid_at, renews_until, kept_until, fixed_until, free_until, trial_until, expires_at);
create index user_overview_of_plan on user_overview (plan_code, registered_at, id)
    include (first_paid_at, renews_until, kept_until, fixed_until, free_until, trial_until, expires_at);
create index user_overview_first_paid on user_overview (first_paid_at)
    include (registered_at, id, plan_code, renews_until, kept_until, fixed_until, free_until, trial_until, expires_at);
create index user_overview_expiry on user_overview (expires_at)
    include (registered_at, id, plan_code, first_paid_at, renews_until, kept_until, fixed_until, free_until, trial_until);

create index user_overview_trial on user_overview (trial_until);
create index user_overview_free on user_overview (free_until) where free_until is not null;

create trigger keep_user_terms after insert or delete on user_overview
    for each row execute function keep_user_terms();
create trigger keep_changed_user_terms after update on user_overview
    for each row when ((old.email, old.name) is distinct from (new.email, new.name))
    execute function keep_user_terms();

-- They wait for the commit, as those that count versions of access do: the row of a user is then held for as long as the
-- commit takes. What does not bear on the list wakes none of them.
create constraint trigger user_changed after insert on customer
    deferrable initially deferred for each row execute function user_changed('id');
create constraint trigger user_renamed after update on customer
    deferrable initially deferred for each row
    when ((old.email, old.name) is distinct from (new.email, new.name)) execute function user_changed('id');
create constraint trigger user_subscribed after insert or delete on subscription
    deferrable initially deferred for each row execute function user_changed('customer_id');
create constraint trigger user_changed after update on subscription
    deferrable initially deferred for each row
    when ((old.status, old.paid_through, old.starts_at, old.plan_id, old.succeeds, old.taken_over)
        is distinct from (new.status, new.paid_through, new.starts_at, new.plan_id, new.succeeds, new.taken_over))
    execute function user_changed('customer_id');
create constraint trigger user_paid after insert or delete on payment
    deferrable initially deferred for each row execute function user_changed('customer_id');
create constraint trigger user_paid after insert on manual_payment
    deferrable initially deferred for each row execute function user_changed('customer_id');
create constraint trigger user_changed after update on payment
    deferrable initially deferred for each row when (old.state <> new.state) execute function user_changed('customer_id');
create constraint trigger user_changed after insert or update or delete on access_grant
    deferrable initially deferred for each row execute function user_changed('customer_id');
create constraint trigger user_changed after insert on sign_up_trial
    deferrable initially deferred for each row execute function user_changed('customer_id');
create constraint trigger user_changed after insert or delete on coupon_redemption
    deferrable initially deferred for each row execute function user_changed('customer_id');
create constraint trigger user_added after insert on added_user
    deferrable initially deferred for each row execute function user_changed('id');
create constraint trigger user_moved after update on added_user
    deferrable initially deferred for each row when (old.ends_at <> new.ends_at) execute function user_changed('id');
create constraint trigger user_claimed after update on added_user
    deferrable initially deferred for each row
    when (new.claimed_at is not null or new.withdrawn_at is not null) execute function user_claimed();

-- A transfer is searched by its id alone.
create index plan_request_of_transfer on plan_request (transfer_id);

-- What happened to one person is read from here too (ADM-2): the events about their subscriptions and their charges.
create index webhook_event_of_subscription on webhook_event (subscription_id, received_at)
    where subscription_id is not null;
create index webhook_event_of_sales on webhook_event using gin (string_to_array(sale_ids, ' '))
    where sale_ids is not null;
