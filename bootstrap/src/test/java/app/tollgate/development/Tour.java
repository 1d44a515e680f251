package app.tollgate.development;

import java.time.InstantSource;

/// What the development run prints when it is ready: what to open, and what to type to see access change.
record Tour(KeptFolder folder, DevelopmentPorts ports, Issuer issuer) {

    private static final String CUSTOMER_TOKEN = "customer.token";
    private static final String ADMIN_TOKEN = "admin.token";

    /// For the tour that a script walks, `docs/tour.sh`.
    private static final String NEWCOMER_TOKEN = "newcomer.token";

    String text(InstantSource clock) {
        String customer = kept(CUSTOMER_TOKEN, Person.CUSTOMER);
        String admin = kept(ADMIN_TOKEN, Person.ADMIN);
        String _ = kept(NEWCOMER_TOKEN, Person.NEWCOMER);
        return """

            Tollgate is ready. The time is %s; it is the stand-in's clock.

              API               %s
              API documents     %s/swagger-ui.html
              Metrics           %s/actuator/prometheus
              PayPal stand-in   %s/simulator/truth
              Data              %s   (start afresh with -Dspring-boot.run.arguments=--fresh)

              Customer token    %s
              %s

              Admin token       %s
              %s

            The tour, line by line, from the root of the repository:

            %s
            Stop with Ctrl-C; what happened is kept.
            """.formatted(
                        clock.instant(),
                        ports.serviceUrl(),
                        ports.serviceUrl(),
                        ports.managementUrl(),
                        ports.simulatorUrl(),
                        folder.path(),
                        folder.typed(CUSTOMER_TOKEN),
                        customer,
                        folder.typed(ADMIN_TOKEN),
                        admin,
                        lines());
    }

    private String kept(String name, Person person) {
        String token = issuer.tokenFor(person);
        folder.write(name, token);
        return token;
    }

    private String lines() {
        return """
            curl -sw '\\n' {api}/api/plans
            ME="Authorization: Bearer $(cat {token})"
            curl -sw '\\n' -H "$ME" {api}/api/subscriptions/check-access
            ID=$(curl -s -H "$ME" -H 'Content-Type: application/json' {api}/api/subscriptions -d '{"plan":"sollo_monthly",\
            "returnUrl":"https://example.com/welcome","cancelUrl":"https://example.com/pricing"}' | tee /dev/stderr | sed 's/.*"subscriptionId":"\\([^"]*\\)".*/\\1/')
            curl -sw '\\n' -X POST {paypal}/simulator/approve/$ID
            sleep 1   # the webhook is answered before it is acted on
            curl -sw '\\n' -H "$ME" {api}/api/subscriptions/check-access
            curl -sw '\\n' -H "$ME" "{api}/api/subscriptions/check-access?explain=true"
            curl -sw '\\n' -H "$ME" {api}/api/subscriptions/status
            curl -sw '\\n' -H "$ME" {api}/api/subscriptions/billing-history
            curl -sw '\\n' -X POST -H "$ME" {api}/api/subscriptions/cancel
            """.replace("{api}", ports.serviceUrl())
                .replace("{paypal}", ports.simulatorUrl())
                .replace("{token}", folder.typed(CUSTOMER_TOKEN));
    }
}
