package app.tollgate.adapter.web.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Every way this API says no. One constant, one stable code, one line in `docs/problems.md`.
///
/// The type is a URN and not an address: it must read the same on every installation and whatever route answered, and
/// nobody has to keep a page alive for it. Clients compare it, or the shorter `code`, as a whole.
public enum ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A bearer token is needed"),
    TOKEN_EXPIRED(HttpStatus.UNAUTHORIZED, "The bearer token has expired"),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "The bearer token is not valid"),
    API_KEY_INVALID(HttpStatus.UNAUTHORIZED, "The API key is not valid"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation"),
    CONCURRENT_CHANGE(HttpStatus.CONFLICT, "Someone else changed this first"),
    REQUEST_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of a type that is not read here"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot reach its data"),
    IDENTITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Tokens cannot be checked at the moment"),

    API_KEY_NOT_FOUND(HttpStatus.NOT_FOUND, "No such API key"),
    API_KEY_ENDED(HttpStatus.CONFLICT, "The API key has ended or is about to"),
    SIGNING_KEY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Access tokens cannot be signed at the moment"),

    PLAN_NOT_FOUND(HttpStatus.NOT_FOUND, "No such plan"),
    PLAN_NOT_SOLD(HttpStatus.CONFLICT, "The plan is no longer sold"),
    PLAN_NOT_PURCHASABLE(HttpStatus.CONFLICT, "The plan cannot be bought through PayPal"),
    PLAN_TERMS_DIFFER(HttpStatus.CONFLICT, "The plan exists with other terms"),
    PLAN_LINKED_ELSEWHERE(HttpStatus.CONFLICT, "The plan is linked to another PayPal plan"),
    PAYPAL_PLAN_TAKEN(HttpStatus.CONFLICT, "The PayPal plan is sold as another plan"),
    PAYPAL_PLAN_DIFFERS(HttpStatus.UNPROCESSABLE_CONTENT, "PayPal's plan would charge something else"),
    PAYPAL_PLAN_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "PayPal knows no such plan"),

    USER_NOT_FOUND(HttpStatus.NOT_FOUND, "No such user"),
    OWN_ROLE(HttpStatus.CONFLICT, "Nobody changes their own role"),
    LAST_SUPER_ADMIN(HttpStatus.CONFLICT, "There is no other super admin"),
    EMAIL_TAKEN(HttpStatus.CONFLICT, "A user has this address already"),

    ALREADY_SUBSCRIBED(HttpStatus.CONFLICT, "There is a subscription already"),
    TOO_MANY_SUBSCRIPTIONS(HttpStatus.TOO_MANY_REQUESTS, "Too many subscriptions were begun"),
    SUBSCRIPTION_NOT_FOUND(HttpStatus.NOT_FOUND, "No such subscription"),
    SUBSCRIPTION_PLAN_MISMATCH(HttpStatus.CONFLICT, "The subscription is to another plan"),
    SUBSCRIPTION_NOT_APPROVED(HttpStatus.CONFLICT, "The subscription was not approved"),
    SUBSCRIPTION_ENDED(HttpStatus.CONFLICT, "The subscription has ended"),
    SUBSCRIPTION_STATE(HttpStatus.CONFLICT, "The subscription is in another state"),
    ALREADY_ON_PLAN(HttpStatus.CONFLICT, "The subscription is on this plan already"),
    RENEWAL_TOO_CLOSE(HttpStatus.CONFLICT, "The next renewal is too close"),
    PAYMENT_OUTSTANDING(HttpStatus.CONFLICT, "A payment is outstanding"),
    PAYPAL_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "PayPal refused"),
    PAYPAL_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "PayPal cannot be reached"),
    PAYPAL_OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE, "PayPal did not answer"),

    COUPON_NOT_FOUND(HttpStatus.NOT_FOUND, "No such coupon"),
    COUPON_CODE_TAKEN(HttpStatus.CONFLICT, "Another coupon has this code"),
    COUPON_USED_MORE_OFTEN(HttpStatus.CONFLICT, "The coupon was redeemed more often"),
    COUPON_REDEEMED(HttpStatus.CONFLICT, "The coupon was redeemed"),
    COUPON_INACTIVE(HttpStatus.CONFLICT, "The coupon is not active"),
    COUPON_NOT_YET_VALID(HttpStatus.CONFLICT, "The coupon is not valid yet"),
    COUPON_EXPIRED(HttpStatus.CONFLICT, "The coupon has expired"),
    COUPON_USED_UP(HttpStatus.CONFLICT, "The coupon is used up"),
    COUPON_ALREADY_USED(HttpStatus.CONFLICT, "The coupon was redeemed by you before"),
    ALREADY_HAS_ACCESS(HttpStatus.CONFLICT, "There is full access already"),

    PAYMENT_METHOD_NOT_FOUND(HttpStatus.NOT_FOUND, "No such payment method"),
    PLAN_IS_FREE(HttpStatus.CONFLICT, "The plan costs nothing"),
    CURRENCY_NOT_OFFERED(HttpStatus.UNPROCESSABLE_CONTENT, "The plan has no price in this currency"),
    TRANSFER_ID_USED(HttpStatus.CONFLICT, "The transfer was named before"),
    TOO_MANY_PLAN_REQUESTS(HttpStatus.CONFLICT, "Too many requests wait for a decision"),
    PLAN_REQUEST_NOT_FOUND(HttpStatus.NOT_FOUND, "No such plan request"),
    PLAN_REQUEST_DECIDED(HttpStatus.CONFLICT, "The plan request was decided otherwise"),
    OWN_PLAN_REQUEST(HttpStatus.FORBIDDEN, "The plan request is your own"),
    AMOUNT_DIFFERS(HttpStatus.CONFLICT, "The amount is not the price"),
    EXPIRY_DATE_PAST(HttpStatus.UNPROCESSABLE_CONTENT, "The plan would have ended already"),
    EXPIRY_DATE_TOO_EARLY(HttpStatus.UNPROCESSABLE_CONTENT, "The plan would end before it begins"),
    EXPIRY_DATE_TOO_LATE(HttpStatus.UNPROCESSABLE_CONTENT, "The plan would last too long"),
    EXPIRY_DATE_DIFFERS(HttpStatus.CONFLICT, "The first approval meant another end"),

    WEBHOOK_FORGED(HttpStatus.UNAUTHORIZED, "The event is not signed by PayPal for this service"),
    WEBHOOK_UNREADABLE(HttpStatus.BAD_REQUEST, "The event cannot be read"),
    WEBHOOK_NOT_CHECKED(HttpStatus.SERVICE_UNAVAILABLE, "The event cannot be checked at the moment"),
    WEBHOOK_NOT_FOUND(HttpStatus.NOT_FOUND, "No such event"),
    WEBHOOK_WAITING(HttpStatus.CONFLICT, "The event has not ended"),

    RECONCILIATION_NOT_FOUND(HttpStatus.NOT_FOUND, "No such reconciliation run"),
    RECONCILIATION_RUNNING(HttpStatus.CONFLICT, "A reconciliation run is under way");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public URI uri() {
        return URI.create("urn:tollgate:problem:" + code());
    }

    /// A problem of this type; `detail` is a sentence for people, and never names our internals.
    public Problem problem(String detail) {
        return new Problem(this, detail);
    }

    public ResponseEntity<Object> response(String detail) {
        return problem(detail).response();
    }
}
