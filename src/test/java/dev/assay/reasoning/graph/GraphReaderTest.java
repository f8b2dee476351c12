package dev.assay.reasoning.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.graph.DependencyGraph.Kind;
import dev.assay.reasoning.space.AnswerSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an answer makes a difference to, by every decision of random programs, is reached from its question in the graph. */
class GraphReaderTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("reasoning", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAnAnswerChangesIsReachedFromItsQuestion(long seed) {
        SmallProgram program = SmallProgram.of(seed);
        DependencyGraph graph = GraphReader.of("small", program.circuit());
        AnswerSpace space = program.circuit().space();
        for (int question = 0; question < space.questionnaire().ids().size(); question++) {
            Set<String> reached = reached(
                    graph,
                    Kind.QUESTION.words() + ":" + space.questionnaire().ids().get(question));
            String of = "seed " + seed + ", " + space.questionnaire().ids().get(question);
            assertReached(program, question, Outcome::tier, Kind.TIER, reached, of);
            assertReached(program, question, Outcome::score, Kind.SCORE, reached, of);
            assertReached(program, question, Outcome::members, Kind.SEGMENT, reached, of);
            assertReached(program, question, Outcome::collateral, Kind.ITEM, reached, of);
        }
    }

    /** Segments vie with each other, and so do tiers: what changes one may change who reads another. No edges stand for that. */
    private static Set<String> reached(DependencyGraph graph, String start) {
        Set<String> reached = new HashSet<>(graph.reached(start, false));
        for (Kind kind : List.of(Kind.SEGMENT, Kind.TIER)) {
            if (reached.stream().anyMatch(key -> key.startsWith(kind.words() + ":"))) {
                graph.nodes().stream()
                        .filter(n -> n.kind() == kind)
                        .forEach(n -> reached.addAll(graph.reached(n.key(), false)));
            }
        }
        return reached;
    }

    private static void assertReached(
            SmallProgram program,
            int question,
            Function<Outcome, Object> part,
            Kind kind,
            Set<String> reached,
            String of) {
        AnswerSpace space = program.circuit().space();
        Map<List<Integer>, Set<Object>> byRest = new HashMap<>();
        program.decisions().forEach((cells, said) -> {
            List<Integer> rest = new ArrayList<>(cells);
            for (int v = space.first(question); v < space.first(question + 1); v++) {
                rest.set(v, -1);
            }
            byRest.computeIfAbsent(rest, r -> new HashSet<>()).add(part.apply(said.outcome()));
        });
        if (byRest.values().stream().anyMatch(values -> values.size() > 1)) {
            assertThat(reached).as(of).anyMatch(key -> key.startsWith(kind.words() + ":"));
        }
    }
}
