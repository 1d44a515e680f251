-- One row for each version of a plan. A price once sold never changes, so a new price is a new row with its own id and
-- its own plan at PayPal (PLN-4); the columns of the terms are never updated.
create table plan (
    id                  uuid    primary key,
    -- Compared byte by byte, so that lists are in the same order on every server.
    code                text    collate "C" not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,49}$'),
    version             integer not null check (version >= 1),

    -- Terms. Money is minor units beside its currency; amounts of different currencies are never added up.
    price_minor         bigint  not null check (price_minor >= 0),
    currency            char(3) not null check (currency ~ '^[A-Z]{3}$'),
    interval_unit       text    not null check (interval_unit in ('day', 'week', 'month', 'year')),
    interval_count      integer not null check (interval_count >= 1),
    -- Facts that are structured but never asked for by themselves are JSON.
    trial               jsonb,
    setup_fee_minor     bigint,

    -- Benefits. Limits are a list, because JSON objects do not keep their order.
    tier                text    not null check (tier ~ '^[a-z0-9][a-z0-9_-]{0,29}$'),
    features            jsonb   not null check (jsonb_typeof(features) = 'array'),
    limits              jsonb   not null check (jsonb_typeof(limits) = 'array'),
    credits_per_payment bigint  not null check (credits_per_payment >= 0),
    credits_per_day     bigint  not null check (credits_per_day >= 0),

    -- Display. The headline may be in a currency of its own.
    name                text    not null,
    description         text    not null,
    headline_minor      bigint,
    headline_currency   char(3) check (headline_currency ~ '^[A-Z]{3}$'),
    badge               text,
    sort_order          integer not null,
    other_prices        jsonb   not null check (jsonb_typeof(other_prices) = 'array'),

    status              text    not null check (status in ('active', 'inactive')),

    -- How far the plan has come at PayPal: neither, the product, or both.
    provider_product_id text,
    provider_plan_id    text,

    -- Two imports at the same time add a version once.
    constraint plan_version_once unique (code, version),
    -- A subscription at PayPal leads to exactly one plan.
    constraint plan_once_at_provider unique (provider_plan_id),
    check ((headline_minor is null) = (headline_currency is null)),
    check (provider_plan_id is null or provider_product_id is not null)
);
