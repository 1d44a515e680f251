-- One row for each PayPal sale, for ever (PAY-1), whatever number of events, readings and workers report it.
create table payment (
    id              uuid        primary key,
    customer_id     text        not null references customer (id),
    subscription_id uuid        not null references subscription (id),
    plan_id         uuid        not null references plan (id),
    sale_id         text        not null,
    state           text        not null check (state in (
                        'completed', 'pending', 'declined', 'partially_refunded', 'refunded')),
    gross_minor     bigint      not null,
    gross_currency  char(3)     not null check (gross_currency ~ '^[A-Z]{3}$'),
    -- Absent until PayPal knows them, and each in the currency PayPal names.
    fee_minor       bigint,
    fee_currency    char(3)     check (fee_currency ~ '^[A-Z]{3}$'),
    net_minor       bigint,
    net_currency    char(3)     check (net_currency ~ '^[A-Z]{3}$'),
    charged_at      timestamptz not null,
    booked_at       timestamptz not null,

    constraint payment_once_per_sale unique (sale_id),
    check ((fee_minor is null) = (fee_currency is null)),
    check ((net_minor is null) = (net_currency is null))
);

-- A customer pages through their history, newest first.
create index payment_of_customer on payment (customer_id, charged_at desc, id desc);

-- Where to go on reading a subscription's charges at PayPal.
create index payment_of_subscription on payment (subscription_id, charged_at desc);
