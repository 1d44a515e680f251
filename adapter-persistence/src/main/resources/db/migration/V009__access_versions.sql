-- Counts the changes to everything that bears on a customer's access, so that whoever keeps a copy of it can ask whether
-- the copy is still right. The row of nobody, '', counts what concerns everybody. There is no foreign key, since a
-- version says nothing about a customer, and must not wait for one.
create table access_version (
    customer_id text   primary key,
    version     bigint not null
);

-- Counts one change, announces it on the channel `tollgate_access`, and names the customer in a setting of this
-- transaction, where the one who commits it can read who is concerned; after 4,000 letters of names, all are: '*'.
create function count_access_change(customer text) returns void language plpgsql as $$
declare
    so_far constant text := coalesce(current_setting('tollgate.access_changes', true), '');
begin
    insert into access_version as known (customer_id, version) values (customer, 1)
        on conflict (customer_id) do update set version = known.version + 1;
    perform pg_notify('tollgate_access', customer);
    perform set_config('tollgate.access_changes',
                       case when customer = '' or so_far = '*' or length(so_far) > 4000 then '*'
                            else so_far || ' ' || customer end,
                       true);
end $$;

-- The argument names the column that says whose the row is. Without one, the change concerns everybody.
create function access_changed() returns trigger language plpgsql as $$
declare
    owner_before constant text := to_jsonb(old) ->> tg_argv[0];
    owner_after  constant text := to_jsonb(new) ->> tg_argv[0];
begin
    if tg_nargs = 0 then
        perform count_access_change('');
        return null;
    end if;
    perform count_access_change(owner)
       from (select distinct owner from unnest(array[owner_before, owner_after]) as owner) as owners
      where owner is not null
      order by owner;
    return null;
end $$;

-- Another table that bears on access takes one such statement more. The triggers wait for the commit: the row of the
-- version is then the last that a transaction locks, for as long as the commit takes, and nobody who holds one waits for
-- anything but another version. Locked at once, it would be held while the transaction waits for further subscriptions.
create constraint trigger access_changed after insert or update or delete on subscription
    deferrable initially deferred for each row execute function access_changed('customer_id');
create constraint trigger access_changed after insert or update or delete on customer
    deferrable initially deferred for each row execute function access_changed('id');
create constraint trigger access_changed after insert or update or delete on access_override
    deferrable initially deferred for each row execute function access_changed('customer_id');
create constraint trigger access_changed after insert or update or delete on sign_up_trial
    deferrable initially deferred for each row execute function access_changed('customer_id');
create constraint trigger access_changed after insert or update or delete on plan
    deferrable initially deferred for each row execute function access_changed();

-- Whoever has no version is somebody nobody knows.
insert into access_version (customer_id, version)
select id, 1 from customer;

-- When PayPal was asked about it and did not answer, for the first time after the last confirmation had grown too old
-- (ACC-3). Any later confirmation makes it a thing of the past, so nobody has to erase it.
alter table subscription add column unanswered_at timestamptz;
