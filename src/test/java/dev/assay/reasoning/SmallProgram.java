package dev.assay.reasoning;

import dev.assay.condition.Condition;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.PlainEvaluator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A random program of so few questions that all that can be answered is decided one by one, by the plain evaluator.
 *
 * @param circuit its circuit
 * @param decisions what the engine says of every set of cells that has an example
 */
public record SmallProgram(Circuit circuit, Map<List<Integer>, Said> decisions) {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final int MOST = 300;

    /**
     * What the engine says.
     *
     * @param outcome the decision
     * @param advice what to say
     * @param fired names of the rules that concluded something
     * @param verbs what was concluded, such as {@code score}
     */
    public record Said(Outcome outcome, List<Classification.Advice> advice, Set<String> fired, Set<String> verbs) {
        static Said of(Classification said, Ruleset ruleset) {
            Set<String> fired = new TreeSet<>();
            Set<String> verbs = new TreeSet<>();
            said.conclusions().forEach(c -> {
                fired.add(c.rule());
                verbs.add(c.verb());
            });
            return new Said(RandomAnswers.outcome(said, ruleset), said.advice(), fired, verbs);
        }
    }

    /** Of a seed: three of four tight programs; else rules of a large random program, of all constructs, that read a few questions only. */
    public static SmallProgram of(long seed) {
        return of(Circuit.of(rules(seed), DAY, "en"));
    }

    /** Just its rules. */
    public static Ruleset rules(long seed) {
        return seed % 4 == 0 ? cut(seed) : TightProgram.of(seed);
    }

    /** Day and language of all of them. */
    public static Circuit.Setting setting() {
        return new Circuit.Setting(DAY, "en");
    }

    private static Ruleset cut(long seed) {
        Ruleset whole = RandomProgram.of(seed, 50).ruleset();
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>(whole.vocabulary().questionnaire().ids());
        Collections.shuffle(ids, random);
        ids = ids.subList(0, 7);
        Set<String> kept = new TreeSet<>();
        for (String id : ids) {
            Set<String> more = new TreeSet<>(kept);
            more.add(id);
            Circuit larger = Circuit.of(cut(whole, more), DAY, "en");
            if (size(larger.space()) <= MOST) {
                kept = more;
            }
        }
        return cut(whole, kept);
    }

    private static SmallProgram of(Circuit circuit) {
        Map<List<Integer>, Said> decisions = new LinkedHashMap<>();
        PlainEvaluator engine = new PlainEvaluator(circuit.ruleset());
        for (List<Integer> cells : all(circuit.space())) {
            Answers answers =
                    circuit.space().answers(cells.stream().mapToInt(c -> c).toArray());
            Classification said = engine.classify(answers, RandomAnswers.atNoon(circuit.ruleset(), DAY, "en"));
            decisions.put(cells, Said.of(said, circuit.ruleset()));
        }
        return new SmallProgram(circuit, decisions);
    }

    private static long size(AnswerSpace space) {
        return space.variables().stream()
                .mapToLong(v -> v.cells().stream().filter(Cell::hasExample).count())
                .reduce(1, (a, b) -> a * b);
    }

    /** Every set of cells that has an example. */
    public static List<List<Integer>> all(AnswerSpace space) {
        List<List<Integer>> all = List.of(List.of());
        for (Variable variable : space.variables()) {
            List<List<Integer>> more = new ArrayList<>();
            for (List<Integer> before : all) {
                for (Cell cell : variable.cells()) {
                    if (cell.hasExample()) {
                        List<Integer> longer = new ArrayList<>(before);
                        longer.add(cell.number());
                        more.add(longer);
                    }
                }
            }
            all = more;
        }
        return all;
    }

    private static Ruleset cut(Ruleset whole, Set<String> kept) {
        Vocabulary words = whole.vocabulary();
        List<Question> questions = new ArrayList<>();
        for (Question q : words.questionnaire().questions()) {
            if (kept.contains(q.id())) {
                Condition when = q.askWhen();
                boolean reads = when != null && kept.containsAll(when.names());
                questions.add(new Question(
                        q.id(),
                        q.type(),
                        q.wording(),
                        q.wordings(),
                        q.options(),
                        q.range(),
                        reads ? when : null,
                        traits(q, words.program()),
                        q.about(),
                        q.says(),
                        q.place()));
            }
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
        List<Rule> rules = whole.rules().stream()
                .filter(r -> kept.containsAll(r.questionsRead()))
                .toList();
        return new Ruleset(vocabulary, rules);
    }

    /** One of six questions is fixed. */
    static Question.Asking traits(Question q, String program) {
        Question.Asking was = q.traits();
        boolean fixed = new Random(31L * program.hashCode() + q.id().hashCode()).nextInt(6) == 0;
        return new Question.Asking(
                was.required(), was.asked(), was.open(), fixed, was.pii(), was.sensitive(), was.cost());
    }

    /** Some cells of each variable, by chance; of two thirds of them, all. */
    public Region region(Random random) {
        Region region = Region.everything(circuit.space());
        for (Variable variable : circuit.space().variables()) {
            if (random.nextInt(3) == 0) {
                int[] some = random.ints(1 + random.nextInt(2), 0, region.size(variable.number()))
                        .distinct()
                        .map(i -> cell(circuit.space(), variable.number(), i))
                        .toArray();
                region = region.with(variable.number(), some);
            }
        }
        return region;
    }

    private static int cell(AnswerSpace space, int variable, int index) {
        return Region.everything(space).cells(variable)[index];
    }

    /** Decisions of all sets of answers in a region. */
    public Map<List<Integer>, Said> in(Region region) {
        Map<List<Integer>, Said> in = new LinkedHashMap<>();
        decisions.forEach((cells, said) -> {
            boolean inside = true;
            for (int v = 0; v < cells.size(); v++) {
                inside &= region.has(v, cells.get(v));
            }
            if (inside) {
                in.put(cells, said);
            }
        });
        return in;
    }

    /** Whether cells capture all of it, and each has an example: then what is said is the whole truth. */
    public boolean isExact() {
        return circuit.inexact().isEmpty()
                && circuit.space().variables().stream()
                        .flatMap(v -> v.cells().stream())
                        .allMatch(c -> !c.possible() || c.hasExample());
    }
}
