package dev.assay.reasoning;

import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Inexact;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells drawn at random, and what the engine says of them. */
public final class RandomAnswers {
    private RandomAnswers() {}

    /** A possible cell with an example for each variable, a third of them no answer. */
    public static int[] cells(AnswerSpace space, Random random) {
        int[] cells = new int[space.variables().size()];
        for (Variable variable : space.variables()) {
            List<Cell> examples =
                    variable.cells().stream().filter(Cell::hasExample).toList();
            cells[variable.number()] = random.nextInt(3) == 0
                    ? Variable.NONE
                    : examples.get(random.nextInt(examples.size())).number();
        }
        return cells;
    }

    /** For a final decision at noon of a day. */
    public static Circumstances atNoon(Ruleset ruleset, LocalDate day, @Nullable String language) {
        return new Circumstances(
                day.atTime(12, 0).atZone(ruleset.vocabulary().zone()).toInstant(), null, language, Mode.FINAL);
    }

    /** What the engine says of answers, as an outcome. */
    public static Outcome outcome(Classification said, Ruleset ruleset) {
        List<String> segments = ruleset.vocabulary().segments().stream()
                .map(SegmentDefinition::id)
                .toList();
        Map<String, Integer> points = new HashMap<>();
        for (SegmentStanding standing : said.segments()) {
            points.put(standing.id(), standing.points());
        }
        return new Outcome(
                said.tier(),
                said.primary(),
                segments.stream().filter(said.members()::contains).toList(),
                segments.stream()
                        .map(id -> Objects.requireNonNull(points.get(id)))
                        .toList(),
                said.score(),
                said.collateral().stream().map(Recommendation::id).toList());
    }

    /** The same rules without those that cells do not decide. */
    public static Ruleset exact(Ruleset ruleset, LocalDate day) {
        Ruleset left = ruleset;
        Set<String> inexact = inexact(left, day);
        while (!inexact.isEmpty()) {
            Set<String> out = inexact;
            Vocabulary words = left.vocabulary();
            List<Question> questions = new ArrayList<>();
            for (Question q : words.questionnaire().questions()) {
                questions.add(
                        out.contains(q.id())
                                ? new Question(
                                        q.id(),
                                        q.type(),
                                        q.wording(),
                                        q.wordings(),
                                        q.options(),
                                        q.range(),
                                        null,
                                        q.traits(),
                                        q.about(),
                                        q.says(),
                                        q.place())
                                : q);
            }
            Vocabulary vocabulary = new Vocabulary(
                    words.program(),
                    new Questionnaire("q", "Q", "en", questions, List.of()),
                    words.segments(),
                    words.tiers(),
                    words.defaultTier(),
                    words.score(),
                    words.collateral(),
                    words.collateralLimit(),
                    words.zone());
            left = new Ruleset(
                    vocabulary,
                    left.rules().stream().filter(r -> !out.contains(r.name())).toList());
            inexact = inexact(left, day);
        }
        return left;
    }

    private static Set<String> inexact(Ruleset ruleset, LocalDate day) {
        return Circuit.of(ruleset, day, null).inexact().stream()
                .filter(i -> i.why().isDecidedByMore())
                .map(Inexact::name)
                .collect(Collectors.toSet());
    }
}
