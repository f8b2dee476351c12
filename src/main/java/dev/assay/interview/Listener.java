package dev.assay.interview;

import dev.assay.program.Program;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.World;
import dev.assay.utterance.Heard;
import dev.assay.utterance.Hearing;
import dev.assay.utterance.Listening;
import dev.assay.utterance.Meaning;
import dev.assay.utterance.Misheard;
import dev.assay.utterance.Rewording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what prospects say in their own words. Of several numbers or days one is taken down only where no rule tells them apart; a month stands for its first day. For use by many
 * threads.
 */
public final class Listener {
    private static final int KEPT = 16;

    private record Key(String program, String revision, String language) {}

    private final Map<Key, Listening> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Listening> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * What happens to an interview when this is said: first {@link Event.Heard}, then an answer for each question that was understood, then what was not.
     *
     * @param standing how it stands
     * @param text of the prospect
     * @param asked id of the question that was asked; null for the one to ask next
     * @param told questions that were answered in plain terms at the same time: these count
     */
    public List<Event> listen(Standing standing, String text, @Nullable String asked, Set<String> told) {
        Program program = standing.program();
        String language = standing.interview().setting().language();
        String question = asked == null ? standing.next().map(n -> n.question()).orElse(null) : asked;
        Hearing hearing = listening(program, language)
                .hear(
                        text,
                        question,
                        standing.classification()
                                .circumstances()
                                .asOf()
                                .atZone(program.vocabulary().zone())
                                .toLocalDate(),
                        program.understanding().confidence());
        List<Event> events = new ArrayList<>(List.of(new Event.Heard(question, text)));
        List<Event.Missed> missed = new ArrayList<>();
        Rewording rewording = new Rewording(language);
        for (Heard heard : hearing.heard()) {
            if (!told.contains(heard.question())) {
                take(standing, heard, rewording, events, missed);
            }
        }
        for (Misheard one : hearing.misheard()) {
            if (!told.contains(one.question())) {
                missed.add(missed(program, language, one, rewording));
            }
        }
        if (!missed.isEmpty() || events.size() == 1 && told.isEmpty()) {
            events.add(new Event.NotUnderstood(missed));
        }
        return events;
    }

    private synchronized Listening listening(Program program, String language) {
        return kept.computeIfAbsent(
                new Key(program.id(), program.revision().hex(), language),
                key -> new Listening(program.questionnaire(), language));
    }

    private static void take(
            Standing standing, Heard heard, Rewording rewording, List<Event> events, List<Event.Missed> missed) {
        Program program = standing.program();
        Question question = program.questionnaire().question(heard.question()).orElseThrow();
        List<World> worlds = standing.outlook().worlds();
        Nearing nearing = new Nearing(program.questionnaire(), question, worlds);
        Meaning meaning = heard.meaning();
        Object given = meaning instanceof Meaning.Plain plain
                ? plain.given()
                : meaning instanceof Meaning.Number number
                        ? nearing.number(number.amount())
                        : meaning instanceof Meaning.Day day ? nearing.day(day.days()) : null;
        if (meaning instanceof Meaning.Unknown) {
            events.add(answered(heard, Said.Kind.UNKNOWN, null));
        } else if (meaning instanceof Meaning.Refused) {
            events.add(answered(heard, Said.Kind.REFUSED, null));
        } else if (given != null) {
            events.add(answered(heard, Said.Kind.ANSWER, given));
        } else {
            List<Event.Candidate> candidates = nearing.candidates(meaning);
            Misheard.Why why = candidates.isEmpty() ? Misheard.Why.NOT_TAKEN : Misheard.Why.AMBIGUOUS;
            missed.add(new Event.Missed(
                    heard.question(), why.word(), heard.words(), candidates, rewording.of(question, why, List.of())));
        }
    }

    private static Event answered(Heard heard, Said.Kind kind, @Nullable Object given) {
        return new Event.Answered(heard.question(), new Said(kind, given, heard.words(), heard.sure(), false));
    }

    private static Event.Missed missed(Program program, String language, Misheard one, Rewording rewording) {
        Question question = program.questionnaire().question(one.question()).orElseThrow();
        List<Event.Candidate> candidates = one.options().stream()
                .map(id -> question.option(id).orElseThrow())
                .map(option -> new Event.Candidate(option.id(), option.label(language)))
                .toList();
        List<String> labels = candidates.stream().map(Event.Candidate::label).toList();
        return new Event.Missed(
                one.question(), one.why().word(), one.words(), candidates, rewording.of(question, one.why(), labels));
    }
}
