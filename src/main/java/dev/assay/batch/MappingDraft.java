package dev.assay.batch;

import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.RowCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts the mapping of a list from its header and its cells. A person reads it before it is used: what was guessed stands under {@code notes}. Cells are shown only
 * where they are taken for options: a mapping is kept with the rules, and no place for names.
 */
public final class MappingDraft {
    /** Rows that are looked at. */
    private static final int ROWS = 20_000;

    private static final int SHOWN = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Program program;
    private final String language;
    private final RowCheck check;
    private final List<String> notes = new ArrayList<>();
    private final int rows;

    private MappingDraft(Program program, String language, int rows) {
        this.rows = rows;
        this.program = program;
        this.language = language;
        this.check = program.answerCheck().rows(language);
    }

    /**
     * What came of it.
     *
     * @param json the mapping; null when the list could not be read
     * @param columns how many columns there are
     * @param matched how many of them got a question
     * @param notes what was guessed, or could not be matched
     * @param problems of the list
     */
    public record Drafted(@Nullable String json, int columns, int matched, List<String> notes, List<Problem> problems) {
        /** Copies. */
        public Drafted {
            notes = List.copyOf(notes);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Drafts.
     *
     * @param list the list
     * @param name what people call it
     * @param language in which it is written, a tag; null for the program's own
     * @throws IOException if it cannot be read
     */
    public static Drafted of(Program program, Path list, String name, @Nullable String language) throws IOException {
        Problems problems = new Problems();
        try (RowSource source = new ListFile(list, name).open(problems)) {
            if (source == null) {
                return new Drafted(null, 0, 0, List.of(), problems.sorted());
            }
            List<SeenColumn> columns = source.header().stream()
                    .map(Mapping::collapsed)
                    .map(SeenColumn::new)
                    .toList();
            int rows = look(source, columns);
            return new MappingDraft(program, language == null ? program.language() : language, rows)
                    .draft(columns, problems);
        } catch (DamagedList damaged) {
            problems.add(damaged.problem());
            return new Drafted(null, 0, 0, List.of(), problems.sorted());
        }
    }

    private static int look(RowSource source, List<SeenColumn> columns) throws IOException {
        int rows = 0;
        RowBlock block = new RowBlock();
        while (rows < ROWS && source.fill(block)) {
            for (int row = 0; row < block.rows(); row++) {
                if (block.cells(row) < columns.size()) {
                    continue;
                }
                rows++;
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).see(block.text(row, i).replace(String.valueOf(RowSource.TYPED), ""));
                }
            }
            block = new RowBlock();
        }
        return rows;
    }

    private Drafted draft(List<SeenColumn> all, Problems problems) {
        List<SeenColumn> columns = all.stream().filter(c -> !c.name().isEmpty()).toList();
        Map<SeenColumn, Question> found =
                new ColumnMatch(program.questionnaire().questions(), check, language).of(columns);
        ObjectNode json = JSON.createObjectNode();
        Optional<SeenColumn> id = id(columns, found);
        id.ifPresent(column -> json.put("id", column.name()));
        Set<String> nothing = nothing(found);
        ArrayNode unanswered = json.putArray("unanswered");
        nothing.forEach(unanswered::add);
        ObjectNode named = json.putObject("columns");
        for (String word : nothing) {
            List<SeenColumn> where =
                    found.keySet().stream().filter(c -> c.count(word) > 0).toList();
            if (!where.isEmpty()) {
                nothing(
                        word,
                        where.stream().mapToInt(c -> c.count(word)).sum(),
                        where.stream().map(SeenColumn::name).toList());
            }
        }
        found.forEach((column, question) -> column(named, column, question, nothing));
        for (SeenColumn column : columns) {
            if (!found.containsKey(column) && !column.equals(id.orElse(null))) {
                notes.add("No question fits the column '" + column.name() + "'" + shown(column)
                        + ": give it one under \"columns\", or put it under \"ignore\".");
            }
        }
        String missing = program.questionnaire().questions().stream()
                .filter(q -> !found.containsValue(q))
                .map(Question::id)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            notes.add("No column was found for these questions: " + missing + ".");
        }
        if (id.isEmpty()) {
            notes.add("No column seems to name the prospect; without \"id\" each row goes by the number of its line.");
        }
        ArrayNode said = json.putArray("notes");
        notes.forEach(said::add);
        return new Drafted(
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n",
                columns.size(),
                found.size(),
                notes,
                problems.sorted());
    }

    /** How many cells, and not which: nobody has said that they are no names. */
    private static String shown(SeenColumn column) {
        int different = column.cells().size();
        return column.isWords() && different > 0
                ? " (" + different + " different cell" + (different == 1 ? "" : "s") + ")"
                : "";
    }

    /** A column that is named like one and tells all rows apart; else the first that tells them apart. */
    private Optional<SeenColumn> id(List<SeenColumn> columns, Map<SeenColumn, Question> found) {
        List<SeenColumn> distinct = columns.stream()
                .filter(c -> !found.containsKey(c) && c.isDistinct(rows))
                .toList();
        return distinct.stream()
                .filter(c -> isNamedAsId(c.name()))
                .findFirst()
                .or(() -> distinct.stream().findFirst());
    }

    private static boolean isNamedAsId(String name) {
        String low = " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return List.of(" id ", " key ", " num ", " number ", " no ", " nr ", " email ", " uuid ").stream()
                .anyMatch(low::contains);
    }

    private void nothing(String cell, int count, List<String> columns) {
        notes.add("'" + cell + "' was taken for \"not answered\": "
                + String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " cell" : " cells") + " of "
                + String.join(", ", columns)
                + (rows < ROWS ? "" : String.format(Locale.ROOT, " in the first %,d rows", rows))
                + ". Is that so?");
    }

    /** Words for "nobody answered" that no matched question takes for an answer. */
    private Set<String> nothing(Map<SeenColumn, Question> found) {
        Set<String> words = new LinkedHashSet<>();
        words.add("");
        found.keySet().forEach(column -> words.addAll(column.nothings()));
        words.removeIf(word -> found.entrySet().stream()
                .anyMatch(e -> e.getValue().type() != AnswerType.TEXT
                        && e.getKey().cells().contains(word)
                        && CellGuess.isReadable(word, e.getValue(), check)));
        return words;
    }

    private void column(ObjectNode named, SeenColumn column, Question question, Set<String> nothing) {
        ObjectNode full = JSON.createObjectNode();
        full.put("question", question.id());
        List<String> answers =
                column.cells().stream().filter(c -> !nothing.contains(c)).toList();
        if (question.type() == AnswerType.DATE) {
            days(full, column, answers);
        }
        Optional<String> separator = CellGuess.separator(answers, question, check);
        separator.ifPresent(s -> full.put("separator", s));
        List<String> odd = answers.stream()
                .filter(c -> separator.isEmpty() && !CellGuess.isReadable(c, question, check))
                .toList();
        ObjectNode values = JSON.createObjectNode();
        for (String cell : odd) {
            CellGuess.option(cell, question, check).ifPresent(option -> {
                values.put(cell, option);
                notes.add("'" + column.name() + "': '" + cell + "' was taken for '" + option + "'. Is that so?");
            });
        }
        List<String> left = odd.stream()
                .filter(c -> !values.has(c) && column.nothings().contains(c)
                        || !question.type().hasOptions() && column.standIns().contains(c))
                .toList();
        left.forEach(c -> nothing(c, column.count(c), List.of(column.name())));
        if (!values.isEmpty()) {
            full.set("values", values);
        }
        if (!left.isEmpty()) {
            ArrayNode own = full.putArray("unanswered");
            left.forEach(own::add);
        }
        unread(
                column,
                question,
                odd.stream().filter(c -> !values.has(c) && !left.contains(c)).toList());
        if (full.size() > 1) {
            named.set(column.name(), full);
        } else {
            named.put(column.name(), question.id());
        }
        if (!column.name().equals(question.id())
                && !ColumnMatch.bare(column.name()).equals(ColumnMatch.bare(question.id()))) {
            notes.add("The column '" + column.name() + "' was taken to answer '" + question.id() + "'. Is that so?");
        }
    }

    private void days(ObjectNode full, SeenColumn column, List<String> answers) {
        List<String> fitting = CellGuess.days(answers);
        if (!fitting.isEmpty()) {
            full.put("format", fitting.get(0));
        }
        if (fitting.size() > 1
                && Character.toLowerCase(fitting.get(0).charAt(0))
                        != Character.toLowerCase(fitting.get(1).charAt(0))) {
            notes.add("'" + column.name() + "': day or month first? Both fit; " + fitting.get(0) + " was taken, not "
                    + fitting.get(1) + ".");
        }
    }

    private void unread(SeenColumn column, Question question, List<String> cells) {
        if (cells.isEmpty()
                || question.type() == AnswerType.DATE && !CellGuess.days(cells).isEmpty()) {
            return;
        }
        String some = question.traits().pii() || !question.type().hasOptions()
                ? ""
                : " (" + String.join(", ", cells.subList(0, Math.min(SHOWN, cells.size())))
                        + (cells.size() > SHOWN ? ", …" : "") + ")";
        notes.add("'" + column.name() + "': " + cells.size() + " different cell" + (cells.size() == 1 ? " is" : "s are")
                + " no answer to '" + question.id() + "'" + some
                + ": say under \"values\" what they mean, or under \"unanswered\" that they mean nothing.");
    }
}
