package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.activation.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    @TempDir
    private Path folder;

    private Path copy(String from, String to) throws IOException {
        Path home = Path.of("src/test/resources/web/home");
        for (String file : List.of(
                "questionnaires/shop.json",
                "rules/shop/program.json",
                "rules/shop/collateral.json",
                "rules/shop/segments.drl")) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, Files.readString(home.resolve(file)).replace(from, to));
        }
        return folder.resolve("rules/shop");
    }

    @Test
    void saysForWhomAndFromWhatToWhat() throws IOException {
        Typed typed = Typed.assay(
                "diff", "shop", copy(">= 100", ">= 50").toString(), "--home", "src/test/resources/web/home");
        assertThat(typed.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(typed.out())
                .contains("They differ in exactly 1 place.")
                .contains("\"Many people work there\"  − rules/shop/segments.drl:3:6  + rules/shop/segments.drl:3:6")
                .contains("employees 50 to 99")
                .contains("Tier: Non-target → Target")
                .contains("for example employees 50")
                .contains("Primary segment: none → Large ones");
    }

    @Test
    void isIdenticalHoweverItIsWritten() throws IOException {
        Typed typed = Typed.assay(
                "diff",
                "shop",
                copy("employees >= 100", "employees > 200 || (employees >= 100 && employees <= 200)")
                        .toString(),
                "--home",
                "src/test/resources/web/home");
        assertThat(typed.out()).contains("Identical for every possible prospect.");
        assertThat(typed.exit()).isEqualTo(Exit.OK);
    }

    @Test
    void marketsOfOneProgramAreComparedWithTheCommonRules() {
        Typed typed = Typed.assay("diff", "customer-base:emea", "--home", ".");
        assertThat(typed.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(typed.out())
                .contains("market emea", "conclude.segment(\"at-risk\", 15); → conclude.segment(\"at-risk\", 25);")
                .contains("They differ in exactly ");
    }

    @Test
    void whatIsInForceIsComparedWithTheFiles() throws IOException {
        Path drl = copy("none", "none").resolve("segments.drl");
        String database = folder.resolve("a.db").toString();
        String revision;
        try (Opened open = Opened.at(database, folder, Clock.systemUTC());
                Programs programs = open.programs(folder, Clock.systemUTC())) {
            programs.look();
            revision = programs.active("shop").orElseThrow().revision().shortForm();
        }
        String[] same = {"diff", "shop", "--home", folder.toString(), "--database", database};
        assertThat(Typed.assay(same).out()).contains("(in force)", "Identical for every possible prospect.");
        Files.writeString(drl, Files.readString(drl).replace(">= 100", ">= 50"));
        assertThat(Typed.assay(same).out()).contains("employees 50 to 99");
        Typed kept = Typed.assay(
                "diff",
                "shop@" + revision.substring(0, 6),
                "@active",
                "--home",
                folder.toString(),
                "--database",
                database);
        assertThat(kept.out()).contains("shop " + revision + " (kept)", "Identical for every possible prospect.");
        assertThat(Typed.assay("diff", "shop@0000", "--home", folder.toString(), "--database", database)
                        .err())
                .contains("No kept revision begins with '0000'");
    }

    @Test
    void refusesWhatNamesNothing() {
        assertThat(Typed.assay("diff", "@@", "--home", ".").err()).contains("names nothing to compare");
        assertThat(Typed.assay("diff", "customer-base:emae", "--home", ".").err())
                .contains("did you mean 'emea'?");
        assertThat(Typed.assay("diff", "customer-base:emea", "--market", "emea", "--home", ".")
                        .err())
                .contains("not both");
    }
}
