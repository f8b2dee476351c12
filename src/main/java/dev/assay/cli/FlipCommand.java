package dev.assay.cli;

import dev.assay.phrase.Phrases;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.contrast.Anyway;
import dev.assay.reasoning.contrast.Contrast;
import dev.assay.reasoning.contrast.FlipWords;
import dev.assay.reasoning.contrast.Flips;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.reasoning.search.Budget;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.api.ContrastJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "flip",
        description = {
            "Says which smallest change of answers would lead to another tier or primary segment, or to one that is named, and what holds whatever the answers that are not known.",
            "Example: ./assay flip b2b-saas industry=banking employees=950 --to target"
        })
final class FlipCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "By whose rules.")
    private String program = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ANSWER",
            description = "question=answer, such as employees=950; or, alone, the id of a recorded decision.")
    private List<String> answers = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "WHAT",
            description = "Id or title of a tier, a segment (as the primary one) or an item that it shall lead to.")
    private @Nullable String to;

    @Mixin
    private final AskedProspect prospect = new AskedProspect();

    FlipCommand(AssayCommand assay) {
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
        Contrasts contrasts = asked.contrasts();
        Map<String, Flips> flips = new LinkedHashMap<>();
        if (to == null) {
            flips.put("Another tier", contrasts.otherTier(new Budget(Contrast.STEPS)));
            flips.put("Another primary segment", contrasts.otherPrimary(new Budget(Contrast.STEPS)));
        } else {
            Subject subject = Subjects.named(vocabulary, to);
            if (contrasts.isLed(subject)) {
                throw new UsageException("It leads to " + subject.title() + " already; `./assay why-not` says why.");
            }
            flips.put(
                    "To the " + subject.kind().words() + " " + subject.title(),
                    contrasts.leadingTo(subject, new Budget(Contrast.STEPS)));
        }
        tell(asked, contrasts.outcome(), flips, contrasts.anyway(new Budget(Contrast.STEPS)), vocabulary);
        return Exit.OK;
    }

    private void tell(
            AskedProspect.Asked asked,
            Outcome outcome,
            Map<String, Flips> flips,
            Anyway anyway,
            Vocabulary vocabulary) {
        if (assay.json()) {
            JsonOut.print(assay.console(), json(outcome, flips, anyway));
            return;
        }
        FlipWords words = new FlipWords(vocabulary);
        line(asked.by());
        heading(words.outcome(outcome), "");
        flips.forEach((title, some) -> {
            heading(title, "\n");
            words.lines(some).forEach(text -> line("  " + text));
        });
        if (!anyway.open().isEmpty()) {
            heading("Whatever is answered to " + Phrases.ENGLISH.or(anyway.open()), "\n");
            anyway(anyway, words, vocabulary);
        }
    }

    private void anyway(Anyway anyway, FlipWords words, Vocabulary vocabulary) {
        line("  " + Phrases.ENGLISH.or(anyway.tiers().stream().map(words::tier).toList())
                + (anyway.neverTiers().isEmpty()
                        ? ""
                        : ", never "
                                + Phrases.ENGLISH.nor(anyway.neverTiers().stream()
                                        .map(words::tier)
                                        .toList())));
        line("  primary segment: " + primaries(anyway, words));
        line("  surely a member of: "
                + all(anyway.segments().stream().map(words::segment).toList()));
        line("  collateral right in all cases: "
                + all(anyway.collateral().stream()
                        .map(id ->
                                vocabulary.item(id).map(CollateralItem::title).orElse(id))
                        .toList()));
        if (!anyway.isSettled()) {
            line("  not all of it is settled within the budget: less may be possible, and more be sure");
        }
    }

    private static String primaries(Anyway anyway, FlipWords words) {
        List<String> titles =
                new ArrayList<>(anyway.primaries().stream().map(words::segment).toList());
        if (anyway.noPrimary()) {
            titles.add("none");
        }
        return Phrases.ENGLISH.or(titles);
    }

    private static String all(List<String> titles) {
        return titles.isEmpty() ? "none" : String.join(", ", titles);
    }

    private Map<String, @Nullable Object> json(Outcome outcome, Map<String, Flips> flips, Anyway anyway) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("outcome", ContrastJson.outcome(outcome));
        List<Flips> all = List.copyOf(flips.values());
        if (to == null) {
            json.put("otherTier", ContrastJson.flips(all.get(0)));
            json.put("otherPrimary", ContrastJson.flips(all.get(1)));
        } else {
            json.put("to", to);
            json.put("flips", ContrastJson.flips(all.get(0)));
        }
        json.put("anyway", ContrastJson.anyway(anyway));
        return json;
    }

    private void heading(String text, String before) {
        assay.console().out().print(before);
        assay.console().out().println(assay.console().bold(Console.plain(text)));
    }

    private void line(String text) {
        assay.console().out().println(Console.plain(text));
    }
}
