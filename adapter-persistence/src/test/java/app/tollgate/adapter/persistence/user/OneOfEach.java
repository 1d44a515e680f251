package app.tollgate.adapter.persistence.user;

import java.util.List;

/// One change of each kind that bears on the list, each to somebody to whom nothing else happens: no other change
/// makes good what one forgot.
record OneOfEach(People people) {

    private static final List<String> CUSTOMERS = List.of(
            "renamed",
            "subscribing",
            "cancelling",
            "billed",
            "moving",
            "following",
            "paying",
            "refunded",
            "booked",
            "given",
            "taken",
            "trying",
            "redeeming");

    /// Who and what was there before.
    void foundation() {
        CUSTOMERS.forEach(this::everything);
        people.added("claimed", "renamed", 9);
        people.added("extended", "renamed", 9);
        people.added("withdrawn", "renamed", 9);
    }

    /// What a customer has that changes can be made to.
    void everything(String customer) {
        people.customer(customer, "Name Of " + customer, -1);
        people.subscription(customer, 0, "pro", "cancelled", 20);
        people.subscription(customer, 1, "yearly", "active", 10);
        people.payment(customer, 1, 9000, "completed", "7 USD", -9);
        people.grant(customer, 0, "coupon_trial", -100, -90);
        people.grant(customer, 0, "free_access", -9, 5);
        people.grant(customer, 9000, "manual_plan", -9, -8);
    }

    void change() {
        people.customer("newcomer", "New Comer", 0);
        people.write("update customer set name = 'Other' where id = 'renamed'");
        people.subscription("subscribing", 2, "pro", "cancelled", 30);
        people.write("update subscription set status = 'cancelled', status_since = now()"
                + " where customer_id = 'cancelling' and status = 'active'");
        people.write("update subscription set paid_through = '%s' where customer_id = 'billed'", People.day(40));
        people.write("update subscription set plan_id = '%s' where customer_id = 'moving'", People.id("yearly"));
        people.succession("following", true);
        people.payment("paying", 1, 1, "completed", "5 USD", -1);
        people.write("update payment set state = 'refunded' where customer_id = 'refunded'");
        people.manualPayment("booked", 9000, "9 EUR", -8);
        people.grant("given", 1, "manual_plan", 5, 50);
        people.write("update access_grant set ends_at = '%s' where customer_id = 'taken'", People.day(-7));
        people.trial("trying", 0, 7);
        people.redemption("redeeming", "ONE-OF-EACH", 0);
        people.added("added", "renamed", 9);
        people.claimed("claimed", "renamed");
        people.write(
                "update added_user set ends_at = '%s' where id = 'added:%s'", People.day(19), People.id("extended"));
        people.write("update added_user set withdrawn_at = now() where id = 'added:%s'", People.id("withdrawn"));
    }
}
