package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.RuleSentence;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    @Test
    void theSampleWrittenAndReadAgainIsTheSame() {
        Vocabulary vocabulary = SampleVocabulary.today();
        Ruleset first = Objects.requireNonNull(
                RulesetReader.read(vocabulary, SampleVocabulary.b2bSaasFiles()).ruleset());
        String text = DrlWriter.write(first);
        Reading again =
                RulesetReader.read(vocabulary, List.of(new RuleFile("all.drl", text.getBytes(StandardCharsets.UTF_8))));

        assertThat(again.problems()).filteredOn(p -> p.isError()).isEmpty();
        assertThat(DrlWriter.write(Objects.requireNonNull(again.ruleset()))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomRulesWrittenAndReadAgainAreTheSame(long seed) {
        Ruleset random = RandomProgram.of(seed, 60).ruleset();
        List<Rule> rules = possible(random);

        String text = DrlWriter.write(new Ruleset(random.vocabulary(), rules));
        Reading again = read(random.vocabulary(), text);

        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(again.problems()).filteredOn(p -> p.isError()).isEmpty();
        assertThat(DrlWriter.write(Objects.requireNonNull(again.ruleset()))).isEqualTo(text);
        assertThat(rules.stream().map(r -> RuleSentence.of(r, random.vocabulary())))
                .noneMatch(
                        said -> said.isBlank() || said.contains("$") || said.contains("null") || said.contains("  "));
    }

    /** Without rules that chance made impossible, or that read a trait which nothing concludes. */
    private static List<Rule> possible(Ruleset random) {
        List<Rule> rules = new ArrayList<>(random.rules());
        while (true) {
            Reading reading = read(random.vocabulary(), DrlWriter.write(new Ruleset(random.vocabulary(), rules)));
            List<Problem> errors =
                    reading.problems().stream().filter(Problem::isError).toList();
            assertThat(errors).extracting(Problem::code).isSubsetOf("never", "unknown-trait", "same-question");
            if (errors.isEmpty()) {
                return rules;
            }
            int line = 3;
            List<Rule> left = new ArrayList<>();
            for (Rule rule : rules) {
                int start = line;
                int end = line + (int) DrlWriter.write(rule).lines().count();
                line = end + 1;
                if (errors.stream()
                        .noneMatch(e -> e.place().line() >= start && e.place().line() < end)) {
                    left.add(rule);
                }
            }
            rules = left;
        }
    }

    private static Reading read(Vocabulary vocabulary, String text) {
        return RulesetReader.read(vocabulary, List.of(new RuleFile("all.drl", text.getBytes(StandardCharsets.UTF_8))));
    }
}
