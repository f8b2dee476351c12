package dev.assay.cli;

import dev.assay.questionnaire.Question;
import dev.assay.reasoning.Asking;
import dev.assay.reasoning.Outlook;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.asking.Aim;
import dev.assay.reasoning.asking.Next;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import dev.assay.ruleset.Circumstances;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "next",
        description = {
            "Says what to ask a prospect next: the question that brings the decision nearest for the least asking time, why, and how much is left; or that all is settled.",
            "Example: ./assay next b2b-saas industry=banking employees=950"
        })
final class NextCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "By whose rules.")
    private String program = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ANSWER",
            description = "question=answer, such as employees=950; or, alone, the id of a recorded decision.")
    private List<String> answers = new ArrayList<>();

    @Mixin
    private final AskedProspect prospect = new AskedProspect();

    NextCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() throws IOException {
        Optional<AskedProspect.Asked> found = prospect.of(assay, program, answers);
        if (found.isEmpty()) {
            return Exit.PROBLEMS;
        }
        AskedProspect.Asked asked = found.get();
        Reasoning reasoning = asked.reasoning();
        Circumstances by = asked.said().circumstances();
        Outlook outlook = new Outlook(reasoning, asked.said().answers(), asked.isTold() ? null : by.market());
        Possible possible = outlook.possible(Search.STEPS);
        Optional<Next> next = new Asking(reasoning, List.of()).next(outlook, possible);
        NextWords words = new NextWords(asked.program().vocabulary(by.market()), Objects.requireNonNull(by.language()));
        if (assay.json()) {
            JsonOut.print(assay.console(), json(possible, next, words, asked));
        } else {
            tell(asked, outlook, possible, next, words);
        }
        return Exit.OK;
    }

    private void tell(
            AskedProspect.Asked asked, Outlook outlook, Possible possible, Optional<Next> next, NextWords words) {
        line(asked.by());
        words.standing(possible).forEach(this::line);
        if (possible.tier().settled().isPresent()) {
            because(outlook);
        }
        line("");
        if (next.isPresent()) {
            Question question = asked.program()
                    .questionnaire()
                    .question(next.get().question())
                    .orElseThrow();
            assay.console().out().println(assay.console().bold(Console.plain("Ask: " + words.ask(question))));
            line("  " + question.id() + ": " + words.answers(question));
            line("  " + words.why(next.get()));
            if (next.get().aim() == Aim.COLLATERAL) {
                line("  Tier and primary segment are settled: it decides which segments and material come with them.");
            }
        } else {
            line(
                    possible.isSettled()
                            ? "Nothing is left to ask: all is settled."
                            : "Nothing that can be asked may change what is open.");
        }
        words.idle(possible.idle()).ifPresent(this::line);
    }

    private void because(Outlook outlook) {
        outlook.certificates(new Facet.Tier(), Search.STEPS).forEach(because -> {
            List<String> parts = new ArrayList<>();
            because.certificate().because().forEach((question, answer) -> parts.add(question + " " + answer));
            if (!parts.isEmpty()) {
                line("  because of " + String.join(", ", parts));
            }
        });
    }

    private void line(String text) {
        assay.console().out().println(Console.plain(text));
    }

    private static Map<String, @Nullable Object> json(
            Possible possible, Optional<Next> next, NextWords words, AskedProspect.Asked asked) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("settled", possible.isSettled());
        json.put("tier", possible.tier().settled().orElse(null));
        json.put("next", next.map(n -> next(n, words, asked)).orElse(null));
        json.put("noLongerMatter", possible.idle());
        return json;
    }

    private static Map<String, @Nullable Object> next(Next next, NextWords words, AskedProspect.Asked asked) {
        Question question =
                asked.program().questionnaire().question(next.question()).orElseThrow();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("question", question.id());
        json.put("ask", words.ask(question));
        json.put("type", question.type().name().toLowerCase(Locale.ROOT));
        json.put("options", question.optionIds());
        json.put("aim", next.aim().name().toLowerCase(Locale.ROOT));
        json.put("why", next.why().words(words.vocabulary()));
        json.put("expected", next.expected());
        json.put("most", next.most());
        return json;
    }
}
