package dev.assay.utterance;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an utterance means to each question, gathered; the first word on a question counts. */
final class Verdicts {
    private final Questionnaire questionnaire;
    private final Map<String, Heard> heard = new LinkedHashMap<>();
    private final Map<String, Misheard> misheard = new LinkedHashMap<>();

    Verdicts(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    void heard(Question question, Meaning meaning, String words, double sure) {
        double rounded = Math.round(Math.max(0, Math.min(1, sure)) * 100) / 100.0;
        heard.putIfAbsent(question.id(), new Heard(question.id(), meaning, words, rounded));
    }

    void misheard(Question question, Misheard.Why why, List<String> options, String words) {
        misheard.putIfAbsent(question.id(), new Misheard(question.id(), why, options, words));
    }

    boolean isSettled(Question question) {
        return heard.containsKey(question.id()) || misheard.containsKey(question.id());
    }

    /** Whether words are part of a name or an address that was heard. */
    boolean isName(String words) {
        return heard.values().stream()
                .anyMatch(h -> questionnaire
                                .question(h.question())
                                .filter(q -> q.type() == AnswerType.TEXT)
                                .isPresent()
                        && h.words().contains(words));
    }

    /** Whether the words of an option that was not asked for may as well be an option of another question that was not. */
    boolean isAmbiguous(Mention mention, Reading reading) {
        return questionnaire.questions().stream()
                .filter(q -> !q.id().equals(mention.question()))
                .flatMap(q -> reading.mentions(q.id()).stream())
                .anyMatch(m -> m.isWhole() && m.from() <= mention.from() && mention.to() <= m.to());
    }

    /**
     * What is sure enough, and what is not.
     *
     * @param enough from which on, from 0 to 1
     */
    Hearing hearing(double enough) {
        List<Heard> sure = questionnaire.questions().stream()
                .map(q -> heard.get(q.id()))
                .filter(Objects::nonNull)
                .filter(h -> h.sure() >= enough)
                .toList();
        return new Hearing(
                sure,
                misheard.values().stream()
                        .filter(m -> sure.stream().noneMatch(h -> h.question().equals(m.question())))
                        .toList());
    }

    /** Those that are sure enough. */
    List<Heard> sure(double enough) {
        return heard.values().stream().filter(h -> h.sure() >= enough).toList();
    }

    /** What was heard is nothing that the question takes. */
    void refuse(Heard one) {
        heard.remove(one.question());
        misheard.put(one.question(), new Misheard(one.question(), Misheard.Why.NOT_TAKEN, List.of(), one.words()));
    }

    /** Those that are not sure enough. */
    List<Heard> unsure(double enough) {
        return heard.values().stream().filter(h -> h.sure() < enough).toList();
    }
}
