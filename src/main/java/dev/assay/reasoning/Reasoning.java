package dev.assay.reasoning;

import dev.assay.condition.Truth;
import dev.assay.condition.Value;
import dev.assay.program.Market;
import dev.assay.program.Markets;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Reach;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A program made ready to be reasoned about on one day and in one language: a circuit for its common rules and for each market, made when first asked for. Safe for several threads. */
public final class Reasoning {
    private static final String COMMON = "";

    private final Program program;
    private final LocalDate day;
    private final String language;
    private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();

    /**
     * @param day by which rules and collateral count, in the program's time zone
     * @param language the prospect's; null for the program's own
     */
    public Reasoning(Program program, LocalDate day, @Nullable String language) {
        this.program = program;
        this.day = day;
        this.language = language == null ? program.language() : language;
    }

    /** Day and language. */
    public Circuit.Setting setting() {
        return new Circuit.Setting(day, language);
    }

    /** The program. */
    public Program program() {
        return program;
    }

    /**
     * The circuit of a market.
     *
     * @param market its id, or null for the common rules
     * @throws IllegalArgumentException if there is no such market
     */
    public Circuit circuit(@Nullable String market) {
        return circuits.computeIfAbsent(
                market == null ? COMMON : market, id -> Circuit.of(ruleset(market), day, language, apart()));
    }

    /**
     * The rules of a market.
     *
     * @param market its id, or null for the common rules
     * @throws IllegalArgumentException if there is no such market
     */
    public Ruleset ruleset(@Nullable String market) {
        return market == null
                ? program.ruleset()
                : program.markets()
                        .named(market)
                        .map(Market::ruleset)
                        .orElseThrow(() -> new IllegalArgumentException("no market '" + market + "'"));
    }

    /** Answers that lead to different markets are never one cell: sets of them, by number of the question that tells the market; empty where none does. */
    public Map<Integer, List<Set<Value>>> apart() {
        Question question = marketQuestion();
        if (question == null) {
            return Map.of();
        }
        Map<String, Set<Value>> byMarket = new LinkedHashMap<>();
        program.markets()
                .byAnswer()
                .forEach((answer, market) -> byMarket.computeIfAbsent(market, m -> new LinkedHashSet<>())
                        .add(value(question, answer)));
        return Map.of(program.questionnaire().number(question.id()), List.copyOf(byMarket.values()));
    }

    /** Ids of the question that tells the market, and of those that tell whether it applies; empty where none does. */
    Set<String> tellingMarket() {
        Set<String> ids = new LinkedHashSet<>(program.markets().questions());
        List<String> open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            String id = open.remove(0);
            program.questionnaire()
                    .question(id)
                    .map(Question::askWhen)
                    .ifPresent(when -> when.names().stream().filter(ids::add).forEach(open::add));
        }
        return ids;
    }

    /** Number of the question whose answer tells the market; -1 where none does. */
    int marketNumber() {
        Question question = marketQuestion();
        return question == null ? -1 : program.questionnaire().number(question.id());
    }

    /** The cells of that question that lead to a market, or for null to the common rules. */
    BitSet leading(Circuit circuit, @Nullable String market) {
        BitSet leading = new BitSet();
        Region everything = Region.everything(circuit.space());
        for (int cell : cells(everything, circuit.space().first(marketNumber()), market)) {
            leading.set(cell);
        }
        return leading;
    }

    /**
     * All prospects whom the rules of a market judge when they answer the question that tells the market, answers of a CRM included.
     *
     * @param market its id, or null for the common rules
     * @return everybody where no question tells the market; empty where no answer leads to it
     */
    public Optional<Region> everybody(@Nullable String market) {
        Circuit circuit = circuit(market);
        Region everybody = Region.everything(circuit.space());
        if (marketNumber() < 0) {
            return Optional.of(everybody);
        }
        int variable = circuit.space().first(marketNumber());
        int[] cells = cells(everybody, variable, market);
        return cells.length == 0 ? Optional.empty() : Optional.of(everybody.with(variable, cells));
    }

    private @Nullable Question marketQuestion() {
        String id = program.markets().question();
        return id == null ? null : program.questionnaire().question(id).orElse(null);
    }

    private static Value value(Question question, String answer) {
        return question.type() == AnswerType.BOOLEAN
                ? new Value.Flag(Boolean.parseBoolean(answer))
                : new Value.Text(answer);
    }

    /**
     * The markets that a prospect of these answers may turn out to belong to: one where a market is given or the answers tell it, else each that the open answer may still lead to.
     *
     * @param market the given market's id, or null to go by the answers
     */
    public List<World> worlds(Answers answers, @Nullable String market) {
        Question question = marketQuestion();
        if (market != null || question == null) {
            Circuit circuit = circuit(market);
            return List.of(new World(market, circuit, Region.of(circuit.space(), answers), true));
        }
        int number = program.questionnaire().number(question.id());
        World common = common(answers);
        Truth applies = applies(common, number);
        if (applies == Truth.FALSE) {
            return List.of(common);
        }
        List<World> worlds = new ArrayList<>();
        boolean sure = applies == Truth.TRUE;
        if (!sure) {
            worlds.add(new World(null, common.circuit(), common.region(), false));
        } else {
            narrowed(common, number, true).ifPresent(worlds::add);
        }
        for (Market one : program.markets().all()) {
            Circuit circuit = circuit(one.id());
            World world = new World(one.id(), circuit, Region.of(circuit.space(), answers), sure);
            narrowed(world, number, sure).ifPresent(worlds::add);
        }
        return worlds;
    }

    private World common(Answers answers) {
        Circuit circuit = circuit(null);
        return new World(null, circuit, Region.of(circuit.space(), answers), true);
    }

    private static Truth applies(World world, int question) {
        Evaluation evaluation = world.circuit().evaluation();
        evaluation.judge(world.region());
        return evaluation.applies(question);
    }

    /** Only with answers that lead to the world's market; empty where none does. */
    private Optional<World> narrowed(World world, int question, boolean sure) {
        Region region = world.region();
        int variable = region.space().first(question);
        int[] cells = cells(region, variable, world.market());
        if (cells.length == 0) {
            return Optional.empty();
        }
        Region narrow = cells.length == region.size(variable) ? region : region.with(variable, cells);
        return Optional.of(new World(world.market(), world.circuit(), narrow, sure));
    }

    /** Open cells of the market's question that lead to a market. */
    private int[] cells(Region region, int variable, @Nullable String market) {
        AnswerSpace space = region.space();
        Variable asked = space.variables().get(variable);
        List<Integer> leading = new ArrayList<>();
        for (int cell : region.cells(variable)) {
            String leads = leads(asked.cells().get(cell), program.markets());
            if (market == null ? leads == null : market.equals(leads)) {
                leading.add(cell);
            }
        }
        return leading.stream().mapToInt(i -> i).toArray();
    }

    /** The market to which answers of a cell of its question lead; null for the common rules. */
    public static @Nullable String leads(Cell cell, Markets markets) {
        return cell.atoms().get(0).reach() instanceof Reach.Exactly exactly
                ? markets.byAnswer().get(exactly.value().plain())
                : null;
    }
}
