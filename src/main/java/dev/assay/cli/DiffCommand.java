package dev.assay.cli;

import dev.assay.program.Program;
import dev.assay.program.reading.Reading;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.difference.DifferenceDocument;
import dev.assay.reasoning.difference.Effort;
import dev.assay.reasoning.difference.ProgramComparison;
import dev.assay.reasoning.difference.ProgramDifference;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = {
            "Says in what two revisions, two programs or two markets decide differently: for whom, with an example, and by which rules; or that they decide the same of every possible prospect.",
            "A and B are PROGRAM (its files as they are), PROGRAM@REVISION (kept in the database: the first four digits or more, or active), PROGRAM:MARKET, or PROGRAM@REVISION:MARKET. PROGRAM may be the path of a program's folder elsewhere; B may leave it out. Without B, the files are compared with what is in force, or a market with the common rules.",
            "Exit code 0 only if it is proved that nothing differs.",
            "Examples: ./assay diff b2b-saas    ./assay diff b2b-saas@3f2a @active    ./assay diff customer-base:emea    ./assay diff b2b-saas ../last-year/rules/b2b-saas"
        })
final class DiffCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "A", description = "What it was.")
    private String first = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "What it is.")
    private @Nullable String second;

    @Option(names = "--market", paramLabel = "MARKET", description = "Compares only this market on both sides.")
    private @Nullable String market;

    @Option(names = "--all", description = "Looks longer, and tells up to a hundred places of each kind.")
    private boolean all;

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    DiffCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() {
        List<ComparedSide> sides = sides();
        ComparedSide.Found one = sides.get(0).read(assay, database);
        ComparedSide.Found other = sides.get(1).read(assay, database);
        Optional<ComparedSide.Found> bad =
                Stream.of(one, other).filter(f -> f.program() == null).findFirst();
        if (bad.isPresent()) {
            Reading reading = Objects.requireNonNull(bad.get().reading());
            Refused.tell(assay, reading.errors(), reading.files());
            return Exit.PROBLEMS;
        }
        ProgramComparison.Side from = side(one, sides.get(0));
        ProgramComparison.Side to = side(other, sides.get(1));
        ProgramDifference difference = ProgramComparison.of(from, to, all ? Effort.LONG : Effort.USUAL);
        if (assay.json()) {
            JsonOut.print(assay.console(), DifferenceDocument.of(from, to, difference));
        } else {
            new DifferencePrinter(assay.console(), from, to, all ? Integer.MAX_VALUE : 2)
                    .print(one.words(), other.words(), difference);
        }
        return difference.isIdentical() ? Exit.OK : Exit.PROBLEMS;
    }

    private List<ComparedSide> sides() {
        ComparedSide one = ComparedSide.of(first);
        ComparedSide other;
        if (second != null) {
            other = ComparedSide.of(second).like(one);
        } else if (one.market() != null) {
            other = one;
            one = one.in(null);
        } else if (one.revision() != null) {
            other = one.at(null);
        } else {
            other = one;
            one = one.at("active");
        }
        if (market == null) {
            return List.of(one, other);
        }
        if (one.market() != null || other.market() != null) {
            throw new UsageException("Name the market either behind the program or by --market, not both.");
        }
        return List.of(one.in(market), other.in(market));
    }

    /** Both are judged by today. */
    private ProgramComparison.Side side(ComparedSide.Found found, ComparedSide side) {
        Program program = Objects.requireNonNull(found.program());
        LocalDate day =
                assay.clock().instant().atZone(program.vocabulary().zone()).toLocalDate();
        return new ProgramComparison.Side(new Reasoning(program, day, null), side.market());
    }
}
