package dev.assay.web.sales;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as the page shows it.
 *
 * @param id its id
 * @param ask its words
 * @param help for the rep, or null
 * @param input how it is answered: {@code radio}, {@code select}, {@code check}, {@code number}, {@code date} or {@code text}
 * @param options what can be chosen, else empty
 * @param text what was typed, for inputs without options
 * @param required whether an answer is wanted
 * @param unknown whether it was answered "don't know"
 * @param personal whether the answer is personal data, not to be filled in by the browser
 */
record QuestionView(
        String id,
        String ask,
        @Nullable String help,
        String input,
        List<OptionView> options,
        String text,
        boolean required,
        boolean unknown,
        boolean personal) {
    private static final int FEW = 5;

    /**
     * One option.
     *
     * @param id its id
     * @param label what people read
     * @param says other words by which it is found: synonyms, and labels in other languages
     * @param chosen whether it is chosen
     */
    record OptionView(String id, String label, List<String> says, boolean chosen) {
        static OptionView of(Option option, String language, boolean chosen) {
            String label = option.label(language);
            Stream<String> labels = Stream.concat(
                    Stream.of(option.label()), option.labels().values().stream().sorted());
            List<String> says = Stream.concat(option.says().stream(), labels)
                    .filter(s -> !s.equalsIgnoreCase(label))
                    .distinct()
                    .toList();
            return new OptionView(option.id(), label, says, chosen);
        }

        /** The other words, one a line. */
        public String lines() {
            return String.join("\n", says);
        }
    }

    static QuestionView of(Question question, List<String> given, String language, YesNo yesNo) {
        Wording wording = question.wording(language);
        List<OptionView> options = question.type() == AnswerType.BOOLEAN
                ? List.of(
                        new OptionView("true", yesNo.yes(), List.of(), given.contains("true")),
                        new OptionView("false", yesNo.no(), List.of(), given.contains("false")))
                : question.options().stream()
                        .map(o -> OptionView.of(o, language, given.contains(o.id())))
                        .toList();
        boolean unknown = given.contains(Form.DONT_KNOW);
        String text = options.isEmpty() && !unknown && !given.isEmpty() ? given.get(0) : "";
        return new QuestionView(
                question.id(),
                wording.ask(),
                wording.help(),
                input(question),
                options,
                text,
                question.traits().required(),
                unknown,
                question.traits().pii());
    }

    /** Whether nothing was said. */
    public boolean unanswered() {
        return !unknown && text.isEmpty() && options.stream().noneMatch(OptionView::chosen);
    }

    /** Ids of the texts that describe its input. */
    public String describedBy() {
        return (help == null ? "" : "h-" + id + " ") + "note-" + id;
    }

    /** The words for yes and no. */
    record YesNo(String yes, String no) {}

    /** Whether an answer is typed or ticked in a field and then sent, rather than sent by choosing it. */
    static boolean isField(Question question) {
        return !Set.of("radio", "select").contains(input(question));
    }

    private static String input(Question question) {
        return switch (question.type()) {
            case BOOLEAN -> "radio";
            case CHOICE ->
                question.traits().open() ? "text" : question.options().size() <= FEW ? "radio" : "select";
            case CHOICES -> "check";
            case INTEGER, NUMBER, MONEY -> "number";
            case DATE -> "date";
            case TEXT -> "text";
        };
    }
}
