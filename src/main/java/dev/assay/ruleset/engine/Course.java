package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Decided;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleSentence;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a classification needs before and after its strata, whoever finds the matches: the day, the questions still open, and what is decided from the sums. Safe for several threads. */
final class Course {
    private final Ruleset ruleset;
    private final Order order;
    private final Numbers numbers;
    private final List<SegmentDefinition> segments;
    private final SegmentStanding[] atRest;
    private final OpenQuestions openQuestions;
    private final Ranking ranking;
    private final Days days;
    private final AdviceLines advice;
    private final Map<String, String> sentences = new ConcurrentHashMap<>();

    Course(Ruleset ruleset) {
        this(ruleset, Set.of());
    }

    Course(Ruleset ruleset, Set<String> alsoRead) {
        this.ruleset = ruleset;
        order = Order.of(ruleset.vocabulary(), ruleset.rules());
        numbers = Numbers.of(ruleset);
        segments = ruleset.vocabulary().segments();
        atRest = Standings.atRest(segments);
        openQuestions = new OpenQuestions(ruleset, alsoRead);
        ranking = new Ranking(ruleset.vocabulary());
        days = new Days(ruleset.vocabulary().zone());
        advice = new AdviceLines(ruleset);
    }

    Ruleset ruleset() {
        return ruleset;
    }

    Order order() {
        return order;
    }

    Numbers numbers() {
        return numbers;
    }

    /**
     * What a classification begins with.
     *
     * @param answers by number
     * @param day in the program's time zone
     * @param open questions that are left to ask
     * @param complete whether a decision is final: it was asked for, or nothing is left to ask
     */
    record Start(Answers answers, Circumstances circumstances, LocalDate day, List<String> open, boolean complete) {}

    Start start(Answers given, Circumstances circumstances) {
        Answers answers = given.in(ruleset.vocabulary().questionnaire());
        LocalDate day = days.of(circumstances.asOf());
        List<String> open = openQuestions.of(answers, day);
        return new Start(answers, circumstances, day, open, circumstances.mode() == Mode.FINAL || open.isEmpty());
    }

    /** The world of a prospect before anything is concluded. */
    World world(Start start) {
        return new World(ruleset, numbers, start.answers(), start.day(), start.complete());
    }

    /** What the sums decide. */
    Decided decided(Start start, String tier, Tally tally) {
        int primary = tally.primary();
        return new Decided(
                tier, primary < 0 ? null : segments.get(primary).id(), tally.score(), tally.next(tier), start.open());
    }

    Standings standings(Tally tally) {
        return new Standings(atRest, tally);
    }

    List<Recommendation> collateral(Start start, Tally tally) {
        return ranking.of(tally.weights(), start.day(), start.circumstances().language());
    }

    /** Why, from a world in which all is concluded. */
    Explanation explanation(Start start, World world) {
        return new Explanation(world, reasons(start), this::sentence);
    }

    /** Fills the prospect's answers into texts. */
    ReasonText reasons(Start start) {
        return new ReasonText(
                ruleset.vocabulary().questionnaire(),
                start.answers(),
                start.circumstances().language());
    }

    /** What each rule advises. */
    AdviceLines advice() {
        return advice;
    }

    Classification classification(Start start, World world) {
        Explanation explanation = explanation(start, world);
        return new Classification(
                decided(start, world.tier(), world.tally()),
                new Classification.Told(
                        standings(world.tally()).membersFirst(),
                        collateral(start, world.tally()),
                        explanation.advice(),
                        explanation.conclusions()),
                start.answers(),
                start.circumstances());
    }

    private String sentence(Rule rule) {
        return sentences.computeIfAbsent(rule.name(), name -> RuleSentence.of(rule, ruleset.vocabulary()));
    }
}
