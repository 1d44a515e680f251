-- Events of PayPal whose signature was right, under PayPal's own id and byte for byte as they came (WHK-1).
create table webhook_event (
    event_id        text        collate "C" primary key,
    event_type      text        not null,
    body            bytea       not null,
    received_at     timestamptz not null,
    state           text        not null check (state in ('waiting', 'done', 'kept', 'parked')),
    -- Counts the claims. Together with the state it says who holds an event: a worker that lost its lease to another
    -- names an attempt that is over.
    attempt         integer     not null check (attempt >= 0),
    -- Due from this moment on: when it came, when its lease is over, or when it is to be tried again.
    next_attempt_at timestamptz not null,
    why             text,
    ended_at        timestamptz check ((ended_at is null) = (state = 'waiting'))
);

-- Workers look for the oldest due event; few wait, however many are done.
create index webhook_event_waiting on webhook_event (received_at, event_id) where state = 'waiting';

-- However many wait for a later try, those that are due are found by themselves.
create index webhook_event_due on webhook_event (next_attempt_at) where state = 'waiting';

-- Operators count by state and ask for the oldest. Both are in the index, so that no body is read for it.
create index webhook_event_state on webhook_event (state, received_at);
