package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Verb;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of one prospect while the strata are worked through, by number. Used again for the next prospect, by one thread at a time. */
final class Findings {
    private static final int[] NO_RULES = {};

    private final Numbers numbers;
    private final SharedTests.Judged tests;
    private final Answers nobody;
    private final Tally tally;
    private final Row.Prospect prospect;
    private final Row.Standing[] segments;
    private final FoundFacts facts;
    private final boolean[] traits;
    private final List<String> traitNames = new ArrayList<>();
    private Answers answers;
    private LocalDate day = LocalDate.EPOCH;
    private boolean complete;
    private int[] fired = new int[32];
    private int count;
    private @Nullable Map<Fired, @Nullable String> joined;

    Findings(Numbers numbers, SharedTests.Judged tests) {
        this.numbers = numbers;
        this.tests = tests;
        nobody = Answers.NONE.in(numbers.vocabulary().questionnaire());
        answers = nobody;
        prospect = new Row.Prospect(nobody);
        tally = new Tally(numbers);
        facts = new FoundFacts(this, numbers.vocabulary());
        traits = new boolean[numbers.traits()];
        List<SegmentDefinition> definitions = numbers.vocabulary().segments();
        segments = new Row.Standing[definitions.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new Row.Standing(tally, definitions.get(i).id(), i);
        }
    }

    /**
     * The next prospect.
     *
     * @param complete whether nothing is left to ask that would matter
     */
    void begin(Answers next, LocalDate on, boolean complete) {
        clear();
        answers = next;
        prospect.is(next);
        day = on;
        this.complete = complete;
    }

    /** Forgets the prospect. */
    void clear() {
        tally.clear();
        if (!traitNames.isEmpty()) {
            traitNames.clear();
            Arrays.fill(traits, false);
        }
        count = 0;
        tests.clear();
        joined = null;
        answers = nobody;
        prospect.is(nobody);
    }

    Answers answers() {
        return answers;
    }

    LocalDate day() {
        return day;
    }

    Tally tally() {
        return tally;
    }

    Row.Prospect prospect() {
        return prospect;
    }

    /** Whether a shared test holds of the answers. */
    boolean holds(int test) {
        return tests.holds(test, this);
    }

    /** All of it, as facts. */
    FactSource facts() {
        return facts;
    }

    /** A segment as it stands at the moment it is read. */
    Row.Standing segment(int number) {
        return segments[number];
    }

    /** A rule concluded it; once is enough. */
    void conclude(String trait) {
        conclude(numbers.trait(trait), trait);
    }

    /** The same, of a trait whose number is known. */
    void conclude(int number, String trait) {
        if (number < 0 ? !traitNames.contains(trait) : !traits[number]) {
            traitNames.add(trait);
            if (number >= 0) {
                traits[number] = true;
            }
        }
    }

    /**
     * It matched; its conclusions are counted.
     *
     * @param rule number of a rule without joins, or id of a case of a ground rule
     */
    void fire(int rule) {
        if (count == fired.length) {
            fired = Arrays.copyOf(fired, 2 * count);
        }
        fired[count++] = rule;
    }

    /** Numbers of the rules without joins, and ids of the cases, that matched, in the order in which they did. */
    int[] fired() {
        return count == 0 ? NO_RULES : Arrays.copyOf(fired, count);
    }

    /** Holds once for a conclusion of a rule with joins, which may match in several ways. */
    Map<Fired, @Nullable String> joined() {
        return joined == null ? Map.of() : joined;
    }

    /** A rule with joins matched. */
    void fire(int number, Rule rule, Function<String, @Nullable Value> bindings) {
        if (rule.validity().covers(day)) {
            Map<Fired, @Nullable String> known = joined == null ? new LinkedHashMap<>() : joined;
            joined = known;
            Fired.all(number, rule, bindings, (one, reason) -> {
                if (Fired.put(known, one, reason)) {
                    count(rule.then().get(one.line()).verb(), one.arguments());
                }
            });
        }
    }

    /** Something was concluded, for the first time. */
    void count(Verb verb, List<Value> arguments) {
        tally.add(verb, arguments);
        if (verb == Verb.TRAIT) {
            conclude(arguments.get(0).plain());
        } else if (verb == Verb.DISQUALIFY) {
            conclude(Reads.DISQUALIFIED);
        }
    }

    boolean hasTrait(int number) {
        return traits[number];
    }

    /** In the order in which they were concluded. */
    List<String> traits() {
        return traitNames;
    }

    /** The tier's id; {@code undecided} where an open decision reaches none. */
    String tier() {
        String tier = tally.tier();
        return tier != null ? tier : complete ? tally.fallback() : Classification.UNDECIDED;
    }
}
