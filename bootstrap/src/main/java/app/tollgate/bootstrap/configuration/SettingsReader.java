package app.tollgate.bootstrap.configuration;

import app.tollgate.adapter.persistence.DatabaseSettings;
import app.tollgate.adapter.web.WebSettings;
import app.tollgate.bootstrap.configuration.Settings.Ports;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a [Settings] from variables, and goes on after a problem, so that all are said at once.
public final class SettingsReader {

    private final Variables variables;

    private SettingsReader(Variables variables) {
        this.variables = variables;
    }

    public static Reading read(Map<String, String> source) {
        Variables variables = new Variables(source);
        Part<Settings> settings = new SettingsReader(variables).settings();
        return switch (settings) {
            case Part.Read<Settings>(var read) when variables.problems().isEmpty() -> new Reading.Complete(read);
            case Part.Read<Settings> _, Part.Refused<Settings> _ -> new Reading.Wrong(variables.problems());
        };
    }

    private Part<Settings> settings() {
        var database = variables.required("DATABASE_URL", DatabaseSettings::parse);
        var paypal = new PayPalVariables(variables).read();
        var tokens = new TokenVariables(variables).read();
        var web = web();
        var accessTokens = new AccessTokenVariables(variables).read(web);
        var tiers = new PolicyVariables(variables).tiers();
        var assortment = new AssortmentVariables(variables).read(tiers);
        var access = new PolicyVariables(variables).access(tiers, assortment);
        var trial = new PolicyVariables(variables).trial(tiers, assortment);
        var couponPerson = new CouponVariables(variables).person();
        var paidByHand = new ManualPlanVariables(variables).read();
        var verification = new ConfirmationVariables(variables).verification();
        var firstAdmins = new AdminVariables(variables).first();
        var retention = new UpkeepVariables(variables).webhookRetention();
        var history = new UpkeepVariables(variables).accessHistoryRetention();
        var reconciliation = new UpkeepVariables(variables).reconciliation(access);
        var ports = ports();
        return variables.make(
                "settings",
                () -> new Settings(
                        database.get(),
                        paypal.get(),
                        tokens.get(),
                        accessTokens.get(),
                        web.get(),
                        access.get(),
                        trial.get(),
                        couponPerson.get(),
                        paidByHand.get(),
                        verification.get(),
                        firstAdmins.get(),
                        assortment.get(),
                        retention.get(),
                        history.get(),
                        reconciliation.get(),
                        ports.get()));
    }

    private Part<WebSettings> web() {
        var callers = variables.list("CORS_ORIGINS", "", SettingsReader::origin);
        var returns = variables.list("RETURN_ORIGINS", "", SettingsReader::returnOrigin);
        var publicUrl = variables.<URI>optional("PUBLIC_BASE_URL", Parsers::url);
        return variables.make("PUBLIC_BASE_URL", () -> new WebSettings(callers.get(), returns.get(), publicUrl.get()));
    }

    private static String origin(String text) {
        return new WebSettings(List.of(text), List.of(), Optional.empty())
                .allowedOrigins()
                .getFirst();
    }

    private static String returnOrigin(String text) {
        return new WebSettings(List.of(), List.of(text), Optional.empty())
                .allowedReturnOrigins()
                .getFirst();
    }

    private Part<Ports> ports() {
        var service = variables.optional("PORT", 8080, Parsers::port);
        var management = variables.optional("MANAGEMENT_PORT", 9090, Parsers::port);
        return variables.make("MANAGEMENT_PORT", () -> new Ports(service.get(), management.get()));
    }
}
