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

    @Test
    void aFileOverSizeIsRefusedUnread() throws IOException {
        Files.write(home.resolve("rules/demo/big.drl"), new byte[(16 << 20) + 1]);
        assertThat(read().problems()).extracting(Problem::code).containsExactly("file-too-large");
    }
}
