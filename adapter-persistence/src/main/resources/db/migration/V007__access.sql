-- The trial of a new customer (TRL-1): given once, with the row of the customer, and never changed. Recorded moments
-- decide, whatever the settings say later. Without a plan that sold the tier it gives the tier alone.
create table sign_up_trial (
    customer_id text        primary key references customer (id),
    tier        text        not null check (tier ~ '^[a-z0-9][a-z0-9_-]{0,29}$'),
    plan_id     uuid        references plan (id),
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    check (starts_at < ends_at)
);

-- The tier an admin forced on a customer, with who and why (ACC-4). Released, the row stays without a tier.
create table access_override (
    customer_id text        primary key references customer (id),
    tier        text        check (tier ~ '^[a-z0-9][a-z0-9_-]{0,29}$'),
    plan_id     uuid        references plan (id),
    reason      text        check ((reason is null) = (tier is null)),
    changed_by  text        not null references customer (id),
    changed_at  timestamptz not null,
    check (tier is not null or plan_id is null)
);

-- The plan whose limits a tier has that nobody bought: of the plans on sale, the first on the price list.
create function plan_standing_for(wanted text) returns uuid language sql stable as $$
    select present.id
      from (select distinct on (code) id, code, tier, status, sort_order
              from plan
             order by code, (price_minor = 0 or provider_plan_id is not null) desc, version desc) present
     where present.tier = wanted and present.status = 'active'
     order by present.sort_order, present.code
     limit 1
$$;

-- The moment of the last change, by the service's own clock; `subscription` has the same column.
alter table customer add column changed_at timestamptz;
update customer set changed_at = registered_at;
alter table customer alter column changed_at set not null;

alter table plan add column changed_at timestamptz;
update plan set changed_at = 'epoch';
alter table plan alter column changed_at set not null;

-- What decided on access, and from when (ACC-5). Appended by the triggers below, whoever writes; one more row each time
-- the state of a row is another. Moments come from the service's clock and never go backwards within one row.
create table access_history (
    seq         bigint      generated always as identity primary key,
    kind        text        not null check (kind in ('person', 'override', 'subscription', 'plan')),
    row_id      text        not null,
    -- A plan is nobody's.
    customer_id text        check ((customer_id is null) = (kind = 'plan')),
    happened_at timestamptz not null,
    state       jsonb       not null
);

create index access_history_of_row on access_history (kind, row_id, seq desc);
create index access_history_of_customer on access_history (customer_id, kind, row_id, seq desc);

create function keep_access_history(of_kind text, of_row text, owner text, moment timestamptz, latest jsonb)
    returns void language sql as $$
    insert into access_history (kind, row_id, customer_id, happened_at, state)
    select of_kind, of_row, owner, greatest(moment, before.happened_at), latest
      from (select) as once
      left join lateral (
           select happened_at, state from access_history
            where kind = of_kind and row_id = of_row order by seq desc limit 1) before on true
     where before.state is distinct from latest
$$;

-- The state of a plan at a moment. What was recorded first counts for the time before, too.
create function plan_recorded(plan uuid, moment timestamptz) returns jsonb language sql stable as $$
    select coalesce(
           (select state from access_history
             where kind = 'plan' and row_id = plan::text and happened_at <= moment order by seq desc limit 1),
           (select state from access_history
             where kind = 'plan' and row_id = plan::text order by seq limit 1))
$$;

create function keep_person() returns trigger language plpgsql as $$ begin
    perform keep_access_history(
        'person', new.id, new.id, new.changed_at, jsonb_build_object('role', new.role));
    return null;
end $$;

create function keep_override() returns trigger language plpgsql as $$ begin
    perform keep_access_history(
        'override', new.customer_id, new.customer_id, new.changed_at, to_jsonb(new) - 'customer_id');
    return null;
end $$;

-- All columns but those that do not bear on access, so that a new column is kept unless somebody decides otherwise.
create function keep_subscription() returns trigger language plpgsql as $$ begin
    perform keep_access_history(
        'subscription', new.id::text, new.customer_id, new.changed_at,
        to_jsonb(new) - array['customer_id', 'provider_updated_at', 'next_billing_at', 'reported_failures',
            'outstanding_minor', 'outstanding_currency', 'failed_at', 'failure_reason', 'next_retry_at',
            'change_to_plan', 'change_approve_url', 'change_asked_at', 'change_from', 'version', 'changed_at']);
    return null;
end $$;

create function keep_plan() returns trigger language plpgsql as $$ begin
    perform keep_access_history(
        'plan', new.id::text, null, new.changed_at,
        jsonb_build_object('code', new.code, 'tier', new.tier, 'features', new.features, 'limits', new.limits,
            'credits_per_payment', new.credits_per_payment, 'credits_per_day', new.credits_per_day));
    return null;
end $$;

create trigger keep_person after insert or update on customer for each row execute function keep_person();
create trigger keep_override after insert or update on access_override for each row execute function keep_override();
create trigger keep_subscription after insert or update on subscription
    for each row execute function keep_subscription();
create trigger keep_plan after insert or update on plan for each row execute function keep_plan();

-- What is there already counts from its last change on: every row is written once, as it is.
update customer set changed_at = changed_at;
update plan set changed_at = changed_at;
update subscription set changed_at = changed_at;

create function refuse_change() returns trigger language plpgsql as $$ begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger access_history_is_append_only before update or delete on access_history
    for each statement execute function refuse_change();
create trigger sign_up_trial_is_final before update or delete on sign_up_trial
    for each statement execute function refuse_change();
