package dev.assay.ruleset.engine;

import static dev.assay.ruleset.Rules.and;
import static dev.assay.ruleset.Rules.conclude;
import static dev.assay.ruleset.Rules.exists;
import static dev.assay.ruleset.Rules.fact;
import static dev.assay.ruleset.Rules.not;
import static dev.assay.ruleset.Rules.or;
import static dev.assay.ruleset.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On which answers and conclusions a conclusion rests. The prospect is red, has 1,200 employees, signs, and said nothing else. */
class ExplanationTest {
    private static final Vocabulary VOCABULARY =
            RandomProgram.of(1, 1).ruleset().vocabulary();
    private static final Answers ANSWERS = new Answers(
            Map.of(
                    "industry", new Value.Text("red"),
                    "employees", new Value.Num(1200),
                    "signs", new Value.Flag(true)),
            Set.of(),
            Map.of());
    private static final Circumstances NOW =
            new Circumstances(Instant.parse("2026-06-15T12:00:00Z"), null, "en", Mode.FINAL);

    /** Notions that the rules asked about may read. */
    private static final List<Rule> NOTIONS = List.of(
            rule("Large", List.of(fact("Prospect", "employees >= 1000")), conclude("trait", "t1")),
            rule("Also large", List.of(fact("Prospect", "seats == null")), conclude("trait", "t1")),
            rule(
                    "Large and red",
                    List.of(fact("Trait", "name == \"t1\""), fact("Prospect", "industry == \"red\"")),
                    conclude("trait", "t2")),
            rule("Out", List.of(fact("Prospect", "region == \"blue\"")), conclude("trait", "t3")),
            rule("Votes", List.of(fact("Prospect", "signs == true")), conclude("segment", "s3", 9)));

    static Stream<Arguments> patterns() {
        return Stream.of(
                of("nothing", List.of(), "", ""),
                of("an answer", List.of(fact("Prospect", "signs == true")), "signs", ""),
                of("being unanswered", List.of(fact("Prospect", "company == null")), "company", ""),
                of("a binding", List.of(fact("Prospect", "$x : offer")), "offer", ""),
                of("another question", List.of(fact("Prospect", "offer == budget")), "offer budget", ""),
                of(
                        "the side of || that holds",
                        List.of(fact("Prospect", "signs == false || employees > 5")),
                        "employees",
                        ""),
                of(
                        "the side of or that holds",
                        List.of(or(fact("Prospect", "signs == false"), fact("Prospect", "employees > 5"))),
                        "employees",
                        ""),
                of(
                        "both sides",
                        List.of(or(fact("Prospect", "signs == true"), fact("Prospect", "employees > 5"))),
                        "signs employees",
                        ""),
                of(
                        "the whole and of the side that holds",
                        List.of(or(
                                and(fact("Prospect", "signs == true"), fact("Trait", "name == \"t3\"")),
                                and(fact("Prospect", "employees > 5"), not(fact("Trait", "name == \"t3\""))))),
                        "employees",
                        ""),
                of("a trait, whichever rule found it", List.of(trait("t1")), "employees seats", "t1"),
                of("a trait of a trait", List.of(trait("t2")), "industry employees seats", "t2"),
                of("a trait that exists", List.of(exists(trait("t1"))), "employees seats", "t1"),
                of("a trait that is absent", List.of(not(trait("t3"))), "", ""),
                of("an answer that is not", List.of(not(fact("Prospect", "signs == false"))), "signs", ""),
                of("a segment", List.of(fact("Segment", "id == \"s3\", member == true")), "", "s3"),
                of("the score", List.of(fact("Score", "points >= 0")), "", ""));
    }

    private static Pattern trait(String name) {
        return fact("Trait", "name == \"" + name + "\"");
    }

    private static Arguments of(String what, List<Pattern> when, String questions, String names) {
        return Arguments.of(what, when, questions, names);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void restsOn(String what, List<Pattern> when, String questions, String names) {
        List<Rule> rules = Stream.concat(
                        NOTIONS.stream(), Stream.of(rule("Asked", when, conclude("advise", "message", "m"))))
                .toList();

        Concluded concluded = new PlainEvaluator(new Ruleset(VOCABULARY, rules))
                .classify(ANSWERS, NOW).conclusions().stream()
                        .filter(c -> c.rule().equals("Asked"))
                        .findFirst()
                        .orElseThrow();

        assertThat(concluded.restsOn().keySet()).isEqualTo(words(questions));
        concluded.restsOn().forEach((id, answer) -> assertThat(answer).isEqualTo(ANSWERS.value(id)));
        assertThat(concluded.restsOnConclusions()).containsExactlyInAnyOrderElementsOf(words(names));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
