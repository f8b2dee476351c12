package dev.assay.web.sales;

import dev.assay.interview.Interview;
import dev.assay.interview.InterviewRefusal;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Meanwhile;
import dev.assay.interview.Undo;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.web.language.AnswerProblems;
import dev.assay.web.language.PagePhrases;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.ui.Model;

/** What the pages of an interview show. */
final class CockpitModels {
    private final Programs programs;
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final MessageSource messages;

    CockpitModels(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.programs = programs;
        this.interviews = interviews;
        this.interviewer = interviewer;
        this.messages = messages;
    }

    /**
     * An interview as it stands.
     *
     * @param ask id of the question that the rep wants to ask, or null for the best one
     * @param refused why the answer to it was not taken, or empty
     * @throws InterviewRefusal if it has expired, or its rules are not kept
     */
    CockpitView show(Interview interview, @Nullable String ask, String refused, Model model, Locale locale) {
        if (interviews.isExpired(interview)) {
            throw new InterviewRefusal(InterviewRefusal.Why.EXPIRED, interview);
        }
        String id = interview.setting().program();
        Program program = interviewer.program(interview);
        CockpitView it = new CockpitViews(
                        messages(locale), locale, interview.setting().language())
                .of(
                        interviewer.standing(interview),
                        ask,
                        refused,
                        programs.active(id).orElse(null));
        model.addAttribute("it", it);
        model.addAttribute("subjects", subjects(program));
        model.addAttribute(
                "otherTiers",
                program.vocabulary().tiers().stream()
                        .map(t -> new ProgramView.Link(t.id(), t.title()))
                        .toList());
        model.addAttribute(
                "otherSegments",
                program.vocabulary().segments().stream()
                        .map(s -> new ProgramView.Link(s.id(), s.title()))
                        .toList());
        model.addAttribute(
                "unmarkable",
                interview.state() == Interview.State.FINISHED
                        && Undo.sinceFinished(interviews.history(interview.id()))
                                .isPresent());
        model.addAttribute("programId", id);
        model.addAttribute("window", UUID.randomUUID().toString().substring(0, 8));
        handover(interview, program, model, locale);
        frame(model, locale);
        return it;
    }

    /**
     * What others did meanwhile.
     *
     * @param undecided what was not kept because of it, or null
     */
    void meanwhile(Meanwhile meanwhile, @Nullable Undecided undecided, Model model, Locale locale) {
        String line = words(meanwhile.now(), locale).line(meanwhile);
        if (!line.isEmpty() || undecided != null) {
            model.addAttribute("meanwhile", new MeanwhileView(line, undecided));
        }
    }

    /** In which it is told. */
    MeanwhileWords words(Interview interview, Locale locale) {
        return new MeanwhileWords(
                messages(locale),
                locale,
                interviewer.program(interview),
                interview.setting().language());
    }

    private void handover(Interview interview, Program program, Model model, Locale locale) {
        if (interview.handover() != null) {
            model.addAttribute(
                    "handover",
                    new HandoverViews(messages(locale), locale)
                            .of(interview, program, interviews.history(interview.id())));
        }
    }

    /** What every page has. */
    void frame(Model model, Locale locale) {
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("lang", locale.toLanguageTag());
    }

    /** Says what is wrong with an answer. */
    AnswerProblems wrong(Interview interview, Locale locale) {
        return new AnswerProblems(
                messages(locale),
                PagePhrases.of(messages, locale),
                interview.setting().language());
    }

    MessageSourceAccessor messages(Locale locale) {
        return new MessageSourceAccessor(messages, locale);
    }

    /** What may be asked why it is not so: tiers and segments. */
    private static List<ProgramView.Link> subjects(Program program) {
        return Subject.all(program.vocabulary()).stream()
                .filter(s -> s.kind() != Subject.Kind.ITEM)
                .map(s -> new ProgramView.Link(s.id(), s.title()))
                .toList();
    }
}
