package dev.assay.cli;

import dev.assay.problem.Place;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.contrast.Contrast;
import dev.assay.reasoning.contrast.Failed;
import dev.assay.reasoning.contrast.FlipWords;
import dev.assay.reasoning.contrast.Missing;
import dev.assay.reasoning.contrast.Obstacle;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.reasoning.contrast.Why;
import dev.assay.reasoning.contrast.WhyNot;
import dev.assay.reasoning.search.Budget;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.api.ContrastJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "why-not",
        description = {
            "Says why a prospect is not in a tier or segment, or does not get an item: what overrules it, the rules that would have helped, and the smallest change of answers that would do it.",
            "Of what was concluded it says why.",
            "Example: ./assay why-not b2b-saas target industry=banking employees=950"
        })
final class WhyNotCommand implements Callable<Integer> {
    private static final int SHOWN = 8;

    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "By whose rules.")
    private String program = "";

    @Parameters(index = "1", paramLabel = "WHAT", description = "Id or title of a tier, a segment or an item.")
    private String what = "";

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "ANSWER",
            description = "question=answer, such as employees=950; or, alone, the id of a recorded decision.")
    private List<String> answers = new ArrayList<>();

    @Mixin
    private final AskedProspect prospect = new AskedProspect();

    WhyNotCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() throws IOException {
        Optional<AskedProspect.Asked> found = prospect.of(assay, program, answers);
        if (found.isEmpty()) {
            return Exit.PROBLEMS;
        }
        AskedProspect.Asked asked = found.get();
        Vocabulary vocabulary =
                asked.program().vocabulary(asked.said().circumstances().market());
        Subject subject = Subjects.named(vocabulary, what);
        Contrasts contrasts = asked.contrasts();
        Outcome outcome = contrasts.outcome();
        boolean concluded = subject.isIn(outcome)
                && (subject.kind() != Subject.Kind.SEGMENT
                        || subject.id().equals(outcome.primary())
                        || vocabulary.segments().get(subject.number()).flag());
        Budget budget = new Budget(Contrast.STEPS);
        if (concluded) {
            tell(asked, outcome, contrasts.why(subject, budget), new FlipWords(vocabulary));
        } else {
            tell(asked, outcome, contrasts.whyNot(subject, budget), new FlipWords(vocabulary));
        }
        return Exit.OK;
    }

    private void tell(AskedProspect.Asked asked, Outcome outcome, Why why, FlipWords words) {
        if (assay.json()) {
            JsonOut.print(assay.console(), ContrastJson.why(why));
            return;
        }
        head(asked, outcome, words);
        heading("Why " + why.subject().title());
        why.rules().forEach(rule -> {
            line("  " + rule.effect());
            line("      " + rule(rule.rule(), rule.place()));
        });
        if (why.rules().isEmpty()) {
            line("  no rule speaks for it: it is what is left");
        }
        why.certificate()
                .ifPresent(c -> line(
                        c.because().isEmpty()
                                ? "  It is so whatever is answered."
                                : "  These answers suffice, whatever the others are: "
                                        + c.because().entrySet().stream()
                                                .map(e -> e.getKey() + " " + e.getValue())
                                                .collect(Collectors.joining("; "))));
    }

    private void tell(AskedProspect.Asked asked, Outcome outcome, WhyNot whyNot, FlipWords words) {
        if (assay.json()) {
            JsonOut.print(assay.console(), ContrastJson.whyNot(whyNot));
            return;
        }
        head(asked, outcome, words);
        heading("Why not " + whyNot.subject().title() + (whyNot.isPrimary() ? " as the primary segment" : ""));
        whyNot.obstacles().forEach(this::obstacle);
        if (!whyNot.rules().isEmpty()) {
            heading("Rules that would have helped, the nearest first");
            whyNot.rules().stream().limit(SHOWN).forEach(rule -> missing(rule, words, whyNot.subject()));
            int more = whyNot.rules().size() - SHOWN;
            if (more > 0) {
                line("  and " + more + " more");
            }
        }
        heading("The smallest change that would do it");
        words.lines(whyNot.flips()).forEach(text -> line("  " + text));
    }

    private void head(AskedProspect.Asked asked, Outcome outcome, FlipWords words) {
        line(asked.by());
        assay.console().out().println(assay.console().bold(Console.plain(words.outcome(outcome))));
    }

    private void obstacle(Obstacle obstacle) {
        line("  " + obstacle.words());
        if (obstacle.rule() != null) {
            line("      " + rule(obstacle.rule(), obstacle.place()));
        }
    }

    private void missing(Missing missing, FlipWords words, Subject subject) {
        line("  " + missing.effect() + ": " + rule(missing.rule(), missing.place()));
        missing.failed().forEach(failed -> line("      " + failed(failed)));
        if (!missing.traits().isEmpty()) {
            line("      it rests on " + String.join(", ", missing.traits()));
        }
        missing.nearest()
                .ifPresent(flip -> line("      fires with " + words.changes(flip)
                        + (missing.brings()
                                ? ", and that is enough for " + subject.title()
                                : ", which alone is not enough")));
    }

    private static String failed(Failed failed) {
        return failed.found() + ", needed " + failed.needed() + (failed.isFixed() ? " (nobody can change it)" : "");
    }

    private static String rule(String name, @Nullable Place place) {
        return "rule \"" + name + "\"" + (place == null ? "" : ", " + place);
    }

    private void heading(String text) {
        line("");
        assay.console().out().println(assay.console().bold(Console.plain(text)));
    }

    private void line(String text) {
        assay.console().out().println(Console.plain(text));
    }
}
