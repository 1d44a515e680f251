-- Whoever changes a role locks those who may, so that at least one of them stays (IDN-3).
create index customer_super_admin on customer (id) where role = 'super_admin';

-- From then on the key opens nothing: another one took its place (IDN-4).
alter table api_key add column ends_at timestamptz check (ends_at >= created_at);

create index audit_log_of_actor on audit_log (actor_id, seq desc);

-- Emptying a table fires none of the triggers that refuse deletes. An empty log may be emptied: nothing is lost.
create function refuse_emptying() returns trigger language plpgsql as $$
declare
    has_rows boolean;
begin
    execute format('select exists (select from %I)', tg_table_name) into has_rows;
    if has_rows then
        raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create trigger audit_log_is_never_emptied before truncate on audit_log
    for each statement execute function refuse_emptying();
