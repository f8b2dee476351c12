package dev.assay.utterance;

import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a questionnaire in a language: what questions are called and asked with, what options are called. Immutable. */
final class Lexicon {
    private final Tongue tongue;
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, List<Called>> options = new HashMap<>();
    private final Set<String> stems = new HashSet<>();

    Lexicon(Questionnaire questionnaire, Tongue tongue) {
        this.tongue = tongue;
        for (Question question : questionnaire.questions()) {
            names.put(question.id(), named(question));
            asked.put(question.id(), wording(question));
            List<Called> called = new ArrayList<>();
            for (Option option : question.options()) {
                called.addAll(called(option));
            }
            options.put(question.id(), List.copyOf(called));
            called.forEach(c -> stems.addAll(c.stems()));
        }
    }

    /**
     * A way to call an option.
     *
     * @param option its id
     * @param stems of the words that count, at least one
     * @param words the same with their endings
     * @param isExact whether they count in this order and side by side only, and only where the question was asked: of words that anybody says, and of ids
     * @param isWhole whether a part of them does not do: of what is called by one word, or by its id
     */
    record Called(String option, List<String> stems, List<String> words, boolean isExact, boolean isWhole) {}

    private Set<String> named(Question question) {
        Set<String> names = new LinkedHashSet<>();
        for (String part : question.id().split("(?=[A-Z])")) {
            names.addAll(content(part.toLowerCase(Locale.ROOT)));
        }
        question.says().forEach(s -> names.addAll(content(s)));
        return Set.copyOf(names);
    }

    private Set<String> wording(Question question) {
        Set<String> words = new LinkedHashSet<>(content(question.wording().ask()));
        words.addAll(content(question.wording(tongue.locale().getLanguage()).ask()));
        return Set.copyOf(words);
    }

    private List<Called> called(Option option) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(option.label());
        texts.addAll(option.labels().values());
        texts.addAll(option.says());
        List<Called> called = new ArrayList<>();
        texts.forEach(text -> called(option, text, called));
        if (option.id().length() > 2
                && !option.id().equals("other")
                && option.id().matches("\\p{L}+")) {
            called.add(new Called(option.id(), stemsOf(option.id()), List.of(option.id()), true, true));
        }
        return called;
    }

    private void called(Option option, String text, List<Called> called) {
        List<Word> content = contentWords(text);
        boolean isExact = content.isEmpty() || content.size() == 1 && text.contains("-");
        List<Word> words =
                isExact ? tongue.words(text).stream().filter(Word::isSpoken).toList() : content;
        if (!words.isEmpty()) {
            called.add(new Called(
                    option.id(),
                    words.stream().map(Word::stem).toList(),
                    words.stream().map(Word::folded).toList(),
                    isExact,
                    words.size() == 1));
        }
    }

    private List<String> stemsOf(String text) {
        return tongue.words(text).stream().map(Word::stem).toList();
    }

    /** Stems of the words that say something. */
    private List<String> content(String text) {
        return contentWords(text).stream().map(Word::stem).toList();
    }

    /** Small words say nothing, but what denies, and what is written in capitals. */
    private List<Word> contentWords(String text) {
        List<Word> words = tongue.words(text);
        List<Word> content = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).text();
            boolean isShort = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean isSmall = tongue.cue(Cue.FILLER).at(words, at) > 0
                    && tongue.cue(Cue.NOT).at(words, at) == 0;
            if (words.get(at).isSpoken() && (isShort || !isSmall)) {
                content.add(words.get(at));
            }
        }
        return content;
    }

    /** All ways to call options of a question. */
    List<Called> options(String question) {
        return options.getOrDefault(question, List.of());
    }

    /** Options that are called by all of these words, and perhaps others. */
    Set<String> calledLike(String question, Set<String> stems) {
        Set<String> options = new LinkedHashSet<>();
        options(question).stream()
                .filter(c -> !stems.isEmpty() && c.stems().containsAll(stems))
                .forEach(c -> options.add(c.option()));
        return options;
    }

    /** Whether a word names a question. */
    boolean names(String question, Word word) {
        return names.getOrDefault(question, Set.of()).contains(word.stem());
    }

    /** Whether a question is asked with a word. */
    boolean asks(String question, Word word) {
        return asked.getOrDefault(question, Set.of()).contains(word.stem());
    }

    /** Whether some option is called by a word, so that it is no slip of another. */
    boolean isKnown(Word word) {
        return stems.contains(word.stem()) || tongue.cue(Cue.FILLER).at(List.of(word), 0) > 0;
    }
}
