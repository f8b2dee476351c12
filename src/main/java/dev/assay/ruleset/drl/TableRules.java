package dev.assay.ruleset.drl;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.questionnaire.AnswerType;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.table.Table;
import dev.assay.ruleset.table.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the rules of a decision table: the DRL that Drools makes of it goes the way of every DRL, and what is wrong with it is told at the cell. */
final class TableRules {
    private TableRules() {}

    static KnownFiles.Read read(
            RuleFile file, Map<String, AnswerType> questions, Function<Syntax.File, List<Problem>> stock) {
        Table table = TableReader.read(file, questions);
        Source drl = table.drl();
        if (drl == null) {
            return new KnownFiles.Read(null, table.problems(), Ahead.of(List::of));
        }
        Source made = new Source(drl.name(), drl.text());
        FileParser.Parsed parsed = FileParser.parse(made);
        List<Problem> problems = new ArrayList<>(table.problems());
        Stream.concat(FileText.problem(made).stream(), parsed.problems().stream())
                .map(p -> p.at(cell(p.place(), made, drl)))
                .distinct()
                .forEach(problems::add);
        Ahead<List<Problem>> disagreements = problems.stream().anyMatch(Problem::isError)
                ? Ahead.of(List::of)
                : Ahead.of(() -> stock.apply(parsed.file()).stream()
                                .map(p -> p.at(cell(p.place(), made, drl)))
                                .toList())
                        .begin();
        Syntax.File read = parsed.file();
        return new KnownFiles.Read(
                new Syntax.File(drl, read.packageName(), read.packageAt(), read.rules()), problems, disagreements);
    }

    /** The structure of the text is read by its lines; only then are they exchanged for cells. */
    private static Place cell(Place place, Source made, Source drl) {
        if (place.line() == 0) {
            return place;
        }
        int start = made.lineStart(place.line()) + Math.max(0, place.column() - 1);
        return drl.place(start, start + place.length());
    }
}
