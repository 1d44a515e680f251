-- Money that came by hand, as an admin confirmed it (MAN-2): written in the transaction that gives the plan.
create table manual_payment (
    id           uuid        primary key,
    -- Two approvals of one request are one payment.
    request_id   uuid        not null unique references plan_request (id),
    customer_id  text        not null references customer (id),
    -- Counted from 1 for each customer. Of two requests that are approved at once one takes the number, and the other
    -- starts over, so that its plan goes on from the end of the first's and not beside it (MAN-5).
    ordinal      integer     not null check (ordinal >= 1),
    grant_id     uuid        not null unique references access_grant (id),
    amount_minor bigint      not null check (amount_minor > 0),
    currency     char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    confirmed_by text        not null references customer (id),
    confirmed_at timestamptz not null,
    constraint manual_payment_in_order unique (customer_id, ordinal)
);

-- Every movement of money, one row each, only ever added to. Others than payments by hand bring a kind and a column of
-- what they are about.
create table money_transaction (
    seq               bigint      generated always as identity primary key,
    kind              text        not null check (kind in ('manual_payment')),
    customer_id       text        not null references customer (id),
    manual_payment_id uuid        unique references manual_payment (id),
    amount_minor      bigint      not null,
    currency          char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    happened_at       timestamptz not null,
    check ((manual_payment_id is not null) = (kind = 'manual_payment'))
);

create index money_transaction_of_customer on money_transaction (customer_id, seq desc);

create trigger money_transaction_is_append_only before update or delete on money_transaction
    for each statement execute function refuse_change();
create trigger money_transaction_is_never_emptied before truncate on money_transaction
    for each statement execute function refuse_emptying();

-- What was to be paid, and whether it was. The number of a series comes to it as a column of its own, given in the order
-- of `issued_at`; the id is nothing that people read.
create table invoice (
    id           uuid        primary key,
    customer_id  text        not null references customer (id),
    request_id   uuid        unique references plan_request (id),
    amount_minor bigint      not null check (amount_minor >= 0),
    currency     char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    state        text        not null check (state in ('paid', 'unpaid', 'failed', 'refunded', 'partially_refunded')),
    issued_at    timestamptz not null
);

create index invoice_of_customer on invoice (customer_id, issued_at desc, id desc);
