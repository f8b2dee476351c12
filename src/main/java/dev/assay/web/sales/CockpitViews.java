package dev.assay.web.sales;

import dev.assay.condition.Value;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Prospect;
import dev.assay.interview.Said;
import dev.assay.interview.Standing;
import dev.assay.phrase.Phrases;
import dev.assay.program.Program;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.asking.Aim;
import dev.assay.reasoning.asking.Next;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.language.AnswerProblems;
import dev.assay.web.language.PagePhrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** An interview in the words of the page. */
final class CockpitViews {
    private static final int LISTED = 9;

    private final MessageSourceAccessor messages;
    private final Locale locale;
    private final ProgramViews programs;
    private final QuestionView.YesNo yesNo;
    private final Phrases phrases;
    private final AnswerProblems wrong;

    /**
     * @param language of questions and options
     */
    CockpitViews(MessageSourceAccessor messages, Locale locale, String language) {
        this.messages = messages;
        this.locale = locale;
        phrases = PagePhrases.of(messages, locale);
        wrong = new AnswerProblems(messages, phrases, language);
        programs = new ProgramViews(messages, locale, language);
        yesNo = new QuestionView.YesNo(messages.getMessage("answer.yes"), messages.getMessage("answer.no"));
    }

    /**
     * All of it.
     *
     * @param chosen id of the question that the rep wants to ask, or null for the best one
     * @param refused why the answer to it was not taken, or empty
     * @param active the program in force, or null
     */
    CockpitView of(Standing standing, @Nullable String chosen, String refused, @Nullable Program active) {
        Interview interview = standing.interview();
        Program program = standing.program();
        Vocabulary words =
                program.vocabulary(standing.classification().circumstances().market());
        CockpitView.Now now = interview.state() == Interview.State.FINISHED ? null : now(standing, chosen, refused);
        String asked = now == null ? "" : now.question().id();
        String revision = interview.setting().revision();
        StandingView said = programs.standing(program, standing.classification());
        return new CockpitView(
                interview.id(),
                interview.version(),
                title(interview.prospect()),
                about(interview.prospect()),
                program.title(),
                interview.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                now,
                program.questionnaire().questions().stream()
                        .filter(q -> q.traits().asked() || interview.said(q.id()) != null)
                        .map(q -> line(q, standing, asked))
                        .toList(),
                said,
                Piece.of(said, interview, words),
                words.tiers().stream()
                        .map(t -> new CockpitView.Chip(
                                t.title(), !standing.possible().tier().mayBe(t.id())))
                        .toList(),
                stop(standing, words),
                standing.isDecided(),
                interview.decision(),
                OtherView.of(interview.override(), said, words, messages),
                interview.remark(),
                active == null || active.revision().hex().equals(revision)
                        ? null
                        : active.revision().shortForm(),
                standing.misfits().stream()
                        .map(p -> wrong.of(
                                p,
                                program.questionnaire()
                                        .question(Interviewer.question(p))
                                        .orElse(null)))
                        .toList());
    }

    private String title(Prospect prospect) {
        return Stream.of(prospect.company(), prospect.name(), prospect.reference())
                .filter(t -> t != null)
                .findFirst()
                .orElse(messages.getMessage("interview.nobody"));
    }

    private static String about(Prospect prospect) {
        String first = prospect.company() != null
                ? prospect.company()
                : prospect.name() != null ? prospect.name() : prospect.reference();
        return Stream.of(prospect.company(), prospect.name(), prospect.reference(), prospect.email())
                .filter(t -> t != null && !t.equals(first))
                .collect(Collectors.joining(" · "));
    }

    private CockpitView.@Nullable Now now(Standing standing, @Nullable String chosen, String refused) {
        Optional<Next> next = standing.next();
        String id = chosen != null ? chosen : next.map(Next::question).orElse(null);
        if (id == null) {
            return null;
        }
        Optional<Question> question = standing.program().questionnaire().question(id);
        if (question.isEmpty()) {
            return null;
        }
        Interview interview = standing.interview();
        String language = interview.setting().language();
        QuestionView view = QuestionView.of(question.get(), given(interview.said(id)), language, yesNo);
        String why = next.filter(n -> n.question().equals(id))
                .map(n -> n.why().words(standing.program().vocabulary(), phrases))
                .orElse("");
        return new CockpitView.Now(
                view,
                why,
                interview.notes().getOrDefault(id, ""),
                refused,
                view.options().size() > LISTED);
    }

    private static List<String> given(@Nullable Said said) {
        if (said == null) {
            return List.of();
        }
        if (said.kind() == Said.Kind.UNKNOWN) {
            return List.of(Form.DONT_KNOW);
        }
        Object given = said.given();
        if (given instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return given == null ? List.of() : List.of(String.valueOf(given));
    }

    private CockpitView.Line line(Question question, Standing standing, String asked) {
        String id = question.id();
        Interview interview = standing.interview();
        Answers answers = standing.classification().answers();
        AnswerWords words = new AnswerWords(
                standing.program().questionnaire(), interview.setting().language(), yesNo, locale);
        Said said = interview.said(id);
        Set<String> misfits =
                standing.misfits().stream().map(Interviewer::question).collect(Collectors.toSet());
        Value value = answers.value(id);
        Value aside = answers.setAside().get(id);
        String state;
        String answer = "";
        if (id.equals(asked)) {
            state = "now";
            answer = value == null ? "" : words.answer(id, value);
        } else if (misfits.contains(id)) {
            state = "misfit";
        } else if (aside != null) {
            state = "aside";
            answer = words.answer(id, aside);
        } else if (value != null) {
            state = "answered";
            answer = words.answer(id, value);
        } else if (said != null && said.kind() != Said.Kind.ANSWER) {
            state = said.kind().word();
        } else if (interview.state() == Interview.State.FINISHED) {
            state = "unasked";
        } else {
            state = standing.possible().idle().contains(id) ? "idle" : "open";
        }
        String shown = answer.isEmpty() ? messages.getMessage("interview.state." + state) : answer;
        return new CockpitView.Line(
                id,
                question.wording(interview.setting().language()).ask(),
                state,
                shown,
                interview.notes().getOrDefault(id, ""));
    }

    private String stop(Standing standing, Vocabulary words) {
        if (standing.interview().state() == Interview.State.FINISHED) {
            return messages.getMessage("interview.stop.finished");
        }
        if (standing.isDecided()) {
            String tier = standing.possible()
                    .tier()
                    .settled()
                    .flatMap(words::tier)
                    .map(TierDefinition::title)
                    .orElse("");
            return messages.getMessage("interview.stop.settled", new Object[] {tier});
        }
        Optional<Next> next = standing.next().filter(n -> n.aim() == Aim.DECISION);
        if (next.isEmpty()) {
            return messages.getMessage("interview.stop.nothing");
        }
        long expected = Math.max(1, Math.round(next.get().expected()));
        return messages.getMessage(
                "interview.stop.left", new Object[] {expected, next.get().most()});
    }
}
