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
