-- The moment of the last change, by the application's clock.
alter table subscription add column changed_at timestamptz;
update subscription set changed_at = greatest(created_at, coalesce(verified_at, created_at));
alter table subscription alter column changed_at set not null;

-- What PayPal could not collect, as it last said (SUB-7). An amount of nothing is no amount.
alter table subscription
    add column reported_failures    integer     not null default 0 check (reported_failures >= 0),
    add column outstanding_minor    bigint      check (outstanding_minor > 0),
    add column outstanding_currency char(3)     check (outstanding_currency ~ '^[A-Z]{3}$'),
    add column failed_at            timestamptz,
    add column failure_reason       text,
    add column next_retry_at        timestamptz,
    add constraint subscription_outstanding_whole
        check ((outstanding_minor is null) = (outstanding_currency is null)),
    add constraint subscription_failure_whole
        check (failed_at is not null or (failure_reason is null and next_retry_at is null));

-- How it came to its plan, and where it goes (SUB-6). A change in the same subscription waits for the buyer's consent
-- (a link), and then for the first charge at the new price (a date).
alter table subscription
    add column plan_since         timestamptz,
    add column change_to_plan     uuid references plan (id),
    add column change_approve_url text,
    add column change_asked_at    timestamptz,
    add column change_from        timestamptz,
    add constraint subscription_change_whole check (
        (change_to_plan is null and num_nonnulls(change_approve_url, change_asked_at, change_from) = 0)
        or (change_to_plan is not null and change_from is null and num_nonnulls(change_approve_url, change_asked_at) = 2)
        or (change_to_plan is not null and change_from is not null
            and num_nonnulls(change_approve_url, change_asked_at) = 0));

-- A successor waits beside the one it will replace, and takes over when that one has ended.
alter table subscription
    add column succeeds   uuid references subscription (id),
    add column taken_over boolean,
    add constraint subscription_succession_whole check ((succeeds is null) = (taken_over is null));

-- `undone` is ours: a second one, ended at PayPal and paid back (SUB-9).
alter table subscription
    drop constraint subscription_status_check,
    drop constraint subscription_check2,
    add constraint subscription_status_known check (status in (
        'approval_pending', 'active', 'past_due', 'suspended', 'cancelled', 'expired', 'abandoned', 'undone')),
    add constraint subscription_since_where_ended check ((status_since is not null)
        = (status in ('suspended', 'cancelled', 'expired', 'abandoned', 'undone')));

-- One live subscription per customer (SUB-10), and at most one that waits to take its place.
drop index subscription_one_live;
create unique index subscription_one_live on subscription (customer_id)
    where status in ('approval_pending', 'active', 'past_due', 'suspended') and (succeeds is null or taken_over);
create unique index subscription_one_waiting on subscription (customer_id)
    where status in ('approval_pending', 'active', 'past_due', 'suspended') and not taken_over;

-- Approvals that nobody used in time.
create index subscription_awaiting on subscription (created_at) where status = 'approval_pending';

-- What somebody wants done at PayPal, committed before PayPal is asked. One at a time for each subscription: the next
-- one waits until the outcome of this one is known (SYN-2).
create table subscription_command (
    id              uuid        primary key,
    subscription_id uuid        not null references subscription (id),
    kind            text        not null check (kind in (
                        'cancel', 'suspend', 'reactivate', 'revise', 'capture_outstanding', 'take_over', 'undo')),
    reason          text        check ((reason is not null) = (kind in ('cancel', 'suspend', 'reactivate'))),
    plan_id         uuid        references plan (id) check ((plan_id is not null) = (kind = 'revise')),
    amount_minor    bigint      check ((amount_minor is not null) = (kind = 'capture_outstanding')),
    amount_currency char(3)     check ((amount_minor is null) = (amount_currency is null)),
    predecessor_id  uuid        references subscription (id)
                        check ((predecessor_id is not null) = (kind = 'take_over')),
    issued_by       text        not null,
    issued_at       timestamptz not null,
    state           text        not null check (state in ('open', 'done', 'refused', 'dropped')),
    -- PayPal's issue where it refused, our words where it was given up.
    why             text        check ((why is not null) = (state in ('refused', 'dropped'))),
    ended_at        timestamptz check ((ended_at is null) = (state = 'open')),
    -- Counts the tries to resolve it; whoever resolves names the one it claimed.
    attempt         integer     not null check (attempt >= 0),
    next_attempt_at timestamptz not null
);

create unique index subscription_command_one_open on subscription_command (subscription_id) where state = 'open';
create index subscription_command_due on subscription_command (next_attempt_at) where state = 'open';
create index subscription_command_of on subscription_command (subscription_id, issued_at desc);
