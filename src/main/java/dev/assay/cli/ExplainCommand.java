package dev.assay.cli;

import dev.assay.decision.Decision;
import dev.assay.decision.Explanation;
import dev.assay.ruleset.Vocabulary;
import dev.assay.storage.Database;
import dev.assay.web.api.DecisionView;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = {
            "Explains a recorded decision: derives it anew from the revision that it was decided by, and checks that it is identical.",
            "Works beside a running server."
        })
final class ExplainCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "DECISION", description = "Id of the decision.")
    private String id = "";

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    ExplainCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() {
        Path home = assay.home();
        String where = database.of(home);
        if (!Database.exists(where)) {
            throw new UsageException(
                    "There is no decision '" + id + "': the database " + where + " does not exist yet.");
        }
        try (Opened open = Opened.at(where, home, assay.clock())) {
            Decision decision = open.decisions()
                    .find(id)
                    .orElseThrow(() -> new UsageException("There is no decision '" + id + "' in this database."));
            Explanation explanation = open.decisions().explain(decision);
            Optional<Vocabulary> words = open.kept().words(decision.program(), decision.revision());
            if (assay.json()) {
                JsonOut.print(assay.console(), json(explanation, words));
            } else {
                print(explanation, words);
            }
            return explanation.isIdentical() ? Exit.OK : Exit.PROBLEMS;
        }
    }

    private void print(Explanation explanation, Optional<Vocabulary> words) {
        Decision decision = explanation.decision();
        Console console = assay.console();
        console.out()
                .println("Decision " + decision.id() + " of " + decision.time() + ", " + decision.program()
                        + " revision "
                        + decision.revision()
                                .substring(0, Math.min(12, decision.revision().length())));
        new ClassificationPrinter(console, words.orElse(null)).print(decision.classification());
        if (explanation.derived() == null) {
            console.out()
                    .println(console.yellow("Its revision is not kept in this database: it cannot be derived anew."));
        } else if (explanation.isIdentical()) {
            boolean alike = explanation.wording().isEmpty();
            console.out()
                    .println(console.green(
                            alike
                                    ? "Derived anew from its revision: identical."
                                    : "Derived anew from its revision: the same decision, told in other words:"));
            told(explanation.wording());
        } else {
            console.out().println(console.red("Derived anew from its revision, it differs:"));
            told(explanation.differences());
        }
    }

    private void told(List<Explanation.Difference> differences) {
        differences.forEach(d -> assay.console()
                .out()
                .println(
                        Console.plain("  " + d.pointer() + ": recorded " + d.recorded() + ", derived " + d.derived())));
    }

    private static Map<String, Object> json(Explanation explanation, Optional<Vocabulary> words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("identical", explanation.isIdentical());
        json.put("differences", explanation.differences());
        json.put("wording", explanation.wording());
        json.put("recorded", DecisionView.of(explanation.decision(), words));
        return json;
    }
}
