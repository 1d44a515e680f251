package app.tollgate.domain.coupon;

import static app.tollgate.domain.testing.Moments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Role;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CPN-3")
class PersonRuleTest {

    private static final PersonRule BY_ADDRESS = new PersonRule(true);

    @ParameterizedTest
    @ValueSource(strings = {"Ann.Other@Shop.example", "annother+2@shop.example", "a.n.n.o.t.h.e.r+x+y@SHOP.EXAMPLE"})
    void one_mailbox_is_one_person(String address) {
        assertThat(key("a", address)).isEqualTo(key("b", "annother@shop.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"annother@shopexample", "annother@s.hop.example", "annother2@shop.example"})
    void another_mailbox_is_another_person(String address) {
        assertThat(key("a", address)).isNotEqualTo(key("b", "annother@shop.example"));
    }

    @Test
    void of_a_name_that_is_nothing_but_tag_the_whole_counts() {
        assertThat(key("a", "+one@shop.example")).isNotEqualTo(key("a", "+two@shop.example"));
    }

    @Test
    void without_an_address_or_where_it_does_not_matter_each_customer_is_a_person() {
        assertThat(BY_ADDRESS.keyOf(customer("a", Optional.empty())))
                .isNotEqualTo(BY_ADDRESS.keyOf(customer("b", Optional.empty())));
        PersonRule byCustomer = new PersonRule(false);
        Optional<EmailAddress> shared = Optional.of(new EmailAddress("ann@shop.example"));
        assertThat(byCustomer.keyOf(customer("a", shared))).isNotEqualTo(byCustomer.keyOf(customer("b", shared)));
    }

    private static PersonKey key(String id, String address) {
        return BY_ADDRESS.keyOf(customer(id, Optional.of(new EmailAddress(address))));
    }

    private static Customer customer(String id, Optional<EmailAddress> email) {
        return new Customer(new CustomerId(id), email, Optional.empty(), Role.USER, NOW);
    }
}
