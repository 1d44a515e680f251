-- What customers ask for who paid by hand (MAN-1), and what was decided about it. Money is minor units; the price is that
-- of the plan when it was asked for, in the currency of the transfer.
create table plan_request (
    id           uuid        primary key,
    customer_id  text        not null references customer (id),
    plan_id      uuid        not null references plan (id),
    price_minor  bigint      not null check (price_minor > 0),
    amount_minor bigint      not null check (amount_minor > 0),
    currency     char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    method       text        collate "C" not null check (method ~ '^[a-z][a-z0-9_]{0,29}$'),
    -- In capitals and ASCII, so one key holds for every way of writing one.
    transfer_id  text        collate "C" not null check (transfer_id ~ '^[A-Z0-9._/#:-]{3,64}$'),
    requested_at timestamptz not null,

    -- While nobody decided it has one of three places: however many of a customer come at once, no fourth waits.
    open_slot    smallint    check (open_slot between 1 and 3),
    state        text        not null check (state in ('pending', 'approved_once', 'active', 'rejected')),
    decided_by   text        references customer (id),
    decided_at   timestamptz,
    -- The end that the first of two admins meant, if any.
    wished_end   timestamptz,
    starts_at    timestamptz,
    ends_at      timestamptz,
    anchor_at    timestamptz,
    reason       text        check (length(reason) between 1 and 400),

    -- A transfer counts once, whoever names it and whatever becomes of the request.
    constraint plan_request_transfer_once unique (method, transfer_id),
    constraint plan_request_open_slot unique (customer_id, open_slot),
    check ((open_slot is not null) = (state in ('pending', 'approved_once'))),
    check ((decided_by is null) = (state = 'pending')),
    check ((decided_at is null) = (state = 'pending')),
    check (wished_end is null or state = 'approved_once'),
    check ((starts_at is not null) = (state = 'active')),
    check ((ends_at is not null) = (state = 'active')),
    check ((anchor_at is not null) = (state = 'active')),
    check (starts_at < ends_at),
    check ((reason is not null) = (state = 'rejected'))
);

-- A customer pages through their own, and the back office through all, of every state or of one; the newest first.
create index plan_request_of_customer on plan_request (customer_id, id desc);
create index plan_request_of_state on plan_request (state, id desc);
