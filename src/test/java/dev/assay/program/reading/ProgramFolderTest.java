package dev.assay.program.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.StarterFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramFolderTest {
    @TempDir
    private Path temp;

    private Path home;

    @BeforeEach
    void starter() throws IOException {
        home = Files.createDirectory(temp.resolve("home"));
        StarterFiles.in(home);
    }

    private ProgramFolder.Found read() {
        return new ProgramFolder(home).read("demo");
    }

    @Test
    void aLinkThatLeavesHomeIsRefusedAndNotRead() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.drl"), "package demo // secret");
        Files.createSymbolicLink(home.resolve("rules/demo/link.drl"), secret);
        Files.createSymbolicLink(home.resolve("rules/demo/gone.drl"), temp.resolve("nothing"));
        assertThat(read().problems()).extracting(Problem::code).containsExactly("dangling-link", "outside-home");
        assertThat(read().files().contents()).doesNotContainKey("rules/demo/link.drl");
    }

    @Test
    void aProgramFolderThatIsALinkOutOfHomeIsRefused() throws IOException {
        Files.move(home.resolve("rules/demo"), temp.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("rules/demo"), temp.resolve("elsewhere"));
        assertThat(read().problems()).extracting(Problem::code).containsExactly("outside-home");
    }

    @Test
    void aLinkWithinHomeIsFollowed() throws IOException {
        Files.move(home.resolve("rules/demo/segments.drl"), home.resolve("shared.drl"));
        Files.createSymbolicLink(home.resolve("rules/demo/segments.drl"), home.resolve("shared.drl"));
        assertThat(read().problems()).isEmpty();
        assertThat(read().files().contents()).containsKey("rules/demo/segments.drl");
    }

    @Test
    void whatIsNotReadYetOrNotReadHereIsSaid() throws IOException {
        Path demo = home.resolve("rules/demo");
        Files.writeString(demo.resolve("segments.drl.txt"), "");
        Files.writeString(Files.createDirectories(demo.resolve("old")).resolve("a.drl"), "");
        Path emea = Files.createDirectories(demo.resolve("markets/emea"));
        Files.writeString(emea.resolve("bars.drl.txt"), "");
        Files.writeString(Files.createDirectories(emea.resolve("markets")).resolve("a.drl"), "");
        Files.writeString(demo.resolve("markets/lost.drl"), "");
        Files.writeString(demo.resolve("markets/README.md"), "");
        Files.createDirectories(demo.resolve("pictures"));
        Files.createDirectories(demo.resolve("folder.drl"));
        assertThat(read().problems())
                .extracting(p -> p.place().file() + " " + p.code())
                .containsExactly(
                        "rules/demo/folder.drl not-a-plain-file",
                        "rules/demo/markets/emea/bars.drl.txt misnamed-rules",
                        "rules/demo/markets/emea/markets rules-too-deep",
                        "rules/demo/markets/lost.drl outside-market",
                        "rules/demo/old rules-too-deep",
                        "rules/demo/segments.drl.txt misnamed-rules");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    extra.xlsx              | warning | This is not read: the name of a decision table ends in .drl.csv or .drl.xlsx. If it is a decision table, rename it to extra.drl.xlsx; if not, move it elsewhere.
                    Extra.CSV               | warning | This is not read: the name of a decision table ends in .drl.csv or .drl.xlsx. If it is a decision table, rename it to Extra.drl.csv; if not, move it elsewhere.
                    prices.ods              | warning | This is not read: the name of a decision table ends in .drl.csv or .drl.xlsx. Open it in a spreadsheet program, save it as XLSX under the name prices.drl.xlsx, and move this one elsewhere.
                    extra.drl (1).xlsx      | error   | This looks like rules, but only files whose names end in .drl, .drl.csv or .drl.xlsx are read. It is called like a copy of extra.drl.xlsx: put it in the place of that file, rename it, or move it elsewhere.
                    extra.drl(2).csv        | error   | This looks like rules, but only files whose names end in .drl, .drl.csv or .drl.xlsx are read. It is called like a copy of extra.drl.csv: put it in the place of that file, rename it, or move it elsewhere.
                    extra.drl - Copy.xlsx   | error   | This looks like rules, but only files whose names end in .drl, .drl.csv or .drl.xlsx are read. It is called like a copy of extra.drl.xlsx: put it in the place of that file, rename it, or move it elsewhere.
                    extra.drl (1)           | error   | This looks like rules, but only files whose names end in .drl, .drl.csv or .drl.xlsx are read. It is called like a copy of extra.drl: put it in the place of that file, rename it, or move it elsewhere.
                    extra.drl.ods           | error   | This looks like rules, but only files whose names end in .drl, .drl.csv or .drl.xlsx are read. Open it in a spreadsheet program, save it as XLSX under the name extra.drl.xlsx, and move this one elsewhere.
                    extra.drl.txt           | error   | This looks like rules, but only files whose names end in .drl, .drl.csv or .drl.xlsx are read. Rename it, or move it elsewhere.
                    """)
    void aTableOfTheWrongNameIsNotPassedOver(String name, String severity, String message) throws IOException {
        Files.writeString(home.resolve("rules/demo").resolve(name), "");
        Files.writeString(
                Files.createDirectories(home.resolve("rules/demo/markets/emea")).resolve(name), "");
        assertThat(read().problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "rules/demo/" + name + ": " + severity + ": " + message,
                        "rules/demo/markets/emea/" + name + ": " + severity + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    emea/a.drl          | rules/demo/emea: error: Rules in a folder of a folder are not read. If they count in one market only, did you mean markets/emea/? If they count everywhere, move them up, into rules/demo/.
                    market/a.drl        | rules/demo/market: error: Rules in a folder of a folder are not read. If they count in one market only, did you mean markets/emea/? If they count everywhere, move them up, into rules/demo/.
                    market/emea/a.drl   | rules/demo/market: error: Markets lie in a folder called 'markets', and nothing is read here. Rename it to markets.
                    Markts/emea/market.json | rules/demo/Markts: error: Markets lie in a folder called 'markets', and nothing is read here. Rename it to markets.
                    markets/emea/old/a.drl  | rules/demo/markets/emea/old: error: Rules in a folder of a market's folder are not read. Move them up, into rules/demo/markets/emea/.
                    markets/apac/README.md  | rules/demo/markets/apac/: warning: There is nothing to read in this folder, so there is no market 'apac'. Put its rules or its market.json here, or delete the folder.
                    """)
    void rulesInAFolderThatIsNotReadAreNotSentWhereTheyCountForEverybody(String file, String problem)
            throws IOException {
        Path there = home.resolve("rules/demo").resolve(file);
        Files.createDirectories(there.getParent());
        Files.writeString(there, "");
        assertThat(read().problems()).extracting(Problem::toString).containsExactly(problem);
    }

    @Test
    void anEmptyMarketIsSaidAndDataElsewhereIsNot() throws IOException {
        Files.createDirectories(home.resolve("rules/demo/markets/apac"));
        Files.writeString(
                Files.createDirectories(home.resolve("rules/demo/data")).resolve("leads.csv"), "");
        assertThat(read().problems()).extracting(Problem::code).containsExactly("empty-market");
    }

    @Test
    void aFileOverSizeIsRefusedUnread() throws IOException {
        Files.write(home.resolve("rules/demo/big.drl"), new byte[(16 << 20) + 1]);
        assertThat(read().problems()).extracting(Problem::code).containsExactly("file-too-large");
    }
}
