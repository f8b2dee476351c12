package dev.assay.cli;

import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.RuleTable;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.ruleset.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "programs", description = "Lists the programs of the home folder.")
final class ProgramsCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Option(names = "--write-table", description = "Writes rules/README.md anew: the table of all rules as sentences.")
    private boolean writeTable;

    ProgramsCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() {
        ProgramReader reader = new ProgramReader(assay.home(), assay.clock());
        List<Reading> readings = reader.names().stream().map(reader::read).toList();
        if (writeTable) {
            return write(readings);
        }
        if (assay.json()) {
            JsonOut.print(
                    assay.console(),
                    readings.stream().map(ProgramsCommand::json).toList());
        } else if (readings.isEmpty()) {
            assay.console().out().println("There is no program yet. `./assay new <program>` makes one.");
        } else {
            readings.forEach(this::print);
        }
        return Exit.OK;
    }

    private int write(List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading.program() == null) {
                assay.console()
                        .err()
                        .println("The table was not written: " + reading.files().program() + " has "
                                + Count.of(reading.errors().size(), "error") + ". `./assay check` says which.");
                if (assay.json()) {
                    JsonOut.refused(assay.console(), reading.errors());
                }
                return Exit.PROBLEMS;
            }
        }
        Path file = assay.home().resolve(RuleTable.FILE);
        try {
            Files.writeString(
                    file, RuleTable.of(readings.stream().map(Reading::program).toList()));
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot write " + file, fault);
        }
        if (assay.json()) {
            JsonOut.print(assay.console(), Map.of("file", file.toString()));
        } else {
            assay.console().out().println("Wrote " + file);
        }
        return Exit.OK;
    }

    private void print(Reading reading) {
        line(reading);
        Program program = reading.program();
        if (program != null) {
            program.markets().all().forEach(m -> assay.console().out().println("  " + market(program, m)));
        }
    }

    private static String market(Program program, Market market) {
        String title = market.title().equals(market.id()) ? "" : ": " + Console.plain(market.title());
        List<String> differs = new ArrayList<>();
        rules(differs, market.replaces(program.ruleset()), "replaced");
        rules(differs, market.removes(program.ruleset()), "removed");
        rules(differs, market.adds(program.ruleset()), "added");
        Vocabulary common = program.vocabulary();
        Vocabulary here = market.vocabulary();
        here.tiers().stream()
                .filter(t -> !common.tiers().contains(t))
                .forEach(t -> differs.add(t.id() + " from " + plain(t.from())));
        here.segments().stream()
                .filter(s -> !common.segments().contains(s))
                .forEach(s -> differs.add(s.id() + " from " + s.threshold()));
        if (!here.score().equals(common.score())) {
            differs.add("score " + plain(here.score().min()) + " to "
                    + plain(here.score().max()));
        }
        return market.id() + title + "; " + (differs.isEmpty() ? "nothing differs" : String.join(", ", differs));
    }

    private static void rules(List<String> differs, List<String> names, String what) {
        if (!names.isEmpty()) {
            differs.add(Count.of(names.size(), "rule") + " " + what);
        }
    }

    private static String plain(@Nullable Double number) {
        return number == null
                ? "any"
                : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    private void line(Reading reading) {
        Console console = assay.console();
        Program program = reading.program();
        String id = console.bold(reading.files().program());
        console.out()
                .println(
                        program == null
                                ? id + ": "
                                        + console.red(Count.of(reading.errors().size(), "error"))
                                        + "; `./assay check` says which"
                                : id + ": " + Console.plain(program.title()) + "; "
                                        + Count.of(
                                                program.questionnaire()
                                                        .questions()
                                                        .size(),
                                                "question") + ", "
                                        + Count.of(
                                                program.vocabulary().segments().size(), "segment") + ", "
                                        + Count.of(program.ruleset().rules().size(), "rule") + ", "
                                        + Count.of(program.cases().size(), "case") + "; revision "
                                        + program.revision());
    }

    private static Map<String, Object> json(Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", reading.files().program());
        json.put("revision", reading.files().revision().hex());
        json.put("errors", reading.errors().size());
        Program program = reading.program();
        if (program != null) {
            json.put("title", program.title());
            json.put("questions", program.questionnaire().questions().size());
            json.put("segments", program.vocabulary().segments().size());
            json.put("rules", program.ruleset().rules().size());
            json.put("cases", program.cases().size());
            json.put(
                    "markets",
                    program.markets().all().stream()
                            .map(m -> Map.of(
                                    "id", m.id(),
                                    "title", m.title(),
                                    "replaces", m.replaces(program.ruleset()),
                                    "removes", m.removes(program.ruleset()),
                                    "adds", m.adds(program.ruleset())))
                            .toList());
        }
        return json;
    }
}
