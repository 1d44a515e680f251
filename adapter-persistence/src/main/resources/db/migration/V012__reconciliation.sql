-- Runs that compare what we hold with PayPal, and what each found (SYN-1).
create table reconciliation_run (
    id                 uuid        primary key,
    started_at         timestamptz not null,
    asked_by           text        references customer (id),
    state              text        not null check (state in ('running', 'done', 'interrupted')),
    ended_at           timestamptz check ((ended_at is null) = (state = 'running')),
    why                text        check ((why is not null) = (state = 'interrupted')),

    -- Who carries it out, and until when nobody else may. Each taking has a holder of its own, so that whoever lost the
    -- run writes nothing more. A run that nobody has taken yet has a lease that is over.
    holder             uuid,
    lease_until        timestamptz not null,

    -- Where to go on: behind this candidate, or with the events.
    stage              text        not null check (stage in ('subscriptions', 'events')),
    cursor_verified_at timestamptz,
    cursor_id          uuid        check (cursor_id is null or stage = 'subscriptions'),

    matched            bigint      not null default 0,
    healed             bigint      not null default 0,
    needs_person       bigint      not null default 0,
    not_reached        bigint      not null default 0,

    events_recovered   bigint      not null default 0,
    events_until       timestamptz,
    events_why         text,
    check (events_until is null or events_why is null)
);

-- One run at once, over all instances.
create unique index reconciliation_one_running on reconciliation_run (state) where state = 'running';

-- Whether a run is due, and up to when events are known.
create index reconciliation_by_start on reconciliation_run (started_at);

create table reconciliation_finding (
    id              uuid        primary key,
    run_id          uuid        not null references reconciliation_run (id) on delete cascade,
    subscription_id uuid        not null references subscription (id),
    provider_id     text        not null,
    kind            text        not null check (kind in ('healed', 'needs_person', 'not_reached')),
    what            text        check ((what is not null) = (kind = 'healed')),
    was             text        check (was is null or kind = 'healed'),
    became          text        check ((became is not null) = (kind = 'healed')),
    why             text        check ((why is null) = (kind = 'healed')),
    found_at        timestamptz not null
);

-- A report is read newest first, whole or by kind.
create index reconciliation_finding_of_run on reconciliation_finding (run_id, id desc);
create index reconciliation_finding_by_kind on reconciliation_finding (run_id, kind, id desc);

-- The sweep walks all that PayPal knows, from what was never verified to what was verified last.
create index subscription_by_verification
    on subscription ((coalesce(verified_at, timestamptz '-infinity')), id)
    where provider_id is not null;
