package dev.assay.reasoning.circuit;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Sums;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that count on one day, made into gates over the cells of the answer space: traits and joins are resolved, names are numbers, conditions on a question are sets of its cells. Decides a
 * complete set of answers as the engine does, final ({@link Decider}), and judges regions in true, false and open ({@link Evaluation}). Immutable; make one for each ruleset, day and language
 * and keep it.
 */
public final class Circuit {
    private final Ruleset ruleset;
    private final Setting setting;
    private final AnswerSpace space;
    private final Wiring wiring;
    private final int[] fires;
    private final List<Effect> effects;
    private final List<Said> advice;
    private final List<Inexact> inexact;
    private final Totals totals;
    private final List<String> showable;

    Circuit(
            Ruleset ruleset,
            Setting setting,
            AnswerSpace space,
            Wiring wiring,
            int[] fires,
            List<Effect> effects,
            List<Said> advice,
            List<Inexact> inexact) {
        this.ruleset = ruleset;
        this.setting = setting;
        this.space = space;
        this.wiring = wiring;
        this.fires = fires;
        this.effects = List.copyOf(effects);
        this.advice = List.copyOf(advice);
        this.inexact = List.copyOf(inexact);
        Vocabulary vocabulary = ruleset.vocabulary();
        totals = new Totals(vocabulary, effects, wiring);
        List<String> items =
                vocabulary.collateral().stream().map(CollateralItem::id).toList();
        showable = List.copyOf(new Sums(vocabulary).showable(items, setting.day(), setting.language()));
    }

    /**
     * What else decisions depend on.
     *
     * @param day by which rules and collateral count, in the program's time zone
     * @param language the prospect's, or null when not known
     */
    public record Setting(LocalDate day, @Nullable String language) {}

    /**
     * Of the rules that count on a day.
     *
     * @param ruleset of one market, or the common rules
     */
    public static Circuit of(Ruleset ruleset, LocalDate day, @Nullable String language) {
        return of(ruleset, day, language, Map.of());
    }

    /**
     * The same with answers kept apart that the rules themselves may not tell apart, such as those that choose a market.
     *
     * @param apart by number of a question, sets of its answers, none a choice among several
     */
    public static Circuit of(
            Ruleset ruleset, LocalDate day, @Nullable String language, Map<Integer, List<Set<Value>>> apart) {
        return together(ruleset.vocabulary().questionnaire(), List.of(ruleset), new Setting(day, language), apart)
                .get(0);
    }

    /**
     * Circuits over one answer space, the common refinement of what each tells apart: a set of cells means the same answers to all of them. Legal is what every questionnaire lets pass.
     *
     * @param questionnaire what is asked; the rulesets' questionnaires have as many questions, of the same types, the same ones at the same numbers
     * @param rulesets at least one
     * @param apart by number of a question, sets of its answers, none a choice among several
     */
    public static List<Circuit> together(
            Questionnaire questionnaire,
            List<Ruleset> rulesets,
            Setting setting,
            Map<Integer, List<Set<Value>>> apart) {
        return CircuitBuilder.build(questionnaire, rulesets, setting, apart);
    }

    /** The rules, those that do not count on the day included. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** Day and language. */
    public Setting setting() {
        return setting;
    }

    /** What can be answered. */
    public AnswerSpace space() {
        return space;
    }

    /** All gates; a gate reads only gates of lower numbers. */
    public List<Gate> gates() {
        return wiring.gates();
    }

    Wiring wiring() {
        return wiring;
    }

    List<Said> advice() {
        return advice;
    }

    Totals totals() {
        return totals;
    }

    /** The gate that is true when a rule fires; that which is never true for one that does not count. */
    public int fires(int rule) {
        return fires[rule];
    }

    /** The gate that is true when a question applies. */
    public int applies(int question) {
        return wiring.when(space.first(question));
    }

    /** All that rules do to sums, in the order in which rules are judged. */
    public List<Effect> effects() {
        return effects;
    }

    /** Ids of the items that may be shown at all on the day and in the language, in the order that settles ties. */
    public List<String> showable() {
        return showable;
    }

    /** Rules that cells do not capture exactly; open where only cells are known. */
    public List<Inexact> inexact() {
        return inexact;
    }

    /** A worker that judges regions, for one thread. */
    public Evaluation evaluation() {
        return new Evaluation(this, totals, showable);
    }

    /** A worker that decides complete sets of answers, for one thread. */
    public Decider decider() {
        return new Decider(this);
    }
}
