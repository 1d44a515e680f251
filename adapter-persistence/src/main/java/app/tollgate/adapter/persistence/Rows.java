package app.tollgate.adapter.persistence;

import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// How the values every table has are read and written. Here the nulls of a row end.
public final class Rows {

    private Rows() {}

    public static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    public static <T> Optional<T> optional(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }

    public static Optional<Instant> moment(Readable row, String column) {
        return optional(row, column, Instant.class);
    }

    public static Money money(Readable row, String amount, String currency) {
        return new Money(required(row, amount, Long.class), new Currency(required(row, currency, String.class)));
    }

    public static Optional<Money> optionalMoney(Readable row, String amount, String currency) {
        return optional(row, amount, Long.class).map(_ -> money(row, amount, currency));
    }

    /// The constant whose word is in the column; a word we do not know is a bug.
    public static <E extends Enum<E>> E constant(Readable row, String column, Class<E> type) {
        return Enum.valueOf(type, required(row, column, String.class).toUpperCase(Locale.ROOT));
    }

    /// The word a constant has in the database.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// PostgreSQL keeps microseconds and would round what is finer, so it is cut off before: a moment never gets later.
    public static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    public static Parameter nullable(Optional<? extends Object> value, Class<?> type) {
        return value.<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(type));
    }

    public static Parameter nullableMoment(Optional<Instant> moment) {
        return nullable(moment.map(Rows::micros), Instant.class);
    }

    public static Parameter amount(Optional<Money> money) {
        return nullable(money.map(Money::minorUnits), Long.class);
    }

    public static Parameter currency(Optional<Money> money) {
        return nullable(money.map(present -> present.currency().code()), String.class);
    }
}
