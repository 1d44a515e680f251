package app.tollgate.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A floor and a target measured in turn, so that what else the machine does hits both alike.
public record Comparison(List<Double> floors, List<Measured> targets) {

    public Comparison {
        if (floors.size() != targets.size() || floors.isEmpty()) {
            throw new IllegalArgumentException("each round has a floor and a target");
        }
    }

    /// The order changes from round to round, so that neither always follows the other.
    public static Comparison inTurn(int rounds, DoubleSupplier floor, Supplier<Measured> target) {
        List<Double> floors = new ArrayList<>();
        List<Measured> targets = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                floors.add(floor.getAsDouble());
                targets.add(target.get());
            } else {
                targets.add(target.get());
                floors.add(floor.getAsDouble());
            }
        }
        return new Comparison(floors, targets);
    }

    /// Target by floor, the median of the rounds.
    public double ratio() {
        return Rates.median(IntStream.range(0, floors.size())
                .mapToObj(round -> targets.get(round).perSecond() / floors.get(round))
                .toList());
    }

    public double floor() {
        return Rates.median(floors);
    }

    public Measured target() {
        return Measured.together(targets);
    }
}
