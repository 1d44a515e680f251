package app.tollgate.adapter.persistence.user;

/// The statements behind the list of users, to be filled with what a [UserConditions] says.
final class UserSql {

    /// What follows from the moments at which things end, and from nothing else. The first that holds is said.
    static final String STATUS = """
        case when person.renews_until > :graced or person.fixed_until > :now
               or (:keeps and person.kept_until > :now) then 'active'
             when person.free_until > :now then 'free_access'
             when person.trial_until > :now then 'free_trial'
             when person.expires_at > '-infinity' or person.first_paid_at is not null then 'churned'
             else 'none' end\
        """;

    private static final String COLUMNS =
            "person.*, nullif(person.expires_at, '-infinity') as ends_at, " + STATUS + " as status";

    static final String FIND = "select " + COLUMNS + " from user_overview person where person.id = :id";

    /// The next ones in the order of the list are looked at, up to a number of them, until the page is full.
    /// Where many of all users are wanted that is soon; how many they are, and where, nobody has to know.
    private static final String NEXT = "select " + COLUMNS + """
         from (select id, registered_at
                 from (select id, registered_at, plan_code, first_paid_at, renews_until, kept_until, fixed_until,
                              free_until, trial_until, expires_at
                         from user_overview person where %s
                        order by registered_at desc, id desc limit %d) person
                where %s
                order by registered_at desc, id desc
                limit :limit) found
         join user_overview person on person.id = found.id
         order by person.registered_at desc, person.id desc
        """;

    /// All that are wanted are found first, by whatever index finds the fewest, and then put in order.
    /// `offset 0` keeps the planner from walking the list in its order until a page is full, which it expects
    /// to be soon: it cannot know that all who are wanted may have registered years ago.
    private static final String GATHERED = "select " + COLUMNS + """
         from (select id, registered_at
                 from (select person.id, person.registered_at from user_overview person where %s offset 0) every
                order by registered_at desc, id desc
                limit :limit) found
         join user_overview person on person.id = found.id
         order by person.registered_at desc, person.id desc
        """;

    /// The ids at PayPal are unique, so a search finds one of each at most, and a transfer's id one for each
    /// method; words may begin many terms, of which so many are looked at and no more. `offset 0` has each that
    /// is found looked up by its id: a join would walk all users beside them, which the planner takes for
    /// cheaper where some thousands are found.
    private static final String SEARCHED = "select " + COLUMNS + """
         from (select user_id as id, registered_at
                 from (select user_id, registered_at
                         from user_term
                        where term >= lower(:word) and term < lower(:word) || chr(1114111)
                        limit %d) begun
               union
               select someone.id, someone.registered_at
                 from subscription its join user_overview someone on someone.id = its.customer_id
                where its.provider_id = :search
               union
               select someone.id, someone.registered_at
                 from payment its join user_overview someone on someone.id = its.customer_id
                where its.sale_id = :search
               union
               select someone.id, someone.registered_at
                 from plan_request its join user_overview someone on someone.id = its.customer_id
                where its.transfer_id = upper(:search)) found
         cross join lateral (select * from user_overview where id = found.id offset 0) person
         where %s
         order by found.registered_at desc, found.id desc
         limit :limit
        """;

    /// Each statement is planned for what it is asked, since no one plan is right for all filters; walks no
    /// table from end to end, however cheap that seems; and is over before compiling it would pay.
    static final String PLANNED = """
        select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
               set_config('jit', 'off', true)
        """;

    private UserSql() {}

    static String next(UserConditions conditions, int lookedAt) {
        return NEXT.formatted(conditions.onOrder(), lookedAt, conditions.others());
    }

    static String gathered(UserConditions conditions) {
        return GATHERED.formatted(conditions.all());
    }

    static String searched(UserConditions conditions, int lookedAt) {
        return SEARCHED.formatted(lookedAt, conditions.all());
    }
}
