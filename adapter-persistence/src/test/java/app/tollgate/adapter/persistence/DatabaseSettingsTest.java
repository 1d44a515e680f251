package app.tollgate.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.DatabaseSettings.Encryption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("OPS-5")
class DatabaseSettingsTest {

    @Test
    void reads_every_part_of_a_url() {
        DatabaseSettings settings =
                DatabaseSettings.parse("postgresql://tollgate:secret@db.example.test:6432/billing?sslmode=verify-full");

        assertThat(settings)
                .isEqualTo(new DatabaseSettings(
                        "db.example.test", 6432, "billing", "tollgate", "secret", Encryption.VERIFY_FULL, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://u:p@h/d",
                "postgresql://u:p@h/d",
                "jdbc:postgresql://u:p@h/d",
                "r2dbc:postgresql://u:p@h/d",
                "jdbc:postgresql://h/d?user=u&password=p",
                "  postgresql://u:p@h:/d \n"
            })
    void takes_the_spellings_that_are_around(String url) {
        assertThat(DatabaseSettings.parse(url))
                .isEqualTo(new DatabaseSettings("h", 5432, "d", "u", "p", Encryption.PREFER, 10));
    }

    @Test
    void decodes_percent_signs_and_leaves_plus_signs() {
        DatabaseSettings settings = DatabaseSettings.parse("postgresql://a%40b:p%3A%2F%3F+%C4%B1@[::1]:5432/my%20db");

        assertThat(settings.user()).isEqualTo("a@b");
        assertThat(settings.password()).isEqualTo("p:/?+ı");
        assertThat(settings.database()).isEqualTo("my db");
        assertThat(settings.host()).isEqualTo("[::1]");
    }

    @Test
    void takes_a_password_with_a_forgotten_at_sign_whole() {
        assertThat(DatabaseSettings.parse("postgresql://u:p@ss@h/d").password()).isEqualTo("p@ss");
    }

    @ParameterizedTest
    @CsvSource({"disable,DISABLE", "prefer,PREFER", "require,REQUIRE", "verify-full,VERIFY_FULL"})
    void knows_the_ways_of_encryption(String sslmode, Encryption encryption) {
        assertThat(DatabaseSettings.parse("postgresql://u:p@h/d?sslmode=" + sslmode)
                        .encryption())
                .isEqualTo(encryption);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                          | cannot be read",
                "mysql://u:hunter2@h/d                       | cannot be read",
                "postgresql://u:hunter2@h/d#x                | cannot be read",
                "postgresql://u:hunter2@/d                   | names no host",
                "postgresql://u:hunter2@h                    | names no database",
                "postgresql://u:hunter2@h/                   | names no database",
                "postgresql://h/d                            | names no user",
                "postgresql://:hunter2@h/d                   | names no user",
                "postgresql://u:hunter2@h:0/d                | port",
                "postgresql://u:hunter2@h:65536/d            | port",
                "postgresql://u:hunter2@h:99999999999/d      | port",
                "postgresql://u:hunter2%zz@h/d               | the password",
                "postgresql://u:hunter2@h/d?sslmode=hunter2  | sslmode",
                "postgresql://u:hunter2@h/d?sslmode          | has no value",
                "postgresql://u:hunter2@h/d?sslrootcert=x    | sslrootcert"
            })
    void says_in_a_sentence_what_is_wrong_and_never_the_password(String url, String words) {
        assertThatThrownBy(() -> DatabaseSettings.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void prints_itself_without_the_password() {
        assertThat(DatabaseSettings.parse("postgresql://u:hunter2@h/d")).hasToString("database 'd' at h:5432 as u");
    }
}
