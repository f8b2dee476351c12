package dev.assay.reasoning;

import dev.assay.phrase.Phrases;
import dev.assay.program.Market;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.contrast.Anyway;
import dev.assay.reasoning.contrast.Contrast;
import dev.assay.reasoning.contrast.Flips;
import dev.assay.reasoning.contrast.Given;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.reasoning.contrast.Why;
import dev.assay.reasoning.contrast.WhyNot;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why, why not and what would change it, for one prospect of a program: also by answers that lead to another market. For one thread. */
public final class Contrasts {
    private final Reasoning reasoning;
    private final Answers answers;
    private final @Nullable String market;
    private final boolean told;
    private final Given given;
    private final Contrast contrast;
    private final Phrases phrases;

    /**
     * @param reasoning the program
     * @param answers as they are judged
     * @param market by whose rules they are judged; null for the common rules
     * @param told whether the answers tell the market; false where whoever asks does
     */
    public Contrasts(Reasoning reasoning, Answers answers, @Nullable String market, boolean told) {
        this(reasoning, answers, market, told, Phrases.ENGLISH);
    }

    /** The same, with what is found said in any language. */
    public Contrasts(Reasoning reasoning, Answers answers, @Nullable String market, boolean told, Phrases phrases) {
        this.phrases = phrases;
        this.reasoning = reasoning;
        this.answers = answers;
        this.market = market;
        this.told = told && reasoning.marketNumber() >= 0;
        Circuit circuit = reasoning.circuit(market);
        given = this.told ? within(circuit, market, false) : Given.of(circuit, answers);
        contrast = new Contrast(circuit, phrases);
    }

    /** Only with answers that lead to a market. */
    private Given within(Circuit circuit, @Nullable String leading, boolean must) {
        BitSet cells = reasoning.leading(circuit, leading);
        return Given.of(circuit, answers, circuit.space().first(reasoning.marketNumber()), cells, must);
    }

    /** What is decided. */
    public Outcome outcome() {
        return contrast.outcome(given);
    }

    /** Why something was decided. */
    public Why why(Subject subject, Budget budget) {
        return contrast.why(given, subject, budget);
    }

    /** Why something was not decided, by the rules of the prospect's own market; the changes may lead to another one. */
    public WhyNot whyNot(Subject subject, Budget budget) {
        WhyNot here = contrast.whyNot(given, subject, budget);
        return elsewhere().isEmpty()
                ? here
                : new WhyNot(
                        here.subject(),
                        here.isPrimary(),
                        here.obstacles(),
                        here.rules(),
                        everywhere(
                                here.flips(),
                                other -> other.contrast().bringing(other.given(), subject, here.isPrimary(), budget)));
    }

    /** The smallest changes that lead to any other tier. */
    public Flips otherTier(Budget budget) {
        String tier = outcome().tier();
        return everywhere(
                contrast.otherTier(given, budget),
                other -> other.contrast().tierOtherThan(other.given(), tier, budget));
    }

    /** The smallest changes that lead to any other primary segment, or to none. */
    public Flips otherPrimary(Budget budget) {
        String primary = outcome().primary();
        return everywhere(
                contrast.otherPrimary(given, budget),
                other -> other.contrast().primaryOtherThan(other.given(), primary, budget));
    }

    /** The smallest changes that lead to a tier, to a segment as the primary one, or to an item; none where it is so already. */
    public Flips leadingTo(Subject subject, Budget budget) {
        Flips here = contrast.leadingTo(given, subject, budget);
        return contrast.isLed(given, subject)
                ? here
                : everywhere(here, other -> other.contrast().leadingTo(other.given(), subject, budget));
    }

    /** Whether that is so already. */
    public boolean isLed(Subject subject) {
        return contrast.isLed(given, subject);
    }

    /** What holds for every value of the answers that are not known: not given, or "don't know". */
    public Anyway anyway(Budget budget) {
        Answers sure = new Answers(answers.values(), Set.of(), answers.setAside());
        List<Anyway> all = new ArrayList<>();
        for (World world : reasoning.worlds(sure, told ? null : market)) {
            Set<String> never =
                    answers.unknown().stream().filter(id -> !isAsked(id)).collect(Collectors.toSet());
            Region region = Contrast.unknown(world.region(), never);
            all.add(new Contrast(world.circuit()).anyway(region, budget));
        }
        return all.stream().reduce(Anyway::or).orElseThrow();
    }

    private boolean isAsked(String question) {
        return reasoning
                .program()
                .questionnaire()
                .question(question)
                .orElseThrow()
                .traits()
                .asked();
    }

    private record Other(Contrast contrast, Given given) {}

    /** The markets that another answer would lead to. */
    private List<Other> elsewhere() {
        List<Other> others = new ArrayList<>();
        if (told) {
            List<@Nullable String> markets = new ArrayList<>();
            markets.add(null);
            reasoning.program().markets().all().stream().map(Market::id).forEach(markets::add);
            for (String other : markets) {
                if (!Objects.equals(other, market)) {
                    Circuit circuit = reasoning.circuit(other);
                    Given there = within(circuit, other, true);
                    if (there.canChange()) {
                        others.add(new Other(new Contrast(circuit, phrases), there));
                    }
                }
            }
        }
        return others;
    }

    private Flips everywhere(Flips here, Function<Other, Flips> there) {
        Flips all = here;
        for (Other other : elsewhere()) {
            all = all.or(there.apply(other));
        }
        return told && isMarketConditional() ? all.unsettled() : all;
    }

    /** Where the question that tells the market may come to apply or not, other rules may judge than those looked at. */
    private boolean isMarketConditional() {
        return Optional.ofNullable(reasoning.program().markets().question())
                .flatMap(reasoning.program().questionnaire()::question)
                .map(q -> q.askWhen() != null)
                .orElse(false);
    }
}
