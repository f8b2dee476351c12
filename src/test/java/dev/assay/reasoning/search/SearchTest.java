package dev.assay.reasoning.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.SmallProgram.Said;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the search says is compared with the decisions of all sets of answers, one by one, by the plain evaluator. */
class SearchTest {
    private static final int REGIONS = 3;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("reasoning", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheTruthOfEverySmallProgram(long seed) {
        SmallProgram program = SmallProgram.of(seed);
        Random random = new Random(seed);
        Search search = new Search(program.circuit());
        Evaluation evaluation = program.circuit().evaluation();
        for (int i = 0; i < REGIONS; i++) {
            Region region = i == 0 ? Region.everything(program.circuit().space()) : program.region(random);
            evaluation.judge(region);
            String where = "seed " + seed + ", region " + i;
            program.in(region)
                    .forEach((cells, said) -> Bounds.hold(program, evaluation, said.outcome(), where + " " + cells));
            Truths truths = new Truths(program, region, where);
            truths.hold(search.possible(region, new Budget(Search.STEPS)), program.isExact());
            truths.hold(search.possible(region, new Budget(1 + random.nextInt(40))), false);
            Possible possible = search.possible(region, new Budget(Search.STEPS));
            certified(search, region, new Facet.Tier(), possible.tier(), program, o -> o.tier());
            certified(
                    search, region, new Facet.Primary(), possible.primary(), program, o -> String.valueOf(o.primary()));
            certified(
                    search,
                    region,
                    new Facet.Collateral(),
                    possible.collateral(),
                    program,
                    o -> o.collateral().toString());
        }
    }

    /** Else the test above would hold little to the whole truth. */
    @Test
    void mostSmallProgramsAreCapturedExactly() {
        long exact = LongStream.rangeClosed(1, 40)
                .mapToObj(SmallProgram::of)
                .filter(SmallProgram::isExact)
                .count();
        assertThat(exact).isGreaterThan(30);
    }

    /** A certificate's answers settle the facet by themselves, and none of them can be left out. */
    private static void certified(
            Search search,
            Region region,
            Facet facet,
            Finding<?> finding,
            SmallProgram program,
            Function<Outcome, String> value) {
        Optional<Certificate> certificate = search.certificate(region, facet, new Budget(10 * Search.STEPS));
        assertThat(certificate.isPresent()).isEqualTo(finding.settled().isPresent());
        if (certificate.isEmpty()) {
            return;
        }
        assertThat(certificate.get().isMinimal()).isTrue();
        Set<String> kept = certificate.get().because().keySet();
        assertThat(values(program, region, kept, value))
                .as("%s by %s", facet, kept)
                .hasSize(1);
        if (program.isExact()) {
            for (String question : kept) {
                Set<String> fewer = new LinkedHashSet<>(kept);
                fewer.remove(question);
                assertThat(values(program, region, fewer, value))
                        .as("%s by %s without %s", facet, kept, question)
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static Set<String> values(
            SmallProgram program, Region region, Set<String> kept, Function<Outcome, String> value) {
        Region wider = region;
        List<String> ids = region.space().questionnaire().ids();
        for (int question = 0; question < ids.size(); question++) {
            wider = kept.contains(ids.get(question)) ? wider : wider.opened(question);
        }
        return program.in(wider).values().stream()
                .map(said -> value.apply(said.outcome()))
                .collect(Collectors.toSet());
    }

    /** What the engine decides in a region, to hold a finding to. */
    private record Truths(SmallProgram program, Map<List<Integer>, Said> said, String where) {
        Truths(SmallProgram program, Region region, String where) {
            this(program, program.in(region), where);
        }

        void hold(Possible possible, boolean whole) {
            part("tier", possible.tier(), Outcome::tier, whole);
            part("primary", possible.primary(), o -> Optional.ofNullable(o.primary()), whole);
            List<String> segments = program.circuit().ruleset().vocabulary().segments().stream()
                    .map(SegmentDefinition::id)
                    .toList();
            for (int i = 0; i < segments.size(); i++) {
                String id = segments.get(i);
                part("member " + id, possible.members().get(i), o -> o.members().contains(id), whole);
            }
            List<String> items = program.circuit().ruleset().vocabulary().collateral().stream()
                    .map(CollateralItem::id)
                    .toList();
            for (int i = 0; i < items.size(); i++) {
                String id = items.get(i);
                part("item " + id, possible.items().get(i), o -> o.collateral().contains(id), whole);
            }
            lists(possible.collateral(), whole);
            possible.idle().forEach(this::idle);
        }

        private <T> void part(String name, Finding<T> finding, Function<Outcome, T> value, boolean whole) {
            Set<T> decided =
                    said.values().stream().map(s -> value.apply(s.outcome())).collect(Collectors.toSet());
            assertThat(decided).as("%s of %s", name, where).allMatch(finding::mayBe);
            if (whole) {
                assertThat(finding.withinBudget()).isTrue();
                assertThat(finding.possible().keySet())
                        .as("%s of %s", name, where)
                        .isEqualTo(decided);
                assertThat(finding.unsure()).as("%s of %s", name, where).isEmpty();
            }
            finding.possible()
                    .forEach((v, example) -> assertThat(value.apply(decided(example)))
                            .as("example of %s %s of %s", name, v, where)
                            .isEqualTo(v));
        }

        private Outcome decided(Example example) {
            List<Integer> cells = Arrays.stream(example.cells()).boxed().toList();
            Said engine = said.get(cells);
            assertThat(engine).as("example outside of %s", where).isNotNull();
            return engine.outcome();
        }

        private void lists(Finding<List<String>> finding, boolean whole) {
            Set<List<String>> decided =
                    said.values().stream().map(s -> s.outcome().collateral()).collect(Collectors.toSet());
            finding.possible()
                    .forEach((list, example) ->
                            assertThat(decided(example).collateral()).as(where).isEqualTo(list));
            if (finding.settled().isPresent()) {
                assertThat(decided)
                        .as("collateral of %s", where)
                        .isEqualTo(Set.of(finding.settled().get()));
            }
            if (whole) {
                assertThat(finding.settled().isPresent())
                        .as("collateral of %s", where)
                        .isEqualTo(decided.size() == 1);
            }
        }

        /** Whatever is answered to an idle question, all else alike, the decision is the same. */
        private void idle(String question) {
            int number = program.circuit().space().questionnaire().number(question);
            Map<List<Integer>, Set<List<Object>>> byRest = new HashMap<>();
            said.forEach((cells, engine) -> {
                List<Integer> rest = new ArrayList<>(cells);
                for (int v = program.circuit().space().first(number);
                        v < program.circuit().space().first(number + 1);
                        v++) {
                    rest.set(v, 0);
                }
                Outcome outcome = engine.outcome();
                byRest.computeIfAbsent(rest, r -> new LinkedHashSet<>())
                        .add(List.of(
                                outcome.tier(),
                                Optional.ofNullable(outcome.primary()),
                                outcome.members(),
                                outcome.collateral(),
                                engine.advice()));
            });
            assertThat(byRest.values()).as("idle %s of %s", question, where).allMatch(same -> same.size() == 1);
        }
    }
}
