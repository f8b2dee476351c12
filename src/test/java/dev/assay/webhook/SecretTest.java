package dev.assay.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final String PUBLISHED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    @Test
    void signsAsTheReferenceLibrariesOfStandardWebhooksDo() {
        assertThat(Secret.of(PUBLISHED).orElseThrow().sign(ID, 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWithEverySecretWhileOneIsReplaced() {
        Secret one = Secret.of(PUBLISHED).orElseThrow();
        Secret other = Secret.of("whsec_" + "QUJD".repeat(8)).orElseThrow();
        Endpoint endpoint = new Endpoint("crm", URI.create("https://x"), List.of(one, other), Set.of(), false);
        assertThat(endpoint.sign(ID, 1, "{}").split(" "))
                .containsExactly(one.sign(ID, 1, "{}"), other.sign(ID, 1, "{}"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_QUJD", "whsec_ÄÖÜ", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void refusesWhatIsNoSecretOrTooShort(String text) {
        assertThat(Secret.of(text)).isEmpty();
    }

    @Test
    void neverShowsItself() {
        assertThat(Secret.of(PUBLISHED).orElseThrow()).hasToString("a secret");
    }
}
