-- Until when somebody is at it. When it is due again says something else: one that rests for a day is nobody's, and a
-- customer's next wish may take it at once; one that somebody is at may not be ordered by another.
alter table subscription_command add column leased_until timestamptz;

-- Most of what happens to a subscription is that PayPal confirms it, and a confirmation alone changes no decision. It
-- is recorded once a day, so that a past answer still says, to the day, when PayPal had last confirmed what it rests on.
-- Where PayPal was silent after the recorded confirmation the next one is recorded at once: it may give access back.
create function only_confirmed_again(before jsonb, latest jsonb) returns boolean language sql stable as $$
    select before - 'verified_at' = latest - 'verified_at'
       and (latest ->> 'verified_at')::timestamptz >= (before ->> 'verified_at')::timestamptz
       and (latest ->> 'verified_at')::timestamptz < (before ->> 'verified_at')::timestamptz + interval '24 hours'
       and coalesce((before ->> 'unanswered_at')::timestamptz < (before ->> 'verified_at')::timestamptz, true)
$$;

create or replace function keep_access_history(
    of_kind text, of_row text, owner text, moment timestamptz, latest jsonb)
    returns void language sql as $$
    insert into access_history (kind, row_id, customer_id, happened_at, state)
    select of_kind, of_row, owner, greatest(moment, before.happened_at), latest
      from (select) as once
      left join lateral (
           select happened_at, state from access_history
            where kind = of_kind and row_id = of_row order by seq desc limit 1) before on true
     where before.state is distinct from latest
       and only_confirmed_again(before.state, latest) is not true
$$;

-- What was replaced before the time of retention is let go. One row says how far that has come: what was replaced after
-- `known_since` is all there, and replacements up to `gone_through` need not be looked at again.
create table access_history_kept (
    only_one     boolean     primary key default true check (only_one),
    known_since  timestamptz not null,
    gone_through timestamptz not null
);
insert into access_history_kept (known_since, gone_through) values ('-infinity', '-infinity');

create index access_history_in_time on access_history (happened_at);

-- Goes through the replacements since the last time, up to `moment`, and as many as make about `most` states go. Two at
-- once take turns on the one row.
create function forget_access_history(moment timestamptz, most integer) returns integer language plpgsql as $$
declare
    begun     timestamptz;
    reached   timestamptz;
    found     integer;
    forgotten integer;
begin
    select gone_through into begun from access_history_kept for update;
    select max(happened_at), count(*) into reached, found
      from (select later.happened_at
              from access_history later
             where later.happened_at > begun and later.happened_at <= moment
               and exists (select from access_history old
                            where old.kind = later.kind and old.row_id = later.row_id and old.seq < later.seq)
             order by later.happened_at
             limit most) replacements;
    update access_history_kept
       set known_since = coalesce(reached, known_since),
           gone_through = case when found < most then greatest(moment, begun) else reached end;
    delete from access_history old
     using (select kind, row_id, max(seq) as seq
              from access_history
             where happened_at > begun and happened_at <= reached
             group by kind, row_id) later
     where old.kind = later.kind and old.row_id = later.row_id and old.seq < later.seq;
    get diagnostics forgotten = row_count;
    return forgotten;
end $$;

-- Nobody rewrites history, and nobody takes from it what may still be asked about, the function above included.
create function refuse_to_forget() returns trigger language plpgsql as $$ begin
    if not exists (select from access_history later, access_history_kept kept
                    where later.kind = old.kind and later.row_id = old.row_id and later.seq > old.seq
                      and later.happened_at <= kept.known_since) then
        raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

drop trigger access_history_is_append_only on access_history;
create trigger access_history_is_append_only before update on access_history
    for each statement execute function refuse_change();
create trigger access_history_keeps_what_counts before delete on access_history
    for each row execute function refuse_to_forget();
