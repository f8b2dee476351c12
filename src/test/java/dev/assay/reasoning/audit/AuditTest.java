package dev.assay.reasoning.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.problem.Problem;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that an audit says is so of every set of answers, by the plain evaluator; and what is so of all of them is said, or named as not settled. */
class AuditTest {
    private static final Depth DEPTH = new Depth(20, 60_000, 6_000, true);
    private static final Depth SHALLOW = new Depth(2, 60, 12, true);
    private static final Pattern RULE = Pattern.compile("\"(Rule \\d+|[^\"]+)\" \\(random\\.drl:");
    private static final Set<String> OF_TIER = Set.of("score", "tier", "bar", "atMost", "exactly", "disqualify");
    private static final Map<String, Integer> TOLD = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("reasoning", 200));
    }

    /** A test of claims proves something only where claims are made. */
    @AfterAll
    static void everyKindOfProblemWasFoundSomewhere() {
        assertThat(new TreeMap<>(TOLD).keySet())
                .contains(
                        "never-fires",
                        "always-fires",
                        "unreachable-segment",
                        "unreachable-tier",
                        "unreachable-bar",
                        "unreachable-collateral",
                        "contradiction",
                        "in-vain",
                        "covered-rule",
                        "no-segment",
                        "no-tier",
                        "idle-question",
                        "options-alike",
                        "idle-option");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheTruthOfEverySmallProgram(long seed) {
        BruteForce truth = new BruteForce(SmallProgram.of(seed));
        Audit.Report report = Audit.of(truth.circuit(), DEPTH);
        Claims claims = new Claims(truth, report);
        report.problems().forEach(p -> TOLD.merge(p.code(), 1, Integer::sum));
        report.problems().forEach(claims::isTrue);
        Audit.of(truth.circuit(), SHALLOW).problems().forEach(claims::isTrue);
        if (truth.isExact()) {
            assertThat(report.unsettled()).as("seed %s", seed).isEmpty();
            claims.areAllTold();
        }
        gaps(truth);
    }

    private static void gaps(BruteForce truth) {
        Gaps gaps = new Gaps(new Study(truth.circuit(), DEPTH));
        gaps.look();
        gaps.found()
                .forEach(gap -> assertThat(truth.in(gap.region()))
                        .as("%s %s", gap.code(), gap.region())
                        .isNotEmpty()
                        .allMatch(s -> gap.code().equals("no-segment")
                                ? s.outcome().primary() == null
                                : s.verbs().stream().noneMatch(OF_TIER::contains)));
        if (truth.isExact()) {
            assertThat(gaps.found().stream().anyMatch(g -> g.code().equals("no-segment")))
                    .isEqualTo(
                            truth.answered().stream().anyMatch(s -> s.outcome().primary() == null));
            boolean speaks = truth.circuit().effects().stream()
                    .anyMatch(e -> OF_TIER.contains(e.verb().drl()));
            assertThat(gaps.found().stream().anyMatch(g -> g.code().equals("no-tier")))
                    .isEqualTo(speaks
                            && truth.answered().stream()
                                    .anyMatch(s -> s.verbs().stream().noneMatch(OF_TIER::contains)));
        }
    }

    /** What was said, held to all decisions. */
    private record Claims(BruteForce truth, Audit.Report report) {
        private Vocabulary vocabulary() {
            return truth.circuit().ruleset().vocabulary();
        }

        private Rule rule(Problem problem) {
            return truth.circuit().ruleset().rules().get(problem.place().line() - 1);
        }

        private int index(Problem problem) {
            return Integer.parseInt(Objects.requireNonNull(problem.place().pointer())
                    .split("/")[problem.code().endsWith("collateral") ? 1 : 2]);
        }

        void isTrue(Problem problem) {
            boolean so = switch (problem.code()) {
                case "never-fires" ->
                    !truth.anybody(s -> s.fired().contains(rule(problem).name()));
                case "always-fires" ->
                    !truth.anybody(s -> !s.fired().contains(rule(problem).name()));
                case "unreachable-segment" ->
                    !truth.anybody(s -> s.outcome()
                            .members()
                            .contains(
                                    vocabulary().segments().get(index(problem)).id()));
                case "unreachable-tier" ->
                    !truth.anybody(s -> s.outcome()
                            .tier()
                            .equals(vocabulary().tiers().get(index(problem)).id()));
                case "unreachable-bar" ->
                    !truth.anybody(s -> s.outcome().score()
                            >= Objects.requireNonNull(
                                    vocabulary().tiers().get(index(problem)).from()));
                case "unreachable-collateral" ->
                    !truth.anybody(s -> s.outcome()
                            .collateral()
                            .contains(vocabulary()
                                    .collateral()
                                    .get(index(problem))
                                    .id()));
                case "contradiction", "in-vain" -> overruled(problem);
                case "covered-rule" -> isFiringToo(problem);
                case "counted-twice" ->
                    isFiringToo(problem)
                            && !truth.anybody(
                                    other(problem),
                                    s -> !s.fired().contains(rule(problem).name()));
                case "no-segment" ->
                    truth.answered().stream().anyMatch(s -> s.outcome().primary() == null);
                case "no-tier" ->
                    truth.answered().stream().anyMatch(s -> s.verbs().stream().noneMatch(OF_TIER::contains));
                case "idle-question" -> isIdle(question(problem));
                case "options-alike" -> alike(problem);
                case "idle-option" ->
                    options(problem).allMatch(o -> truth.isIdle(Set.of(part(question(problem), o)), c -> true));
                default -> throw new IllegalArgumentException(problem.code());
            };
            assertThat(so).as(problem.toString()).isTrue();
        }

        private String other(Problem problem) {
            Matcher name = RULE.matcher(problem.message());
            assertThat(name.find()).as(problem.message()).isTrue();
            return name.group(1);
        }

        private boolean isFiringToo(Problem problem) {
            String other = other(problem);
            return !truth.anybody(rule(problem).name(), s -> !s.fired().contains(other));
        }

        private boolean overruled(Problem problem) {
            boolean named = !problem.message().contains("\" (random.drl") || isFiringToo(problem);
            return named
                    && rule(problem).then().stream()
                            .filter(c -> problem.message().startsWith("'" + written(c) + "'"))
                            .anyMatch(c -> isInVain(rule(problem).name(), c));
        }

        private static String written(Conclusion conclusion) {
            return new Conclusion(conclusion.verb(), conclusion.arguments(), null, 0, conclusion.at()).drl();
        }

        private boolean isInVain(String rule, Conclusion conclusion) {
            String id = conclusion.arguments().isEmpty()
                    ? ""
                    : conclusion.arguments().get(0).drl().replace("\"", "");
            List<String> tiers =
                    vocabulary().tiers().stream().map(TierDefinition::id).toList();
            return switch (conclusion.verb()) {
                case TIER ->
                    tiers.contains(id)
                            && !truth.anybody(
                                    rule, s -> tiers.indexOf(s.outcome().tier()) <= tiers.indexOf(id));
                case EXACTLY ->
                    tiers.contains(id)
                            && !truth.anybody(rule, s -> s.outcome().tier().equals(id));
                case SEGMENT ->
                    vocabulary().segment(id).isPresent()
                            && !truth.anybody(rule, s -> s.outcome().members().contains(id));
                case RECOMMEND ->
                    vocabulary().item(id).isPresent()
                            && !truth.anybody(
                                    rule, s -> s.outcome().collateral().contains(id));
                default -> false;
            };
        }

        private int question(Problem problem) {
            Matcher id = Pattern.compile("'([^']+)'").matcher(problem.message());
            assertThat(id.find()).isTrue();
            return vocabulary().questionnaire().number(id.group(1));
        }

        private Stream<String> options(Problem problem) {
            String list = problem.message().substring(problem.message().lastIndexOf(": ") + 2);
            return Arrays.stream(list.substring(0, list.length() - 1).split(", "));
        }

        private boolean isIdle(int question) {
            Set<Integer> variables = truth.circuit().space().variables(question).stream()
                    .map(Variable::number)
                    .collect(Collectors.toSet());
            return truth.isIdle(variables, c -> true);
        }

        private int part(int question, String option) {
            return truth.circuit().space().variables(question).stream()
                    .filter(v -> option.equals(v.option()))
                    .findFirst()
                    .orElseThrow()
                    .number();
        }

        private int cell(int question, String option) {
            int[] assignment = new int[truth.circuit().space().variables().size()];
            truth.circuit().space().put(question, new Value.Text(option), assignment);
            return assignment[truth.circuit().space().first(question)];
        }

        private boolean alike(Problem problem) {
            int question = question(problem);
            int variable = truth.circuit().space().first(question);
            Set<Integer> cells = new TreeSet<>();
            options(problem).forEach(o -> cells.add(cell(question, o)));
            return cells.size() > 1 && truth.isIdle(Set.of(variable), c -> cells.contains(c.get(variable)));
        }

        private boolean isTold(String code, Object place) {
            return report.problems().stream()
                    .anyMatch(p -> p.code().equals(code) && p.place().toString().contains(String.valueOf(place)));
        }

        private boolean isToldAt(String code, String pointer) {
            return report.problems().stream()
                    .anyMatch(p ->
                            p.code().equals(code) && pointer.equals(p.place().pointer()));
        }

        void areAllTold() {
            List<Rule> rules = truth.circuit().ruleset().rules().stream()
                    .filter(r -> r.validity().covers(truth.circuit().setting().day()))
                    .toList();
            for (Rule rule : rules) {
                boolean ever = truth.anybody(s -> s.fired().contains(rule.name()));
                assertThat(isTold("never-fires", rule.place())).as(rule.name()).isEqualTo(!ever);
                boolean always = ever && !truth.anybody(s -> !s.fired().contains(rule.name()));
                assertThat(isTold("always-fires", rule.place()))
                        .as(rule.name())
                        .isEqualTo(always && !rule.when().isEmpty());
                if (ever) {
                    conclusions(rule);
                }
            }
            things();
            questions();
        }

        private void conclusions(Rule rule) {
            for (Conclusion conclusion : rule.then()) {
                String id = conclusion.arguments().isEmpty()
                        ? ""
                        : conclusion.arguments().get(0).drl().replace("\"", "");
                boolean isThing = switch (conclusion.verb()) {
                    case TIER, EXACTLY -> true;
                    case SEGMENT ->
                        vocabulary().segment(id).filter(s -> !s.isDefault()).isPresent()
                                && truth.anybody(s -> s.outcome().members().contains(id))
                                && !conclusion.arguments().get(1).drl().startsWith("-")
                                && !conclusion.arguments().get(1).drl().equals("0");
                    default -> false;
                };
                if (isThing && isInVain(rule.name(), conclusion)) {
                    assertThat(report.problems())
                            .as("%s of %s", conclusion.drl(), rule.name())
                            .anyMatch(p -> Set.of("contradiction", "in-vain").contains(p.code())
                                    && p.place().equals(rule.place())
                                    && p.message().startsWith("'" + written(conclusion) + "'"));
                }
            }
        }

        private void things() {
            List<SegmentDefinition> segments = vocabulary().segments();
            for (int i = 0; i < segments.size(); i++) {
                String id = segments.get(i).id();
                assertThat(isToldAt("unreachable-segment", "/segments/" + i + "/id"))
                        .as(id)
                        .isEqualTo(!segments.get(i).isDefault()
                                && !truth.anybody(s -> s.outcome().members().contains(id)));
            }
            List<TierDefinition> tiers = vocabulary().tiers();
            for (int i = 0; i < tiers.size(); i++) {
                String id = tiers.get(i).id();
                assertThat(isToldAt("unreachable-tier", "/tiers/" + i + "/id"))
                        .as(id)
                        .isEqualTo(!truth.anybody(s -> s.outcome().tier().equals(id)));
            }
        }

        private void questions() {
            boolean advises = truth.circuit().ruleset().rules().stream()
                    .flatMap(r -> r.then().stream())
                    .anyMatch(c -> c.verb() == Verb.ADVISE);
            IntStream.range(0, vocabulary().questionnaire().questions().size())
                    .filter(q -> !advises && isIdle(q))
                    .forEach(q -> assertThat(report.problems())
                            .anyMatch(p -> p.code().equals("idle-question") && question(p) == q));
        }
    }
}
