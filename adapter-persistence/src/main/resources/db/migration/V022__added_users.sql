-- People who were added by e-mail before they ever signed in (GRT-2), with the free access that waits for them. Their
-- ids are none that a customer needs: whoever signs in first with the address, verified, is that customer, and gets it.
create table added_user (
    id         text        primary key check (id ~ '^added:[0-9a-f-]{36}$'),
    -- The grant is made under this id.
    grant_id   uuid        not null unique,
    email      text        not null check (email = lower(email)),
    name       text        check (length(name) between 1 and 200),
    tier       text        not null check (tier ~ '^[a-z0-9][a-z0-9_-]{0,29}$'),
    ends_at    timestamptz not null,
    reason     text        not null check (length(reason) between 1 and 500),
    added_by   text        not null references customer (id),
    added_at   timestamptz not null,
    claimed_by text        references customer (id),
    claimed_at timestamptz check ((claimed_at is null) = (claimed_by is null)),
    -- When an admin took it back, or added the address again after the end.
    withdrawn_at timestamptz check (withdrawn_at is null or claimed_at is null),
    check (added_at < ends_at)
);

-- Of two admins who add an address one does; and of two people who sign in with it one finds it here.
create unique index added_user_waiting on added_user (email) where claimed_at is null and withdrawn_at is null;
create index added_user_of_customer on added_user (claimed_by) where claimed_by is not null;

-- What was done to them is on record by their ids in words, since they are no customers.
create index audit_log_of_words on audit_log (subject, seq desc) where subject_id is null;

-- Whether an address is somebody's already.
create index customer_by_email on customer (email) where email is not null;
