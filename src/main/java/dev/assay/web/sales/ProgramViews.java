package dev.assay.web.sales;

import dev.assay.problem.Problem;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.activation.FolderStatus;
import dev.assay.program.activation.ProgramStatus;
import dev.assay.program.activation.Programs;
import dev.assay.program.cases.CaseResult;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Section;
import dev.assay.ruleset.Classification;
import dev.assay.web.language.AnswerProblems;
import dev.assay.web.language.PagePhrases;
import dev.assay.web.sales.ProgramView.Note;
import dev.assay.web.sales.ProgramView.SectionView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.support.MessageSourceAccessor;

/** Programs, standings and notes in the words of the page. */
final class ProgramViews {
    private final MessageSourceAccessor messages;
    private final Locale locale;
    private final String language;
    private final QuestionView.YesNo yesNo;
    private final AnswerProblems wrong;

    /**
     * @param language of questions and options; empty for the questionnaire's own
     */
    ProgramViews(MessageSourceAccessor messages, Locale locale, String language) {
        this.messages = messages;
        this.locale = locale;
        this.language = language;
        wrong = new AnswerProblems(messages, PagePhrases.of(messages, locale), language);
        this.yesNo = new QuestionView.YesNo(messages.getMessage("answer.yes"), messages.getMessage("answer.no"));
    }

    static List<ProgramView.Link> links(Programs programs) {
        return programs.ids().stream()
                .flatMap(id -> programs.active(id).stream())
                .map(p -> new ProgramView.Link(p.id(), p.title()))
                .toList();
    }

    /** What is wrong with all folders, where no program can be shown. */
    static List<String> problems(Programs programs) {
        return programs.ids().stream()
                .flatMap(id -> programs.status(id).stream())
                .flatMap(s -> problems(s.folder()).stream())
                .toList();
    }

    private static List<String> problems(FolderStatus folder) {
        if (folder.state() == FolderStatus.State.ACTIVE) {
            return List.of();
        }
        Stream<String> errors =
                folder.problems().stream().filter(Problem::isError).map(Problem::toString);
        Stream<String> cases = folder.failures().stream().map(ProgramViews::failure);
        return Stream.concat(errors, cases).toList();
    }

    private static String failure(CaseResult result) {
        return result.place() + ": " + result.name() + ": "
                + String.join(
                        "; ",
                        result.differences().stream()
                                .map(CaseResult.Difference::toString)
                                .toList());
    }

    ProgramView program(Program program, ProgramStatus status, Form form) {
        Questionnaire questionnaire = program.questionnaire();
        return new ProgramView(
                program.id(),
                program.title(),
                questionnaire.title(),
                sections(questionnaire, form),
                languages(program),
                program.markets().all().stream()
                        .map(m -> new ProgramView.Link(m.id(), m.title()))
                        .toList(),
                messages.getMessage(program.markets().question() == null ? "market.none" : "market.byAnswer"),
                "rules/" + program.id(),
                program.revision().hex(),
                seen(status.folder()),
                notice(program, status.folder()),
                problems(status.folder()));
    }

    /** What is to be said of a folder whose content is not in force; empty while it is. */
    private String notice(Program program, FolderStatus folder) {
        return folder.state() == FolderStatus.State.ACTIVE
                ? ""
                : messages.getMessage(
                        "notice." + folder.state().name(),
                        new Object[] {program.revision().shortForm()});
    }

    private static String seen(FolderStatus folder) {
        return folder.state() + " " + folder.revision();
    }

    private List<SectionView> sections(Questionnaire questionnaire, Form form) {
        Set<String> placed = new LinkedHashSet<>();
        List<SectionView> sections = new ArrayList<>();
        for (Section section : questionnaire.sections()) {
            placed.addAll(section.questions());
            sections.add(new SectionView(
                    section.title(),
                    false,
                    section.questions().stream()
                            .flatMap(id -> questionnaire.question(id).stream())
                            .filter(q -> q.traits().asked())
                            .map(q -> question(q, form))
                            .toList()));
        }
        sections.add(new SectionView(
                "",
                false,
                questionnaire.questions().stream()
                        .filter(q -> !placed.contains(q.id()) && q.traits().asked())
                        .map(q -> question(q, form))
                        .toList()));
        sections.add(new SectionView(
                messages.getMessage("page.unasked"),
                true,
                questionnaire.questions().stream()
                        .filter(q -> !q.traits().asked())
                        .map(q -> question(q, form))
                        .toList()));
        return sections.stream().filter(s -> !s.questions().isEmpty()).toList();
    }

    private QuestionView question(Question question, Form form) {
        return QuestionView.of(question, form.given(question.id()), language, yesNo);
    }

    private static List<String> languages(Program program) {
        Set<String> languages = new LinkedHashSet<>(List.of(program.language()));
        languages.add(program.questionnaire().language());
        program.questionnaire()
                .questions()
                .forEach(q -> languages.addAll(q.wordings().keySet()));
        program.vocabulary().collateral().forEach(c -> {
            if (c.language() != null) {
                languages.add(c.language());
            }
        });
        return List.copyOf(languages);
    }

    StandingView standing(Program program, Classification classification) {
        String market = classification.circumstances().market();
        AnswerWords words = new AnswerWords(program.questionnaire(), language, yesNo, locale);
        RuleSentences sentences = new RuleSentences(program, market, PagePhrases.of(messages, locale));
        Reasons reasons = new Reasons(program.vocabulary(market), words, sentences, messages);
        return new Standings(program.vocabulary(market), words, reasons, messages)
                .of(
                        classification,
                        market == null
                                ? null
                                : program.markets()
                                        .named(market)
                                        .map(Market::title)
                                        .orElse(market),
                        program.revision().shortForm());
    }

    /** What to say beside each question: one entry a question, with an empty text where there is nothing to say. */
    Map<String, Note> notes(Program program, AnswerCheck.Checked checked, Form form) {
        Map<String, Note> notes = new LinkedHashMap<>();
        for (Question question : program.questionnaire().questions()) {
            notes.put(question.id(), note(question, checked));
        }
        return notes;
    }

    private Note note(Question question, AnswerCheck.Checked checked) {
        String pointer = "/answers/" + question.id();
        for (Problem problem : checked.problems()) {
            String at = problem.place().pointer();
            if (at != null && (at.equals(pointer) || at.startsWith(pointer + "/"))) {
                return new Note("refused", wrong.of(problem, question));
            }
        }
        if (checked.answers().setAside().containsKey(question.id())) {
            return new Note("aside", messages.getMessage("note.aside"));
        }
        boolean off = question.askWhen() != null && !question.askWhen().holds(checked.answers());
        return off ? new Note("off", messages.getMessage("note.off")) : new Note("", "");
    }
}
