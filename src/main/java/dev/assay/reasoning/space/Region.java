package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the answer space: for each variable the cells that are still open to it, at least one. A product of sets (a box, or cube, as others call it). What does not apply
 * ({@code askWhen}) is left to the circuit: here stands what was or may be said. Immutable.
 */
public final class Region {
    private final AnswerSpace space;
    private final int[] from;
    private final long[] words;
    private final Known known;

    private Region(AnswerSpace space, int[] from, long[] words, Known known) {
        this.space = space;
        this.from = from;
        this.words = words;
        this.known = known;
    }

    /**
     * Answers that were given, for what cells alone do not tell.
     *
     * @param values by number of question
     * @param cells by number of variable; -1 where nothing was given
     */
    private record Known(@Nullable Value[] values, int[] cells) {
        static Known nothing(AnswerSpace space) {
            int[] cells = new int[space.variables().size()];
            Arrays.fill(cells, -1);
            return new Known(
                    new @Nullable Value[space.questionnaire().questions().size()], cells);
        }
    }

    /** All that may be answered, whoever asks, answers of a CRM included. */
    public static Region everything(AnswerSpace space) {
        int[] from = offsets(space);
        long[] words = new long[from[from.length - 1]];
        for (Variable variable : space.variables()) {
            for (Cell cell : variable.cells()) {
                if (cell.possible()) {
                    set(words, from[variable.number()], cell.number());
                }
            }
        }
        return new Region(space, from, words, Known.nothing(space));
    }

    /**
     * What an interview can still come to: given answers stand; "don't know" and what is never asked are closed as not answered; every other question may be answered by anything legal, or
     * stay unanswered.
     */
    public static Region of(AnswerSpace space, Answers answers) {
        Region region = everything(space);
        long[] words = region.words.clone();
        Known known = Known.nothing(space);
        int[] assignment = new int[space.variables().size()];
        List<Question> questions = space.questionnaire().questions();
        for (int question = 0; question < questions.size(); question++) {
            String id = questions.get(question).id();
            Value value = answers.value(id);
            if (value == null) {
                value = answers.setAside().get(id);
            }
            boolean closed = value != null
                    || answers.unknown().contains(id)
                    || !questions.get(question).traits().asked();
            if (closed) {
                space.put(question, value, assignment);
                for (int v = space.first(question); v < space.first(question + 1); v++) {
                    only(words, region.from, v, assignment[v]);
                    known.cells[v] = value == null ? -1 : assignment[v];
                }
                known.values[question] = value;
            }
        }
        return new Region(space, region.from, words, known);
    }

    /** Just one set of answers. */
    public static Region of(AnswerSpace space, int[] cells) {
        Region region = everything(space);
        long[] words = region.words.clone();
        for (int v = 0; v < cells.length; v++) {
            only(words, region.from, v, cells[v]);
        }
        return new Region(space, region.from, words, region.known);
    }

    private static int[] offsets(AnswerSpace space) {
        int[] from = new int[space.variables().size() + 1];
        for (Variable variable : space.variables()) {
            from[variable.number() + 1] =
                    from[variable.number()] + (variable.cells().size() + 63) / 64;
        }
        return from;
    }

    private static void set(long[] words, int from, int cell) {
        words[from + cell / 64] |= 1L << cell;
    }

    private static void only(long[] words, int[] from, int variable, int cell) {
        Arrays.fill(words, from[variable], from[variable + 1], 0);
        set(words, from[variable], cell);
    }

    /** What it is a part of. */
    public AnswerSpace space() {
        return space;
    }

    /** Whether a cell is open to a variable. */
    public boolean has(int variable, int cell) {
        return (words[from[variable] + cell / 64] & 1L << cell) != 0;
    }

    /** How many cells are open to a variable. */
    public int size(int variable) {
        int size = 0;
        for (int w = from[variable]; w < from[variable + 1]; w++) {
            size += Long.bitCount(words[w]);
        }
        return size;
    }

    /** Whether a question is open: one of its variables has more than one cell. */
    public boolean isOpen(int question) {
        for (int v = space.first(question); v < space.first(question + 1); v++) {
            if (size(v) > 1) {
                return true;
            }
        }
        return false;
    }

    /** The cells open to a variable, in order. */
    public int[] cells(int variable) {
        int[] cells = new int[size(variable)];
        int count = 0;
        for (int cell = 0; cell < space.variables().get(variable).cells().size(); cell++) {
            if (has(variable, cell)) {
                cells[count++] = cell;
            }
        }
        return cells;
    }

    /** The part in which a variable has just one cell. */
    public Region with(int variable, int cell) {
        long[] changed = words.clone();
        only(changed, from, variable, cell);
        return new Region(space, from, changed, known);
    }

    /**
     * The part in which a variable has just these cells.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Region with(int variable, int... cells) {
        if (cells.length == 0) {
            throw new IllegalArgumentException("no cell left");
        }
        long[] changed = words.clone();
        Arrays.fill(changed, from[variable], from[variable + 1], 0);
        for (int cell : cells) {
            set(changed, from[variable], cell);
        }
        int question = space.variables().get(variable).question();
        return new Region(space, from, changed, cells.length == 1 ? known : without(question));
    }

    /** The part in which a question has this answer, or for null none. */
    public Region answered(int question, @Nullable Value value) {
        long[] changed = words.clone();
        int[] assignment = new int[space.variables().size()];
        space.put(question, value, assignment);
        Known more = new Known(known.values.clone(), known.cells.clone());
        more.values[question] = value;
        for (int v = space.first(question); v < space.first(question + 1); v++) {
            only(changed, from, v, assignment[v]);
            more.cells[v] = value == null ? -1 : assignment[v];
        }
        return new Region(space, from, changed, more);
    }

    /** The answer that was given to a question, where it lies in these cells; null for none. */
    public @Nullable Value known(int question, int[] cells) {
        for (int v = space.first(question); v < space.first(question + 1); v++) {
            if (known.cells[v] != cells[v]) {
                return null;
            }
        }
        return known.values[question];
    }

    /** The answer that was given to a question with one answer, where a cell of its variable holds it; null for none. */
    public @Nullable Value known(int variable, int cell) {
        return known.cells[variable] == cell
                ? known.values[space.variables().get(variable).question()]
                : null;
    }

    /** Answers of these cells, those that were given as they were given. */
    public Answers answers(int[] cells) {
        return space.answers(cells, question -> known(question, cells));
    }

    /** The first cell of each variable that has an example; none where a variable has none. */
    public Optional<int[]> example() {
        int[] cells = new int[space.variables().size()];
        for (Variable variable : space.variables()) {
            int found = -1;
            for (Cell cell : variable.cells()) {
                boolean shown = cell.hasExample() || known.cells[variable.number()] == cell.number();
                if (found < 0 && shown && has(variable.number(), cell.number())) {
                    found = cell.number();
                }
            }
            if (found < 0) {
                return Optional.empty();
            }
            cells[variable.number()] = found;
        }
        return Optional.of(cells);
    }

    /** With a question open to everything again. */
    public Region opened(int question) {
        long[] changed = words.clone();
        Region all = everything(space);
        int start = from[space.first(question)];
        int end = from[space.first(question + 1)];
        System.arraycopy(all.words, start, changed, start, end - start);
        return new Region(space, from, changed, without(question));
    }

    /** Whether all of it lies in another region of the same space. */
    public boolean isWithin(Region other) {
        for (int w = 0; w < words.length; w++) {
            if ((words[w] & ~other.words[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether some set of answers lies in both; the other is of the same space. */
    public boolean meets(Region other) {
        for (Variable variable : space.variables()) {
            boolean common = false;
            for (int w = from[variable.number()]; w < from[variable.number() + 1]; w++) {
                common |= (words[w] & other.words[w]) != 0;
            }
            if (!common) {
                return false;
            }
        }
        return true;
    }

    /** Whether a set of answers lies in it, one cell for each variable. */
    public boolean holds(int[] cells) {
        for (int variable = 0; variable < cells.length; variable++) {
            if (!has(variable, cells[variable])) {
                return false;
            }
        }
        return true;
    }

    /** What was given, but to this question: a cell then means every answer in it. */
    private Known without(int question) {
        if (known.values[question] == null) {
            return known;
        }
        Known less = new Known(known.values.clone(), known.cells.clone());
        less.values[question] = null;
        Arrays.fill(less.cells, space.first(question), space.first(question + 1), -1);
        return less;
    }

    /** Where the words of a variable begin; for the circuit, which reads them whole. */
    public int from(int variable) {
        return from[variable];
    }

    /** The words themselves, a bit for each open cell; not to be written to. */
    public long[] words() {
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region that && Arrays.equals(words, that.words) && space.equals(that.space);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** How many variables are open. */
    @Override
    public String toString() {
        long open = space.variables().stream().filter(v -> size(v.number()) > 1).count();
        return open + " of " + space.variables().size() + " open";
    }
}
