package dev.assay.utterance;

import dev.assay.questionnaire.Question;
import java.util.List;

/** Asks a question once more, in other words, after something was said to it that was not understood. Immutable. */
public final class Rewording {
    private static final int EXAMPLES = 3;

    private final Tongue tongue;

    /**
     * @param language of the prospect, a tag; where it is none of ours the question is asked as before
     */
    public Rewording(String language) {
        tongue = Tongue.of(language);
    }

    /**
     * The question once more.
     *
     * @param why it was not understood
     * @param candidates labels of what may have been meant; may be empty
     */
    public String of(Question question, Misheard.Why why, List<String> candidates) {
        String ask = question.wording(tongue.locale().toLanguageTag()).ask();
        boolean isFew = !candidates.isEmpty() && candidates.size() <= EXAMPLES;
        return switch (why) {
            case AMBIGUOUS -> isFew ? say("either", ask, candidates) : exactly(question, ask);
            case UNSURE -> isFew ? say("unsure", ask, candidates) : say("nothing", ask, candidates);
            case DENIED -> say("denied", ask, candidates);
            case UNIT -> say("unit", ask, candidates);
            case NOT_TAKEN -> say("refused", ask, candidates);
            case NOTHING -> examples(question, ask);
        };
    }

    private String exactly(Question question, String ask) {
        return switch (question.type()) {
            case INTEGER, NUMBER -> say("number", ask, List.of());
            case MONEY -> say("money", ask, List.of());
            case DATE -> say("day", ask, List.of());
            case BOOLEAN -> say("yesNo", ask, List.of());
            default -> say("nothing", ask, List.of());
        };
    }

    private String examples(Question question, String ask) {
        List<String> labels = question.options().stream()
                .limit(EXAMPLES)
                .map(o -> o.label(tongue.locale().getLanguage()))
                .toList();
        return labels.isEmpty() ? say("nothing", ask, labels) : say("example", ask, labels);
    }

    private String say(String key, String ask, List<String> candidates) {
        return tongue.said(key).replace("{0}", ask).replace("{1}", listed(candidates));
    }

    private String listed(List<String> labels) {
        int last = labels.size() - 1;
        return last < 1
                ? String.join("", labels)
                : String.join(", ", labels.subList(0, last)) + " " + tongue.said("or") + " " + labels.get(last);
    }
}
