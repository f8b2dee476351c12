package dev.assay.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionTest {

    @Test
    void isWhatItsDefinitionSays() throws Exception {
        byte[] whole = HexFormat.of()
                .parseHex(HexFormat.of().formatHex("a".getBytes(UTF_8)) + "00" + "0000000000000002"
                        + HexFormat.of().formatHex("hi".getBytes(UTF_8))
                        + HexFormat.of().formatHex("b/ä".getBytes(UTF_8)) + "00" + "0000000000000000");
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b/ä", new byte[0]);
        files.put("a", "hi".getBytes(UTF_8));
        assertThat(Revision.of(files).hex()).isEqualTo(expected);
    }

    @Test
    void isTheSameHoweverTheSystemSpellsAccents() {
        assertThat(Revision.of(Map.of("caf\u00e9.drl", new byte[0])))
                .isEqualTo(Revision.of(Map.of("cafe\u0301.drl", new byte[0])));
    }

    @Test
    void differsWhenAByteMovesFromOneFileToTheNext() {
        Map<String, byte[]> one = Map.of("a", "xy".getBytes(UTF_8), "b", "z".getBytes(UTF_8));
        Map<String, byte[]> other = Map.of("a", "x".getBytes(UTF_8), "b", "yz".getBytes(UTF_8));
        assertThat(Revision.of(one)).isNotEqualTo(Revision.of(other));
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision("123"));
    }
}
