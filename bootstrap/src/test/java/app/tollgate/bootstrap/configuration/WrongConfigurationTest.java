package app.tollgate.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("OPS-5")
class WrongConfigurationTest {

    private static final List<String> REQUIRED = List.of(
            "DATABASE_URL",
            "JWT_AUDIENCE",
            "JWT_ISSUER",
            "PAYPAL_CLIENT_ID",
            "PAYPAL_CLIENT_SECRET",
            "PAYPAL_MODE",
            "PAYPAL_WEBHOOK_ID");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        DATABASE_URL=                                 | DATABASE_URL is not set.
        DATABASE_URL=mysql://a:b@c/d                  | DATABASE_URL: the database URL cannot be read
        PAYPAL_CLIENT_SECRET=                         | PAYPAL_CLIENT_SECRET is not set.
        PAYPAL_MODE=test                              | PAYPAL_MODE: PayPal's environment is 'sandbox' or 'live'.
        PAYPAL_MODE=live;PAYPAL_BASE_URL=https://api-m.sandbox.paypal.com | PAYPAL_BASE_URL: is PayPal's sandbox, but PAYPAL_MODE is live.
        PAYPAL_BASE_URL=https://api-m.paypal.com      | PAYPAL_BASE_URL: is PayPal's live, but PAYPAL_MODE is sandbox.
        PAYPAL_MODE=live;PAYPAL_BASE_URL=http://pp.example | PAYPAL_BASE_URL: must begin with https:// when PAYPAL_MODE is live.
        PAYPAL_BASE_URL=not a url                     | PAYPAL_BASE_URL: must be an address such as https://example.com, not 'not a url'.
        PAYPAL_BASE_URL=ftp://pp.example              | PAYPAL_BASE_URL: must be an address such as https://example.com, not 'ftp://pp.example'.
        PAYPAL_CERT_HOSTS=https://api.paypal.com/x    | PAYPAL_CERT_HOSTS:
        PAYPAL_TRUST_ANCHOR=/nowhere/ca.pem           | PAYPAL_TRUST_ANCHOR: must be a PEM text or a readable file with one, not '/nowhere/ca.pem'.
        PAYPAL_TRUST_ANCHOR=-----BEGIN nonsense       | PAYPAL_TRUST_ANCHOR:
        PAYPAL_MODE=live;PAYPAL_ACCEPT_SIMULATOR_EVENTS=true | PAYPAL_ACCEPT_SIMULATOR_EVENTS: events of PayPal's webhook simulator are never accepted in live.
        PAYPAL_ACCEPT_SIMULATOR_EVENTS=yes            | PAYPAL_ACCEPT_SIMULATOR_EVENTS: must be true or false, not 'yes'.
        PAYPAL_PLAN_GOLD=P-1                          | PAYPAL_PLAN_GOLD: no plan of the catalogues has a code that reads so.
        PAYPAL_PLAN_SOLLO_MONTHLY=P-1;PAYPAL_PLAN_SOLLO_ANNUAL=P-1 | PAYPAL_PLAN_SOLLO_MONTHLY: names the same PayPal plan as PAYPAL_PLAN_SOLLO_ANNUAL.
        ADMIN_EMAILS=anna@example.com,nobody          | ADMIN_EMAILS: must be e-mail addresses, and 'nobody' is none.
        JWT_JWKS_URI=                                 | JWT_JWKS_URI is not set, nor is JWT_HS256_SECRET; one says how tokens are checked.
        JWT_HS256_SECRET=0123456789abcdef0123456789abcdef | JWT_JWKS_URI and JWT_HS256_SECRET are both set; exactly one says how tokens are checked.
        JWT_JWKS_URI=;JWT_HS256_SECRET=short          | JWT_HS256_SECRET: an HS256 secret has at least 32 bytes (RFC 7518, 3.2).
        JWT_JWKS_URI=jwks.json                        | JWT_JWKS_URI: must be an address such as https://example.com, not 'jwks.json'.
        CORS_ORIGINS=https://shop.example/path        | CORS_ORIGINS: an origin is scheme, host and port
        RETURN_ORIGINS=shop.example                   | RETURN_ORIGINS: an origin is scheme, host and port
        PUBLIC_BASE_URL=tollgate                      | PUBLIC_BASE_URL: must be an address such as https://example.com, not 'tollgate'.
        ACCESS_TOKEN_TTL=PT2H                         | ACCESS_TOKEN_TTL: an access token lives from PT1S to PT1H, not PT2H.
        ACCESS_TOKEN_TTL=PT0S                         | ACCESS_TOKEN_TTL: an access token lives from PT1S to PT1H, not PT0S.
        ACCESS_TOKEN_KEY_SECRET=short                 | ACCESS_TOKEN_KEY_SECRET: a secret for keys has at least 32 bytes.
        CATALOGUES=unheard                            | CATALOGUES: catalogues/unheard.yaml
        CATALOGUES=sollo,sollo                        | CATALOGUES: must name at least one catalogue, and each once.
        CATALOGUES=,                                  | CATALOGUES: must name at least one catalogue, and each once.
        TIERS=free,pro,free                           | TIERS: the tiers are at least one, each named once
        TIERS=free,Pro                                | TIERS: a tier is 1 to 30 of a-z, 0-9, _ and -, not 'Pro'.
        TIERS=free                                    | CATALOGUES: catalogues/sollo.yaml, line
        OUTAGE_POLICY=close;RECONCILE_EVERY=PT24H     | RECONCILE_EVERY: must be more often than STALE_LIMIT while OUTAGE_POLICY is close.
        OUTAGE_POLICY=close;RECONCILE_EVERY=PT0S      | RECONCILE_EVERY: must be more often than STALE_LIMIT while OUTAGE_POLICY is close.
        GRACE=3 days                                  | GRACE: must be a duration of zero or more, such as P3D or PT12H, not '3 days'.
        ON_CANCEL=at_once                             | ON_CANCEL: must be period_end or immediate, not 'at_once'.
        TRIAL_DAYS=a week                             | TRIAL_DAYS: must be a whole number such as 7, not 'a week'.
        TRIAL_DAYS=366                                | TRIAL_DAYS: a trial is 0 to 365 days, not 366.
        TRIAL_TIER=gold                               | TRIAL_TIER: must be one of TIERS, and 'gold' is not.
        GRACE=-P3D                                    | GRACE: must be a duration of zero or more, such as P3D or PT12H, not '-P3D'.
        PAYPAL_WEBHOOK_VERIFICATION=both              | PAYPAL_WEBHOOK_VERIFICATION: must be offline or postback, not 'both'.
        PAYPAL_WEBHOOK_VERIFICATION=postback;PAYPAL_ACCEPT_SIMULATOR_EVENTS=true | PAYPAL_WEBHOOK_VERIFICATION: PayPal confirms no events of its simulator: check them offline.
        WEBHOOK_RETENTION=P30D                        | WEBHOOK_RETENTION: bodies of webhook events are kept for at least P31D.
        ACCESS_HISTORY_RETENTION=P30D                 | ACCESS_HISTORY_RETENTION: the history of access is kept for at least P31D.
        WEBHOOK_RETENTION=90                          | WEBHOOK_RETENTION: must be a duration of zero or more, such as P3D or PT12H, not '90'.
        VERIFY_TTL=5                                  | VERIFY_TTL: must be a duration of zero or more, such as P3D or PT12H, not '5'.
        VERIFY_DEADLINE=800                           | VERIFY_DEADLINE: must be a duration of zero or more, such as P3D or PT12H, not '800'.
        STALE_LIMIT=a day                             | STALE_LIMIT: must be a duration of zero or more, such as P3D or PT12H, not 'a day'.
        OUTAGE_POLICY=open                            | OUTAGE_POLICY: must be keep or close, not 'open'.
        PAYMENT_METHODS=Bank                          | PAYMENT_METHODS: a payment method is 1 to 30 of a-z, 0-9 and _, and begins with a letter, not 'Bank'.
        PAYMENT_METHODS=bank;PAYMENT_METHOD_BANK_INSTRUCTIONS=Pay | PAYMENT_METHOD_BANK_NAME is not set.
        PAYMENT_METHODS=bank;PAYMENT_METHOD_BANK_NAME=Bank | PAYMENT_METHOD_BANK_INSTRUCTIONS is not set.
        PAYMENT_METHODS=bank,bank;PAYMENT_METHOD_BANK_NAME=Bank;PAYMENT_METHOD_BANK_INSTRUCTIONS=Pay | PAYMENT_METHODS: names a payment method twice.
        PAYMENT_METHOD_BANC_NAME=Bank                 | PAYMENT_METHOD_BANC_NAME: is of no payment method that PAYMENT_METHODS names.
        MANUAL_FOUR_EYES=2                            | MANUAL_FOUR_EYES: must be true or false, not '2'.
        CREATE_PLANS_AT_PAYPAL=1                      | CREATE_PLANS_AT_PAYPAL: must be true or false, not '1'.
        PORT=80800                                    | PORT: must be a port from 0 to 65535, not '80800'.
        MANAGEMENT_PORT=8080                          | MANAGEMENT_PORT: must differ from PORT, but both are 8080.
        """)
    void each_problem_is_said_in_one_sentence_that_names_the_variable(String changes, String sentence) {
        List<String> problems = problems(Variants.with(changes));

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith(sentence).endsWith("."));
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        List<String> problems = problems(Map.of());

        assertThat(problems)
                .hasSize(REQUIRED.size() + 1)
                .contains("JWT_JWKS_URI is not set, nor is JWT_HS256_SECRET; one says how tokens are checked.")
                .containsAll(
                        REQUIRED.stream().map(name -> name + " is not set.").toList());
    }

    @Test
    void problems_of_different_variables_are_said_together() {
        List<String> problems = problems(Variants.with("GRACE=soon;PORT=x;PAYPAL_MODE=;CATALOGUES=unheard"));

        assertThat(problems)
                .extracting(problem -> problem.split("[: ]", 2)[0])
                .containsExactlyInAnyOrder("GRACE", "PORT", "PAYPAL_MODE", "CATALOGUES");
    }

    @Test
    void no_secret_is_ever_repeated() {
        List<String> problems = problems(Variants.with(
                "JWT_JWKS_URI=;JWT_HS256_SECRET=hush;DATABASE_URL=postgresql://a:hush@b:99999/c;PAYPAL_CLIENT_ID=a:b"));

        assertThat(problems).hasSize(3).noneMatch(problem -> problem.contains("hush"));
    }

    private static List<String> problems(Map<String, String> variables) {
        return switch (SettingsReader.read(variables)) {
            case Reading.Complete _ -> List.of();
            case Reading.Wrong(var problems) -> problems;
        };
    }
}
