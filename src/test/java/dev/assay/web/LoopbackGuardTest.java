package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST", "localhost:8080", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:8080"})
    void theseNamesAreThisMachine(String host) {
        assertThat(LoopbackGuard.isHere(host)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "localhost.evil.com",
                "evil.com",
                "evil.com:localhost",
                "localhost@evil.com",
                "127.0.0.1:80@evil",
                "127.0.0.1.evil.com",
                "127.0.0.1:80:90",
                "localhost:http",
                "localhost:٨٠",
                "localhost/evil",
                "localhost, evil.com",
                "localhost.",
                "[::1",
                "::1",
                "[::1]evil",
                "[::1].evil.com",
                "0.0.0.0",
                "2130706433",
                "null"
            })
    void theseOnlyPretendToBe(@Nullable String host) {
        assertThat(LoopbackGuard.isHere(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    a program says neither   | -                        | -           | localhost:8080 | false
                    our own page             | http://localhost:8080    | same-origin | localhost:8080 | false
                    in capitals              | HTTP://LOCALHOST:8080    | -           | localhost:8080 | false
                    typed by the user        | -                        | none        | localhost:8080 | false
                    another site             | https://evil.com         | cross-site  | localhost:8080 | true
                    without an origin        | -                        | cross-site  | localhost:8080 | true
                    another port             | http://localhost:9090    | same-site   | localhost:8080 | true
                    another port, old browser| http://localhost:9090    | -           | localhost:8080 | true
                    another name for us      | http://127.0.0.1:8080    | -           | localhost:8080 | true
                    another scheme           | https://localhost:8080   | -           | localhost:8080 | true
                    a file or sandbox        | null                     | -           | localhost:8080 | true
                    a longer name            | http://localhost:8080.evil.com | -     | localhost:8080 | true
                    empty                    | ''                       | -           | localhost:8080 | true
                    """)
    void whoMayWrite(
            String who, @Nullable String origin, @Nullable String site, @Nullable String host, boolean foreign) {
        assertThat(LoopbackGuard.isForeign(origin, site, host)).as(who).isEqualTo(foreign);
    }
}
