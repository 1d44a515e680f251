-- Our projection of what PayPal reports of a subscription. `version` counts the saves: each save names the version it
-- read, so that nobody overwrites what they have not seen.
create table subscription (
    id                  uuid        primary key,
    customer_id         text        not null references customer (id),
    plan_id             uuid        not null references plan (id),
    -- `abandoned` is ours: never approved, and given up in favour of another. The others are the states of SUB-8.
    status              text        not null check (status in (
                            'approval_pending', 'active', 'past_due', 'suspended', 'cancelled', 'expired', 'abandoned')),
    -- What the states carry, each with its own.
    approve_url         text        check (approve_url is null or status = 'approval_pending'),
    failed_payments     integer     check ((failed_payments is not null) = (status = 'past_due')),
    status_since        timestamptz check ((status_since is not null)
                            = (status in ('suspended', 'cancelled', 'expired', 'abandoned'))),
    provider_id         text,

    -- The last report that was taken in: all of it, or nothing.
    provider_status     text        check (provider_status in (
                            'approval_pending', 'approved', 'active', 'suspended', 'cancelled', 'expired')),
    starts_at           timestamptz,
    provider_updated_at timestamptz,
    next_billing_at     timestamptz,
    verified_at         timestamptz,

    -- Access follows this and not the status: ACTIVE at PayPal does not mean paid.
    paid_through        timestamptz,
    created_at          timestamptz not null,
    version             bigint      not null check (version >= 0),

    constraint subscription_once_at_provider unique (provider_id),
    constraint subscription_report_complete
        check (num_nulls(provider_status, starts_at, provider_updated_at, verified_at) in (0, 4)
           and (next_billing_at is null or verified_at is not null))
);

-- One live subscription per customer (SUB-10). Two tabs, two devices and a double click race for this key, and one wins.
create unique index subscription_one_live on subscription (customer_id)
    where status in ('approval_pending', 'active', 'past_due', 'suspended');

-- Every access decision reads a customer's subscriptions, newest first.
create index subscription_of_customer on subscription (customer_id, created_at desc, id desc);
