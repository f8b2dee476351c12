package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ruleset.RuleFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    private final KnownFiles known = new KnownFiles();

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private KnownFiles.Read read(RuleFile file) {
        return known.read(file, Map.of());
    }

    private static String rule(int points) {
        return "package b2b_saas\nrule \"A\" when Prospect( employees >= 10 ) then conclude.score(" + points
                + "); end\n";
    }

    @Test
    void theSameContentOfAPathIsReadOnce() {
        KnownFiles.Read first = read(file("a.drl", rule(1)));
        assertThat(read(file("a.drl", rule(1)))).isSameAs(first);
    }

    @Test
    void anotherContentOrPathIsReadAnew() {
        KnownFiles.Read first = read(file("a.drl", rule(1)));
        assertThat(read(file("a.drl", rule(2)))).isNotSameAs(first);
        assertThat(read(file("a.drl", rule(1)))).isNotSameAs(first);
        assertThat(read(file("b.drl", rule(1))).file().source().name()).isEqualTo("b.drl");
    }

    @Test
    void whatIsBegunAheadIsWhatIsReadThen() {
        RuleFile file = file("a.drl", rule(1));
        known.begin(List.of(file, file("b.drl.csv", "no table")));
        KnownFiles.Read ahead = read(file);
        assertThat(ahead.file().rules()).hasSize(1);
        assertThat(read(file("a.drl", rule(1)))).isSameAs(ahead);
        assertThat(ahead.disagreements().result()).isEmpty();
    }

    @Test
    void whatWasReadLongestAgoIsForgottenWhenThereIsTooMuch() {
        String remark = "// " + "x".repeat(3_000_000) + "\n";
        KnownFiles.Read first = read(file("a.drl", remark + rule(1)));
        KnownFiles.Read second = read(file("b.drl", remark + rule(1)));
        for (int i = 0; i < 3; i++) {
            read(file("c" + i + ".drl", remark + rule(1)));
            assertThat(read(file("b.drl", remark + rule(1)))).isSameAs(second);
        }
        read(file("d.drl", remark + rule(1)));
        assertThat(read(file("a.drl", remark + rule(1)))).isNotSameAs(first);
    }

    @Test
    void anEditedProgramReadsAsIfNothingWereKnown() {
        List<RuleFile> files = new ArrayList<>(SampleVocabulary.b2bSaasFiles());
        problems(files, known);
        for (String broken : List.of(rule(1), rule(1).replace("employees", "employes"), "packag b2b_saas", "\0")) {
            List<RuleFile> edited = Stream.concat(files.stream(), Stream.of(file("z.drl", broken)))
                    .toList();
            assertThat(problems(edited, known)).isEqualTo(problems(edited, new KnownFiles()));
        }
    }

    private static List<String> problems(List<RuleFile> files, KnownFiles known) {
        return RulesetReader.read(SampleVocabulary.today(), files, TODAY, known).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
