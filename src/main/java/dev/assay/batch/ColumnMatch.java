package dev.assay.batch;

import dev.assay.problem.Nearest;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.RowCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which column most likely answers which question, by the names of both and by what stands in the cells. */
final class ColumnMatch {
    /** One pair that fits. */
    private record Fit(SeenColumn column, Question question, double likeness) {}

    private static final double ENOUGH = 0.6;

    private final List<Question> questions;
    private final RowCheck check;
    private final String language;

    /**
     * @param language in which the list is written
     */
    ColumnMatch(List<Question> questions, RowCheck check, String language) {
        this.questions = questions;
        this.check = check;
        this.language = language;
    }

    /** The question of each column that has one; each question once, the likeliest first. */
    Map<SeenColumn, Question> of(List<SeenColumn> columns) {
        List<Fit> fits = new ArrayList<>();
        for (SeenColumn column : columns) {
            for (Question question : questions) {
                double likeness = likeness(column, question);
                if (likeness >= ENOUGH) {
                    fits.add(new Fit(column, question, likeness));
                }
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::likeness).reversed());
        Map<SeenColumn, Question> found = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Fit fit : fits) {
            if (!found.containsKey(fit.column()) && taken.add(fit.question().id())) {
                found.put(fit.column(), fit.question());
            }
        }
        Map<SeenColumn, Question> inOrder = new LinkedHashMap<>();
        columns.stream().filter(found::containsKey).forEach(c -> inOrder.put(c, found.get(c)));
        return inOrder;
    }

    private double likeness(SeenColumn column, Question question) {
        double name = name(column.name(), question);
        boolean decidesByValues = question.type().hasOptions()
                && !question.traits().open()
                && column.answers().size() >= 2;
        if (name >= 0.9 || name == 0 && !decidesByValues) {
            return name;
        }
        double readable = readable(column, question);
        // Any text is legal for a question that takes text, and any number for one that takes numbers: only options
        // tell by themselves.
        boolean tells = decidesByValues && readable >= 0.75;
        return name > 0 && readable >= 0.5 ? name : tells ? ENOUGH + readable / 10 : 0;
    }

    /** How alike the names are: 1 for the same, 0 for no likeness. */
    private double name(String column, Question question) {
        if (column.equals(question.id())) {
            return 1;
        }
        String bare = bare(column);
        String id = bare(question.id());
        if (bare.isEmpty()) {
            return 0;
        }
        String ask =
                question.wording(Locale.forLanguageTag(language).getLanguage()).ask();
        if (bare.equals(id)
                || bare.equals(bare(ask))
                || question.says().stream().anyMatch(s -> bare(s).equals(bare))) {
            return 0.95;
        }
        if (Nearest.to(bare, List.of(id)).isPresent()) {
            return 0.8;
        }
        boolean asked = bare.length() >= 5
                && Arrays.stream(ask.split("[^\\p{L}\\p{N}]+"))
                        .anyMatch(word -> bare(word).equals(bare));
        return isWithin(bare, id) || asked && isOnlyOneAsked(bare) ? 0.7 : 0;
    }

    /** Whether a name is a part of an id that it is a part of alone, or the other way round. */
    private boolean isWithin(String bare, String id) {
        return isPart(bare, id)
                && questions.stream().filter(q -> isPart(bare, bare(q.id()))).count() == 1;
    }

    private static boolean isPart(String bare, String id) {
        return id.length() >= 4 && bare.contains(id) || bare.length() >= 4 && id.contains(bare);
    }

    /** Whether a word stands in the words of one question only, be it within a longer word: of several nobody can say which is meant. */
    private boolean isOnlyOneAsked(String bare) {
        String spoken = Locale.forLanguageTag(language).getLanguage();
        return questions.stream()
                        .filter(q -> bare(q.wording(spoken).ask()).contains(bare))
                        .count()
                == 1;
    }

    /** Small letters and digits only. */
    static String bare(String name) {
        StringBuilder out = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private double readable(SeenColumn column, Question question) {
        List<String> answers = column.answers();
        long good = answers.stream()
                .filter(a -> CellGuess.isReadable(a, question, check))
                .count();
        return answers.isEmpty() ? 0 : (double) good / answers.size();
    }
}
