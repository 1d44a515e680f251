-- The time that a successor is paid for may have gaps (SUB-6): each period has its place in both lists.
alter table subscription
    drop constraint subscription_replaced_whole,
    alter column replaced_from  type timestamptz[] using array_remove(array[replaced_from], null),
    alter column replaced_until type timestamptz[] using array_remove(array[replaced_until], null),
    alter column replaced_from  set default '{}',
    alter column replaced_until set default '{}',
    alter column replaced_from  set not null,
    alter column replaced_until set not null,
    add constraint subscription_replaced_whole check (cardinality(replaced_from) = cardinality(replaced_until));

-- When PayPal last said that a charge has its present state, and how many refunds of it PayPal said have failed: the next
-- one is asked for under an id of its own.
alter table payment
    add column read_at        timestamptz,
    add column failed_refunds integer not null default 0 check (failed_refunds >= 0);
update payment set read_at = booked_at;
alter table payment alter column read_at set not null;

-- An event may tell that a refund failed.
alter table webhook_event
    drop constraint webhook_event_subject_check,
    add constraint webhook_event_subject_known check (subject in (
        'subscription', 'sale_given_back', 'capture_given_back', 'refund_failed', 'not_acted_on'));

-- Giving back is a command of the subscription that has charged, which has ended; no other waits for it.
alter table subscription_command
    drop constraint subscription_command_kind_check,
    add constraint subscription_command_kind_known check (kind in (
        'cancel', 'suspend', 'reactivate', 'revise', 'capture_outstanding', 'take_over', 'give_back', 'undo'));
