package dev.assay.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {
    private static final List<Prospect> PROSPECTS = PeerMaker.prospects();

    @Test
    void makesTheSameProspectsEverywhere() throws Exception {
        String lines = PROSPECTS.stream()
                .map(p -> p.id() + new TreeMap<>(p.answers()) + "\n")
                .collect(Collectors.joining());

        assertThat(sha(lines)).isEqualTo("e892713ab0f80825");
    }

    @ParameterizedTest
    @CsvSource({
        "20, 1, 10, 0f48868c20e84eb6",
        "200, 23, 81, bb0237191c5f5b8c",
        "2000, 58, 205, 973998de3f997893",
        "10000, 109, 367, 3c0d0f320ee8d8b1"
    })
    void makesTheSameRulesEverywhere(int size, int acceptable, int target, String sum) throws Exception {
        Peers peers = PeerMaker.rules(size, PROSPECTS);

        assertThat(peers.acceptableFrom()).isEqualTo(acceptable);
        assertThat(peers.targetFrom()).isEqualTo(target);
        assertThat(sha(peers.votes().stream().map(v -> v + "\n").collect(Collectors.joining())))
                .isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"20, dc0fe184", "200, d74652ec"})
    void indexLoopAndAssayAgree(int size, String digest) {
        Peers peers = PeerMaker.rules(size, PROSPECTS);
        PlainLoop loop = new PlainLoop(peers);
        PlainIndex index = new PlainIndex(peers);
        PeerAssay assay = new PeerAssay(peers);

        List<String> lines =
                PROSPECTS.stream().map(p -> loop.classify(p).line(p.id())).toList();

        assertThat(PROSPECTS).extracting(p -> index.classify(p).line(p.id())).isEqualTo(lines);
        for (int i = 0; i < lines.size(); i += 20) {
            Prospect prospect = PROSPECTS.get(i);
            assertThat(PeerAssay.verdict(assay.classify(assay.answers(prospect)))
                            .line(prospect.id()))
                    .isEqualTo(lines.get(i));
        }
        assertThat(Integer.toHexString(Verdict.digest(lines))).isEqualTo(digest);
    }

    private static String sha(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .substring(0, 16);
    }
}
