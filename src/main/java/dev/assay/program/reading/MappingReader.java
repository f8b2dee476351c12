package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.DayPattern;
import dev.assay.program.Mapping;
import dev.assay.program.Mapping.Column;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Questionnaire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping, and says everything that is wrong with it: by the schema that editors use too, then by what the questionnaire asks. */
public final class MappingReader {
    private final Questionnaire questionnaire;
    private final AnswerCheck answers;
    private final Problems problems = new Problems();
    private final Checks checks = new Checks(problems);

    private MappingReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.answers = new AnswerCheck(questionnaire);
    }

    /**
     * What came of reading.
     *
     * @param mapping of use only without errors
     * @param problems by line and column
     */
    public record Reading(Mapping mapping, List<Problem> problems) {
        /** Copies. */
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the mapping of lists for a questionnaire. */
    public static Reading read(Document document, Questionnaire questionnaire) {
        MappingReader reader = new MappingReader(questionnaire);
        reader.problems.addAll(document.problems());
        Mapping mapping = Mapping.PLAIN;
        if (document.isReadable()) {
            reader.problems.addAll(ProgramSchema.MAPPING.check(document));
            if (document.root().isObject()) {
                mapping = reader.mapping(Fields.of(document));
            }
        }
        return new Reading(mapping, reader.problems.sorted());
    }

    private Mapping mapping(Fields root) {
        Map<String, Column> columns = new LinkedHashMap<>();
        root.object("columns")
                .ifPresent(all -> all.node()
                        .propertyNames()
                        .forEach(header -> column(all, header).ifPresent(column -> {
                            if (columns.putIfAbsent(Mapping.collapsed(header), column) != null) {
                                checks.error(
                                        "column-twice",
                                        all.place(header),
                                        "The column '" + Mapping.collapsed(header)
                                                + "' is named twice: blanks around a name and doubled ones in it do not count.");
                            }
                        })));
        String id = root.text("id");
        return new Mapping(
                id == null ? null : Mapping.collapsed(id),
                words(root, "unanswered"),
                words(root, "yes"),
                words(root, "no"),
                root.texts("ignore").orElse(List.of()).stream()
                        .map(said -> Mapping.collapsed(said.text()))
                        .toList(),
                columns,
                root.place());
    }

    private Optional<Column> column(Fields columns, String header) {
        Optional<Fields.Said> named = columns.said(header);
        if (named.isPresent()) {
            return named.filter(question -> checks.known(question, "question", questionnaire.ids()))
                    .map(question -> Column.of(question.text(), question.place()));
        }
        Optional<Fields> column = columns.object(header);
        return column.flatMap(c -> c.said("question"))
                .filter(question -> checks.known(question, "question", questionnaire.ids()))
                .map(question -> inFull(column.orElseThrow(), question.text()));
    }

    private Column inFull(Fields column, String question) {
        return new Column(
                question,
                format(column),
                column.text("separator"),
                column.object("values").map(values -> values(values, question)).orElse(Map.of()),
                words(column, "unanswered"),
                column.place());
    }

    private Map<String, String> values(Fields values, String question) {
        Map<String, String> meant = new HashMap<>();
        for (String cell : values.node().propertyNames()) {
            values.said(cell).ifPresent(answer -> {
                meant.put(Mapping.lower(Mapping.collapsed(cell)), answer.text());
                answers.check(Map.of(question, answer.text()), questionnaire.language()).problems().stream()
                        .map(problem -> problem.at(answer.place()))
                        .forEach(problems::add);
            });
        }
        return meant;
    }

    private @Nullable DayPattern format(Fields column) {
        String pattern = column.text("format");
        if (pattern == null || pattern.isEmpty()) {
            return null;
        }
        try {
            return DayPattern.of(pattern);
        } catch (DayPattern.Unusable unusable) {
            checks.error("bad-format", column.place("format"), String.valueOf(unusable.getMessage()));
            return null;
        }
    }

    private static Set<String> words(Fields fields, String key) {
        List<Fields.Said> words = fields.texts(key).orElse(List.of());
        Set<String> lower = new HashSet<>();
        words.forEach(word -> lower.add(Mapping.lower(Mapping.collapsed(word.text()))));
        return lower;
    }
}
