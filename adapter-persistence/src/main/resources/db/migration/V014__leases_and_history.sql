-- Until when somebody is at it. When it is due again says something else: one that rests for a day is nobody's, and a
-- customer's next wish may take it at once; one that somebody is at may not be ordered by another.
alter table subscription_command add column leased_until timestamptz;
