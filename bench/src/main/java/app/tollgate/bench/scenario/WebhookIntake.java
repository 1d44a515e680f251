package app.tollgate.bench.scenario;

import app.tollgate.bench.Pace;
import app.tollgate.bench.figures.Figures;
import app.tollgate.bench.figures.Row;
import app.tollgate.bench.figures.Row.Verdict;
import app.tollgate.bench.load.Calls;
import app.tollgate.bench.load.Comparison;
import app.tollgate.bench.load.Measured;
import app.tollgate.bench.stage.DurableInserts;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Signed events taken in: signature, durable insert, 200.
public record WebhookIntake(Rig rig) {

    private static final double RATIO_MIN = 0.3;
    private static final double MILLIS_MAX = 50;

    /// The first of the events warm up.
    private static final int WARM_UP_SHARE = 4;

    public List<Row> rows() {
        int events = rig.pace().events();
        System.out.println("signing " + events + " events");
        List<byte[]> signed = rig.stage().events().signed(events);
        int warm = events / WARM_UP_SHARE;
        Measured _ = rig.driveService("warm-up, webhooks", Calls.once(signed.subList(0, warm)));

        Iterator<List<byte[]>> shares =
                shares(signed.subList(warm, events), rig.pace().rounds()).iterator();
        DurableInserts inserts = DurableInserts.into(
                rig.stage().database(), Pace.CONNECTIONS, rig.stage().folder());
        Comparison comparison = Comparison.inTurn(
                rig.pace().rounds(),
                () -> floor(inserts),
                () -> rig.driveService("webhook taken in", Calls.once(shares.next())));
        return List.of(row(comparison, inserts.by()));
    }

    private static List<List<byte[]>> shares(List<byte[]> all, int count) {
        int size = all.size() / count;
        return IntStream.range(0, count)
                .mapToObj(share -> all.subList(share * size, (share + 1) * size))
                .toList();
    }

    private double floor(DurableInserts inserts) {
        double perSecond = inserts.perSecond(rig.pace().interval());
        rig.results().add("durable insert, " + inserts.by(), Map.of("perSecond", Math.round(perSecond)));
        System.out.printf("%-44s %12s%n", "durable insert, " + inserts.by(), Figures.rate(perSecond));
        return perSecond;
    }

    private static Row row(Comparison comparison, String floor) {
        Measured taken = comparison.target();
        double ratio = comparison.ratio();
        return new Row(
                "webhook taken in",
                Figures.of(taken),
                "durable insert, " + floor + " " + Figures.rate(comparison.floor()),
                Figures.ratio(ratio),
                ">= 0.3, p99 <= 50 ms",
                Verdict.of(ratio >= RATIO_MIN && taken.millisAt(99) <= MILLIS_MAX));
    }
}
