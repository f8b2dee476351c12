package dev.assay.cli;

import dev.assay.problem.Problem;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.activation.Rollback;
import dev.assay.program.activation.Rollbacks;
import dev.assay.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rollback",
        description = {
            "Goes back to an earlier revision of a program; a running server follows within a second.",
            "The folder stays as it is. What it holds now does not become active again until it changes."
        })
final class RollbackCommand implements Callable<Integer> {
    private static final Set<String> NOT_THERE = Set.of("unknown-program", "unknown-revision", "no-earlier-revision");

    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "Which program.")
    private String program = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "REVISION",
            description = "The first four digits of it or more. Default: the one before the active one.")
    private @Nullable String revision;

    @Option(names = "--list", description = "Only lists what was active, newest first.")
    private boolean list;

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    RollbackCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() {
        String where = database.of(assay.home());
        if (!Database.exists(where)) {
            throw new UsageException("There is nothing to go back to: the database " + where
                    + " does not exist yet. `./assay serve` makes it when it activates the first revision.");
        }
        try (Database open = Database.open(where)) {
            RevisionHistory history = RevisionHistory.in(open);
            return list ? list(history.of(program)) : goBack(history);
        }
    }

    private int goBack(RevisionHistory history) {
        Rollback rollback = new Rollbacks(assay.home(), history, assay.clock())
                .to(program, revision, System.getProperty("user.name", "command"));
        Activation activation = rollback.activation();
        if (activation == null) {
            rollback.problems().stream()
                    .map(Problem::message)
                    .map(Console::plain)
                    .forEach(assay.console().err()::println);
            if (assay.json()) {
                JsonOut.refused(assay.console(), rollback.problems());
            }
            return exit(rollback.problems());
        }
        if (assay.json()) {
            JsonOut.print(assay.console(), json(activation));
        } else {
            assay.console()
                    .out()
                    .println(program + " is back at revision " + activation.revision() + "."
                            + (activation.held() == null
                                    ? ""
                                    : " What the folder holds now stays inactive until it changes."));
        }
        return Exit.OK;
    }

    /** What was typed cannot be done only where there is no such program or revision; else trying again, or another revision, may help. */
    static int exit(List<Problem> problems) {
        return problems.stream().map(Problem::code).anyMatch(NOT_THERE::contains) ? Exit.USAGE : Exit.PROBLEMS;
    }

    private int list(List<Activation> activations) {
        if (activations.isEmpty()) {
            throw new UsageException("Nothing of a program '" + program + "' was ever active.");
        }
        if (assay.json()) {
            JsonOut.print(
                    assay.console(),
                    activations.stream().map(RollbackCommand::json).toList());
        } else {
            for (Activation each : activations) {
                assay.console()
                        .out()
                        .println(each.revision() + "  " + each.at() + "  "
                                + each.cause().json() + "  " + Console.plain(each.actor())
                                + (each.equals(activations.get(0)) ? "  (active)" : ""));
            }
        }
        return Exit.OK;
    }

    private static Map<String, Object> json(Activation activation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("program", activation.program());
        json.put("number", activation.number());
        json.put("revision", activation.revision().hex());
        json.put("at", activation.at().toString());
        json.put("cause", activation.cause().json());
        json.put("actor", activation.actor());
        return json;
    }
}
