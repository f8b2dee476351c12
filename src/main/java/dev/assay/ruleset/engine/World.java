package dev.assay.ruleset.engine;

import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Verb;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of one prospect while the strata are worked through: the answers, and all that was concluded so far. */
final class World implements FactSource {
    private final Ruleset ruleset;
    private final Answers answers;
    private final LocalDate day;
    private final boolean complete;
    private final Tally tally;
    private final Set<String> traits = new LinkedHashSet<>();
    private final Map<Fired, @Nullable String> fired = new LinkedHashMap<>();
    private final Map<FactType, List<Facts>> rows = new EnumMap<>(FactType.class);

    World(Ruleset ruleset, Numbers numbers, Answers answers, LocalDate day, boolean complete) {
        this.ruleset = ruleset;
        this.answers = answers;
        this.day = day;
        this.complete = complete;
        tally = new Tally(numbers);
    }

    Ruleset ruleset() {
        return ruleset;
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

    Set<String> traits() {
        return traits;
    }

    /** The tier's id; {@code undecided} where an open decision reaches none. */
    String tier() {
        String tier = tally.tier();
        return tier != null ? tier : complete ? tally.fallback() : Classification.UNDECIDED;
    }

    /** All that was concluded with the text of a reason that a binding brought, else null; in the order of strata. */
    Map<Fired, @Nullable String> fired() {
        return fired;
    }

    /** A rule matched: its conclusions count, if the rule does on that day. */
    void fire(int number, Function<String, @Nullable Value> bindings) {
        Rule rule = ruleset.rules().get(number);
        if (rule.validity().covers(day)) {
            Fired.all(number, rule, bindings, this::conclude);
        }
    }

    /**
     * Something was concluded.
     *
     * @param reason text of a reason that a binding brought, else null
     */
    void conclude(Fired one, @Nullable String reason) {
        if (Fired.put(fired, one, reason)) {
            Verb verb = ruleset.rules().get(one.rule()).then().get(one.line()).verb();
            tally.add(verb, one.arguments());
            if (verb == Verb.TRAIT) {
                add(one.arguments().get(0).plain());
            } else if (verb == Verb.DISQUALIFY) {
                add(Reads.DISQUALIFIED);
            }
        }
    }

    private void add(String trait) {
        traits.add(trait);
    }

    /** A new stratum begins: facts that conclusions changed are drawn up again. */
    void next() {
        rows.remove(FactType.TRAIT);
        rows.remove(FactType.SEGMENT);
        rows.remove(FactType.SCORE);
        rows.remove(FactType.TIER);
    }

    @Override
    public List<Facts> rows(Pattern.Fact pattern, Map<String, @Nullable Value> bound) {
        return rows(pattern.type());
    }

    /** All facts of a kind; what later strata will still change of them is not yet right. */
    List<Facts> rows(FactType type) {
        return rows.computeIfAbsent(type, this::drawUp);
    }

    private List<Facts> drawUp(FactType type) {
        return switch (type) {
            case PROSPECT -> List.of(answers);
            case TRAIT -> traits.stream().map(t -> one(new Value.Text(t))).toList();
            case SCORE -> List.of(one(new Value.Num(tally.score())));
            case TIER -> List.of(one(new Value.Text(tier())));
            case SEGMENT ->
                new Standings(ruleset.vocabulary().segments(), tally)
                        .inOrder().stream()
                                .map(s -> (Facts) field -> of(s, field))
                                .toList();
            case COLLATERAL ->
                ruleset.vocabulary().collateral().stream()
                        .map(item -> (Facts) item::value)
                        .toList();
        };
    }

    private static Facts one(Value value) {
        return field -> value;
    }

    private static Value of(SegmentStanding segment, String field) {
        return switch (field) {
            case "id" -> new Value.Text(segment.id());
            case "points" -> new Value.Num(segment.points());
            case "member" -> new Value.Flag(segment.member());
            case "primary" -> new Value.Flag(segment.primary());
            default -> throw new IllegalArgumentException("Segment has no field " + field);
        };
    }
}
