package dev.assay.cli;

import dev.assay.batch.ListOutcome;
import dev.assay.batch.ListSummary;
import dev.assay.batch.RowProblem;
import dev.assay.program.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what became of a list. */
final class ListReport {
    private static final int SHOWN = 20;
    private static final Set<String> COLUMNS = Set.of("no-column", "no-such-column", "column-twice");

    private final AssayCommand assay;
    private final ListOptions options;
    private final @Nullable String market;

    ListReport(AssayCommand assay, ListOptions options, @Nullable String market) {
        this.assay = assay;
        this.options = options;
        this.market = market;
    }

    /** Says it; the exit code. */
    int say(Program program, String by, ListOutcome outcome, Duration taken, Path out) {
        Console console = assay.console();
        outcome.problems().forEach(p -> console.err().println(Console.plain(p.toString())));
        ListSummary summary = outcome.summary();
        if (summary == null) {
            mapping(program, outcome);
            if (assay.json()) {
                JsonOut.refused(console, outcome.problems());
            }
            return Exit.PROBLEMS;
        }
        if (options.errors() == null) {
            outcome.mistakes().stream().limit(SHOWN).forEach(this::show);
            if (summary.mistakes() > SHOWN) {
                console.err()
                        .println(String.format(
                                Locale.ROOT,
                                "… and %,d more; --errors FILE takes them all.",
                                summary.mistakes() - SHOWN));
            }
        }
        ambiguous(outcome);
        if (assay.json()) {
            JsonOut.print(console, json(program, outcome, summary));
        } else {
            print(by, outcome, summary, taken, out);
        }
        return summary.bad() > 0 || outcome.stopped() ? Exit.PROBLEMS : Exit.OK;
    }

    /** Where the columns are the trouble, a draft is the way out. */
    private void mapping(Program program, ListOutcome outcome) {
        if (outcome.problems().stream().anyMatch(p -> p.isError() && COLUMNS.contains(p.code()))) {
            assay.console()
                    .err()
                    .println(Console.plain("Which column answers which question can be drafted: ./assay map "
                            + program.id() + " --in " + options.in()
                            + " --out mapping.json. Read the draft, then say --map mapping.json."));
        }
    }

    private void ambiguous(ListOutcome outcome) {
        boolean asked = options.language() == null
                && outcome.mistakes().stream().anyMatch(m -> m.problem().code().equals("ambiguous-number"));
        if (asked) {
            assay.console()
                    .err()
                    .println(
                            "Say with --language, such as --language de or --language en, how this list writes its numbers, and they are read so.");
        }
    }

    private void show(RowProblem mistake) {
        String column = mistake.column() == null ? "" : "column '" + mistake.column() + "': ";
        assay.console()
                .err()
                .println(Console.plain(options.in().getFileName() + ":" + mistake.line() + ": " + column
                        + mistake.problem().message()));
    }

    private void print(String by, ListOutcome outcome, ListSummary summary, Duration taken, Path out) {
        Console console = assay.console();
        console.out().println(by);
        if (market != null) {
            console.out().println("By the rules of the market '" + Console.plain(market) + "'");
        }
        console.out().println("Read as " + outcome.format());
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "%,d rows classified, %,d passed over because of mistakes; %.1f s",
                        summary.classified(),
                        summary.bad(),
                        taken.toMillis() / 1000.0));
        Shares.print(console.out(), "tier", summary.tiers());
        Shares.print(console.out(), "primary segment", summary.segments());
        if (outcome.stopped()) {
            console.err().println(Console.plain(ListRun.stopped(out)));
        }
    }

    private static Map<String, Object> json(Program program, ListOutcome outcome, ListSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", program.revision().hex());
        json.put("format", outcome.format());
        json.put("classified", summary.classified());
        json.put("bad", summary.bad());
        json.put("mistakes", summary.mistakes());
        json.put("tiers", summary.tiers());
        json.put("segments", summary.segments());
        json.put("stopped", outcome.stopped());
        json.put("problems", JsonOut.problems(outcome.problems()));
        return json;
    }
}
