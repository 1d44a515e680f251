package app.tollgate.bench.scenario;

import app.tollgate.bench.figures.Figures;
import app.tollgate.bench.figures.Row;
import app.tollgate.bench.figures.Row.Verdict;
import app.tollgate.bench.load.Calls;
import app.tollgate.bench.load.Comparison;
import app.tollgate.bench.load.Measured;
import app.tollgate.bench.load.WarmUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Access checks with a token each: of people who were just here, and of people nobody has seen.
public record AccessChecks(Rig rig) {

    public static final String PATH = "/api/subscriptions/check-access";

    private static final int HOT = 1_000;
    private static final double RATIO_MIN = 0.6;
    private static final double MILLIS_MAX = 10;
    private static final int SMALL_POPULATIONS = 5;
    private static final double COLD_MIN = 3_000;
    private static final double FLAT_MIN = 0.8;

    public List<Row> rows() {
        warmUp();
        List<Size> sizes = rig.pace().sizes().stream().map(this::at).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(hotRow(sizes.getLast()));
        rows.add(coldRow(sizes.getLast()));
        rows.add(flatRow("cached check", sizes.stream().map(Size::hotTarget).toList(), sizes));
        rows.add(flatRow("uncached check", sizes.stream().map(Size::cold).toList(), sizes));
        return rows;
    }

    /// What was seen with so many customers in the database.
    private record Size(int customers, Comparison hot, Measured bare, Measured cold) {

        Measured hotTarget() {
            return hot.target();
        }
    }

    private void warmUp() {
        List<Double> _ = WarmUp.untilSteady(rig.pace().warmUpMax(), this::seenFirst);
        Calls hot = Calls.inTurn(checks(HOT));
        List<Double> _ = WarmUp.untilSteady(rig.pace().warmUpMax(), () -> rig.driveBare("warm-up, bare route", hot));
        List<Double> _ = WarmUp.untilSteady(rig.pace().warmUpMax(), () -> rig.driveService("warm-up, cached", hot));
    }

    /// Everybody new: after the first round nobody would be asked for in the database again.
    private Measured seenFirst() {
        int calls = rig.pace().coldCalls();
        rig.population().become(Math.max(HOT, calls));
        return rig.driveService("warm-up, uncached", Calls.once(checks(calls)));
    }

    private Size at(int customers) {
        Measured cold = cold(customers);
        Calls hot = Calls.inTurn(checks(HOT));
        Measured _ = rig.driveService("to be remembered", hot);
        List<Measured> bare = new ArrayList<>();
        Comparison comparison = Comparison.inTurn(
                rig.pace().rounds(),
                () -> rateOf(bare, rig.driveBare("bare route", hot)),
                () -> rig.driveService(named("cached check", customers), hot));
        return new Size(customers, comparison, Measured.together(bare), cold);
    }

    private static double rateOf(List<Measured> noted, Measured interval) {
        noted.add(interval);
        return interval.perSecond();
    }

    /// Nobody twice. A population that is too small for a round is followed by others as small.
    private Measured cold(int customers) {
        int calls = Math.min(customers, rig.pace().coldCalls());
        List<Measured> intervals = new ArrayList<>();
        while (intervals.isEmpty() || (calls < rig.pace().coldCalls() && intervals.size() < SMALL_POPULATIONS)) {
            rig.population().become(customers);
            intervals.add(rig.driveService(named("uncached check", customers), Calls.once(checks(calls))));
        }
        return Measured.together(intervals);
    }

    private List<byte[]> checks(int count) {
        return rig.stage().checks(rig.population().people(1, count));
    }

    private static Row hotRow(Size size) {
        double ratio = size.hot().ratio();
        double millis = size.hotTarget().millisAt(99);
        return new Row(
                named("cached check", size.customers()),
                Figures.of(size.hotTarget()),
                "bare route " + Figures.of(size.bare()),
                Figures.ratio(ratio),
                ">= 0.6, p99 <= 10 ms",
                Verdict.of(ratio >= RATIO_MIN && millis <= MILLIS_MAX));
    }

    private static Row coldRow(Size size) {
        return new Row(
                named("uncached check", size.customers()),
                Figures.of(size.cold()),
                "bare route " + Figures.of(size.bare()),
                Figures.ratio(size.cold().perSecond() / size.hot().floor()),
                ">= 3,000/s",
                Verdict.of(size.cold().perSecond() >= COLD_MIN));
    }

    /// The last size against the first.
    private static Row flatRow(String what, List<Measured> measured, List<Size> sizes) {
        double ratio = measured.getLast().perSecond() / measured.getFirst().perSecond();
        return new Row(
                named(what, sizes.getLast().customers()) + " by "
                        + count(sizes.getFirst().customers()),
                String.join(
                        ", ",
                        measured.stream()
                                .map(each -> Figures.millis(each.millisAt(50)))
                                .toList()),
                Figures.rate(measured.getFirst().perSecond()),
                Figures.ratio(ratio),
                "flat: >= 0.8",
                Verdict.of(ratio >= FLAT_MIN));
    }

    private static String named(String what, int customers) {
        return what + ", " + count(customers) + " customers";
    }

    private static String count(int customers) {
        return String.format(Locale.ROOT, "%,d", customers);
    }
}
