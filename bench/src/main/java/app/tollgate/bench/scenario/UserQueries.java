package app.tollgate.bench.scenario;

import app.tollgate.bench.figures.Figures;
import app.tollgate.bench.figures.Results;
import app.tollgate.bench.figures.Row;
import app.tollgate.bench.load.Calls;
import app.tollgate.bench.load.LoadClient;
import app.tollgate.bench.load.Measured;
import app.tollgate.bench.stage.Crowd;
import app.tollgate.bench.stage.RunningTollgate;
import app.tollgate.bench.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The list of users and one of them, over HTTP, by an admin: each filter, searches, several of them
/// together, and pages from the beginning and from far behind.
public record UserQueries(Stage stage, RunningTollgate service, Crowd crowd, Duration interval, Results results) {

    private static final double AIM_MILLIS = 200;
    private static final String LIST = "/api/admin/users";

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (var query : queries().entrySet()) {
            byte[] call = Calls.get(
                    query.getValue(), "Authorization: Bearer " + stage.tokens().of(crowd.person(1)) + "\r\n");
            var _ = LoadClient.drive(service.port(), 1, Calls.inTurn(List.of(call)), interval);
            Measured measured = LoadClient.drive(service.port(), 1, Calls.inTurn(List.of(call)), interval);
            rows.add(row(query.getKey(), results.add("users: " + query.getKey(), measured)));
        }
        return rows;
    }

    private static Row row(String what, Measured measured) {
        double p95 = measured.millisAt(95);
        String said = "p50 " + Figures.millis(measured.millisAt(50)) + ", p95 " + Figures.millis(p95);
        System.out.printf("%-44s %s%n", what, said);
        return new Row(
                what,
                measured.refused() == 0 ? said : measured.refused() + " refused",
                "",
                "",
                "p95 <= 200 ms",
                Row.Verdict.of(measured.refused() == 0 && p95 <= AIM_MILLIS));
    }

    private Map<String, String> queries() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("first page", LIST);
        all.put("a page two years down", LIST + "?after=" + place(730));
        for (String status : List.of("active", "free_trial", "free_access", "churned", "none")) {
            all.put(status, LIST + "?status=" + status);
            all.put(status + ", two years down", LIST + "?status=" + status + "&after=" + place(730));
        }
        all.put("access", LIST + "?access=yes");
        all.put("no access, two years down", LIST + "?access=no&after=" + place(730));
        all.put("common plan", LIST + "?plan=crowd_basic");
        all.put("rare plan", LIST + "?plan=crowd_rare");
        all.put("rare plan, free trial", LIST + "?plan=crowd_rare&status=free_trial");
        all.put("common coupon", LIST + "?coupon=SPRING");
        all.put("rare coupon, churned", LIST + "?coupon=RARE&status=churned");
        all.put("common coupon, free access", LIST + "?coupon=SPRING&status=free_access");
        all.put("registered in one month", LIST + range("registered", 430, 400));
        all.put("first paid in one old month", LIST + range("firstPaid", 1030, 1000));
        all.put("first paid in a year, free access", LIST + range("firstPaid", 1000, 635) + "&status=free_access");
        all.put("expires in a week", LIST + range("expires", 0, -7));
        all.put("expired in one old month, common plan", LIST + range("expires", 930, 900) + "&plan=crowd_basic");
        all.put("search a common name", LIST + "?search=Maria");
        all.put("search the beginning of many names", LIST + "?search=Bab");
        all.put("search two words", LIST + "?search=Maria%20Baban1");
        all.put("search a common name, free access", LIST + "?search=Maria&status=free_access");
        all.put("search an address", LIST + "?search=user-4242@example.com");
        all.put("search a subscription", LIST + "?search=I-CROWD-43");
        all.put("search a transaction", LIST + "?search=S-CROWD-43-2");
        return all;
    }

    private String range(String name, int from, int until) {
        return "?" + name + "From=" + daysAgo(from) + "&" + name + "Until=" + daysAgo(until);
    }

    /// As a page says where the next begins.
    private String place(int days) {
        String plain = daysAgo(days) + "/a";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private Instant daysAgo(int days) {
        return stage.simulator().clock().instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.DAYS);
    }
}
