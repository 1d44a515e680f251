-- What people in the back office did (ADM-5): written in the transaction of the change, never changed, never taken away.
create table audit_log (
    seq          bigint      generated always as identity primary key,
    happened_at  timestamptz not null,
    actor_id     text        not null references customer (id),
    action       text        not null check (action ~ '^[a-z_]{1,60}$'),
    -- The customer it was done to, where it was one; `subject` says in words what it was done to in any case.
    subject_id   text        references customer (id),
    subject      text        not null check (length(subject) between 1 and 200),
    -- What stood before and after; null where there was nothing.
    before_state jsonb,
    after_state  jsonb,
    reason       text
);

create index audit_log_of_subject on audit_log (subject_id, seq desc) where subject_id is not null;

create trigger audit_log_is_append_only before update or delete on audit_log
    for each statement execute function refuse_change();
