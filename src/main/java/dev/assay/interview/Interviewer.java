package dev.assay.interview;

import dev.assay.decision.Draft;
import dev.assay.decision.KeptPrograms;
import dev.assay.decision.RecordedAnswers;
import dev.assay.document.Pointers;
import dev.assay.phrase.Phrases;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.Asking;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.KeptReasonings;
import dev.assay.reasoning.Outlook;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.asking.Next;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how interviews stand: what the rules make of the answers, what is still possible, what to ask next. For use by many threads. */
public final class Interviewer {
    /** A quarter of what is usual: somebody is on the phone. Where it does not suffice less is said, never other. */
    private static final long STEPS = Search.STEPS / 4;

    private final KeptPrograms kept;
    private final KeptReasonings reasonings;
    private final RecordedAnswers recorded;
    private final Clock clock;

    /**
     * @param kept the rules of each revision
     * @param reasonings programs made ready to be reasoned about
     * @param recorded tells how likely answers are
     * @param clock tells the time to judge by
     */
    public Interviewer(KeptPrograms kept, KeptReasonings reasonings, RecordedAnswers recorded, Clock clock) {
        this.kept = kept;
        this.reasonings = reasonings;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * How one stands by its own rules.
     *
     * @throws InterviewRefusal if its revision is not kept
     */
    public Standing standing(Interview interview) {
        return standing(interview, program(interview));
    }

    /**
     * The program by whose rules it is held.
     *
     * @throws InterviewRefusal if its revision is not kept
     */
    public Program program(Interview interview) {
        Event.Setting by = interview.setting();
        return kept.program(by.program(), by.revision())
                .orElseThrow(() -> new InterviewRefusal(InterviewRefusal.Why.RULES_GONE, interview));
    }

    /** How one would stand by the rules of another revision of its program. */
    public Standing standing(Interview interview, Program program) {
        boolean isOpen = interview.state() != Interview.State.FINISHED;
        Fitting fitting = fitting(interview, program);
        Circumstances by = circumstances(interview, program, isOpen ? Mode.OPEN : Mode.FINAL);
        Reasoning reasoning = reasonings.of(program, by.asOf(), by.language());
        Outlook outlook = new Outlook(reasoning, fitting.answers(), by.market());
        Possible possible = outlook.possible(STEPS);
        Optional<Next> next =
                isOpen ? new Asking(reasoning, recorded.of(program.id())).next(outlook, possible) : Optional.empty();
        return new Standing(
                interview,
                program,
                program.classify(fitting.answers(), by),
                outlook,
                possible,
                next,
                fitting.misfits());
    }

    /**
     * Why, why not and what would change it: of the answers so far, as if there were no more.
     *
     * @param phrases in which it is said
     */
    public Contrasts contrasts(Standing standing, Phrases phrases) {
        Circumstances by = standing.classification().circumstances();
        Reasoning reasoning = reasonings.of(standing.program(), by.asOf(), by.language());
        boolean told = standing.interview().setting().market() == null;
        return new Contrasts(reasoning, standing.classification().answers(), by.market(), told, phrases);
    }

    /** The decision that finishing it now records. */
    public Draft decision(Interview interview, String actor) {
        Program program = program(interview);
        Fitting fitting = fitting(interview, program);
        return new Draft(
                program.id(),
                program.revision().hex(),
                interview.prospect().reference(),
                fitting.given(),
                program.classify(fitting.answers(), circumstances(interview, program, Mode.FINAL)),
                interview.setting().channel().word(),
                actor);
    }

    private Circumstances circumstances(Interview interview, Program program, Mode mode) {
        Event.Setting by = interview.setting();
        String market =
                by.market() != null && program.markets().named(by.market()).isPresent() ? by.market() : null;
        return program.circumstances(clock.instant(), market, by.language(), mode);
    }

    /**
     * @param given the answers that fit, as they were given
     * @param answers the same, checked
     * @param misfits the problems of the others
     */
    private record Fitting(Map<String, Object> given, Answers answers, List<Problem> misfits) {}

    /** Answers were checked when they were given, but perhaps by another revision. */
    private static Fitting fitting(Interview interview, Program program) {
        Map<String, Object> given = new LinkedHashMap<>(interview.given());
        String language = interview.setting().language();
        AnswerCheck.Checked checked = program.answerCheck().check(given, language);
        List<Problem> misfits =
                checked.problems().stream().filter(Problem::isError).toList();
        if (misfits.isEmpty()) {
            return new Fitting(given, checked.answers(), List.of());
        }
        misfits.forEach(problem -> given.remove(question(problem)));
        return new Fitting(given, program.answerCheck().check(given, language).answers(), misfits);
    }

    /** The question of a problem with an answer. */
    public static String question(Problem problem) {
        String pointer = String.valueOf(problem.place().pointer());
        String[] parts = pointer.split("/", 4);
        return parts.length > 2 ? Pointers.last("/" + parts[2]) : "";
    }
}
