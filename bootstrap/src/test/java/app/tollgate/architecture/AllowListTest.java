package app.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A list that allows what nobody uses tells readers of technology that is not there, and lets it in unseen.
class AllowListTest {

    static Stream<AllowList> lists() {
        return HexagonRules.allowLists().stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void allows_only_what_is_used(AllowList list) {
        assertThat(list.own()).isNotEmpty();
        assertThat(list.unused(Code.main())).isEmpty();
    }

    @Test
    void sees_what_nobody_uses() {
        AllowList list = AllowList.of("app.tollgate.domain..", List.of(), "java.sql", "java.util", "java.net.Socket");

        assertThat(list.unused(Code.main())).containsExactly("java.sql", "java.net.Socket");
    }

    @Test
    void every_starter_of_shared_work_starts_some() {
        assertThat(ReactiveRules.idleStarters(Code.main())).isEmpty();
    }
}
