package app.tollgate.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.bench.figures.Row.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        Row row = new Row("cached check", "9/s", "10/s", "0.90", ">= 0.6", Verdict.of(true));

        assertThat(Table.of(List.of(row, Row.noted("memory", "1 MiB")))).isEqualTo("""
            | what         | measured | floor | ratio | aim    | reached |
            | ------------ | -------- | ----- | ----- | ------ | ------- |
            | cached check | 9/s      | 10/s  | 0.90  | >= 0.6 | yes     |
            | memory       | 1 MiB    |       |       |        |         |\
            """);
    }

    @Test
    void what_falls_short_says_so() {
        Row row = new Row("check", "1/s", "", "", ">= 2/s", Verdict.of(false));

        assertThat(Table.of(List.of(row))).contains("| no      |");
    }
}
