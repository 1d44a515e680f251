-- What an event is about, read when it came, so that it can be acted on again when its body is forgotten.
alter table webhook_event
    -- Absent for events from before this column was there; those keep their bodies.
    add column subject          text check (subject in (
                                    'subscription', 'sale_given_back', 'capture_given_back', 'not_acted_on')),
    add column subscription_id  text,
    -- PayPal's ids of charges, separated by spaces, in the order to be tried.
    add column sale_ids         text,

    -- The turns that PayPal left unanswered, and the attempts before the last replay: neither counts against an event.
    -- The attempt itself is never set back, since it says who holds an event.
    add column silences         integer not null default 0 check (silences >= 0),
    add column attempts_before  integer not null default 0 check (attempts_before >= 0),

    -- The id stays for ever, the body holds personal data and does not.
    alter column body drop not null;

-- Old bodies are found by themselves, however many events there are.
create index webhook_event_with_body on webhook_event (ended_at)
    where body is not null and subject is not null and state in ('done', 'kept');

-- People page through events, newest first: all, those of a type, and those in a state. The last counts as before.
create index webhook_event_newest on webhook_event (received_at, event_id);
create index webhook_event_type on webhook_event (event_type, received_at, event_id);
drop index webhook_event_state;
create index webhook_event_state on webhook_event (state, received_at, event_id);
