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
