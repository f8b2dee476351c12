package dev.assay.cli;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.YesNo;
import dev.assay.reasoning.Asking;
import dev.assay.reasoning.Outlook;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.asking.Aim;
import dev.assay.reasoning.asking.Next;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import dev.assay.ruleset.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An interview line by line: asks one question at a time, hears the answer, says where it stands. */
final class TerminalInterview {
    private static final String HELP =
            "Answer by number, by words or by id, several with commas. ? is \"don't know\", back takes the last answer back, stop ends it here.";

    private final Program program;
    private final Reasoning reasoning;
    private final @Nullable String market;
    private final String language;
    private final Asking asking;
    private final BufferedReader in;
    private final PrintWriter out;
    private final Map<String, Object> raw = new LinkedHashMap<>();
    private final Deque<String> asked = new ArrayDeque<>();
    private boolean goesOn;

    /**
     * @param market by whose rules; null to go by the answers
     * @param in what is typed, a line each; its end ends the interview
     * @param out where questions are written
     */
    TerminalInterview(
            Program program,
            Reasoning reasoning,
            @Nullable String market,
            String language,
            BufferedReader in,
            PrintWriter out) {
        this.program = program;
        this.reasoning = reasoning;
        this.market = market;
        this.language = language;
        this.asking = new Asking(reasoning, List.of());
        this.in = in;
        this.out = out;
    }

    /** What somebody did with a question. */
    private enum Turn {
        ANSWERED,
        BACK,
        STOP
    }

    /**
     * Holds it.
     *
     * @param known answers by question id that are known beforehand, legal ones; they are not asked
     * @return all answers by question id, as they were typed
     * @throws IOException if what is typed cannot be read
     */
    Map<String, Object> hold(Map<String, Object> known) throws IOException {
        raw.putAll(known);
        line(HELP);
        Turn turn = Turn.ANSWERED;
        while (turn != Turn.STOP) {
            Outlook outlook = new Outlook(reasoning, answers(), market);
            Possible possible = outlook.possible(Search.STEPS);
            NextWords words = new NextWords(vocabulary(outlook), language);
            line("");
            words.standing(possible).forEach(text -> line("  " + text));
            Optional<Next> next = asking.next(outlook, possible);
            if (next.isEmpty()) {
                line(possible.isSettled() ? "All is settled." : "Nothing that can be asked may change what is open.");
                turn = asked.isEmpty() ? Turn.STOP : last();
            } else if (next.get().aim() == Aim.COLLATERAL && !goesOn) {
                turn = mayStop();
            } else {
                turn = ask(next.get(), words);
            }
            if (turn == Turn.BACK) {
                takeBack();
            }
        }
        return raw;
    }

    private Vocabulary vocabulary(Outlook outlook) {
        return outlook.worlds().size() == 1
                ? program.vocabulary(outlook.worlds().get(0).market())
                : program.vocabulary();
    }

    private Answers answers() {
        return program.answerCheck().check(raw, language).answers();
    }

    /** At the end there is still the way back. */
    private Turn last() throws IOException {
        line("Enter ends the interview, back takes the last answer back.");
        return isBack(typed()) ? Turn.BACK : Turn.STOP;
    }

    private Turn mayStop() throws IOException {
        line("You can stop: tier and primary segment are so whatever else they say.");
        line("Go on, for the material and the other segments? yes, or Enter to stop");
        String typed = typed();
        if (isBack(typed)) {
            return Turn.BACK;
        }
        goesOn = typed != null && YesNo.read(typed).orElse(false);
        return goesOn ? Turn.ANSWERED : Turn.STOP;
    }

    private Turn ask(Next next, NextWords words) throws IOException {
        Question question = program.questionnaire().question(next.question()).orElseThrow();
        line("");
        line(words.ask(question));
        line("  " + words.why(next));
        for (int i = 0; i < question.options().size(); i++) {
            line(String.format(
                    Locale.ROOT, "  %2d  %s", i + 1, question.options().get(i).label(language)));
        }
        if (question.options().isEmpty()) {
            line("  " + words.answers(question));
        }
        while (true) {
            String typed = typed();
            if (typed == null || typed.equalsIgnoreCase("stop")) {
                return Turn.STOP;
            }
            if (isBack(typed)) {
                return Turn.BACK;
            }
            if (typed.isEmpty() || typed.equalsIgnoreCase("help")) {
                line(HELP);
                continue;
            }
            List<Problem> problems = hear(question, typed);
            if (problems.isEmpty()) {
                return Turn.ANSWERED;
            }
            problems.forEach(problem -> line("  " + problem.message()));
        }
    }

    /** Takes an answer, unless something is wrong with it. */
    private List<Problem> hear(Question question, String typed) {
        Object answer = typed.equals(AnswerCheck.UNKNOWN) ? typed : answer(question, typed);
        List<Problem> problems =
                program.answerCheck().check(Map.of(question.id(), answer), language).problems().stream()
                        .filter(Problem::isError)
                        .toList();
        if (problems.isEmpty()) {
            raw.put(question.id(), answer);
            asked.push(question.id());
        }
        return problems;
    }

    /** Numbers stand for options, unless an option is named so. */
    private Object answer(Question question, String typed) {
        if (question.type() == AnswerType.CHOICE) {
            return option(question, typed);
        }
        if (question.type() != AnswerType.CHOICES) {
            return typed;
        }
        List<String> several = new ArrayList<>();
        for (String part : typed.split("[,;]")) {
            several.add(option(question, part.strip()));
        }
        return several;
    }

    private static String option(Question question, String typed) {
        boolean number = !typed.isEmpty() && typed.length() < 4 && typed.chars().allMatch(Character::isDigit);
        if (!number || question.option(typed).isPresent()) {
            return typed;
        }
        int place = Integer.parseInt(typed);
        List<Option> options = question.options();
        return place >= 1 && place <= options.size() ? options.get(place - 1).id() : typed;
    }

    private void takeBack() {
        if (asked.isEmpty()) {
            line("This was the first question.");
            return;
        }
        String last = asked.pop();
        raw.remove(last);
        goesOn = false;
        line("Taken back: " + last
                + (raw.isEmpty() ? "" : ". Left: " + raw.keySet().stream().collect(Collectors.joining(", "))));
    }

    private static boolean isBack(@Nullable String typed) {
        return typed != null && typed.equalsIgnoreCase("back");
    }

    private @Nullable String typed() throws IOException {
        out.print("> ");
        out.flush();
        String typed = in.readLine();
        if (typed == null) {
            out.println();
        }
        return typed == null ? null : typed.strip();
    }

    private void line(String text) {
        out.println(Console.plain(text));
    }
}
