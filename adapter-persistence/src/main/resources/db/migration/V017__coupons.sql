-- Coupons give days of trial, never discounts (CPN-1). Codes are kept in capitals and have ASCII characters only, so one
-- key holds for every way of writing one.
create table coupon (
    id          uuid        primary key,
    code        text        collate "C" not null unique check (code ~ '^[A-Z0-9_-]{3,40}$'),
    trial_days  integer     not null check (trial_days between 1 and 365),
    description text        not null check (length(description) <= 500),
    valid_from  timestamptz,
    valid_until timestamptz,
    max_uses    integer     check (max_uses >= 1),
    active      boolean     not null,
    uses        integer     not null default 0 check (uses >= 0),
    created_by  text        not null references customer (id),
    created_at  timestamptz not null,
    check (valid_from < valid_until),
    check (uses <= max_uses)
);

-- Who redeemed a coupon. A customer does so once, and so does a person, whom an address without dots and tag stands for
-- where the seller wants that (CPN-3): these two keys decide, however many ask at once.
create table coupon_redemption (
    coupon_id   uuid        not null references coupon (id),
    customer_id text        not null references customer (id),
    person_key  text        not null check (length(person_key) between 1 and 300),
    grant_id    uuid        not null references access_grant (id) deferrable initially deferred,
    redeemed_at timestamptz not null,
    primary key (coupon_id, customer_id),
    constraint coupon_once_each_person unique (coupon_id, person_key)
);

create index coupon_redemption_in_time on coupon_redemption (coupon_id, redeemed_at desc, customer_id desc);
create index coupon_redemption_of_customer on coupon_redemption (customer_id);

-- Of free access, and of the days of coupons, no two of one customer overlap: of two admins, and of two tabs, one wins.
-- Plans paid by hand may (`GrantKind.mayOverlap`).
-- A range of texts, since a plain comparison of texts is not among what an exclusion can use without an extension.
create type owner_range as range (subtype = text, collation = "C");

alter table access_grant add constraint access_grant_alone exclude using gist (
    owner_range(kind || ' ' || customer_id, kind || ' ' || customer_id, '[]') with &&,
    tstzrange(starts_at, ends_at) with &&)
    where (kind in ('free_access', 'coupon_trial'));
