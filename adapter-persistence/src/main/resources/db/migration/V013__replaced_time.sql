-- The time that a successor is paid for in place of this subscription (SUB-6). What this one charged for it was given
-- back, and buys nothing.
alter table subscription
    add column replaced_from  timestamptz,
    add column replaced_until timestamptz,
    add constraint subscription_replaced_whole check (
        (replaced_from is null) = (replaced_until is null) and (replaced_from is null or replaced_from < replaced_until));
