package app.tollgate.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void numbers_are_written_alike_in_every_language() {
        assertThat(Figures.rate(12345.6)).isEqualTo("12,346/s");
        assertThat(Figures.rate(12.34)).isEqualTo("12.3/s");
        assertThat(Figures.millis(1.234)).isEqualTo("1.23 ms");
        assertThat(Figures.millis(123.4)).isEqualTo("123 ms");
        assertThat(Figures.seconds(2.345)).isEqualTo("2.35 s");
        assertThat(Figures.mebibytes(300 * 1024)).isEqualTo("300 MiB");
        assertThat(Figures.ratio(0.614)).isEqualTo("0.61");
    }
}
