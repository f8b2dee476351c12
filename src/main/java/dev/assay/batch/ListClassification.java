package dev.assay.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Mapping;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.Recommendation;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Classifies a list, row by row, in little memory. Rows with mistakes are reported and passed over. */
public final class ListClassification {
    private final Questionnaire questionnaire;
    private final Mapping mapping;
    private final RowJudge judge;
    private final String revision;

    /**
     * @param questionnaire what the list answers
     * @param mapping how
     * @param judge the rules
     * @param revision of the rules, written beside each row
     */
    public ListClassification(Questionnaire questionnaire, Mapping mapping, RowJudge judge, String revision) {
        this.questionnaire = questionnaire;
        this.mapping = mapping;
        this.judge = judge;
        this.revision = revision;
    }

    /**
     * What came of a list.
     *
     * @param summary of what was done; null when nothing was, because of an error among the problems
     * @param problems of the list as a whole
     */
    public record Run(@Nullable ListSummary summary, List<Problem> problems) {
        /** Copies. */
        public Run {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Runs.
     *
     * @param in the list
     * @param out where the classified rows go, as CSV; not closed
     * @param mistakes is told every mistake in a row, in order
     * @throws IOException if a file cannot be read or written
     */
    public Run run(Path in, Writer out, Consumer<RowProblem> mistakes) throws IOException {
        ListFile file = new ListFile(in);
        Optional<Problem> unreadable = file.problem();
        if (unreadable.isPresent()) {
            return new Run(null, List.of(unreadable.get()));
        }
        Problems problems = new Problems();
        try (ListRows rows = file.open(problems)) {
            ListRow header = rows.next();
            Problem unusable = Header.problem(file.name(), header);
            if (header == null || unusable != null) {
                return new Run(null, unusable == null ? List.of() : List.of(unusable));
            }
            Columns columns = Columns.of(file.name(), header.fields(), mapping, questionnaire, problems);
            if (problems.hasErrors()) {
                return new Run(null, problems.sorted());
            }
            Counting counting = new Counting();
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord("line", "id", "tier", "primary", "segments", "score", "collateral", "revision", "reasons");
            for (ListRow row = rows.next(); row != null; row = rows.next()) {
                row(row, columns, csv, counting, mistakes);
            }
            csv.flush();
            return new Run(counting.summary(), problems.sorted());
        }
    }

    private void row(ListRow row, Columns columns, CsvWriter csv, Counting counting, Consumer<RowProblem> mistakes) {
        long line = row.line();
        List<String> fields = row.fields();
        String id = columns.id(fields);
        List<Problem> problems = new ArrayList<>();
        RowJudge.Outcome outcome = null;
        Problem cut = row.problem();
        if (cut != null && !cut.isError()) {
            mistakes.accept(new RowProblem(line, id, null, cut));
        }
        if (cut != null && cut.isError()) {
            problems.add(cut);
        } else if (columns.isHeader(fields)) {
            problems.add(Problem.warning("header-again", Place.NOWHERE, "This row only repeats the header."));
        } else if (!fits(fields, columns)) {
            problems.add(Problem.error(
                    "row-length",
                    Place.NOWHERE,
                    "This row has " + fields.size() + " values, the header " + columns.count()
                            + ". Is there a separator or a quotation mark too many or too few?"));
        } else if (noText(fields).isPresent()) {
            noText(fields).ifPresent(problems::add);
        } else {
            Map<String, @Nullable Object> answers = answers(fields, columns, problems);
            outcome = judge.of(answers);
            outcome.problems().stream().filter(Problem::isError).forEach(problems::add);
        }
        if (!problems.isEmpty() || outcome == null || outcome.classification() == null) {
            problems.forEach(p -> mistakes.accept(new RowProblem(line, id, column(p, columns), p)));
            counting.bad++;
            return;
        }
        Classification said = outcome.classification();
        counting.add(said);
        csv.writeRecord(
                Long.toString(line),
                id == null ? "" : Formula.defused(id),
                said.tier(),
                said.primary() == null ? "" : said.primary(),
                String.join(" ", said.members()),
                new BigDecimal(Double.toString(said.score()))
                        .stripTrailingZeros()
                        .toPlainString(),
                String.join(
                        " ", said.collateral().stream().map(Recommendation::id).toList()),
                revision,
                Formula.defused(String.join(
                        "; ",
                        said.conclusions().stream()
                                .map(Concluded::reason)
                                .distinct()
                                .toList())));
    }

    /** A row may lack nothing, and hold nothing more than blanks after its last column. */
    private static boolean fits(List<String> fields, Columns columns) {
        return fields.size() >= columns.count()
                && fields.subList(columns.count(), fields.size()).stream().allMatch(String::isBlank);
    }

    private static Optional<Problem> noText(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf('\0') >= 0) {
                return Optional.of(Problem.error(
                        "no-text",
                        Place.NOWHERE,
                        "Cell " + (i + 1) + " of this row holds a character that no text has (NUL)."));
            }
        }
        return Optional.empty();
    }

    private static Map<String, @Nullable Object> answers(List<String> fields, Columns columns, List<Problem> problems) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.count(); i++) {
            String text = fields.get(i);
            columns.cells().get(i).ifPresent(cell -> {
                Object value = cell.read(text, problems::add);
                if (value != null) {
                    answers.put(cell.question(), value);
                }
            });
        }
        return answers;
    }

    private static @Nullable String column(Problem problem, Columns columns) {
        String pointer = problem.place().pointer();
        String[] parts = pointer == null ? new String[0] : pointer.split("/", -1);
        return parts.length > 2 ? columns.of(parts[2]) : null;
    }

    private static final class Counting {
        private final Map<String, Long> tiers = new TreeMap<>();
        private final Map<String, Long> segments = new TreeMap<>();
        private long classified;
        private long bad;

        void add(Classification said) {
            classified++;
            tiers.merge(said.tier(), 1L, Long::sum);
            if (said.primary() != null) {
                segments.merge(said.primary(), 1L, Long::sum);
            }
        }

        long rows() {
            return classified + bad;
        }

        ListSummary summary() {
            return new ListSummary(classified, bad, tiers, segments);
        }
    }
}
