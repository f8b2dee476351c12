package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleSentence;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How a classification comes about, whoever finds the matches: stratum by stratum, then what adds up, then why. Safe for several threads. */
final class Course {
    private static final Comparator<SegmentStanding> MEMBERS_FIRST = Comparator.comparing(
                    SegmentStanding::member, Comparator.reverseOrder())
            .thenComparing(SegmentStanding::points, Comparator.reverseOrder());

    private final Ruleset ruleset;
    private final Order order;
    private final OpenQuestions openQuestions;
    private final Map<String, String> sentences = new ConcurrentHashMap<>();

    Course(Ruleset ruleset) {
        this(ruleset, Set.of());
    }

    Course(Ruleset ruleset, Set<String> alsoRead) {
        this.ruleset = ruleset;
        order = Order.of(ruleset.vocabulary(), ruleset.rules());
        openQuestions = new OpenQuestions(ruleset, alsoRead);
    }

    Order order() {
        return order;
    }

    Classification run(Answers answers, Circumstances circumstances, Firing firing) {
        Vocabulary vocabulary = ruleset.vocabulary();
        LocalDate day = LocalDate.ofInstant(circumstances.asOf(), vocabulary.zone());
        List<String> open = openQuestions.of(answers, day);
        World world = new World(ruleset, answers, day, circumstances.mode() == Mode.FINAL || open.isEmpty());
        for (int stratum = 0; stratum < order.strata(); stratum++) {
            world.next();
            firing.stratum(stratum, world);
        }
        ReasonText reasons = new ReasonText(vocabulary.questionnaire(), answers, circumstances.language());
        Explanation explanation = new Explanation(world, reasons, this::sentence);
        List<SegmentStanding> segments = world.tally().segments();
        return new Classification(
                world.tier(),
                segments.stream().sorted(MEMBERS_FIRST).toList(),
                segments.stream()
                        .filter(SegmentStanding::primary)
                        .map(SegmentStanding::id)
                        .findFirst()
                        .orElse(null),
                world.tally().score(),
                world.tally().next(world.tier()),
                Ranking.of(vocabulary, world.tally().recommended(), day, circumstances.language()),
                explanation.advice(),
                explanation.conclusions(),
                answers,
                open,
                circumstances);
    }

    private String sentence(Rule rule) {
        return sentences.computeIfAbsent(rule.name(), name -> RuleSentence.of(rule, ruleset.vocabulary()));
    }
}
