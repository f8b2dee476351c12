package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the answer space: for each variable the cells that are still open to it, at least one. A product of sets (a box, or cube, as others call it). What does not apply
 * ({@code askWhen}) is left to the circuit: here stands what was or may be said. Immutable.
 */
public final class Region {
    private final AnswerSpace space;
    private final int[] from;
    private final long[] words;

    private Region(AnswerSpace space, int[] from, long[] words) {
        this.space = space;
        this.from = from;
        this.words = words;
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
        return new Region(space, from, words);
    }

    /**
     * What an interview can still come to: given answers stand; "don't know" and what is never asked are closed as not answered; every other question may be answered by anything legal, or
     * stay unanswered.
     */
    public static Region of(AnswerSpace space, Answers answers) {
        Region region = everything(space);
        long[] words = region.words.clone();
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
                }
            }
        }
        return new Region(space, region.from, words);
    }

    /** Just one set of answers. */
    public static Region of(AnswerSpace space, int[] cells) {
        Region region = everything(space);
        long[] words = region.words.clone();
        for (int v = 0; v < cells.length; v++) {
            only(words, region.from, v, cells[v]);
        }
        return new Region(space, region.from, words);
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
        return new Region(space, from, changed);
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
        return new Region(space, from, changed);
    }

    /** The part in which a question has this answer, or for null none. */
    public Region answered(int question, @Nullable Value value) {
        long[] changed = words.clone();
        int[] assignment = new int[space.variables().size()];
        space.put(question, value, assignment);
        for (int v = space.first(question); v < space.first(question + 1); v++) {
            only(changed, from, v, assignment[v]);
        }
        return new Region(space, from, changed);
    }

    /** With a question open to everything again. */
    public Region opened(int question) {
        long[] changed = words.clone();
        Region all = everything(space);
        int start = from[space.first(question)];
        int end = from[space.first(question + 1)];
        System.arraycopy(all.words, start, changed, start, end - start);
        return new Region(space, from, changed);
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
