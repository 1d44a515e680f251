package app.tollgate.domain.coupon;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;

/// Who counts as one person where something is given once (CPN-3).
public record PersonKey(String value) {

    /// A customer is a person.
    public static PersonKey of(CustomerId customer) {
        return new PersonKey("id:" + customer.value());
    }

    /// Whose addresses differ only by dots or a +tag in the part before the @ is one person: at the large mail hosts
    /// they are one mailbox. Where nothing would be left of that part, it counts as it is.
    public static PersonKey of(EmailAddress address) {
        int at = address.value().lastIndexOf('@');
        String local = address.value().substring(0, at);
        int tag = local.indexOf('+');
        String bare = (tag < 0 ? local : local.substring(0, tag)).replace(".", "");
        return new PersonKey(
                "mail:" + (bare.isEmpty() ? local : bare) + address.value().substring(at));
    }
}
