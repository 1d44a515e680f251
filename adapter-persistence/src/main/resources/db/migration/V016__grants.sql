-- What is given for a time rather than billed: plans paid by hand, free access, days of coupons. Whoever takes one back
-- brings its end forward. Like a trial it keeps the plan that stood for its tier when it was given.
create table access_grant (
    id          uuid        primary key,
    customer_id text        not null references customer (id),
    kind        text        not null check (kind in ('manual_plan', 'free_access', 'coupon_trial')),
    tier        text        not null check (tier ~ '^[a-z0-9][a-z0-9_-]{0,29}$'),
    plan_id     uuid        references plan (id),
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    reason      text        not null check (length(reason) between 1 and 500),
    granted_by  text        not null references customer (id),
    granted_at  timestamptz not null,
    -- Who changed the end last, and when.
    changed_by  text        not null references customer (id),
    changed_at  timestamptz not null,
    check (starts_at <= ends_at)
);

create index access_grant_of_customer on access_grant (customer_id, ends_at desc);

alter table access_history drop constraint access_history_kind_check;
alter table access_history add constraint access_history_kind_check
    check (kind in ('person', 'override', 'subscription', 'plan', 'grant'));

create function keep_grant() returns trigger language plpgsql as $$ begin
    perform keep_access_history(
        'grant', new.id::text, new.customer_id, new.changed_at, to_jsonb(new) - array['customer_id', 'changed_at']);
    return null;
end $$;

create trigger keep_grant after insert or update on access_grant for each row execute function keep_grant();

create constraint trigger access_changed after insert or update or delete on access_grant
    deferrable initially deferred for each row execute function access_changed('customer_id');
