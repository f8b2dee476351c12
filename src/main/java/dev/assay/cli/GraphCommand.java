package dev.assay.cli;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.reading.Reading;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.graph.DependencyGraph;
import dev.assay.reasoning.graph.GraphDocument;
import dev.assay.reasoning.graph.GraphPicture;
import dev.assay.reasoning.graph.GraphReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "graph",
        description = {
            "Draws what depends on what, as an SVG picture: questions, traits, segments, score, tiers, collateral, and the rules between them.",
            "With WHAT only what that depends on, and what depends on it.",
            "Example: ./assay graph b2b-saas target --out target.svg"
        })
final class GraphCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "Whose rules.")
    private String program = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHAT",
            description =
                    "Id or title of a question, trait, segment, tier or item, or score or advice; with its kind where several have it (segment:large).")
    private @Nullable String what;

    @Option(names = "--market", paramLabel = "MARKET", description = "The rules of this market; else the common ones.")
    private @Nullable String market;

    @Option(names = "--out", paramLabel = "FILE.svg", description = "Where to write. Default: standard output.")
    private @Nullable Path out;

    GraphCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() throws IOException {
        Reading reading = Chosen.read(assay, List.of(program)).get(0);
        Program read = reading.program();
        if (read == null) {
            Refused.tell(assay, reading.errors(), reading.files());
            return Exit.PROBLEMS;
        }
        if (market != null) {
            read.markets().problem(market, Place.NOWHERE).map(Problem::message).ifPresent(m -> {
                throw new UsageException(m);
            });
        }
        LocalDate day = assay.clock().instant().atZone(read.vocabulary().zone()).toLocalDate();
        DependencyGraph whole = GraphReader.of(
                read.title() + (market == null ? "" : ", market " + market),
                new Reasoning(read, day, null).circuit(market));
        DependencyGraph graph = what == null ? whole : whole.around(node(whole, what));
        if (out != null) {
            write(out, GraphPicture.of(graph));
        }
        if (assay.json()) {
            JsonOut.print(assay.console(), GraphDocument.of(graph));
        } else if (out == null) {
            assay.console().out().print(GraphPicture.of(graph));
        } else {
            assay.console()
                    .out()
                    .println("Wrote " + out + ": "
                            + Count.of(graph.nodes().size(), "node") + ", "
                            + Count.of(graph.edges().size(), "edge") + ".");
        }
        return Exit.OK;
    }

    private static DependencyGraph.Node node(DependencyGraph graph, String named) {
        return graph.named(named).orElseThrow(() -> {
            List<String> names = graph.nodes().stream()
                    .flatMap(n -> Stream.of(n.id(), n.title(), n.key()))
                    .toList();
            return new UsageException("Nothing is called '" + named + "'" + Nearest.hint(named, names));
        });
    }

    private static void write(Path file, String svg) throws IOException {
        try {
            Files.writeString(file, svg);
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no folder for " + file + ".");
        }
    }
}
