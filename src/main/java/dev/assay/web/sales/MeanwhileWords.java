package dev.assay.web.sales;

import dev.assay.condition.Value;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Meanwhile;
import dev.assay.interview.Said;
import dev.assay.program.Program;
import dev.assay.questionnaire.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** What others did to an interview, in one line. */
final class MeanwhileWords {
    private static final int SHOWN = 4;
    private static final int LONG = 60;

    private final MessageSourceAccessor messages;
    private final Program program;
    private final String language;
    private final AnswerWords words;

    /**
     * @param program by which the interview is judged
     * @param language of questions and options
     */
    MeanwhileWords(MessageSourceAccessor messages, Locale locale, Program program, String language) {
        this.messages = messages;
        this.program = program;
        this.language = language;
        QuestionView.YesNo yesNo =
                new QuestionView.YesNo(messages.getMessage("answer.yes"), messages.getMessage("answer.no"));
        words = new AnswerWords(program.questionnaire(), language, yesNo, locale);
    }

    /** All of it; empty where nothing of it can be seen. */
    String line(Meanwhile meanwhile) {
        List<String> parts = new ArrayList<>();
        meanwhile.otherAnswers().forEach(q -> parts.add(answer(q, meanwhile)));
        notes(meanwhile, parts);
        calls(meanwhile, parts);
        if (parts.isEmpty()) {
            return "";
        }
        List<String> told = parts.size() > SHOWN ? new ArrayList<>(parts.subList(0, SHOWN)) : parts;
        if (parts.size() > SHOWN) {
            told.add(say("meanwhile.more", parts.size() - SHOWN));
        }
        boolean isPage = meanwhile.others().stream().allMatch(h -> CockpitFields.isPage(h.actor()));
        return say(isPage ? "meanwhile.window" : "meanwhile.elsewhere", String.join("; ", told));
    }

    /** What was sent to a question, as people read it. */
    String sent(String question, String kind, List<String> said) {
        if (kind.equals("unknown")) {
            return messages.getMessage("answer.unknown");
        }
        if (kind.equals("refused")) {
            return messages.getMessage("interview.refuses");
        }
        if (said.isEmpty()) {
            return "";
        }
        Object given = said.size() == 1 ? Shorthand.of(said.get(0)) : said;
        Value value = value(question, given);
        return value == null ? String.join(", ", said) : words.answer(question, value);
    }

    private String answer(String question, Meanwhile meanwhile) {
        String ask = words.question(question);
        String before = said(question, meanwhile.then());
        String now = said(question, meanwhile.now());
        if (now == null) {
            return say("meanwhile.back", ask, before);
        }
        return before == null ? say("meanwhile.now", ask, now) : say("meanwhile.changed", ask, now, before);
    }

    private @Nullable String said(String question, Interview interview) {
        Said said = interview.said(question);
        if (said == null) {
            return null;
        }
        Object given = said.given();
        if (said.kind() != Said.Kind.ANSWER || given == null) {
            return messages.getMessage("interview.state." + said.kind().word());
        }
        Value value = value(question, given);
        return value == null ? String.valueOf(given) : words.answer(question, value);
    }

    /** As the rules of the interview read it, or null where they do not. */
    private @Nullable Value value(String question, Object given) {
        Answers answers =
                program.answerCheck().check(Map.of(question, given), language).answers();
        Value value = answers.value(question);
        return value == null ? answers.setAside().get(question) : value;
    }

    private void notes(Meanwhile meanwhile, List<String> parts) {
        Set<String> questions = new TreeSet<>(meanwhile.then().notes().keySet());
        questions.addAll(meanwhile.now().notes().keySet());
        for (String question : questions) {
            if (meanwhile.isNoteOther(question)) {
                String note = meanwhile.now().notes().get(question);
                String ask = words.question(question);
                parts.add(note == null ? say("meanwhile.noteGone", ask) : say("meanwhile.note", ask, brief(note)));
            }
        }
        if (!meanwhile.then().remark().equals(meanwhile.now().remark())) {
            String remark = meanwhile.now().remark();
            parts.add(
                    remark.isEmpty()
                            ? messages.getMessage("meanwhile.remarkGone")
                            : say("meanwhile.remark", brief(remark)));
        }
    }

    private void calls(Meanwhile meanwhile, List<String> parts) {
        Interview then = meanwhile.then();
        Interview now = meanwhile.now();
        if (!then.setting().equals(now.setting())) {
            parts.add(messages.getMessage("meanwhile.moved"));
        }
        if (!then.marks().equals(now.marks())) {
            parts.add(messages.getMessage("meanwhile.marked"));
        }
        boolean isDecidedAnew = !then.decisions().equals(now.decisions());
        Interview.Lead lead = now.lead();
        boolean isLedAnew = !Objects.equals(lead, then.lead());
        if (lead != null && isLedAnew) {
            parts.add(say("meanwhile.lead", lead.by()));
        }
        if (isDecidedAnew || now.state() != then.state() && (lead == null || !isLedAnew)) {
            parts.add(messages.getMessage("meanwhile." + now.state().name().toLowerCase(Locale.ROOT)));
        }
        Event.Overridden override = now.override();
        if (override != null && !override.equals(then.override())) {
            parts.add(say("meanwhile.override", brief(override.reason())));
        }
    }

    private static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONG ? line.substring(0, LONG - 1) + "…" : line;
    }

    private String say(String code, @Nullable Object... of) {
        return messages.getMessage(code, of);
    }
}
