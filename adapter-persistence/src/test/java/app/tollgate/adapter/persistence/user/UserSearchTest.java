package app.tollgate.adapter.persistence.user;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.port.view.UserList.Position;
import app.tollgate.application.port.view.UserList.Standing;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ADM-1")
class UserSearchTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final Standing STANDING = new Standing(NOW, NOW.minus(Duration.ofDays(3)), true);

    private final People people = People.in(DATABASE);

    @BeforeEach
    void populate() {
        SomeUsers.in(people);
        people.grant("cid", 1, "manual_plan", -2, -1);
        people.manualPayment("cid", 1, "500 USD", -2);
    }

    @ParameterizedTest
    @CsvSource({
        "smi, ann bob dan eve",
        "SMITH ann, ann",
        "marie smith, ann",
        "bob@example.test, bob",
        "Eve@, eve",
        "I-cid-1, cid",
        "S-bob-1-4, bob",
        "t-Cid-1, cid",
        "i-cid-1, ''",
        "mit, ''",
        "ann%, ''",
        "nobody here, ''"
    })
    void a_search_finds_beginnings_of_words_and_addresses_and_whole_ids(String text, String expected) {
        assertThat(ids(Filters.searching(text))).isEqualTo(expected);
    }

    @Test
    void whoever_was_renamed_is_found_by_the_new_name_alone() {
        people.write("update customer set name = 'Bob Jones', email = 'jones@example.test' where id = 'bob'");

        assertThat(ids(Filters.searching("jones"))).isEqualTo("bob");
        assertThat(ids(Filters.searching("smith"))).isEqualTo("ann dan eve");
        assertThat(ids(Filters.searching("bob@example"))).isEmpty();
    }

    private static String ids(UserFilter filter) {
        return DATABASE.get(UserList.class)
                .newestFirst(filter, STANDING, 100, new Position.Start())
                .map(entry -> entry.id().value())
                .collect(Collectors.joining(" "))
                .block(SOON);
    }
}
