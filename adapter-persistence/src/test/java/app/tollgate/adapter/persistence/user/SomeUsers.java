package app.tollgate.adapter.persistence.user;

import java.util.List;

/// From the newest to the oldest: new, ann, bob, cid, dan, eve, fay.
final class SomeUsers {

    private SomeUsers() {}

    static void in(People people) {
        people.plan("pro");
        people.plan("yearly");
        for (String word : List.of(
                "fay:Fay Old",
                "eve:Eve Smith",
                "dan:Dan Smithers",
                "cid:Cid Other",
                "bob:Bob Smith",
                "ann:Ann Marie Smith",
                "new:New One")) {
            String id = word.substring(0, word.indexOf(':'));
            people.customer(id, word.substring(4), -"new ann bob cid dan eve fay".indexOf(id) - 1);
        }
        people.trial("ann", -1, 6);
        people.trial("bob", -9, -2);
        people.subscription("bob", 1, "pro", "active", 20);
        people.payment("bob", 1, 1, "completed", "1290 USD", -8);
        people.payment("bob", 1, 2, "completed", "1290 USD", -4);
        people.payment("bob", 1, 3, "refunded", "1290 USD", -3);
        people.payment("bob", 1, 4, "completed", "900 EUR", -2);
        people.subscription("cid", 1, "yearly", "active", -1);
        people.grant("dan", 1, "free_access", -5, 5);
        people.grant("dan", 1, "coupon_trial", -20, -10);
        people.redemption("dan", "SPRING", 1);
        people.subscription("eve", 1, "yearly", "cancelled", -10);
    }
}
